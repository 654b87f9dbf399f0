import { connect, createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';
const CONNECT_MS = 1_000;
const TRIES = 50;
/** Ports below this need a privilege that we lack, but the engine has. */
const UNPRIVILEGED = 1_024;

/**
 * A port on loopback for each wanted one: itself where it is free, else one that looks like it (80 → 8080, 8080 →
 * 8081 …). Undefined for `wanted` ones that have none. Free now: nobody holds it until the engine does.
 */
export async function findFreePorts(
  wanted: readonly number[],
): Promise<ReadonlyMap<number, number | undefined>> {
  const found = new Map<number, number | undefined>();
  const taken = new Set(wanted);
  for (const port of new Set(wanted)) {
    const used = (await isFree(port)) ? port : await firstFree(port, taken);
    if (used !== undefined) taken.add(used);
    found.set(port, used);
  }
  return found;
}

async function firstFree(port: number, taken: ReadonlySet<number>): Promise<number | undefined> {
  const start = port < UNPRIVILEGED ? 8_000 + port : port + 1;
  for (let candidate = start; candidate < start + TRIES && candidate <= 65_535; candidate += 1) {
    if (!taken.has(candidate) && (await isFree(candidate))) return candidate;
  }
  return undefined;
}

/** Asked both ways: a listener on all addresses may let us listen beside it, and one may be too busy to answer. */
async function isFree(port: number): Promise<boolean> {
  return !(await answers(port)) && (await mayListen(port));
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port });
    const done = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(CONNECT_MS, () => done(true));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

function mayListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error && isPrivilege(error.code)));
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Is it only we who may not have the port? Windows has no such ports: there it belongs to another program, or to those
 * that the system keeps for its virtual machines, and the engine may not have it either.
 */
export const isPrivilege = (code: unknown, platform = process.platform): boolean =>
  platform !== 'win32' && code === 'EACCES';
