import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { chapterWith, lab } from '../helpers/labs.ts';
import { change, packFolder } from '../helpers/packs.ts';
import { runTrainer } from '../helpers/run-trainer.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { docker, emptyEngine, ledgersOf, stateOfEngine } from './helpers.ts';

// These run dist/: build the package first.

beforeEach(emptyEngine);

/** The trainer of a test has nothing of DOCKER_… in its environment unless it is given. */
const { DOCKER_HOST = '', DOCKER_CONFIG = '' } = process.env as Record<string, string>;
const run = (args: readonly string[], options: Parameters<typeof runTrainer>[1] = {}) =>
  runTrainer(args, { ...options, env: { DOCKER_HOST, DOCKER_CONFIG, ...options.env } });

const SOLUTION = 'docker run --name box busybox touch /note\n';
const CONFIRM = `    confirm:
      steps:
        - { run: docker run --name hello hello-world, prints: Hello from Docker! }
        - { run: docker rmi hello-world, fails: true }
      proves: That it ends.
`;

const packWith = (...labs: readonly string[]) => packFolder({ 'one.yaml': chapterWith(...labs) });
const play = (pack: string, ...more: readonly string[]) => [
  '--pack',
  pack,
  'lab',
  'run',
  'keep-a-file',
  '--commands',
  '-',
  '--yes',
  ...more,
];

/** Whatever happens, the engine holds afterwards what it held before. */
async function leavingNothing<T>(act: (home: string) => Promise<T>): Promise<T> {
  const home = tempFolder();
  const before = stateOfEngine();
  const result = await act(home);
  expect(stateOfEngine()).toBe(before);
  expect(ledgersOf({ dataDirectory: home })).toEqual([]);
  return result;
}

describe('lab run', () => {
  test('the solution passes all checks: 0', async () => {
    const pack = packWith(lab({ setup: '[{ run: docker pull busybox }]' }));
    const { code, stdout, stderr } = await leavingNothing((home) =>
      run(play(pack, '--json'), { home, input: `docker ps --all\n${SOLUTION}` }),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      lab: 'keep-a-file',
      engine: { engine: 'docker', version: docker('version', '--format', '{{.Server.Version}}') },
      lines: [
        { line: 'docker ps --all', exit: 0, refused: null, output: expect.stringContaining('NAMES') },
        { line: SOLUTION.trim(), exit: 0, refused: null },
      ],
      checks: [
        { id: 'written', verdict: 'passed' },
        { id: 'ended', verdict: 'passed' },
      ],
      solved: true,
      hint: null,
      removed: { containers: 1, images: ['busybox:latest'], leftBehind: [] },
    });
    expect(told.engine.store).not.toBe('');
    expect(told.lines[1].runs).toMatch(/^docker run .*--label=/);
  });

  test('half of it does not: 1, with a hint, and why a line was not run', async () => {
    const input = 'docker run --privileged busybox\ndocker run --name other busybox cat /nowhere\n';
    const { code, stdout } = await leavingNothing((home) => run(play(packWith(lab())), { home, input }));
    expect(code).toBe(1);
    expect(stdout).toContain('✗ not run: --privileged is not among the flags');
    expect(stdout).toContain("/nowhere': No such file or directory\n  exit code 1\n");
    expect(stdout).toContain('✗ The file is written\n');
    expect(stdout).toContain('Hint: There is no box yet.');
  });

  test('in Korean', async () => {
    const { code, stdout } = await run(play(packWith(lab())), { language: 'ko', input: SOLUTION });
    expect(code).toBe(0);
    expect(stdout).toMatch(/실습: 파일 남기기[\s\S]+검사\n {2}✓/);
  });

  test('a dead end: 1', async () => {
    const input = 'docker run --name box busybox sh -c "exit 3"';
    const { code, stdout } = await run(play(packWith(lab()), '--json'), { input });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ solved: false, hint: null, deadEnd: 'box has failed.' });
  });

  test('a stage that cannot be set: 1', async () => {
    const pack = packWith(lab({ setup: '[{ run: docker run busybox false }]' }));
    const { code, stderr } = await leavingNothing((home) => run(play(pack), { home }));
    expect({ code, stderr: stderr.trim() }).toEqual({
      code: 1,
      stderr: expect.stringContaining('$ docker run busybox false'),
    });
  });

  test('no such lab: 2; no engine: 4', async () => {
    const pack = packWith(lab({ id: 'other' }));
    expect((await run(play(pack))).code).toBe(2);
    const env = { DOCKER_HOST: 'unix:///tmp/nobody-listens-here.sock' };
    expect((await run(play(packWith(lab())), { env })).code).toBe(4);
  });

  test('nothing can be noted down, so nothing runs: 5', async () => {
    const before = stateOfEngine();
    const { code, stdout } = await run([...play(packWith(lab())), '--data-dir', '/dev/null'], {
      input: SOLUTION,
    });
    expect(code).toBe(5);
    expect(stdout).not.toContain('$ docker');
    expect(stateOfEngine()).toBe(before);
  });

  const WAITING = `docker run --name box busybox sh -c 'trap "exit 1" INT; echo up; while :; do sleep 1; done'`;
  const once = (act: (child: { kill: (signal: NodeJS.Signals) => boolean }) => void) => {
    let isDone = false;
    return (child: { kill: (signal: NodeJS.Signals) => boolean }, stdout: string) => {
      if (isDone || !stdout.includes('\nup\n')) return;
      isDone = true;
      act(child);
    };
  };

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s in the middle of a line: everything is removed', async (signal, expected) => {
    const onOutput = once((child) => child.kill(signal));
    const { code, stdout } = await leavingNothing((home) =>
      run(play(packWith(lab())), { home, input: `${WAITING}\ndocker ps\n`, onOutput }),
    );
    expect(code).toBe(expected);
    expect(stdout).not.toContain('$ docker ps');
  });

  test('kill -9: lab status tells of it, lab clean removes it', async () => {
    const home = tempFolder();
    const before = stateOfEngine();
    const onOutput = once((child) => child.kill('SIGKILL'));
    await run(play(packWith(lab())), { home, input: WAITING, onOutput });
    const status = JSON.parse((await run(['lab', 'status', '--json'], { home })).stdout);
    expect(status.sessions).toMatchObject([{ endpoint: DOCKER_HOST, atWork: false }]);
    expect(docker('ps', '-q')).not.toBe('');
    const cleaned = await run(['lab', 'clean'], { home });
    expect(cleaned).toMatchObject({ code: 0, stdout: expect.stringContaining('1 container') });
    expect(stateOfEngine()).toBe(before);
    expect((await run(['lab', 'status'], { home })).stdout).toContain('nothing');
  });

  test('lab clean ends with 1 where something is left behind', async () => {
    const home = tempFolder();
    const onOutput = once((child) => {
      // The student makes use of the image that the lab has brought.
      docker('create', '--name', 'mine', 'busybox', 'true');
      child.kill('SIGKILL');
    });
    await run(play(packWith(lab())), { home, input: WAITING, onOutput });
    const cleaned = await run(['lab', 'clean'], { home });
    expect(cleaned).toMatchObject({ code: 1, stdout: expect.stringContaining('busybox:latest') });
    docker('rm', 'mine');
    expect((await run(['lab', 'clean'], { home })).code).toBe(0);
  });
});

const WRONG: Readonly<Record<string, readonly [lab: string, says: RegExp]>> = {
  'solved-untouched': [
    lab({
      id: 'solved-untouched',
      checks: '[{ id: none, text: None, all: [{ check: image, image: alpine, not: true }] }]',
    }),
    /solved before anything was done/,
  ],
  'no-hint': [
    lab({ id: 'no-hint', hints: '[{ when: [{ check: container, name: box }], text: It is there. }]' }),
    /no hint/,
  ],
  'dead-end': [
    lab({
      id: 'dead-end',
      deadEnds: '[{ when: [{ check: container, name: other }], text: No. }]',
      solution:
        '[{ run: docker run --name other busybox true }, { run: docker run --name box busybox touch /note }]',
    }),
    /dead end is met after line 1/,
  ],
  'not-solved': [
    lab({ id: 'not-solved', solution: '[{ run: docker run --name box busybox true }]' }),
    /not passed: written$/,
  ],
  'fails-untrue': [
    lab({
      id: 'fails-untrue',
      solution: '[{ run: docker run --name box busybox touch /note, fails: true }]',
    }),
    /line 1 of the solution ended with 0/,
  ],
};

describe('pack record', () => {
  test('keeps the solutions of labs, and no other', async () => {
    const pack = packWith(lab(), WRONG['not-solved']?.[0] ?? '');
    const { code, stdout, stderr } = await leavingNothing((home) =>
      run(['pack', 'record', pack, '--yes'], { home }),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'recorded: keep-a-file\n' });
    expect(stderr).toMatch(/^not recorded: not-solved: .+written\n$/);
    expect(readdirSync(join(pack, 'recordings'))).toEqual(['keep-a-file.json']);
    const recording = JSON.parse(readFileSync(join(pack, 'recordings', 'keep-a-file.json'), 'utf8'));
    expect(recording.steps).toMatchObject([{ run: SOLUTION.trim(), exit: 0 }]);
  });
});

describe('pack verify', () => {
  const verify = (pack: string) => leavingNothing((home) => run(['pack', 'verify', pack, '--yes'], { home }));

  test('a pack that is as it says: 0', async () => {
    const confirmed = change(chapterWith(lab()), '    hint: Think.\n', `    hint: Think.\n${CONFIRM}`);
    const pack = packFolder({ 'one.yaml': confirmed });
    await run(['pack', 'record', pack, '--yes']);
    expect(await verify(pack)).toEqual({
      code: 0,
      stdout: '✓ a-question\n✓ keep-a-file\n',
      stderr: '',
    });
  });

  test('an engine that is not empty: it is said, and nothing of it is touched', async () => {
    docker('volume', 'create', 'mine');
    expect(await verify(packWith(lab()))).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^This engine already holds /),
    });
  });

  test('a recording of something else: 1, if it is of this engine', async () => {
    const pack = packWith(lab());
    await run(['pack', 'record', pack, '--yes']);
    const file = join(pack, 'recordings', 'keep-a-file.json');
    const recording = JSON.parse(readFileSync(file, 'utf8'));
    recording.steps[0].output = 'Goodbye\n';
    writeFileSync(file, JSON.stringify(recording));
    const says = '✗ keep-a-file: line 1 printed "", and "Goodbye" in the recording\n';
    expect(await verify(pack)).toMatchObject({ code: 1, stdout: says });
    writeFileSync(file, JSON.stringify({ ...recording, version: '1.2.3' }));
    expect((await verify(pack)).code).toBe(0);
  });

  test('labs that are not as they say: 1, each with its reason', async () => {
    const pack = packWith(...Object.values(WRONG).map(([text]) => text));
    const { code, stdout } = await leavingNothing((home) =>
      run(['pack', 'verify', pack, '--yes', '--json'], { home }),
    );
    expect(code).toBe(1);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ ok: false, engine: { engine: 'docker' } });
    expect(told.items).toEqual(
      Object.entries(WRONG).map(([id, [, says]]) => ({
        id,
        ok: false,
        problem: expect.stringMatching(says),
        notRun: null,
      })),
    );
  });
});
