import { type Judged, judgedAnswers, type Moment, type TimedFact, timeSpent } from './answers.ts';
import { type Day, daysOf, isAnswer, localDay, streakOf } from './days.ts';

/** What statistics need to know of a pack. */
export type StatsPack = {
  readonly chapters: readonly { readonly id: string; readonly questions: readonly StatsQuestion[] }[];
  readonly labs: readonly string[];
};
type StatsQuestion = {
  readonly id: string;
  readonly concepts: readonly string[];
  /** By choice, the misconception that choosing it shows. */
  readonly misconceptions: Readonly<Record<string, string>>;
};

export type Tally = { readonly answers: number; readonly right: number };
type Named = Tally & { readonly id: string };

export type Stats = Tally & {
  readonly milliseconds: number;
  readonly streak: number;
  readonly chapters: readonly Named[];
  readonly concepts: readonly Named[];
  /** How often an answer was right by how sure the learner was; "I don't know" is no answer here. */
  readonly confidence: Readonly<Record<'sure' | 'unsure' | 'unsaid', Tally>>;
  /** Most often wrong first, of those that were. */
  readonly hardest: readonly Named[];
  /** Chosen when it was met last. */
  readonly misconceptions: readonly string[];
  readonly labs: { readonly solved: number; readonly of: number };
  /** The last year, oldest first. */
  readonly days: readonly Day[];
};

const hardestShown = 5;

/** Everything that statistics say, from nothing but the journal of one pack and the time. */
export function statsOf(facts: readonly TimedFact[], pack: StatsPack, now: Moment): Stats {
  const judged = judgedAnswers(facts, now.at);
  const questions = pack.chapters.flatMap((chapter) => chapter.questions);
  const about = new Map(questions.map((question) => [question.id, question]));
  const concepts = [...new Set(questions.flatMap((question) => question.concepts))];
  const solved = new Set(facts.flatMap(({ fact }) => (fact.type === 'lab' ? [fact.lab] : [])));
  const active = new Set(facts.filter(isAnswer).map(localDay));
  const byConfidence = (wanted: 'sure' | 'unsure' | undefined): Tally =>
    tally(judged.filter(({ confidence }) => confidence === wanted));
  const items = named(
    judged,
    questions.map(({ id }) => id),
    ({ item }) => [item],
  );
  return {
    ...tally(judged),
    milliseconds: timeSpent(facts),
    streak: streakOf(active, localDay(now)),
    chapters: pack.chapters.map(({ id, questions }) => {
      const own = new Set(questions.map((question) => question.id));
      return { id, ...tally(judged.filter(({ item }) => own.has(item))) };
    }),
    concepts: named(judged, concepts, ({ item }) => about.get(item)?.concepts ?? []).filter(
      ({ answers }) => answers > 0,
    ),
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
    misconceptions: heldOf(judged, about),
    labs: { solved: pack.labs.filter((id) => solved.has(id)).length, of: pack.labs.length },
    days: daysOf(facts, now),
  };
}

const tally = (answers: readonly Judged[]): Tally => ({
  answers: answers.length,
  right: answers.filter(({ isRight }) => isRight).length,
});

/** In the order of `ids`. */
function named(
  judged: readonly Judged[],
  ids: readonly string[],
  idsOf: (answer: Judged) => readonly string[],
): readonly Named[] {
  const groups = new Map<string, Judged[]>(ids.map((id) => [id, []]));
  for (const answer of judged) for (const id of idsOf(answer)) groups.get(id)?.push(answer);
  return [...groups].map(([id, answers]) => ({ id, ...tally(answers) }));
}

/** The last answer to any question that offers a misconception decides whether it is held. */
function heldOf(judged: readonly Judged[], about: ReadonlyMap<string, StatsQuestion>): readonly string[] {
  const held = new Map<string, boolean>();
  for (const { item, response } of judged) {
    const offered = Object.entries(about.get(item)?.misconceptions ?? {});
    for (const [, misconception] of offered) {
      const chosen = offered.some(([choice, its]) => its === misconception && response.includes(choice));
      held.set(misconception, chosen);
    }
  }
  return [...held].flatMap(([id, isHeld]) => (isHeld ? [id] : []));
}
