import { seeded, shuffle } from '../random.ts';
import { conceptRecalls, heldMisconceptions } from './insight.ts';
import { interleave } from './interleave.ts';
import { type Material, type MaterialItem, misconceptionsOf, questionsOf, recallOf } from './material.ts';
import { isLeech, type Memory, type Recall } from './memory.ts';
import { paceOf } from './pace.ts';
import { remedyOf } from './remedy.ts';
import { intervalsFor, retrievability } from './scheduler.ts';
import { type ReviewPlan, type ReviewSettings, reviewDefaults } from './sitting.ts';

export type Request = {
  readonly material: Material;
  readonly settings: ReviewSettings;
  /** The day that it is for the learner. */
  readonly today: number;
  readonly seed: number;
  /** Chapters that were gone through: questions that were added to them, or changed, are new ones to ask. */
  readonly finished: readonly string[];
  /** What a sitting that was left in the middle still had to ask again. */
  readonly missed: readonly string[];
};

const weakestShown = 3;

/** Plans a sitting: what is due first, then what is new, within the day's limits. */
export function planReview(memory: Memory, request: Request): ReviewPlan {
  const { material, today } = request;
  const settings = { ...reviewDefaults, ...request.settings };
  const known = questionsOf(material).flatMap((item) => {
    const recall = recallOf(memory, item);
    return recall ? [{ item, recall }] : [];
  });
  const intervalOf = intervalsFor(settings.desiredRetention);
  const daysLeft = ({ recall }: Known): number => recall.lastDay + intervalOf(recall) - today;

  const due = known.filter((each) => daysLeft(each) <= 0).sort((a, b) => chance(a, today) - chance(b, today));
  const reviewed = known.filter(({ recall }) => recall.lastDay === today && recall.firstDay < today).length;
  const asked = due.slice(0, Math.max(settings.reviewsADay - reviewed, 0)).map(({ item }) => item);
  const begun = known.filter(({ recall }) => recall.firstDay === today).length;
  const fresh = freshIn(memory, request).slice(0, Math.max(settings.newADay - begun, 0));

  const chosen = new Set([...asked, ...otherSides(memory, known, asked, request), ...fresh]);
  for (const { item } of known) if (request.missed.includes(item.id)) chosen.add(item);
  const order = interleave(shuffle([...chosen], seeded(request.seed)));
  return {
    queue: withRemedies(order, memory, material),
    questions: order.length,
    minutes: Math.max(Math.round((order.length * paceOf(memory)) / 60_000), 1),
    next: nextDue(
      known.filter(({ item }) => !chosen.has(item)),
      daysLeft,
    ),
    weakest: conceptRecalls(memory, material, today)
      .slice(0, weakestShown)
      .map(({ concept }) => concept),
  };
}

type Known = { readonly item: MaterialItem; readonly recall: Recall };

const chance = ({ recall }: Known, today: number): number =>
  retrievability(recall, Math.max(today - recall.lastDay, 0));

/** Questions of chapters that were gone through, and that were never answered as they are now. */
const freshIn = (memory: Memory, { material, finished }: Request): readonly MaterialItem[] =>
  questionsOf({ ...material, chapters: material.chapters.filter(({ id }) => finished.includes(id)) }).filter(
    (item) => !recallOf(memory, item),
  );

/** For each misconception still held, another question that meets it: its own answer may be known by heart. */
function otherSides(
  memory: Memory,
  known: readonly Known[],
  asked: readonly MaterialItem[],
  { material, today }: Request,
): readonly MaterialItem[] {
  return [...heldMisconceptions(memory, material)].flatMap(([misconception, heldBy]) => {
    const meets = (item: MaterialItem) => item !== heldBy && misconceptionsOf(item).includes(misconception);
    // Asked already, or not due again: what it gave away today comes back tomorrow.
    if (!asked.includes(heldBy) || asked.some(meets)) return [];
    const others = known.filter(({ item, recall }) => meets(item) && recall.lastDay < today);
    return others
      .sort((a, b) => chance(a, today) - chance(b, today))
      .slice(0, 1)
      .map(({ item }) => item);
  });
}

/** A leech brings the card that says how it really is. */
const withRemedies = (
  order: readonly MaterialItem[],
  memory: Memory,
  material: Material,
): readonly string[] => {
  const cards = new Set<string>();
  return order.flatMap((item) => {
    const recall = recallOf(memory, item);
    const card = recall && isLeech(recall) ? remedyOf(item, memory, material) : undefined;
    if (card === undefined || cards.has(card)) return [item.id];
    cards.add(card);
    return [card, item.id];
  });
};

/** What today's limit leaves over comes tomorrow. */
function nextDue(later: readonly Known[], daysLeft: (known: Known) => number): ReviewPlan['next'] {
  const days = later.map((each) => Math.max(daysLeft(each), 1));
  if (days.length === 0) return undefined;
  const first = days.reduce((a, b) => Math.min(a, b));
  return { days: first, questions: days.filter((each) => each === first).length };
}
