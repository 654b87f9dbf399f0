// What it takes to fold a long journal, and one answer more. See README.md beside this file.
import { spawnSync } from 'node:child_process';
import { loadReview } from './load-review.mjs';

const SIZES = [1_000, 100_000];
const ITEMS = 400;
const ROUNDS = 5;
/** As multiples of `node -e 0`, which takes 30 to 60 ms: a second, and a millisecond. */
const LOAD_LIMIT = 15;
const ANSWER_LIMIT = 0.015;

const { foldAnswers, noMemory, localDay } = await loadReview();

const answer = (index) => ({
  id: `entry-${index}`,
  at: 1_700_000_000_000 + index * 60_000,
  fact: {
    type: 'answer',
    run: 'run',
    position: 0,
    item: `question-${(index * 7) % ITEMS}`,
    itemVersion: 1,
    response: ['a'],
    verdict: index % 5 === 0 ? 'wrong' : 'right',
    hint: false,
    milliseconds: 9000,
  },
});

function took(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const bare = [];
const measured = SIZES.map(() => ({ load: [], one: [] }));
for (let round = 0; round < ROUNDS; round++) {
  bare.push(took(() => spawnSync(process.execPath, ['-e', '0'])));
  for (const [index, size] of SIZES.entries()) {
    const journal = Array.from({ length: size }, (_, each) => answer(each));
    let memory;
    measured[index].load.push(took(() => (memory = foldAnswers(noMemory, journal, localDay))));
    const later = Array.from({ length: 100 }, (_, each) => answer(size + each));
    const all = took(() => {
      for (const each of later) memory = foldAnswers(memory, [each], localDay);
    });
    measured[index].one.push(all / later.length);
  }
}
const unit = median(bare);
console.log(`node ${process.version}, ${ROUNDS} rounds; node -e 0: ${unit.toFixed(1)} ms`);
for (const [index, size] of SIZES.entries()) {
  const load = median(measured[index].load);
  const one = median(measured[index].one);
  console.log(
    `${String(size).padStart(7)} answers: load ${load.toFixed(1)} ms (${(load / unit).toFixed(2)} x), ` +
      `one more ${one.toFixed(3)} ms (${(one / unit).toFixed(4)} x)`,
  );
  if (load / unit > LOAD_LIMIT || one / unit > ANSWER_LIMIT) process.exitCode = 1;
}
