import { heldMisconceptions } from '../review/insight.ts';
import { type Material, questionsOf } from '../review/material.ts';
import type { Answered, DayOf, Memory } from '../review/memory.ts';
import { type Moment, type TimedFact, timeSpent } from './answers.ts';
import { type Day, daysOf, localDay, streakOf } from './days.ts';
import { type DueDay, forecastOf, isMastered } from './mastery.ts';
import { type Retention, retentionOf } from './retention.ts';

/** What statistics need to know of a pack; a whole pack is one. */
export type StatsMaterial = Omit<Material, 'chapters'> & { readonly chapters: readonly StatsChapter[] };
type StatsChapter = Material['chapters'][number] & { readonly labs: readonly { readonly id: string }[] };

/** What statistics are made of. */
export type Known = {
  /** The journal of one pack. */
  readonly facts: readonly TimedFact[];
  /** Of those facts, the answers that were judged, and what is remembered of them. */
  readonly judged: readonly Answered[];
  readonly memory: Memory;
  readonly material: StatsMaterial;
  readonly desiredRetention: number;
  readonly now: Moment;
  readonly dayOf: DayOf;
};

export type Tally = { readonly answers: number; readonly right: number };
type Named = Tally & { readonly id: string };
/** Of how many questions of the pack how many are mastered. */
export type Mastery = { readonly questions: number; readonly mastered: number };

export type Stats = Tally &
  Mastery & {
    readonly milliseconds: number;
    readonly streak: number;
    readonly chapters: readonly Named[];
    readonly concepts: readonly (Named & Mastery)[];
    readonly retention: Retention;
    /** The next 30 days, today first. */
    readonly forecast: readonly DueDay[];
    /** How often an answer was right by how sure the learner was; "I don't know" is no answer here. */
    readonly confidence: Readonly<Record<'sure' | 'unsure' | 'unsaid', Tally>>;
    /** Most often wrong first, of those that were. */
    readonly hardest: readonly Named[];
    /** Still held. */
    readonly misconceptions: readonly string[];
    readonly labs: { readonly solved: number; readonly of: number };
    /** The last year, oldest first. */
    readonly days: readonly Day[];
  };

const hardestShown = 5;

/** Everything that statistics say, from nothing but the journal of one pack and the time. */
export function statsOf(known: Known): Stats {
  const { facts, judged, memory, material, desiredRetention, now, dayOf } = known;
  const today = localDay(now);
  const questions = questionsOf(material);
  const conceptsOf = new Map(questions.map(({ id, concepts }) => [id, concepts]));
  const concepts = [...new Set(questions.flatMap((question) => question.concepts))];
  const masteryOf = (among: typeof questions): Mastery => ({
    questions: among.length,
    mastered: among.filter((item) => isMastered(memory, item)).length,
  });
  const byConfidence = (wanted: 'sure' | 'unsure' | undefined): Tally =>
    tally(judged.filter(({ fact }) => fact.confidence === wanted));
  const labs = material.chapters.flatMap((chapter) => chapter.labs);
  const solved = new Set(facts.flatMap(({ fact }) => (fact.type === 'lab' ? [fact.lab] : [])));
  const counted = new Set(judged.map(({ id }) => id));
  const items = named(
    judged,
    questions.map(({ id }) => id),
    (item) => [item],
  );
  return {
    ...tally(judged),
    ...masteryOf(questions),
    milliseconds: timeSpent(facts),
    streak: streakOf(new Set(facts.filter(({ id }) => counted.has(id)).map(localDay)), today),
    chapters: material.chapters.map(({ id, items }) => {
      const own = new Set(items.map((item) => item.id));
      return { id, ...tally(judged.filter(({ fact }) => own.has(fact.item))) };
    }),
    concepts: named(judged, concepts, (item) => conceptsOf.get(item) ?? []).map((concept) => ({
      ...concept,
      ...masteryOf(questions.filter((question) => question.concepts.includes(concept.id))),
    })),
    retention: retentionOf(memory, dayOf),
    forecast: forecastOf(memory, material, { today, desiredRetention }),
    confidence: {
      sure: byConfidence('sure'),
      unsure: byConfidence('unsure'),
      unsaid: byConfidence(undefined),
    },
    hardest: items
      .filter(({ answers, right }) => right < answers)
      // Ones added on both sides: one wrong answer of one is not yet the hardest of all.
      .sort((a, b) => (a.right + 1) / (a.answers + 2) - (b.right + 1) / (b.answers + 2))
      .slice(0, hardestShown),
    misconceptions: [...heldMisconceptions(memory, material).keys()],
    labs: { solved: labs.filter(({ id }) => solved.has(id)).length, of: labs.length },
    days: daysOf(facts, counted, now),
  };
}

const tally = (answers: readonly Answered[]): Tally => ({
  answers: answers.length,
  right: answers.filter(({ fact }) => fact.verdict === 'right').length,
});

/** In the order of `ids`. */
function named(
  judged: readonly Answered[],
  ids: readonly string[],
  idsOf: (item: string) => readonly string[],
): readonly Named[] {
  const groups = new Map<string, Answered[]>(ids.map((id) => [id, []]));
  for (const answer of judged) for (const id of idsOf(answer.fact.item)) groups.get(id)?.push(answer);
  return [...groups].map(([id, answers]) => ({ id, ...tally(answers) }));
}
