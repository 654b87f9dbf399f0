import { parseJson } from './json.ts';

/** Where the client talks to: name of its context, and the engine's address. */
export type Endpoint = { readonly context: string; readonly address: string };

const LOCAL =
  /^(?:unix:\/\/|npipe:\/{4}\.\/pipe\/|tcp:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?\/?$)/i;

/** On this machine: a socket, a named pipe, or TCP on loopback. */
export function isLocal(address: string): boolean {
  return LOCAL.test(address);
}

/** Reads `docker context inspect --format '{{json .}}'`; undefined if it is not that. */
export function readContext(json: string): Endpoint | undefined {
  const parsed = parseJson(json) as
    | { readonly Name?: unknown; readonly Endpoints?: { readonly docker?: { readonly Host?: unknown } } }
    | undefined;
  const context = parsed?.Name;
  const address = parsed?.Endpoints?.docker?.Host;
  return typeof context === 'string' && typeof address === 'string' ? { context, address } : undefined;
}
