import type { Memory, Recall } from './memory.ts';

/** What a review needs to know of a pack; a whole pack is one. */
export type Material = {
  readonly chapters: readonly { readonly id: string; readonly items: readonly MaterialItem[] }[];
  /** `card`: the remedy, by id. */
  readonly misconceptions: readonly { readonly id: string; readonly card?: string | undefined }[];
};

export type MaterialItem = {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly concepts: readonly string[];
  readonly choices?: readonly { readonly id: string; readonly misconception?: string | undefined }[];
};

export const questionsOf = ({ chapters }: Material): readonly MaterialItem[] =>
  chapters.flatMap(({ items }) => items.filter(({ kind }) => kind !== 'card'));

/** The misconceptions that a question meets: a wrong choice stands for each. */
export const misconceptionsOf = ({ choices = [] }: MaterialItem): readonly string[] =>
  choices.flatMap(({ misconception }) => misconception ?? []);

/** The misconceptions that a response gave away: of each wrong choice that is in it. */
export const missedIn = (item: MaterialItem, response: readonly string[]): readonly string[] =>
  misconceptionsOf({ ...item, choices: item.choices?.filter(({ id }) => response.includes(id)) ?? [] });

/** What is remembered of a question as it is now: nothing, if its meaning was changed since it was answered. */
export function recallOf(memory: Memory, { id, version }: MaterialItem): Recall | undefined {
  const recall = memory.get(id);
  return recall && recall.version >= version ? recall : undefined;
}
