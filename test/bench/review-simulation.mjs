// How many questions a way of repeating asks, and what is remembered for it. See README.md beside this file.
import { loadReview } from './load-review.mjs';

const LEARNERS = 1000;
const DAYS = 180;
const QUESTIONS = 30;
const NEW_A_DAY = 3;
const LOOKED_AT_EVERY = 6; // days on which it is counted what is remembered
const FIXED_DAYS = 7;
const LEITNER_DAYS = [1, 2, 4, 8, 16, 32];

const { strengthen, retrievability, planReview, seeded } = await loadReview();

const items = Array.from({ length: QUESTIONS }, (_, index) => ({
  id: `q${index}`,
  kind: 'single-choice',
  version: 1,
  concepts: [`concept-${index % 12}`],
}));
const material = { chapters: [{ id: 'one', items }], misconceptions: [] };

/**
 * A way of repeating: which of the questions that were learned are asked on a day, and what it notes of an answer.
 * What it knows are answers only; whether one is right is up to the learner's own memory.
 */
const fsrs =
  (settings = {}) =>
  () => {
    const memory = new Map();
    let idleUntil = 0;
    return {
      asked: (day) => {
        if (day < idleUntil) return [];
        const { queue, next } = planReview(memory, {
          material,
          settings,
          today: day,
          seed: day,
          finished: [],
          missed: [],
        });
        if (queue.length === 0) idleUntil = day + (next?.days ?? 0);
        return queue.map((id) => Number(id.slice(1)));
      },
      note(index, day, isRight) {
        const id = `q${index}`;
        idleUntil = 0;
        const before = memory.get(id);
        const days = before ? day - before.lastDay : 0;
        memory.set(id, {
          ...strengthen(before, days, isRight ? 'good' : 'again'),
          version: 1,
          state: isRight ? 'review' : 'relearning',
          lapses: 0, // no cards here, so no leeches either
          firstDay: before?.firstDay ?? day,
          lastDay: day,
          answers: [],
        });
      },
    };
  };
const schedules = {
  'the trainer (FSRS, 0.9)': fsrs(),
  'the trainer (FSRS, 0.95)': fsrs({ desiredRetention: 0.95 }),
  [`every ${FIXED_DAYS} days`]() {
    const last = new Map();
    return {
      asked: (day) => [...last].filter(([, at]) => day - at >= FIXED_DAYS).map(([index]) => index),
      note: (index, day) => last.set(index, day),
    };
  },
  [`Leitner (${LEITNER_DAYS.join(', ')} days)`]() {
    const boxes = new Map();
    return {
      asked: (day) =>
        [...boxes].filter(([, { at, box }]) => day - at >= LEITNER_DAYS[box]).map(([index]) => index),
      note(index, day, isRight) {
        const before = boxes.get(index);
        const up = before && isRight ? Math.min(before.box + 1, LEITNER_DAYS.length - 1) : 0;
        boxes.set(index, { at: day, box: up });
      },
    };
  },
};

/** One learner, by FSRS's model of forgetting; some learn faster than the model's average, some slower. */
function simulate(schedule, seed) {
  const random = seeded(seed);
  const talent = 0.5 + random();
  const truth = new Map();
  const chance = (index, day) => {
    const { stability, at, difficulty } = truth.get(index);
    return retrievability({ stability: stability * talent, difficulty }, day - at);
  };
  const learn = (index, day, isRight) => {
    const before = truth.get(index);
    truth.set(index, {
      ...strengthen(before, before ? day - before.at : 0, isRight ? 'good' : 'again'),
      at: day,
    });
    schedule.note(index, day, isRight);
  };
  const total = { asked: 0, right: 0, remembered: 0, known: 0, atEnd: 0 };
  for (let day = 0; day < DAYS; day++) {
    for (const index of schedule.asked(day)) {
      const isRight = random() < chance(index, day);
      total.asked++;
      if (isRight) total.right++;
      learn(index, day, isRight);
    }
    for (let index = truth.size, end = Math.min(index + NEW_A_DAY, QUESTIONS); index < end; index++) {
      learn(index, day, random() < 0.7);
    }
    if (day % LOOKED_AT_EVERY === 0) {
      for (const index of truth.keys()) total.remembered += chance(index, day);
      total.known += truth.size;
    }
  }
  for (const index of truth.keys()) total.atEnd += chance(index, DAYS);
  return total;
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;
const rows = Object.entries(schedules).map(([name, create]) => {
  const sum = { asked: 0, right: 0, remembered: 0, known: 0, atEnd: 0 };
  for (let learner = 0; learner < LEARNERS; learner++) {
    const each = simulate(create(), learner + 1);
    for (const key of Object.keys(sum)) sum[key] += each[key];
  }
  return [
    name,
    (sum.asked / LEARNERS).toFixed(0),
    percent(sum.right / sum.asked),
    percent(sum.remembered / sum.known),
    percent(sum.atEnd / LEARNERS / QUESTIONS),
  ];
});
const head = [
  'schedule',
  'questions asked',
  'right when asked',
  'remembered on a day',
  'remembered at the end',
];
const widths = head.map((_cell, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
const line = (cells) =>
  `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(' | ')} |`;
console.log(`${LEARNERS} learners, ${DAYS} days, ${QUESTIONS} questions, ${NEW_A_DAY} new a day\n`);
console.log(line(head));
console.log(
  line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))),
);
for (const row of rows) console.log(line(row));
