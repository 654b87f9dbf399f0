import { type Condition, type ContainerCondition, probeKey } from './condition.ts';
import type { ContainerState, ImageState, LabState } from './state.ts';

/** Unanswered: the engine did not say. Never to be taken for one of the other two. */
export type Answer = 'met' | 'unmet' | 'unanswered';

/** Met only if all are; unmet as soon as one is. */
export function evaluateAll(conditions: readonly Condition[], state: LabState): Answer {
  const answers = conditions.map((condition) => evaluate(condition, state));
  if (answers.includes('unmet')) return 'unmet';
  return answers.includes('unanswered') ? 'unanswered' : 'met';
}

function evaluate(condition: Condition, state: LabState): Answer {
  const holds = ask(condition, state);
  if (holds === undefined) return 'unanswered';
  return holds !== (condition.not ?? false) ? 'met' : 'unmet';
}

/** Undefined where the engine did not say. */
function ask(condition: Condition, state: LabState): boolean | undefined {
  switch (condition.check) {
    case 'image':
      return state.images && imageOf(state.images, condition.image) !== undefined;
    case 'same-image':
      return twoImages(state, condition.image, condition.as, (one, other) => one.id === other.id);
    case 'builds-on':
      return twoImages(
        state,
        condition.image,
        condition.base,
        (image, base) =>
          image.layers.length > base.layers.length &&
          base.layers.every((layer, index) => image.layers[index] === layer),
      );
    case 'shared-layers':
      return twoImages(
        state,
        condition.image,
        condition.with,
        (one, other) => one.layers[0] !== undefined && one.layers[0] === other.layers[0],
      );
    case 'container':
      return askContainers(condition, state);
    case 'logs':
    case 'page':
    case 'volume-file': {
      const text = state.probes[probeKey(condition)];
      return text === undefined ? undefined : (text?.includes(condition.contains) ?? false);
    }
    case 'file': {
      const text = state.probes[probeKey(condition)];
      return text === undefined
        ? undefined
        : text !== null && hasChange(text, condition.path, condition.change);
    }
    case 'volume':
      return state.volumes?.includes(condition.volume);
    case 'command':
      return state.ran.some(
        ({ command, args, failed, output }) =>
          command === condition.command &&
          failed === (condition.fails ?? false) &&
          (condition.of === undefined || args.includes(condition.of)) &&
          (condition.prints === undefined || output.includes(condition.prints)),
      );
  }
}

const imageOf = (images: readonly ImageState[], reference: string): ImageState | undefined =>
  images.find(({ references }) => references.includes(reference));

function twoImages(
  { images }: LabState,
  one: string,
  other: string,
  hold: (one: ImageState, other: ImageState) => boolean,
): boolean | undefined {
  if (!images) return undefined;
  const found = [imageOf(images, one), imageOf(images, other)] as const;
  return found[0] !== undefined && found[1] !== undefined && hold(found[0], found[1]);
}

function askContainers(condition: ContainerCondition, { containers, images }: LabState): boolean | undefined {
  if (!containers) return undefined;
  const { image, atLeast = 1 } = condition;
  const ids = image === undefined ? undefined : images && imageOf(images, image)?.id;
  const count = containers.filter((each) => fits(each, condition, ids)).length;
  return count >= atLeast;
}

/** The image's name may have gone to another image since: then its id tells, or the name that was given. */
function fits(
  container: ContainerState,
  condition: ContainerCondition,
  imageId: string | undefined,
): boolean {
  const { name, image, status, exitCode, publishes, volume } = condition;
  return (
    (name === undefined || container.name === name) &&
    (image === undefined || container.image === image || container.imageId === imageId) &&
    (status === undefined || container.status === status) &&
    (exitCode === undefined || container.exitCode === exitCode) &&
    (publishes === undefined || container.ports.some((port) => port.container === publishes)) &&
    (volume === undefined || container.volumes.includes(volume))
  );
}

const LETTERS = { added: 'A', changed: 'C', deleted: 'D' } as const;

/** `diff`: what `docker diff` prints. Without a change named, a file that is there now, new or changed. */
function hasChange(diff: string, path: string, change: keyof typeof LETTERS | undefined): boolean {
  const letters = change === undefined ? ['A', 'C'] : [LETTERS[change]];
  return diff.split('\n').some((line) => letters.some((letter) => line.trimEnd() === `${letter} ${path}`));
}
