/**
 * What there is on an engine, as far as a lab is concerned, in a form that is the same for every engine and image
 * store. Names are as the learner types them, references are complete (`docker.io/library/nginx:latest`), ids are hex
 * without an algorithm. `undefined` in place of a list: the engine did not say, which is never the same as none.
 */
export type LabState = {
  readonly images: readonly ImageState[] | undefined;
  /** Those that were made in the lab. */
  readonly containers: readonly ContainerState[] | undefined;
  /** Those that were made in the lab, by name. */
  readonly volumes: readonly string[] | undefined;
  /** What the learner ran, oldest first. */
  readonly ran: readonly Ran[];
  /** What had to be looked up for one condition, by its key (`probeKey`): text, or null where there is none. */
  readonly probes: Readonly<Record<string, string | null | undefined>>;
};

export type ImageState = {
  readonly id: string;
  readonly references: readonly string[];
  /** Diff ids, lowest first. */
  readonly layers: readonly string[];
};

export const containerStatuses = [
  'created',
  'running',
  'paused',
  'restarting',
  'removing',
  'exited',
  'dead',
] as const;

export type ContainerStatus = (typeof containerStatuses)[number];

export type ContainerState = {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  readonly status: ContainerStatus;
  readonly exitCode: number;
  /** Host ports as typed → ports of the container. */
  readonly ports: readonly { readonly host: number; readonly container: number }[];
  /** Volumes by name. */
  readonly volumes: readonly string[];
};

/** A command that ran to its end; one that only looks may have been stopped. */
export type Ran = {
  /** `Command.path`, or `curl`; `inspect` also where its kind was typed before it. */
  readonly command: string;
  /** Its arguments as typed. */
  readonly args: readonly string[];
  readonly failed: boolean;
  /** What it printed, cleaned. */
  readonly output: string;
};
