import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';
import type { Terminal } from '../helpers/terminal.ts';
import { nodeOption, start } from '../helpers/trainer.ts';

// Signals, jobs and shells are not there.
const windows = process.platform === 'win32';

function expectGivenBack(trainer: Terminal): void {
  expect(trainer.onAlternateScreen()).toBe(false);
  expect(trainer.cursorIsShown()).toBe(true);
  expect(trainer.emulator.modes.bracketedPasteMode).toBe(false);
}

/** A program that leaves a file when its process ends. */
const reportEnd = (file: string): string =>
  `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, ''));`;

/** No line that went on in the next one, and nothing below the frame. */
function expectTidy(trainer: Terminal): void {
  const buffer = trainer.emulator.buffer.active;
  for (let row = 0; row < trainer.emulator.rows; row++) expect(buffer.getLine(row)?.isWrapped).toBe(false);
  expect(trainer.lines().at(-1)).toBe('');
}

it('follows the size of its window', async () => {
  const home = tempFolder();
  const trainer = start({ home });
  const wide = await trainer.waitFor('Enter select');
  trainer.resize(40, 12);
  await trainer.waitFor(/4\. Images and containers 0\/\d+\n/);
  expectTidy(trainer);
  const small = start({ home, size: [40, 12] });
  await small.waitFor('Enter select');
  expect(trainer.lines()).toEqual(small.lines());
  trainer.resize(30, 8);
  expect((await trainer.waitFor('too small')).replaceAll('\n', ' ')).toBe(
    'This window is too small: at least 40×12 is needed.',
  );
  expectTidy(trainer);
  // Keys still do what they do.
  trainer.press('l');
  await trainer.waitFor('창이 너무 작습니다');
  trainer.press('l');
  await trainer.waitFor('too small');
  trainer.resize(80, 24);
  expect(await trainer.waitFor('Enter select')).toBe(wide);
  expectTidy(trainer);

  // A longer text, in both directions.
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);
  const card = trainer.lines();
  for (const [columns, rows] of [
    [40, 12],
    [120, 40],
    [61, 18],
    [80, 24],
  ] as const) {
    trainer.resize(columns, rows);
    // The rules and the title line are as wide as the window.
    await trainer.waitFor(() => trainer.lines()[0]?.length === columns);
    expectTidy(trainer);
  }
  expect(trainer.lines()).toEqual(card);
});

describe.skipIf(windows)('gives the terminal back', () => {
  it('on Ctrl-C, to the last setting', async () => {
    const shell = start({ through: ['sh', '-c', '"$0" "$@"; echo "code $?"; stty -a'] });
    await shell.waitFor('Start: 1');
    shell.press('ctrl-c');
    await shell.exit();
    expectGivenBack(shell);
    expect(shell.screen()).toMatch(/code 0\n/);
    // Nothing was made in Docker, so nothing is said of removing it.
    expect(shell.received()).not.toContain('Removing');
    expect(shell.screen()).toMatch(/[^-]icanon/);
    expect(shell.screen()).toMatch(/[^-]echo /);
  });

  it.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('on %s, with code %i', async ([signal, code]) => {
    const trainer = start();
    await trainer.waitFor('Start: 1');
    trainer.press('enter');
    await trainer.waitFor(/ 1\/\d/);
    trainer.kill(signal);
    expect(await trainer.exit()).toEqual({ code, signal: 0 });
    expectGivenBack(trainer);
  });

  it('on the Ctrl-Break of Windows', async () => {
    const NODE_OPTIONS = nodeOption('process.on("SIGUSR2", () => process.emit("SIGBREAK", "SIGBREAK"))');
    const trainer = start({ env: { NODE_OPTIONS } });
    await trainer.waitFor('Start: 1');
    trainer.press('enter');
    await trainer.waitFor(/ 1\/\d/);
    trainer.kill('SIGUSR2');
    expect(await trainer.exit()).toEqual({ code: 149, signal: 0 });
    expectGivenBack(trainer);
  });

  it('on a signal, with no second one of its own: that would end it before it has tidied up', async () => {
    const tell = nodeOption('process.kill = (...given) => process.stdout.write("sent: " + given)');
    const home = tempFolder();
    const trainer = start({ home, env: { NODE_OPTIONS: tell } });
    await trainer.waitFor('Start: 1');
    trainer.press('l');
    await trainer.waitFor('시작하기: 1');
    await vi.waitUntil(() => existsSync(join(home, 'settings.json')));
    trainer.kill('SIGTERM');
    expect(await trainer.exit()).toEqual({ code: 143, signal: 0 });
    expect(trainer.received()).not.toContain('sent:');
  });
});

describe.skipIf(windows)('under a shell with job control', () => {
  /** The trainer as a job of its own: a session's leader cannot be stopped from its terminal. */
  function job() {
    const folder = tempFolder();
    // An interactive shell sets the terminal right, too, when a job stops.
    const script = `set -m
      sh -c 'echo $$ > "$0"; exec "$@"' "${folder}/pid" "$@"; code=$?
      stty sane; echo "stopped with $code"; read line; fg >/dev/null; echo "ended with $?"`;
    const shell = start({ through: ['bash', '--norc', '-c', script, 'job'] });
    return { shell, pid: () => Number(readFileSync(join(folder, 'pid'), 'utf8')) };
  }

  it.for(['ctrl-z', 'SIGSTOP'] as const)('is stopped by %s, and comes back whole', async (how) => {
    const { shell, pid } = job();
    await shell.waitFor('❯ Start: 1');
    shell.press('down');
    const before = await shell.waitFor('❯ 1. What');
    if (how === 'ctrl-z') shell.press('ctrl-z');
    else process.kill(pid(), 'SIGSTOP');
    await shell.waitFor(/stopped with 14[78]/);
    if (how === 'ctrl-z') expectGivenBack(shell);
    shell.press('enter');
    await shell.waitForGone('stopped with');
    expect(await shell.waitFor('Enter select')).toBe(before);
    expect(shell.onAlternateScreen()).toBe(true);
    shell.press('down');
    await shell.waitFor('❯ 2. Why');
    shell.press('ctrl-c');
    await shell.waitFor('ended with 0');
    expectGivenBack(shell);
  });
});

it.skipIf(windows)('goes on after Ctrl-Z where there is no shell to go to', async () => {
  const trainer = start();
  const before = await trainer.waitFor('❯ Start: 1');
  const mark = trainer.mark();
  trainer.press('ctrl-z');
  await trainer.waitFor(() => /\x1b\[\?1049l[\s\S]+\x1b\[\?1049h/.test(trainer.received(mark)));
  expect(await trainer.waitFor('Enter select')).toBe(before);
  trainer.press('down');
  await trainer.waitFor('❯ 1. What');
});

it('says nothing of Docker when only the language was changed', async () => {
  const trainer = start();
  await trainer.waitFor('Start: 1');
  trainer.type('l\u0003');
  expect(await trainer.exit()).toMatchObject({ code: 0 });
  expect(trainer.received()).not.toContain('Docker에 만든 것');
});

it.skipIf(windows)('starts in a window that does not say its size', async () => {
  const trainer = start({ through: ['sh', '-c', 'stty rows 0 columns 0; exec "$0" "$@"'] });
  await trainer.waitFor('Start: 1');
  const [, first] = trainer.received().split('\x1b[?1049h');
  expect(first).toContain('Start: 1');
});

it.skipIf(windows).for([
  ['a signal', 'process.kill(process.pid, "SIGTERM")', 143],
  ['a mistake', 'setImmediate(() => { throw new Error("broken"); })', 1],
] as const)('gives the terminal back when %s comes right after the first frame', async ([, act, code]) => {
  const probe = `const { write } = process.stdout;
    process.stdout.write = function (data, ...rest) {
      process.stdout.write = write;
      ${act};
      return write.call(this, data, ...rest);
    };`;
  const trainer = start({ env: { NODE_OPTIONS: nodeOption(probe) } });
  expect(await trainer.exit()).toMatchObject({ code });
  expect(trainer.received()).toContain('Start: 1');
  expectGivenBack(trainer);
});

it.skipIf(windows).for([
  ['its own', []],
  ['that of a shell', ['sh', '-c', '"$0" "$@"; exit']],
] as const)('ends when its window is closed, %s', async ([, through]) => {
  const report = join(tempFolder(), 'ended');
  const trainer = start({ through, env: { NODE_OPTIONS: nodeOption(reportEnd(report)) } });
  await trainer.waitFor('Start: 1');
  trainer.hangUp();
  await trainer.exit();
  // Below a shell it is no child of ours, so that only itself can tell.
  await vi.waitFor(() => expect(existsSync(report)).toBe(true), { timeout: 20_000, interval: 20 });
});
