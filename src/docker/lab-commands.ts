/** Commands that only look: any lab allows them. With the flags that may be given. */
const LOOKING: Readonly<Record<string, readonly string[]>> = {
  ps: ['all', 'filter', 'format', 'last', 'latest', 'no-trunc', 'quiet', 'size'],
  images: ['all', 'digests', 'filter', 'format', 'no-trunc', 'quiet', 'tree'],
  logs: ['details', 'follow', 'since', 'tail', 'timestamps', 'until'],
  top: [],
  port: [],
  diff: [],
  history: ['format', 'human', 'no-trunc', 'quiet'],
  inspect: ['format', 'size', 'type'],
  'container inspect': ['format', 'size'],
  'image inspect': ['format'],
  'volume ls': ['filter', 'format', 'quiet'],
  'volume inspect': ['format'],
  'network ls': ['filter', 'format', 'no-trunc', 'quiet'],
  'system df': ['format', 'verbose'],
  version: ['format'],
  info: ['format'],
};

const MAKING = [
  'entrypoint',
  'env',
  'interactive',
  'name',
  'publish',
  'rm',
  'tty',
  'user',
  'volume',
  'workdir',
];

/** Commands that change something, with the flags that may be given. A lab names those of them that it needs. */
const CHANGING: Readonly<Record<string, readonly string[]>> = {
  run: [...MAKING, 'detach'],
  create: MAKING,
  start: ['attach', 'interactive'],
  stop: ['timeout'],
  restart: ['timeout'],
  kill: ['signal'],
  pause: [],
  unpause: [],
  wait: [],
  rm: ['force', 'volumes'],
  exec: ['detach', 'env', 'interactive', 'tty', 'user', 'workdir'],
  commit: ['author', 'change', 'message'],
  pull: ['quiet'],
  rmi: [],
  tag: [],
  build: ['build-arg', 'no-cache', 'quiet', 'tag', 'target'],
  'volume create': [],
  'volume rm': [],
};

/** What a lab may name as its commands. */
export const labCommands: readonly string[] = Object.keys(CHANGING);

export const isLooking = (path: string): boolean => Object.hasOwn(LOOKING, path);

/** The flags that this command may have in a lab; undefined where no lab has it. */
export function labFlags(path: string): readonly string[] | undefined {
  if (isLooking(path)) return LOOKING[path];
  return Object.hasOwn(CHANGING, path) ? CHANGING[path] : undefined;
}
