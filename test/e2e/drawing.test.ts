import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';
import { nodeOption, start } from '../helpers/trainer.ts';

/** Any of the terminal's colours, as text or as ground. */
const colour = /\x1b\[(?:\d+;)*(?:[349]\d|10\d)[;m]/;
const clearing = /\x1b\[[0-3]?J|\x1bc/;

it('takes keys before it draws, so that none is echoed into the picture', async () => {
  const report = join(tempFolder(), 'raw');
  const probe = `import { writeFileSync } from 'node:fs';
    const { write } = process.stdout;
    process.stdout.write = function (data, ...rest) {
      if (String(data).includes('Start: 1')) writeFileSync(${JSON.stringify(report)}, String(process.stdin.isRaw));
      return write.call(this, data, ...rest);
    };`;
  const trainer = start({
    env: { NODE_OPTIONS: nodeOption(probe) },
  });
  await trainer.waitFor('Start: 1');
  expect(existsSync(report) && readFileSync(report, 'utf8')).toBe('true');
});

it.for([
  ['ko', [80, 24]],
  ['en', [40, 12]],
] as const)(
  'shows the first screen at once, and draws the same over it: %s, %j',
  async ([language, size]) => {
    const trainer = start({ language, size });
    await trainer.waitFor('❯ ');
    const looks = () => [trainer.lookOf('❯'), trainer.lookOf('1. '), trainer.lookOf('Tab')];
    const first = { lines: trainer.lines(), looks: looks() };
    expect(first.lines.findLastIndex((line) => line !== '')).toBe(size[1] - 2);
    // A key is answered by Ink.
    trainer.press('?');
    await trainer.waitForGone('❯ ');
    trainer.press('escape');
    await trainer.waitFor('❯ ');
    expect({ lines: trainer.lines(), looks: looks() }).toEqual(first);
  },
);

// Windows puts its own console between: what arrives is not what was written.
it.skipIf(process.platform === 'win32')(
  'draws without flicker, one row lower than the terminal',
  async () => {
    const trainer = start();
    await trainer.waitFor('❯ Start: 1');
    expect(trainer.lines().findLastIndex((line) => line !== '')).toBe(22);
    // The first key may still find Ink settling in.
    trainer.press('down');
    await trainer.waitFor('❯ 1. What');
    for (const chosen of ['❯ 2.', '❯ 3.', '❯ 4.']) {
      const mark = trainer.mark();
      trainer.press('down');
      await trainer.waitFor(chosen);
      expect(trainer.received(mark)).not.toMatch(clearing);
      expect(Buffer.byteLength(trainer.received(mark))).toBeLessThan(1500);
    }
  },
);

it('draws in colours, and without them for NO_COLOR', async () => {
  const coloured = start();
  await coloured.waitFor('❯ Start: 1');
  expect(coloured.received()).toMatch(colour);
  expect(coloured.lookOf('Enter')).toMatchObject({ coloured: true });
  const plain = start({ env: { NO_COLOR: '1' } });
  await plain.waitFor('❯ Start: 1');
  expect(plain.received()).not.toMatch(colour);
});

it('draws without colours when the learner says so, also next time', async () => {
  const home = tempFolder();
  const trainer = start({ home });
  await trainer.waitFor('❯ Start: 1');
  trainer.press('s');
  await trainer.waitFor('❯ 1. Language');
  trainer.press('2');
  await trainer.waitFor('2. Colours: off');
  expect(trainer.lookOf('Colours: off')).toMatchObject({ coloured: false });
  const mark = trainer.mark();
  trainer.press('escape');
  await trainer.waitFor('❯ Start: 1');
  expect(trainer.received(mark)).not.toMatch(colour);
  trainer.press('ctrl-c');
  await trainer.exit();

  const next = start({ home });
  await next.waitFor('❯ Start: 1');
  expect(next.received()).not.toMatch(colour);
});
