import { heldMisconceptions } from './insight.ts';
import { type Material, type MaterialItem, misconceptionsOf } from './material.ts';
import type { Memory } from './memory.ts';

/**
 * The card to read before a question that will not stick: the one that answers the misconception which is held, or
 * one that the question meets, or else a card on the question's own concept.
 */
export function remedyOf(item: MaterialItem, memory: Memory, material: Material): string | undefined {
  const held = heldMisconceptions(memory, material);
  const met = misconceptionsOf(item);
  const cards = [...met.filter((id) => held.has(id)), ...met].flatMap(
    (met) => material.misconceptions.find(({ id }) => id === met)?.card ?? [],
  );
  return cards[0] ?? cardOn(item.concepts, material);
}

const cardOn = (concepts: readonly string[], { chapters }: Material): string | undefined =>
  chapters
    .flatMap(({ items }) => items)
    .find(({ kind, concepts: taught }) => kind === 'card' && taught.some((each) => concepts.includes(each)))
    ?.id;
