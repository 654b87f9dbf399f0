import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readingTime } from '../helpers/lesson.ts';
import { change, chapter, packFolder } from '../helpers/packs.ts';
import { run } from '../helpers/run.ts';
import { start } from '../helpers/trainer.ts';

describe('without a terminal', () => {
  const en = /^The trainer needs a terminal to draw on: .+\n$/;
  const ko = /^화면을 그릴 터미널이 필요합니다\. .+\n$/;
  it.for([
    { args: [], language: 'en', says: en },
    { args: [], language: 'ko', says: ko },
    { args: ['--lang', 'ko'], language: 'en', says: ko },
  ] as const)(
    'says in a sentence what to do instead: $args in $language',
    async ({ args, language, says }) => {
      const { code, stdout, stderr } = await run(args, { language });
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(says);
    },
  );

  it('takes a terminal that cannot draw for none', async () => {
    const trainer = start({ env: { TERM: 'dumb' } });
    expect(await trainer.exit()).toEqual({ code: 3, signal: 0 });
    expect(trainer.received()).toMatch(/^The trainer needs a terminal/);
  });
});

describe('help and version', () => {
  it.for([
    {
      args: ['--help'],
      language: 'en',
      says: /^Usage: docker-image-trainer[\s\S]+Options:[\s\S]+--pack <folder>/,
    },
    {
      args: ['--help'],
      language: 'ko',
      says: /^사용법: docker-image-trainer[\s\S]+옵션:[\s\S]+--pack <folder>/,
    },
    { args: ['--lang', 'ko', '--help'], language: 'en', says: /^사용법:/ },
    { args: ['help', 'pack'], language: 'en', says: /check .*<folder>/ },
    { args: ['--version'], language: 'en', says: new RegExp(`^${manifest.version}\n$`) },
    { args: ['-v'], language: 'ko', says: new RegExp(`^${manifest.version}\n$`) },
  ] as const)('$args in $language', async ({ args, language, says }) => {
    const { code, stdout, stderr } = await run(args, { language });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(says);
  });
});

describe('a wrong command line', () => {
  it.for([
    {
      args: ['--colour'],
      language: 'en',
      says: 'There is no option --colour. See docker-image-trainer --help.\n',
    },
    { args: ['--colour'], language: 'ko', says: '--colour 옵션은 없습니다. ' },
    { args: ['learn'], language: 'en', says: 'There is no command learn. ' },
    { args: ['--lang', 'fr'], language: 'en', says: '--lang takes ko or en, not fr. ' },
    {
      args: ['--engine', 'rkt'],
      language: 'en',
      says: '--engine takes docker, podman or nerdctl, not rkt. ',
    },
    {
      args: ['doctor', '--engine=Docker'],
      language: 'ko',
      says: 'Docker: 쓸 수 없는 값입니다. --engine에는 ',
    },
    { args: ['--engine'], language: 'en', says: 'The option --engine needs a value. ' },
    { args: ['--lang'], language: 'ko', says: '--lang 옵션에는 값이 필요합니다. ' },
    { args: ['--pack'], language: 'en', says: 'The option --pack needs a value. ' },
    {
      args: ['progress'],
      language: 'en',
      says: 'A command is missing: export, import, reset. See docker-image-trainer progress --help.\n',
    },
    {
      args: ['lab'],
      language: 'ko',
      says: '쓸 수 있는 명령: run, list, status, clean. docker-image-trainer lab --help',
    },
    {
      args: ['pack', 'check'],
      language: 'en',
      says: 'The argument folder is missing. See docker-image-trainer pack check --help.\n',
    },
    { args: ['pack', 'mend'], language: 'en', says: 'There is no command mend. ' },
    { args: ['pack', 'check', 'one', 'two'], language: 'en', says: 'There are too many arguments. ' },
    { args: ['doctor', 'all'], language: 'en', says: 'There are too many arguments. ' },
  ] as const)('ends with 2: $args in $language', async ({ args, language, says }) => {
    const { code, stdout, stderr } = await run(args, { language });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('doctor', () => {
  it('lists the engines, whichever was chosen', async () => {
    const { code, stdout } = await run(['doctor', '--json', '--engine', 'podman']);
    expect(code).toBe(0);
    const { engines } = JSON.parse(stdout);
    expect(engines.map(({ engine }: { engine: string }) => engine)).toEqual(['docker', 'podman', 'nerdctl']);
    for (const { status } of engines) expect(status).toMatch(/^(?:not-)?ready$/);
  });
});

describe('--lang', () => {
  it('is for one start, and `l` stays', async () => {
    const trainer = start({ args: ['--lang', 'ko'] });
    await trainer.waitFor('❯ 시작하기');
    trainer.press('l');
    await trainer.waitFor('❯ Start: 1');
  });
});

describe('--pack', () => {
  const confirmed = change(
    chapter,
    '    hint: Think.',
    `    confirm:
      steps: [{ run: docker image ls, look: The list. }]
      proves: That it is there.
    hint: Think.`,
  );

  it('teaches the pack of a folder, and runs nothing of it', async () => {
    const trainer = start({ args: ['--pack', packFolder({ 'one.yaml': confirmed })] });
    await trainer.waitFor('❯ Start: 1. One');
    expect(trainer.lines()[0]).toMatch(/^A small pack +0\/2 read or right$/);
    trainer.press('enter');
    await trainer.waitFor('1/2');
    trainer.press('enter');
    const question = await trainer.waitFor('What is an image?');
    trainer.press(/(\d)\. A package/.exec(question)?.[1] ?? '');
    await trainer.waitFor(/❯ \d\. A package/);
    await readingTime();
    trainer.press('enter');
    const feedback = await trainer.waitFor('✔ Right.');
    expect(feedback).not.toContain('real Docker');
    trainer.press('r', '?');
    expect(await trainer.waitFor('Keys on this screen (feedback)')).not.toContain('try it for real');
    trainer.press('escape');
    expect(await trainer.waitFor('✔ Right.')).toBe(feedback);
  });

  it('prints what is wrong with a pack, and ends with 1', async () => {
    const wrong = change(confirmed, 'correct: true', 'correct: maybe');
    const folder = packFolder({ 'one.yaml': change(wrong, 'kind: card', 'kind: cart') });
    const { code, stdout, stderr } = await run(['--pack', folder]);
    expect(code).toBe(1);
    const lines = (stdout + stderr).trim().split('\n');
    expect(lines.filter((line) => /^one\.yaml:\d+:\d+: /.test(line)).length).toBeGreaterThanOrEqual(2);
    expect(stdout + stderr).not.toMatch(/ {4}at /);
  });
});
