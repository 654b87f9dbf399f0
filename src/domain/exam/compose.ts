import { seeded, shuffle } from '../random.ts';

/** What composing needs to know of a question. */
export type ExamQuestion = {
  readonly id: string;
  readonly chapter: string;
  readonly concepts: readonly string[];
};

export type ExamPlan = {
  readonly questions: number;
  readonly seed: number;
  /** Ids; none for all. */
  readonly chapters: readonly string[];
  /** By concept, how much of the exam it gets compared with the others: 1 unless said, 0 for none. */
  readonly weights: Readonly<Record<string, number>>;
};

/**
 * Ids of an exam's questions, in the order in which they are asked; the same seed gives the same exam. Concepts get
 * their share by their weights (the highest averages of Sainte-Laguë), each counted for every question that is about
 * it. There are fewer than asked for where the chapters hold no more.
 */
export function compose(pool: readonly ExamQuestion[], plan: ExamPlan): readonly string[] {
  const random = seeded(plan.seed);
  const weightOf = (concept: string): number => plan.weights[concept] ?? 1;
  const inChapters = pool.filter(
    ({ chapter }) => plan.chapters.length === 0 || plan.chapters.includes(chapter),
  );
  const open = shuffle(inChapters, random).filter(({ concepts }) =>
    concepts.some((each) => weightOf(each) > 0),
  );
  const concepts = shuffle([...new Set(open.flatMap((question) => question.concepts))], random);
  const asked = new Map<string, number>();
  const chosen: string[] = [];
  while (chosen.length < plan.questions && open.length > 0) {
    const left = concepts.filter((each) => open.some((question) => question.concepts.includes(each)));
    const share = (concept: string): number => weightOf(concept) / (2 * (asked.get(concept) ?? 0) + 1);
    const next = left.reduce((best, each) => (share(each) > share(best) ? each : best));
    const [question] = open.splice(
      open.findIndex((each) => each.concepts.includes(next)),
      1,
    );
    if (!question) break;
    chosen.push(question.id);
    for (const each of question.concepts) asked.set(each, (asked.get(each) ?? 0) + 1);
  }
  return shuffle(chosen, random);
}
