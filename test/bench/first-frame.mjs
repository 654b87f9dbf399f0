// How long it takes until the first screen is complete, as a multiple of the time Node itself needs to start.
// See README.md beside this file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawn } from '@lydell/node-pty';

const LIMIT = 4.0;
const GIVE_UP_AFTER_MS = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    until: { type: 'string', default: '도움말' },
    answer: { type: 'string', default: '이 화면' },
    rounds: { type: 'string', default: '25' },
    limit: { type: 'string', default: String(LIMIT) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(
    'usage: node test/bench/first-frame.mjs [--until TEXT] [--answer TEXT] [--rounds N] [--limit X] [--] [program.js [argument ...]]',
  );
  process.exit(0);
}
const rounds = Number(values.rounds);
const limit = Number(values.limit);
const trainer =
  positionals.length > 0 ? positionals : [fileURLToPath(new URL('../../dist/main.js', import.meta.url))];

const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'first-frame-cache-'));
process.on('exit', () => fs.rmSync(cache, { recursive: true, force: true }));

/**
 * Runs node with these arguments in a terminal of 100 x 30. Gives the milliseconds until the first text has been
 * written, and until the second one after a `?` was pressed at once; without texts, until the end. The process is then
 * ended with `signal`.
 */
function measure(args, untilTexts = [], signal = 'SIGKILL') {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'first-frame-'));
  const env = {
    ...process.env,
    DOCKER_IMAGE_TRAINER_HOME: home,
    XDG_CACHE_HOME: cache,
    LANG: 'ko_KR.UTF-8',
    TERM: 'xterm-256color',
  };
  // The first makes Node read certificates at start; the other two make Ink draw nothing.
  for (const name of ['NODE_EXTRA_CA_CERTS', 'CI', 'CONTINUOUS_INTEGRATION', 'LC_ALL', 'LC_MESSAGES'])
    delete env[name];

  return new Promise((resolve, reject) => {
    let output = '';
    const took = [];
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { cols: 100, rows: 30, env, cwd: home, name: env.TERM });
    const elapsed = () => Number(process.hrtime.bigint() - start) / 1e6;
    const giveUp = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_AFTER_MS);
    child.onData((data) => {
      output += data;
      const awaited = untilTexts[took.length];
      if (awaited === undefined || !output.includes(awaited)) return;
      took.push(elapsed());
      output = '';
      if (took.length === untilTexts.length) child.kill(signal);
      else child.write('?');
    });
    child.onExit(() => {
      if (untilTexts.length === 0) took.push(elapsed());
      clearTimeout(giveUp);
      fs.rmSync(home, { recursive: true, force: true });
      if (took.length < untilTexts.length)
        reject(new Error(`"${untilTexts[took.length]}" did not appear. Output:\n${output}`));
      else resolve(took);
    });
  });
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const quartile = (numbers, q) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * q)];

const bare = [];
const frame = [];
const key = [];
for (let round = -2; round < rounds; round++) {
  const [bareTook] = await measure(['-e', '0']);
  const [frameTook, keyTook] = await measure(
    trainer,
    [values.until, values.answer],
    round < 0 ? 'SIGTERM' : 'SIGKILL',
  );
  if (round < 0) continue; // the first two only warm the disk cache and Node's compile cache
  bare.push(bareTook);
  frame.push(frameTook);
  key.push(keyTook);
}

const timesBare = (list) => list.map((took, round) => took / bare[round]);
const ratio = median(timesBare(frame));
const row = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(10))).join(''));
console.log(`node ${process.version}, ${rounds} rounds, until "${values.until}", then "${values.answer}"`);
row('', 'median', '25%', '75%');
for (const [name, list, unit] of [
  ['node -e 0', bare, ' ms'],
  ['first frame', frame, ' ms'],
  ['', timesBare(frame), ' x'],
  ['key answered', key, ' ms'],
  ['', timesBare(key), ' x'],
]) {
  const show = (number) => number.toFixed(unit === ' x' ? 2 : 1) + unit;
  row(name, show(median(list)), show(quartile(list, 0.25)), show(quartile(list, 0.75)));
}
if (ratio > limit) {
  console.error(
    `The first frame takes ${ratio.toFixed(2)} x as long as \`node -e 0\`; the limit is ${limit} x.`,
  );
  process.exitCode = 1;
}
