import type { Command } from './command.ts';
import type { PolicyRule, Refusal } from './problem.ts';
import { familiarForm, fullForm, parseReference } from './reference.ts';
import { fail, type Result } from './result.ts';

/** What the caller decides. */
export type Given = {
  /** Before every name that a step gives, such as `dit-3f2a91-`. */
  readonly prefix: string;
  /** `key=value`, on everything that a step makes. */
  readonly label: string;
  /** The only images that may be used, such as `nginx:alpine`. */
  readonly images: readonly string[];
  /** Host ports that are used instead of the ones that are typed. */
  readonly ports: ReadonlyMap<number, number>;
  /** A learner at the prompt of a lab; absent for the steps of a `confirm`. */
  readonly lab?: LabGiven;
};

export type LabGiven = {
  /** The commands that may change something, by `Command.path`; looking is always allowed. */
  readonly commands: readonly string[];
  /** Full ids of the containers that were made here: learners copy them from `docker ps`. */
  readonly ids: readonly string[];
  /** The folder that `docker build .` sends, as an absolute path; null where the lab has no files. */
  readonly context: string | null;
};

/** What the steps so far have made. */
export type State = {
  /** Containers: as typed → as it is called on the engine. */
  readonly names: ReadonlyMap<string, string>;
  /** How many containers were made, for names that nobody typed. */
  readonly made: number;
  /** Tags: full form as typed → familiar form on the engine. */
  readonly tags: ReadonlyMap<string, string>;
  /** Volumes: as typed → as it is called on the engine. */
  readonly volumes: ReadonlyMap<string, string>;
  /** Host ports as typed. */
  readonly published: ReadonlySet<number>;
  /** Familiar forms of all images that the steps name, later ones too; empty in the first pass. */
  readonly mentioned: readonly string[];
};
export const startState = (): State => ({
  names: new Map(),
  made: 0,
  tags: new Map(),
  volumes: new Map(),
  published: new Set(),
  mentioned: [],
});

export type PermittedStep =
  | {
      readonly kind: 'docker';
      readonly command: Command;
      readonly creates: boolean;
      /** Images by familiar form: named by the step; that it may move; that it takes away. */
      readonly references: readonly string[];
      readonly moves: readonly string[];
      readonly removes: readonly string[];
      /** Host ports as typed. */
      readonly publishes: readonly number[];
      /** What did not exist before, as it is called on the engine: names of images, volumes. */
      readonly newTags: readonly string[];
      readonly newVolumes: readonly string[];
      /** It talks to the learner through the terminal itself. */
      readonly interactive: boolean;
    }
  | { readonly kind: 'fetch'; readonly port: number; readonly path: string };

export type Permitted = { readonly step: PermittedStep; readonly state: State };

export function refuse(rule: PolicyRule, part: string): Result<never, Refusal> {
  return fail({ kind: 'policy', rule, part });
}

/** A docker step that touches nothing but what it says. */
export function plainStep(command: Command, more: Partial<PermittedStep> = {}): PermittedStep {
  const none = {
    creates: false,
    references: [],
    moves: [],
    removes: [],
    publishes: [],
    newTags: [],
    newVolumes: [],
    interactive: false,
  };
  return { kind: 'docker', command, ...none, ...more } as PermittedStep;
}

/** Of a container or a volume, as docker takes it; short enough to have our prefix before it. */
export const isName = (text: string): boolean => /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,39}$/.test(text);

/** A name of an image as typed → as it is called on the engine; only permitted ones and tags made by a step. */
export function permittedImage(text: string, given: Given, state: State): string | undefined {
  const reference = parseReference(text);
  if (!reference.ok || reference.value.digest !== undefined) return undefined;
  const full = fullForm(reference.value);
  const tagged = state.tags.get(full);
  if (tagged !== undefined) return tagged;
  const isPermitted = given.images.some((image) => {
    const permitted = parseReference(image);
    return permitted.ok && fullForm(permitted.value) === full;
  });
  return isPermitted ? familiarForm(reference.value) : undefined;
}

/** A container as typed, by name or by the beginning of its id → as it is called on the engine. */
export function containerNamed(typed: string, given: Given, state: State): string | undefined {
  const name = state.names.get(typed);
  if (name !== undefined || !/^[0-9a-f]+$/.test(typed)) return name;
  const ids = (given.lab?.ids ?? []).filter((id) => id.startsWith(typed));
  return ids.length === 1 ? ids[0] : undefined;
}
