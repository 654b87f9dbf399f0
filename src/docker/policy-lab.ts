import type { Command, Option } from './command.ts';
import { isLooking, labFlags } from './lab-commands.ts';
import { permitContainer } from './policy-container.ts';
import { withOwnNames } from './policy-filter.ts';
import { nameImage, permitImage } from './policy-image.ts';
import {
  containerNamed,
  type Given,
  isName,
  type LabGiven,
  type Permitted,
  plainStep,
  refuse,
  type State,
} from './policy-state.ts';
import type { Refusal } from './problem.ts';
import { ok, type Result } from './result.ts';

/** The allowlist at the prompt of a lab: what is not named here is refused. */
export function permitLab(
  command: Command,
  given: Given,
  lab: LabGiven,
  state: State,
): Result<Permitted, Refusal> {
  const { path, options } = command;
  const [global] = command.globals;
  if (global) return refuse('global-option', `--${global.name}`);
  // The client prints its help, and does nothing else.
  if (options.some(({ name, value }) => name === 'help' && value === true))
    return ok({ step: plainStep({ ...command, options: [{ name: 'help', value: true }], args: [] }), state });
  const flags = labFlags(path);
  if (!flags) return refuse('command', path);
  if (!isLooking(path) && !lab.commands.includes(path)) return refuse('lab-command', path);
  const foreign = options.find((option) => !flags.includes(option.name));
  if (foreign) return refuse('flag', `--${foreign.name}`);
  return (
    permitOwn(command, given, lab, state) ??
    permitContainer(command, given, state) ??
    permitImage(command, given, state)
  );
}

/** Commands that only labs have; undefined for the others. */
function permitOwn(
  command: Command,
  given: Given,
  lab: LabGiven,
  state: State,
): Result<Permitted, Refusal> | undefined {
  switch (command.path) {
    case 'volume ls':
      return ok({ step: plainStep(withOwnNames(command, given, state)), state });
    case 'network ls':
    case 'system df':
    case 'version':
    case 'info':
      return ok({ step: plainStep(command), state });
    case 'inspect':
      return permitInspect(command, given, state);
    case 'volume create':
      return permitVolume(command, given, state);
    case 'volume rm':
    case 'volume inspect':
      return permitVolumes(command, state);
    case 'commit':
      return permitCommit(command, given, state);
    case 'build':
      return permitBuild(command, given, lab, state);
    default:
      return undefined;
  }
}

/** In the order in which docker looks a name up. */
const KINDS = ['container', 'image', 'volume'] as const;

/** Of the first kind that all of the names are; each kind by its own command. */
function permitInspect(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const type = command.options.findLast(({ name }) => name === 'type')?.value;
  const kinds = KINDS.filter((kind) => type === undefined || kind === type);
  const tried = kinds.map((kind) => inspectKind(kind, command, given, state));
  const [first] = tried;
  if (!first) return refuse('flag', '--type');
  const found = tried.find(({ ok: isOfKind }) => isOfKind);
  if (found) return found;
  if (type !== undefined) return first;
  const isUnknown = (typed: string): boolean =>
    !kinds.some((kind) => inspectKind(kind, { ...command, args: [typed] }, given, state).ok);
  const unknown = command.args.find(isUnknown);
  return unknown === undefined ? refuse('kinds', command.args.join(' ')) : refuse('container', unknown);
}

function inspectKind(
  kind: (typeof KINDS)[number],
  command: Command,
  given: Given,
  state: State,
): Result<Permitted, Refusal> {
  // Only containers have a size to be asked for.
  const dropped = kind === 'container' ? ['type'] : ['type', 'size'];
  const options = command.options.filter(({ name }) => !dropped.includes(name));
  const typed: Command = { ...command, options, path: `${kind} inspect` };
  if (kind === 'volume') return permitVolumes(typed, state);
  return permitContainer(typed, given, state) ?? permitImage(typed, given, state);
}

function permitVolume(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const [typed = ''] = command.args;
  if (!isName(typed)) return refuse('volume-name', typed || 'docker volume create');
  const real = given.prefix + typed;
  const options: readonly Option[] = [{ name: 'label', value: given.label }];
  return ok({
    step: plainStep({ ...command, options, args: [real] }, { newVolumes: [real] }),
    state: { ...state, volumes: new Map(state.volumes).set(typed, real) },
  });
}

function permitVolumes(command: Command, state: State): Result<Permitted, Refusal> {
  const names: string[] = [];
  for (const typed of command.args) {
    const name = state.volumes.get(typed);
    if (name === undefined) return refuse('volume-name', typed);
    names.push(name);
  }
  return ok({ step: plainStep({ ...command, args: names }), state });
}

/** What it makes is found again by its name, so it has to have one. */
function permitCommit(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const [typed = '', to] = command.args;
  const name = containerNamed(typed, given, state);
  if (name === undefined) return refuse('container', typed);
  if (to === undefined) return refuse('unnamed-image', 'commit');
  const named = nameImage(to, given, state);
  if (!named.ok) return named;
  const { target } = named.value;
  return ok({
    step: plainStep({ ...command, args: [name, target] }, { references: [target], newTags: [target] }),
    state: named.value.state,
  });
}

function permitBuild(
  command: Command,
  given: Given,
  lab: LabGiven,
  state: State,
): Result<Permitted, Refusal> {
  const [typed = ''] = command.args;
  if (lab.context === null || !/^\.\/?$/.test(typed)) return refuse('context', typed);
  const tags: string[] = [];
  const options: Option[] = [];
  let after = state;
  for (const option of command.options) {
    const value = String(option.value);
    // BUILDKIT_SYNTAX would fetch another builder, and run it.
    if (option.name === 'build-arg' && !/^(?!BUILDKIT_)[A-Za-z_]\w*=/i.test(value))
      return refuse('environment', value);
    if (option.name !== 'tag') {
      options.push(option);
      continue;
    }
    const named = nameImage(value, given, after);
    if (!named.ok) return named;
    after = named.value.state;
    tags.push(named.value.target);
    options.push({ name: 'tag', value: named.value.target });
  }
  if (tags.length === 0) return refuse('unnamed-image', 'build -t');
  // Its containers go even where a step fails, what it makes is known by its label, and its steps reach no network.
  const forced: readonly Option[] = [
    { name: 'force-rm', value: true },
    { name: 'network', value: 'none' },
    { name: 'label', value: given.label },
  ];
  return ok({
    step: plainStep(
      { ...command, options: [...options, ...forced], args: [lab.context] },
      { references: tags, newTags: tags, moves: [] },
    ),
    state: after,
  });
}
