import type { ContainerStatus } from './state.ts';

/** Something that can be asked of a state. References are complete; names are as typed. */
export type Condition = {
  /** Turns it round: met where it is not so. */
  readonly not?: boolean | undefined;
} & (
  | { readonly check: 'image'; readonly image: string }
  /** Two names of one image. */
  | { readonly check: 'same-image'; readonly image: string; readonly as: string }
  /** The layers of `base`, all of them, are the lowest ones of `image`. */
  | { readonly check: 'builds-on'; readonly image: string; readonly base: string }
  /** The two have their lowest layer in common. */
  | { readonly check: 'shared-layers'; readonly image: string; readonly with: string }
  | ContainerCondition
  /** What a container has printed so far contains the text. */
  | { readonly check: 'logs'; readonly container: string; readonly contains: string }
  /** The page at a published port contains the text. */
  | { readonly check: 'page'; readonly port: number; readonly contains: string }
  /** The writable layer of a container has added, changed or deleted a file. */
  | {
      readonly check: 'file';
      readonly container: string;
      readonly path: string;
      readonly change?: FileChange | undefined;
    }
  | { readonly check: 'volume'; readonly volume: string }
  /** A file in a volume contains the text. */
  | {
      readonly check: 'volume-file';
      readonly volume: string;
      readonly path: string;
      readonly contains: string;
    }
  /** The learner has run this: state alone does not show that something was read, or refused. */
  | {
      readonly check: 'command';
      readonly command: string;
      /** One of its arguments. */
      readonly of?: string | undefined;
      /** True: it ended with an error; absent: it did not. */
      readonly fails?: boolean | undefined;
      readonly prints?: string | undefined;
    }
);

export const fileChanges = ['added', 'changed', 'deleted'] as const;
type FileChange = (typeof fileChanges)[number];

/** At least `atLeast` containers (1 if absent) of which all that is named here holds. */
export type ContainerCondition = {
  readonly check: 'container';
  readonly name?: string | undefined;
  readonly image?: string | undefined;
  readonly status?: ContainerStatus | undefined;
  readonly exitCode?: number | undefined;
  /** A port of the container that is published. */
  readonly publishes?: number | undefined;
  /** A volume that it mounts. */
  readonly volume?: string | undefined;
  readonly atLeast?: number | undefined;
};

export type Probing = Extract<Condition, { check: 'logs' | 'page' | 'file' | 'volume-file' }>;

/** Must the engine be asked for this condition alone? */
export const isProbing = (condition: Condition): condition is Probing =>
  ['logs', 'page', 'file', 'volume-file'].includes(condition.check);

/** Conditions with the same key are answered by the same look-up. */
export function probeKey(condition: Probing): string {
  switch (condition.check) {
    case 'logs':
      return `logs ${condition.container}`;
    case 'page':
      return `page ${condition.port}`;
    case 'file':
      return `diff ${condition.container}`;
    case 'volume-file':
      return `volume ${condition.volume} ${condition.path}`;
  }
}
