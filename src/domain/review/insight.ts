import {
  type Material,
  type MaterialItem,
  misconceptionsOf,
  missedIn,
  questionsOf,
  recallOf,
} from './material.ts';
import type { Memory } from './memory.ts';
import { retrievability } from './scheduler.ts';

/** What is remembered of a concept: how many questions were answered, and how likely they are right today. */
export type ConceptRecall = { readonly concept: string; readonly questions: number; readonly recall: number };

/** Memory folded per concept, the weakest first; concepts nothing was asked of are left out. */
export function conceptRecalls(memory: Memory, material: Material, today: number): readonly ConceptRecall[] {
  const chances = new Map<string, number[]>();
  for (const item of questionsOf(material)) {
    const recall = recallOf(memory, item);
    if (!recall) continue;
    const chance =
      recall.state === 'review' ? retrievability(recall, Math.max(today - recall.lastDay, 0)) : 0;
    for (const concept of item.concepts) chances.set(concept, [...(chances.get(concept) ?? []), chance]);
  }
  return [...chances]
    .map(([concept, each]) => ({ concept, questions: each.length, recall: meanOf(each) }))
    .sort((a, b) => a.recall - b.recall || (a.concept < b.concept ? -1 : 1));
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/**
 * Memory folded per misconception: those still held, each with the question that gave it away. It is given up with
 * the next right answer to any question that meets it.
 */
export function heldMisconceptions(memory: Memory, material: Material): ReadonlyMap<string, MaterialItem> {
  const decided = new Map<string, { at: number; heldBy: MaterialItem | undefined }>();
  for (const item of questionsOf(material)) {
    for (const misconception of new Set(misconceptionsOf(item))) {
      const last = recallOf(memory, item)?.answers.findLast(
        ({ fact }) => fact.verdict === 'right' || missedIn(item, fact.response).includes(misconception),
      );
      if (!last || (decided.get(misconception)?.at ?? Number.NEGATIVE_INFINITY) >= last.at) continue;
      decided.set(misconception, { at: last.at, heldBy: last.fact.verdict === 'right' ? undefined : item });
    }
  }
  return new Map([...decided].flatMap(([id, { heldBy }]) => (heldBy ? [[id, heldBy] as const] : [])));
}
