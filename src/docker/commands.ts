import type { CommandSpec } from './command-spec.ts';
import { CONTAINERS } from './commands-containers.ts';
import { IMAGES } from './commands-images.ts';
import { NETWORKS } from './commands-networks.ts';
import { REGISTRY } from './commands-registry.ts';
import { SYSTEM } from './commands-system.ts';
import { VOLUMES } from './commands-volumes.ts';
import { type Flag, HELP, readFlags } from './flags.ts';

/** Words that are never a command by themselves. */
export const GROUPS: ReadonlySet<string> = new Set([
  'builder',
  'container',
  'image',
  'manifest',
  'network',
  'system',
  'volume',
]);

/** Of `docker` itself, before the command. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  ...readFlags(`
  --config string
  -c --context string
  -D --debug
  -H --host list
  -l --log-level string default info
  --tls
  --tlscacert string
  --tlscert string
  --tlskey string
  --tlsverify
  -v --version
`),
  HELP,
];

export const COMMANDS: readonly CommandSpec[] = [
  ...CONTAINERS,
  ...IMAGES,
  ...REGISTRY,
  ...VOLUMES,
  ...NETWORKS,
  ...SYSTEM,
];

const BY_NAME = new Map(COMMANDS.flatMap((each) => each.names.map((name) => [name, each] as const)));

/** By any of its spellings, such as `run` or `container run`. */
export function findCommand(name: string): CommandSpec | undefined {
  return BY_NAME.get(name);
}

/** All spellings of all commands, such as `run`, `container run` and `image prune`. */
export function commandNames(): readonly string[] {
  return [...BY_NAME.keys()];
}

export function findFlag(flags: readonly Flag[], name: string): Flag | undefined {
  return flags.find((flag) => flag.name === name);
}

export function findShort(flags: readonly Flag[], letter: string): Flag | undefined {
  return flags.find((flag) => flag.short === letter);
}
