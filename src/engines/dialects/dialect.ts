import type { Client } from '../client.ts';
import type { Endpoint } from '../endpoint.ts';
import type { EngineName, Readiness, ReadinessOptions } from '../engine.ts';

/** A container that a build works in. */
export type WorkContainer = {
  readonly id: string;
  /** Hex, of the image that it was made from. */
  readonly imageId: string;
  readonly createdAt: number;
};

/** All in which one client differs from docker. What is above speaks docker only, with references in familiar form. */
export type Dialect = {
  /** Also the program that is called. */
  readonly engine: EngineName;
  /** The words of a docker command, without `docker`, as this client takes them. */
  readonly words: (argv: readonly string[]) => readonly string[];
  /** The learner's environment, bound to this endpoint: they may choose another one in the middle. */
  readonly bind: (env: NodeJS.ProcessEnv, endpoint: Endpoint) => NodeJS.ProcessEnv;
  /** Asks the client and the engine, within 5 s. `client` takes this engine's own words. */
  readonly readiness: (
    client: Client,
    env: NodeJS.ProcessEnv,
    options: ReadinessOptions,
  ) => Promise<Readiness>;
  /** Where builds work in containers that no other list shows. None where the engine does not say. */
  readonly listWorkContainers?: (client: Client) => Promise<readonly WorkContainer[]>;
};
