import type { Command } from './command.ts';
import { nearest } from './nearest.ts';
import { ownPattern, withOwnNames } from './policy-filter.ts';
import { type Given, type Permitted, permittedImage, plainStep, refuse, type State } from './policy-state.ts';
import type { Refusal } from './problem.ts';
import { familiar, familiarName, fullForm, parseReference } from './reference.ts';
import { ok, type Result } from './result.ts';

/** For the commands about images. */
export function permitImage(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  switch (command.path) {
    case 'pull':
    case 'history':
    case 'image inspect':
    case 'rmi':
      return permitReferences(command, given, state);
    case 'images':
      return given.lab ? permitPattern(command, given, state) : permitList(command, given, state);
    case 'tag':
      return permitTag(command, given, state);
    default:
      return refuse('command', command.path);
  }
}

function permitReferences(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const references: string[] = [];
  for (const typed of command.args) {
    const image = permittedImage(typed, given, state);
    // A tag made by a step exists here only.
    const isLocal = image !== undefined && [...state.tags.values()].includes(image);
    if (image === undefined || (isLocal && command.path === 'pull')) return refuse('image', typed);
    references.push(image);
  }
  return ok({
    step: plainStep(
      { ...command, args: references },
      {
        references,
        moves: command.path === 'pull' ? references : [],
        removes: command.path === 'rmi' ? references : [],
      },
    ),
    state,
  });
}

/** As it is, but for names that were given here. */
function permitPattern(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const args = command.args.map((typed) => ownPattern(typed, given.prefix, state) ?? typed);
  return ok({ step: plainStep({ ...withOwnNames(command, given, state), args }), state });
}

/** Narrowed to the images that the steps name: the learner's others are nobody's business. */
function permitList(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const [typed] = command.args;
  const known = [...new Set([...state.mentioned, ...given.images.map(familiar)])];
  const shown = typed === undefined ? known : matching(typed, known, given, state);
  if (shown.length === 0) return refuse('image', typed ?? '');
  const ofSteps = shown.filter((image) => state.mentioned.includes(image));
  const references = ofSteps.length > 0 ? ofSteps : shown;
  if (references.length === 1) return ok({ step: plainStep({ ...command, args: references }), state });
  const filters = references.map((reference) => ({ name: 'filter', value: `reference=${reference}` }));
  return ok({ step: plainStep({ ...command, options: [...command.options, ...filters], args: [] }), state });
}

/** `nginx` means all tags of nginx here, `nginx:alpine` that one. */
function matching(typed: string, known: readonly string[], given: Given, state: State): readonly string[] {
  const reference = parseReference(typed);
  if (!reference.ok) return [];
  const hasTag = typed.endsWith(`:${reference.value.tag}`) || reference.value.digest !== undefined;
  const exact = permittedImage(typed, given, state);
  if (hasTag || state.tags.has(fullForm(reference.value))) return exact === undefined ? [] : [exact];
  const name = familiarName(reference.value);
  return known.filter((image) => image.startsWith(`${name}:`));
}

const LOCAL_NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const MAX_NAME = 40;

function permitTag(command: Command, given: Given, state: State): Result<Permitted, Refusal> {
  const [from = '', to = ''] = command.args;
  const source = permittedImage(from, given, state);
  if (source === undefined) return refuse('image', from);
  const named = nameImage(to, given, state);
  if (!named.ok) return named;
  const { target } = named.value;
  return ok({
    step: plainStep(
      { ...command, args: [source, target] },
      { references: [source, target], newTags: [target] },
    ),
    state: named.value.state,
  });
}

/**
 * A new name for an image gets our prefix: before the tag where the repository is one of the permitted (`nginx:mine` →
 * `nginx:dit-3f2a91-mine`, so that it is listed beside nginx), else before the repository.
 */
export function nameImage(
  typed: string,
  given: Given,
  state: State,
): Result<{ readonly target: string; readonly state: State }, Refusal> {
  const parsed = parseReference(typed);
  if (!parsed.ok || parsed.value.digest !== undefined || parsed.value.tag === undefined)
    return refuse('tag', typed);
  const { tag } = parsed.value;
  const name = familiarName(parsed.value);
  if (!LOCAL_NAME.test(name) || name.length > MAX_NAME || tag.length > MAX_NAME) return refuse('tag', typed);
  const isBeside = given.images.map(familiar).some((image) => image.startsWith(`${name}:`));
  const target = isBeside ? `${name}:${given.prefix}${tag}` : `${given.prefix}${name}:${tag}`;
  return ok({
    target,
    state: { ...state, tags: new Map(state.tags).set(fullForm(parsed.value), target) },
  });
}

/** The image that a misspelt one most likely meant: by name alone, unless a tag was typed. */
export function nearestImage(typed: string, given: Given, state: State): string | undefined {
  const images = [...given.images, ...[...state.tags.keys()].map(familiar)];
  const spellings = images.map((image) => ({
    image,
    typed: typed.includes(':') ? image : withoutTag(image),
  }));
  const found = nearest(
    typed,
    spellings.map((each) => each.typed),
  );
  return found === typed ? undefined : spellings.find((each) => each.typed === found)?.image;
}

const withoutTag = (image: string): string => image.replace(/:[^/:]*$/, '');
