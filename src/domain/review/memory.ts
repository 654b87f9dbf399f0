import type { Fact } from '../progress.ts';
import { type Rating, ratingOf } from './rating.ts';
import { type Strength, strengthen } from './scheduler.ts';

/** An answer as the journal has it, with the time and the id of its entry. */
export type Answered = {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly fact: Extract<Fact, { type: 'answer' }>;
};

/** The learner's calendar: the number of the day on which a time falls where they are. It never falls as time rises. */
export type DayOf = (at: number) => number;

/** What is remembered of one question. */
export type Recall = Strength & {
  /** Of the item when it was answered: answers to an older one do not count. */
  readonly version: number;
  /** `learning` until it was right once; `relearning` after a lapse. */
  readonly state: 'learning' | 'review' | 'relearning';
  readonly lapses: number;
  /** Days on which an answer counted: the first, and the last one. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** All answers, oldest first: those of a day after its first one too. */
  readonly answers: readonly Answered[];
};

/** By item. */
export type Memory = ReadonlyMap<string, Recall>;

export const noMemory: Memory = new Map();

/** So often wrong when it came back, and it is not a question of repeating any more. */
const leechLapses = 8;
export const isLeech = ({ lapses }: Recall): boolean => lapses >= leechLapses;

/**
 * Folds answers in. They may come in any order and more than once: what is remembered depends only on which answers
 * there are, so journals of several machines can be merged however they come.
 */
export function foldAnswers(memory: Memory, answers: Iterable<Answered>, dayOf: DayOf): Memory {
  const byItem = new Map<string, Answered[]>();
  for (const answered of answers) {
    const list = byItem.get(answered.fact.item);
    if (list) list.push(answered);
    else byItem.set(answered.fact.item, [answered]);
  }
  const next = new Map(memory);
  for (const [item, list] of byItem) next.set(item, foldItem(memory.get(item), list, dayOf));
  return next;
}

function foldItem(before: Recall | undefined, added: readonly Answered[], dayOf: DayOf): Recall {
  const [only] = added;
  const last = before?.answers.at(-1);
  // The usual case, one answer after all others, costs the same however many there are.
  if (before && only && last && added.length === 1 && only.at > last.at && versionOf(only) === before.version)
    return { ...count(before, only, dayOf), answers: [...before.answers, only] };
  return refold([...(before?.answers ?? []), ...added], before?.version ?? 0, dayOf);
}

/** A journal of another program may lack it. */
const versionOf = ({ fact }: Answered): number => (Number.isInteger(fact.itemVersion) ? fact.itemVersion : 1);

function refold(all: readonly Answered[], atLeast: number, dayOf: DayOf): Recall {
  const version = all.reduce((highest, each) => Math.max(highest, versionOf(each)), atLeast);
  const current = [...new Map(all.map((each) => [each.id, each])).values()].filter(
    (each) => versionOf(each) === version,
  );
  const answers = current.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let recall: Counted | undefined;
  for (const each of answers) recall = count(recall, each, dayOf);
  if (!recall) throw new Error('no answers');
  return { ...recall, answers };
}

type Counted = Omit<Recall, 'answers'>;

/** Those of a question's answers that counted, oldest first, each with what was remembered until then. */
export function countedAnswers(
  answers: readonly Answered[],
  dayOf: DayOf,
): readonly { readonly before: Counted | undefined; readonly answered: Answered }[] {
  let before: Counted | undefined;
  return answers.flatMap((answered) => {
    const after = count(before, answered, dayOf);
    if (after === before) return [];
    const counted = { before, answered };
    before = after;
    return [counted];
  });
}

/** Only the first answer of a day counts: the others came when the right one had just been on the screen. */
function count(before: Counted | undefined, answered: Answered, dayOf: DayOf): Counted {
  const day = dayOf(answered.at);
  if (before && day <= before.lastDay) return before;
  const rating = ratingOf(answered.fact);
  const isLapse = before !== undefined && rating === 'again';
  return {
    ...strengthen(before, before ? day - before.lastDay : 0, rating),
    version: versionOf(answered),
    state: stateAfter(before, rating),
    lapses: (before?.lapses ?? 0) + (isLapse ? 1 : 0),
    firstDay: before?.firstDay ?? day,
    lastDay: day,
  };
}

function stateAfter(before: Counted | undefined, rating: Rating): Recall['state'] {
  if (rating !== 'again') return 'review';
  return before === undefined || before.state === 'learning' ? 'learning' : 'relearning';
}
