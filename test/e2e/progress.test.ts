import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportText } from '../../src/progress/exchange.ts';
import { entries } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { run } from '../helpers/run.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { environment, journalOf, node, program, start } from '../helpers/trainer.ts';

/** A data folder with some answers, as a trainer leaves it. */
function used(count = 3): string {
  const home = tempFolder();
  mkdirSync(join(home, 'journal'));
  put(join(home, 'journal'), '2026-11-23T09-00-00-000Z-1.jsonl', exportText(entries(count)));
  return home;
}

it('moves to another machine by a file or a pipe, once', async () => {
  const [here, there] = [used(), tempFolder()];
  const file = join(tempFolder(), 'progress.jsonl');
  expect(await run(['progress', 'export', file], { home: here })).toEqual({
    code: 0,
    stdout: `3 entries written to ${file}.\n`,
    stderr: '',
  });
  expect((await run(['progress', 'export', '-'], { home: here })).stdout).toBe(readFileSync(file, 'utf8'));

  const said = await run(['progress', 'import', file], { home: there });
  expect(said).toEqual({ code: 0, stdout: '3 new entries taken in, 0 were there already.\n', stderr: '' });
  expect(journalOf(there)).toEqual(entries(3));
  const again = await run(
    ['progress', 'import', '-'],
    { home: there, language: 'ko' },
    exportText(entries(4)),
  );
  expect(again.stdout).toBe('새 기록 1개를 가져왔습니다. 3개는 이미 있었습니다.\n');
  expect(new Set(journalOf(there).map(({ id }) => id)).size).toBe(4);
});

describe('an export where there is a file already', () => {
  it.each([
    ['an export', exportText(entries(1)), [], 0],
    ['nothing', '', [], 0],
    ['something else', 'my notes\n', [], 2],
    ['JSON of something else', '{"v":1}\n', [], 2],
    ['something else, with --force', 'my notes\n', ['--force'], 0],
  ])('with %s in it', async (_name, text, more, code) => {
    const folder = tempFolder();
    put(folder, 'file', text);
    const file = join(folder, 'file');
    const ended = await run(['progress', 'export', file, ...more], { home: used() });
    expect(ended).toMatchObject({ code, stderr: code === 0 ? '' : expect.stringContaining('add --force') });
    expect(readFileSync(file, 'utf8')).toBe(code === 0 ? exportText(entries(3)) : text);
  });
});

/** In a shell, where `trainer` is the trainer with the home that is given first. */
function inShell(script: string, here: string, there: string): Promise<{ stdout: string; stderr: string }> {
  const trainer = `trainer() { DOCKER_IMAGE_TRAINER_HOME=$1 "${node}" "${program}" progress "$2" -; }`;
  return new Promise((done) =>
    execFile(
      'sh',
      ['-c', `${trainer}; ${script}`, 'sh', here, there],
      { env: environment() },
      (_, stdout, stderr) => done({ stdout, stderr }),
    ),
  );
}

describe.skipIf(process.platform === 'win32')('a pipe of a shell', () => {
  it('may bring its first line late', async () => {
    const there = tempFolder();
    const told = await inShell('trainer "$1" export | trainer "$2" import', used(), there);
    expect(told).toEqual({ stdout: '3 new entries taken in, 0 were there already.\n', stderr: '' });
    expect(journalOf(there)).toEqual(entries(3));
  });

  it('may be closed before all is read', async () => {
    const told = await inShell('trainer "$1" export | head -n 1 | wc -l', used(20_000), '');
    expect({ lines: told.stdout.trim(), stderr: told.stderr }).toEqual({ lines: '1', stderr: '' });
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  it.each([
    ['en', 'progress export -', 'The output could not be written: the disk is full.\n'],
    ['ko', 'progress export -', '출력을 쓰지 못했습니다(디스크가 가득 참).\n'],
    ['en', 'stats --json', 'The output could not be written: the disk is full.\n'],
    ['en', '--help', 'The output could not be written: the disk is full.\n'],
  ] as const)('is said in %s by %s', async (language, args, said) => {
    const env = environment({ home: used(20_000), language });
    const child = spawn('sh', ['-c', `"${node}" "${program}" ${args} > /dev/full`], { env });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, stderr }).toEqual({ code: 5, stderr: said });
  });
});

it.skipIf(process.platform === 'win32')(
  'an export that does not fit is no export, though a part of it fits',
  async () => {
    const file = join(tempFolder(), 'out');
    const said = await inShell(`(ulimit -f 100; trainer "$1" export > "${file}"; echo $?)`, used(20_000), '');
    expect(said).toEqual({
      stdout: '5\n',
      stderr: expect.stringMatching(/^The output could not be written: .+\.\n$/),
    });
  },
);

it('names the lines that it does not take, takes the others, and ends with 1', async () => {
  const home = tempFolder();
  const [first, second] = exportText(entries(2)).split('\n');
  const input = `${first}\nhello\n${second?.slice(0, 80)}\n{"v":99}\n${second}\n`;
  const { code, stdout, stderr } = await run(['progress', 'import', '-'], { home }, input);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '2 new entries taken in, 0 were there already.\n' });
  expect(stderr.trim().split('\n')).toEqual([
    '3 lines were not taken:',
    'line 2: not an entry of a journal',
    'line 3: cut off',
    'line 4: of a newer version: update the trainer, and import again',
  ]);
  expect(journalOf(home)).toEqual(entries(2));
});

it('names ten lines that it does not take, and counts the rest', async () => {
  const input = 'hello\n'.repeat(25);
  const { code, stderr } = await run(['progress', 'import', '-'], { home: tempFolder() }, input);
  const lines = stderr.trim().split('\n');
  expect({ code, count: lines.length }).toEqual({ code: 1, count: 12 });
  expect(lines.slice(-2)).toEqual(['line 10: not an entry of a journal', 'and 15 more lines']);
});

describe.each([
  ['no file', ['progress', 'import', '/nowhere/at-all'], 1, 'could not be read: there is no such file'],
  ['a folder', ['progress', 'import', '/'], 1, 'could not be read: it is a folder'],
  ['nowhere to write', ['progress', 'export', '/nowhere/at/all'], 5, 'The export was not written'],
  ['no name', ['progress', 'export'], 2, 'The argument file is missing.'],
  ['without a terminal', ['progress', 'reset'], 2, 'add --yes'],
  [
    'an unknown pack',
    ['progress', 'reset', '--pack', 'x', '--yes'],
    2,
    'no progress in a pack x, but in: small',
  ],
] as const)('%s', (_name, args, code, says) => {
  it('is said in a line, and changes nothing', async () => {
    const home = used();
    const ended = await run(args, { home });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(journalOf(home)).toEqual(entries(3));
  });
});

it('forgets with --yes, says where the backup is, and takes it back', async () => {
  const home = used();
  const { code, stdout } = await run(['progress', 'reset', '--pack', 'small', '--yes'], { home });
  const [, command, backup = ''] = /progress (import) (.+)\n/.exec(stdout) ?? [];
  expect({ code, command }).toEqual({ code: 0, command: 'import' });
  expect(readdirSync(join(home, 'journal'))).toEqual([]);
  expect((await run(['progress', 'reset', '--yes'], { home })).stdout).toBe(
    'There is no progress to forget.\n',
  );
  await run(['progress', 'import', backup], { home });
  expect(journalOf(home)).toEqual(entries(3));
});

it.each([
  ['en', 'Forget 3 entries of small?', 'y', []],
  ['ko', '기록 3개를 지울까요?', '네', []],
  ['en', 'Forget 3 entries of small?', '', entries(3)],
] as const)('asks on a terminal: %s %s %s', async (language, question, answer, left) => {
  const home = used();
  const trainer = start({ args: ['progress', 'reset'], home, language });
  await trainer.waitFor(question);
  trainer.type(answer);
  trainer.press('enter');
  expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
  expect(journalOf(home)).toEqual(left);
});
