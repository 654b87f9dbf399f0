import { CREATE_FLAGS, RUN_FLAGS } from './container-flags.ts';
import { type Flag, readFlags } from './flags.ts';

export type CommandSpec = {
  /** The name that students meet first, such as `run` or `ps`; `Command.path` holds it. */
  readonly path: string;
  /** All spellings, `path` first: `run`, `container run`. */
  readonly names: readonly string[];
  readonly flags: readonly Flag[];
  readonly minArgs: number;
  readonly maxArgs: number;
  /** Options end at the first argument; what follows belongs to the container. */
  readonly optionsEndAtArgument: boolean;
};

/** Words that are never a command by themselves. */
export const GROUPS: ReadonlySet<string> = new Set(['container', 'image']);

/** Of `docker` itself, before the command. */
export const GLOBAL_FLAGS = readFlags(`
  --config string
  -c --context string
  -D --debug
  -H --host list
  -l --log-level string
  --tls
  --tlscacert string
  --tlscert string
  --tlskey string
  --tlsverify
  -v --version
`);

const MANY = Number.POSITIVE_INFINITY;

/** Options end at the first argument: what follows belongs to the container. */
const WITH_COMMAND = true;

// The flags are those of `docker X --help`, client 28.2; a row with `=` is a spelling that it hides.
const LS = `
  -a --all
  -f --filter filter
  --format string
  --no-trunc
  -q --quiet`;
const INSPECT = '-f --format string';

const EXEC = `
  -d --detach
  --detach-keys string
  -e --env list
  --env-file list
  -i --interactive
  --privileged
  -t --tty
  -u --user string
  -w --workdir string`;
const START = `
  -a --attach
  --checkpoint string
  --checkpoint-dir string
  --detach-keys string
  -i --interactive`;
const STOP = `
  -s --signal string
  -t --timeout int
  --time = --timeout`;
const PS = `${LS}
  -n --last int
  -l --latest
  -s --size`;
const RM = `
  -f --force
  -l --link
  -v --volumes`;
const LOGS = `
  --details
  -f --follow
  --since string
  -n --tail string
  -t --timestamps
  --until string`;
const PULL = `
  -a --all-tags
  --disable-content-trust
  --platform string
  -q --quiet`;
const IMAGES = `${LS}
  --digests
  --tree`;
const RMI = `
  -f --force
  --no-prune
  --platform strings`;
const HISTORY = `
  --format string
  -H --human
  --no-trunc
  --platform string
  -q --quiet`;

export const COMMANDS: readonly CommandSpec[] = [
  spec(['run', 'container run'], [1, MANY], RUN_FLAGS, WITH_COMMAND),
  spec(['create', 'container create'], [1, MANY], CREATE_FLAGS, WITH_COMMAND),
  spec(['exec', 'container exec'], [2, MANY], readFlags(EXEC), WITH_COMMAND),
  spec(['start', 'container start'], [1, MANY], readFlags(START)),
  spec(['stop', 'container stop'], [1, MANY], readFlags(STOP)),
  spec(['ps', 'container ls', 'container ps', 'container list'], [0, 0], readFlags(PS)),
  spec(['rm', 'container rm', 'container remove'], [1, MANY], readFlags(RM)),
  spec(['diff', 'container diff'], [1, 1]),
  spec(['logs', 'container logs'], [1, 1], readFlags(LOGS)),
  spec(['port', 'container port'], [1, 2]),
  spec(['container inspect'], [1, MANY], readFlags(`${INSPECT}\n-s --size`)),
  spec(['pull', 'image pull'], [1, 1], readFlags(PULL)),
  spec(['images', 'image ls', 'image list'], [0, 1], readFlags(IMAGES)),
  spec(['rmi', 'image rm', 'image remove'], [1, MANY], readFlags(RMI)),
  spec(['tag', 'image tag'], [2, 2]),
  spec(['history', 'image history'], [1, 1], readFlags(HISTORY)),
  spec(['image inspect'], [1, MANY], readFlags(`${INSPECT}\n--platform string`)),
  spec(['inspect'], [1, MANY], readFlags(`${INSPECT}\n-s --size\n--type string`)),
];

const BY_NAME = new Map(COMMANDS.flatMap((each) => each.names.map((name) => [name, each] as const)));

/** By any of its spellings, such as `run` or `container run`. */
export function findCommand(name: string): CommandSpec | undefined {
  return BY_NAME.get(name);
}

export function findFlag(flags: readonly Flag[], name: string): Flag | undefined {
  return flags.find((flag) => flag.name === name);
}

export function findShort(flags: readonly Flag[], letter: string): Flag | undefined {
  return flags.find((flag) => flag.short === letter);
}

function spec(
  names: readonly [string, ...string[]],
  [minArgs, maxArgs]: readonly [number, number],
  flags: readonly Flag[] = [],
  optionsEndAtArgument = false,
): CommandSpec {
  return { path: names[0], names, minArgs, maxArgs, flags, optionsEndAtArgument };
}
