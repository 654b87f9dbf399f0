import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put } from '../helpers/in-node.ts';
import { chapterWith, lab } from '../helpers/labs.ts';
import { packFolder } from '../helpers/packs.ts';
import { runTrainer } from '../helpers/run-trainer.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const noEngine = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
const run = (args: readonly string[], options: Parameters<typeof runTrainer>[1] = {}) =>
  runTrainer(args, { env: noEngine, ...options });

const labPack = (files = '[]') =>
  packFolder({ 'one.yaml': chapterWith(lab({ files, setup: '[{ run: docker pull busybox }]' })) });
const play = (pack: string, ...args: readonly string[]) => ['--pack', pack, 'lab', 'run', ...args];

describe('lab run', () => {
  it('shows what a pack of someone else would run, and runs nothing', async () => {
    const args = play(labPack(), 'keep-a-file', '--commands', '-');
    const { code, stdout, stderr } = await run(args, { input: '# no command\n\n  docker ps\r\n' });
    expect(code).toBe(2);
    expect(stdout.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  busybox',
      '  docker run',
      '  docker rm',
      '  docker pull busybox',
      '  docker ps',
    ]);
    expect(stderr).toMatch(/^This pack is not the built-in one, and nothing was run\. .+--yes\.\n$/);
  });

  it.each([
    ['an id that is nearly right', ['keep-a-fiel', '--commands', '-'], 'Did you mean keep-a-file?'],
    ['an id that is far from it', ['other', '--commands', '-'], 'There are: keep-a-file.'],
    [
      'no file',
      ['keep-a-file', '--commands', 'nowhere.txt'],
      'nowhere.txt cannot be read: there is no such file.',
    ],
    ['a folder', ['keep-a-file', '--commands', '.'], '. cannot be read: it is a folder.'],
    [
      'no option',
      ['keep-a-file'],
      'The option --commands is missing. See docker-image-trainer lab run --help.',
    ],
    ['no option, and an id that is nearly right', ['keep-a-fiel'], 'Did you mean keep-a-file?'],
  ])('%s: ends with 2', async (_name, args, says) => {
    const { code, stdout, stderr } = await run(play(labPack(), ...args, '--yes'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('without an engine: ends with 4', async () => {
    const { code, stdout, stderr } = await run(play(labPack(), 'keep-a-file', '--commands', '-', '--yes'));
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('lab list', () => {
  it.each([
    ['en', 'keep-a-file  Keep a file  One\n'],
    ['ko', 'keep-a-file  파일 남기기  One\n'],
  ])('in %s', async (language, expected) => {
    const { code, stdout } = await run(['--pack', labPack(), 'lab', 'list', '--lang', language]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected });
  });

  it('as JSON', async () => {
    const { stdout } = await run(['--pack', labPack(), 'lab', 'list', '--json']);
    expect(JSON.parse(stdout)).toEqual([
      { id: 'keep-a-file', title: 'Keep a file', chapter: 'one', chapterTitle: 'One' },
    ]);
  });
});

describe('lab status', () => {
  const session = '0123456789abcdef0123456789abcdef';
  const time = new Date(Date.now() - 60_000).toISOString();
  const begun = (pid: number) =>
    `${JSON.stringify({ type: 'run', session, pid, endpoint: 'unix:///run/docker.sock', time })}\n`;

  it('says when nothing is left', async () => {
    expect(await run(['lab', 'status'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('nothing'),
    });
    expect((await run(['lab', 'status', '--json'])).stdout).toBe('{"sessions":[]}\n');
  });

  it.each([
    [
      'one that is at work',
      () => begun(process.pid),
      { startedAt: time, endpoint: 'unix:///run/docker.sock', atWork: true },
    ],
    [
      'one whose process is gone',
      () => begun(2 ** 22 + 1),
      { startedAt: time, endpoint: 'unix:///run/docker.sock', atWork: false },
    ],
    ['one that was cut off at once', () => '{"type":"ru', { startedAt: null, endpoint: null, atWork: false }],
  ])('%s', async (_name, ledger, expected) => {
    const home = tempFolder();
    mkdirSync(join(home, 'ledger'));
    put(join(home, 'ledger'), `${session}.jsonl`, ledger());
    const { code, stdout } = await run(['lab', 'status', '--json'], { home });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ sessions: [{ session, ...expected }] });
    expect((await run(['lab', 'status'], { home })).stdout).toMatch(/^012345: .+\n$/);
  });

  it.each([
    ['ko', '2026. 11. 24. 13:05에 시작'],
    ['en', 'begun Nov 24, 2026, 13:05,'],
  ])('says the time of day in 24 hours: %s', async (language, says) => {
    const home = tempFolder();
    mkdirSync(join(home, 'ledger'));
    put(
      join(home, 'ledger'),
      `${session}.jsonl`,
      begun(2 ** 22 + 1).replace(time, '2026-11-24T13:05:00.000Z'),
    );
    const { stdout } = await run(['lab', 'status', '--lang', language], {
      home,
      env: { ...noEngine, TZ: 'UTC' },
    });
    expect(stdout).toContain(says);
  });
});

it('lab clean without an engine ends with 4', async () => {
  expect(await run(['lab', 'clean'])).toMatchObject({ code: 4, stdout: '' });
});

describe('pack', () => {
  it.each(['record', 'verify'])('%s shows what would run, of the items that are named', async (command) => {
    const files = '[{ name: Dockerfile, text: "FROM busybox\\nRUN touch /a" }]';
    const { code, stdout } = await run(['pack', command, labPack(files), '--only', 'keep-a-file']);
    expect({ code, stdout }).toEqual({
      code: 2,
      stdout: `keep-a-file
  Images that may be fetched and used:
    busybox
  Commands that may be used:
    docker run
    docker rm
  File in the folder for docker build: Dockerfile:
    FROM busybox
    RUN touch /a
  Commands that set the stage:
    docker pull busybox
  Then these commands:
    docker run --name box busybox touch /note
`,
    });
  });

  it.each([
    ['a question without a confirm', 'a-question'],
    ['nothing', ''],
    ['one of them unknown', 'keep-a-file,other'],
  ])('record --only with %s: ends with 2', async (_name, only) => {
    const { code, stdout } = await run(['pack', 'record', labPack(), '--yes', '--only', only]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('verify without an engine ends with 4', async () => {
    expect(await run(['pack', 'verify', labPack(), '--yes'])).toMatchObject({ code: 4, stdout: '' });
  });

  it('stats counts', async () => {
    const { code, stdout } = await run(['pack', 'stats', labPack(), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ pack: 'small', counts: { cards: 1, questions: 1, labs: 1 } });
    expect((await run(['pack', 'stats', tempFolder()])).code).toBe(1);
  });
});
