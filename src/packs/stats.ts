import { countPack, type Pack, type PackCounts } from './pack.ts';
import { type Item, itemKinds } from './schema.ts';
import type { Localized } from './text.ts';

/** What a pack teaches and asks. All lists are of ids, in the order of the pack. */
export type PackStats = {
  readonly pack: string;
  readonly version: string;
  readonly counts: PackCounts;
  /** How many questions there are of each kind, those without any too. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly facts: readonly FactStats[];
  readonly misconceptions: readonly {
    readonly id: string;
    /** Questions in which a wrong choice stands for it. */
    readonly questions: readonly string[];
    /** The card that says how it really is. */
    readonly card: string | null;
  }[];
};

export type FactStats = {
  readonly id: string;
  readonly cards: readonly string[];
  /** By kind; a kind without any is left out. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  readonly labs: readonly string[];
  /** What shows it on a real engine: questions with a `confirm`, and labs. */
  readonly shown: readonly string[];
  /** Why nothing that the trainer runs can show it; null where something can. */
  readonly unshown: Localized<string> | null;
};

export const questionKinds: readonly string[] = itemKinds.filter((kind) => kind !== 'card');

export function packStats(pack: Pack): PackStats {
  const items = pack.chapters.flatMap((chapter) => chapter.items);
  const labs = pack.chapters.flatMap((chapter) => chapter.labs);
  const idsOf = (kind: string, of: readonly Item[]): readonly string[] =>
    of.filter((item) => item.kind === kind).map(({ id }) => id);
  return {
    pack: pack.id,
    version: pack.version,
    counts: countPack(pack),
    kinds: Object.fromEntries(questionKinds.map((kind) => [kind, idsOf(kind, items).length])),
    facts: pack.facts.map(({ id, unshown }): FactStats => {
      const about = items.filter(({ facts }) => facts.includes(id));
      const confirmed = about.filter((item) => item.kind !== 'card' && item.confirm);
      const solved = labs.filter(({ facts }) => facts.includes(id)).map((lab) => lab.id);
      const questions = questionKinds.map((kind) => [kind, idsOf(kind, about)] as const);
      return {
        id,
        cards: idsOf('card', about),
        questions: Object.fromEntries(questions.filter(([, ids]) => ids.length > 0)),
        labs: solved,
        shown: [...confirmed.map((item) => item.id), ...solved],
        unshown: unshown ?? null,
      };
    }),
    misconceptions: pack.misconceptions.map(({ id, card }) => ({
      id,
      questions: items.filter((item) => meets(item, id)).map((item) => item.id),
      card: card ?? null,
    })),
  };
}

const meets = (item: Item, misconception: string): boolean =>
  'choices' in item && item.choices.some((choice) => choice.misconception === misconception);
