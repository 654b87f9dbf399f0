import type { Command, Option } from './command.ts';
import { withOwnNames } from './policy-filter.ts';
import {
  containerNamed,
  type Given,
  isName,
  type Permitted,
  permittedImage,
  plainStep,
  refuse,
  type State,
} from './policy-state.ts';
import type { Refusal } from './problem.ts';
import { ok, type Result } from './result.ts';

/** For the commands about containers; undefined for the others. */
export function permitContainer(
  command: Command,
  given: Given,
  state: State,
): Result<Permitted, Refusal> | undefined {
  switch (command.path) {
    case 'run':
    case 'create':
      return permitCreate(command, given, state);
    case 'ps': {
      if (given.lab) return ok({ step: plainStep(withOwnNames(command, given, state)), state });
      const options = [...command.options, { name: 'filter', value: `label=${given.label}` }];
      return ok({ step: plainStep({ ...command, options }), state });
    }
    case 'exec':
    case 'top':
    case 'port':
      return permitNames(command, 1, given, state);
    case 'start':
    case 'stop':
    case 'restart':
    case 'kill':
    case 'pause':
    case 'unpause':
    case 'wait':
    case 'rm':
    case 'logs':
    case 'diff':
    case 'container inspect':
      return permitNames(command, command.args.length, given, state);
    default:
      return undefined;
  }
}

/** The first `count` arguments are containers: only those that were made here. */
function permitNames(
  command: Command,
  count: number,
  given: Given,
  state: State,
): Result<Permitted, Refusal> {
  const names: string[] = [];
  for (const typed of command.args.slice(0, count)) {
    const name = containerNamed(typed, given, state);
    if (name === undefined) return refuse('container', typed);
    names.push(name);
  }
  const environment = command.options.find(({ name, value }) => name === 'env' && !isAssignment(value));
  if (environment) return refuse('environment', String(environment.value));
  const args = [...names, ...command.args.slice(count)];
  const options = command.options.map(knownToAll);
  return ok({
    step: plainStep({ ...command, options, args }, { interactive: isInteractive(command) }),
    state,
  });
}

/** The client 20.10 has only `--time`, and the newer ones complain about it. */
const knownToAll = (option: Option): Option =>
  option.name === 'timeout' ? { ...option, name: 't' } : option;

/** In the background nobody talks to it. */
function isInteractive({ options }: Command): boolean {
  const isOn = (name: string): boolean => options.findLast((each) => each.name === name)?.value === true;
  return (isOn('interactive') || isOn('tty')) && !isOn('detach');
}

function permitCreate(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const [typedImage = '', ...inner] = command.args;
  const image = permittedImage(typedImage, given, state);
  if (image === undefined) return refuse('image', typedImage);
  const read = readOptions(command.options, given);
  if (!read.ok) return read;
  const { options, name, publishes, volumes } = read.value;
  const real = given.prefix + (name ?? `unnamed.${state.made + 1}`);
  return ok({
    step: plainStep(
      {
        ...command,
        options: [...options, { name: 'name', value: real }, ...forced(given)],
        args: [image, ...inner],
      },
      {
        creates: true,
        references: [image],
        publishes,
        newVolumes: [...volumes.values()],
        interactive: isInteractive(command),
      },
    ),
    state: {
      ...state,
      volumes: new Map([...state.volumes, ...volumes]),
      made: state.made + 1,
      names: name === undefined ? state.names : new Map(state.names).set(name, real),
      published: new Set([...state.published, ...publishes]),
    },
  });
}

/**
 * On every container: found again by its label; a log that cannot fill the disk (the driver is named because not
 * every driver takes the option); limits that nginx and its workers stay far below; no new privileges. Capabilities
 * are not dropped: nginx needs several of them to give its own away.
 */
function forced(given: Given): readonly Option[] {
  return [
    { name: 'label', value: given.label },
    { name: 'log-driver', value: 'json-file' },
    { name: 'log-opt', value: 'max-size=1m' },
    { name: 'memory', value: '256m' },
    { name: 'pids-limit', value: '256' },
    { name: 'ulimit', value: `fsize=${LARGEST_FILE}` },
    { name: 'security-opt', value: 'no-new-privileges' },
  ];
}

/** In bytes: no file of a container can grow beyond it. */
const LARGEST_FILE = 268_435_456;

type Read = {
  readonly options: readonly Option[];
  readonly name?: string;
  readonly publishes: readonly number[];
  /** As typed → as it is called on the engine. */
  readonly volumes: ReadonlyMap<string, string>;
};

const ENVIRONMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** A name alone would read the learner's own environment. */
const isAssignment = (value: string | boolean): boolean => ENVIRONMENT.test(String(value));
const VOLUME = /^([a-zA-Z0-9][a-zA-Z0-9_.-]{0,39}):(\/[^:]*)(?::(ro|rw))?$/;
const PUBLISH = /^(?:127\.0\.0\.1:)?(\d{1,5}):(\d{1,5})(?:\/tcp)?$/;

function readOptions(typed: readonly Option[], given: Given): Result<Read, Refusal> {
  const options: Option[] = [];
  const publishes: number[] = [];
  const volumes = new Map<string, string>();
  let name: string | undefined;
  for (const option of typed) {
    const value = String(option.value);
    if (option.name === 'name') {
      // A second name would make it unclear which of them later steps mean.
      if (!isName(value) || name !== undefined) return refuse('name', value);
      name = value;
    } else if (option.name === 'publish') {
      const ports = readPublish(value);
      if (!ports) return refuse('port', value);
      publishes.push(ports.host);
      const host = given.ports.get(ports.host) ?? ports.host;
      options.push({ name: 'publish', value: `127.0.0.1:${host}:${ports.container}` });
    } else if (option.name === 'volume') {
      const [, typedName, path, mode] = VOLUME.exec(value) ?? [];
      if (typedName === undefined) return refuse('volume', value);
      const real = given.prefix + typedName;
      volumes.set(typedName, real);
      options.push({ name: 'volume', value: `${real}:${path}${mode === undefined ? '' : `:${mode}`}` });
    } else if (option.name === 'env' && !isAssignment(value)) {
      return refuse('environment', value);
    } else {
      options.push(option);
    }
  }
  return ok({ options, publishes, volumes, ...(name === undefined ? {} : { name }) });
}

function readPublish(value: string): { readonly host: number; readonly container: number } | undefined {
  const match = PUBLISH.exec(value);
  const host = Number(match?.[1]);
  const container = Number(match?.[2]);
  const fits = [host, container].every((port) => port >= 1 && port <= 65_535);
  return fits ? { host, container } : undefined;
}
