import type { ReviewRequest } from '../app/review/request.ts';
import type { StatsRequest } from '../app/stats/screen.ts';
import { foldAnswers, type Memory, noMemory } from '../domain/review/memory.ts';
import { planReview } from '../domain/review/queue.ts';
import { type ReviewPlan, reviewDefaults } from '../domain/review/sitting.ts';
import { type DatedFact, judgedAnswers, type OpenExams } from '../domain/stats/answers.ts';
import { type Stats, statsOf } from '../domain/stats/stats.ts';
import type { Entry } from '../progress/entry.ts';
import { localDay, momentOf } from './local-day.ts';

export type Reviewer = {
  readonly plan: (request: ReviewRequest) => ReviewPlan;
  readonly stats: (request: StatsRequest) => Stats;
};

/** Tells what a journal says; each time only what has come since the last time is folded into memory. */
export function createReviewer(entries: readonly Entry[], clock: () => number = Date.now): Reviewer {
  let memory = noMemory;
  let open: OpenExams = new Map();
  let folded = 0;
  const remember = (): Memory => {
    const news = judgedAnswers(entries.slice(folded).map(dated), clock(), open);
    memory = foldAnswers(memory, news.judged, localDay);
    open = news.open;
    folded = entries.length;
    return memory;
  };
  return {
    plan: (request) =>
      planReview(remember(), {
        ...request,
        today: localDay(clock()),
        seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      }),
    stats({ material, settings }) {
      const now = momentOf(clock());
      const facts = entries.map(dated).map((each) => ({ ...each, ...momentOf(each.at) }));
      return statsOf({
        facts,
        judged: judgedAnswers(facts, now.at).judged,
        memory: remember(),
        material,
        desiredRetention: settings.desiredRetention ?? reviewDefaults.desiredRetention,
        now,
        dayOf: localDay,
      });
    },
  };
}

const dated = ({ id, at, fact }: Entry): DatedFact => ({ id, at: Date.parse(at), fact });
