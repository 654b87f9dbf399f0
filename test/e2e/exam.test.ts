import { describe, expect, it } from 'vitest';
import { examPool } from '../../src/app/exam/settings.ts';
import { compose } from '../../src/domain/exam/compose.ts';
import type { Question } from '../../src/packs/schema.ts';
import { orderOn, pack, readingTime, squeezed } from '../helpers/lesson.ts';
import { run } from '../helpers/run.ts';
import { strokesFor } from '../helpers/strokes.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import type { Terminal } from '../helpers/terminal.ts';
import { start } from '../helpers/trainer.ts';

/** A seed whose three questions are all answered by choosing, and those questions. */
function threeQuestions(): { readonly seed: number; readonly questions: readonly Question[] } {
  const plan = { questions: 3, chapters: pack.chapters.slice(0, 2).map(({ id }) => id), weights: {} };
  const all = pack.chapters.flatMap(({ items }) => items);
  for (let seed = 0; seed < 1000; seed++) {
    const items = compose(examPool(pack), { ...plan, seed }).map((id) => all.find((item) => item.id === id));
    const questions = items.filter((item) => item?.kind === 'single-choice' || item?.kind === 'true-false');
    if (questions.length === 3) return { seed, questions: questions as Question[] };
  }
  throw new Error('no such seed');
}

const { seed, questions } = threeQuestions();
const args = ['exam', '--questions', '3', '--chapters', '1-2', '--pass', '60', '--seed', String(seed)];

async function answer(
  trainer: Terminal,
  position: number,
  verdict: 'right' | 'wrong',
  language: 'ko' | 'en',
): Promise<void> {
  const question = questions[position];
  if (!question) throw new Error('no question');
  const screen = await trainer.waitFor(new RegExp(` ${position + 1}/3 `));
  await readingTime();
  for (const stroke of strokesFor(question, { shown: orderOn(screen, question, language) }, verdict))
    if (typeof stroke === 'string') trainer.press(stroke);
}

it.each([
  {
    language: 'ko',
    verdicts: ['wrong', 'right', 'right'],
    begin: '❯ 1. 시작하기',
    time: '20분 남음',
    flagged: '[표시함]',
    list: '[안 풀었음, 표시함]',
    another: '지정한 옵션으로 새 시험을 시작할 수 없습니다.',
    running: '❯ 시험 이어서 보기',
    handIn: '❯ 제출하기: 3개 중 3개 답함',
    result: '✔ 합격입니다.',
    again: '다시 볼 문제 1개',
    code: 0,
  },
  {
    language: 'en',
    verdicts: ['right', 'wrong', 'wrong'],
    begin: '❯ 1. Begin',
    time: '20 min left',
    flagged: '[flagged]',
    list: '[open, flagged]',
    another: 'none can begin with your options',
    running: '❯ Go on with the exam',
    handIn: '❯ Hand in: 3 of 3 answered',
    result: '✘ Not passed.',
    again: '2 questions to look at again',
    code: 1,
  },
] as const)('an exam in $language: begun, killed, resumed, handed in, and its report', async (each) => {
  const { language, verdicts } = each;
  const home = tempFolder();
  const first = start({ args, home, language, size: [80, 40] });
  await first.waitFor(each.begin);
  await readingTime();
  first.press('enter');
  await first.waitFor(each.time);
  await answer(first, 0, verdicts[0], language);
  const second = await first.waitFor(/ 2\/3 /);
  expect(second).not.toMatch(/[✔✘]/);
  first.press('f');
  await first.waitFor(each.flagged);
  first.kill('SIGKILL');
  await first.exit();

  // Another exam is asked for: that is said, and the one that is open is left as it is.
  const other = start({ args: ['exam', '--seed', `${seed + 1}`], home, language, size: [40, 12] });
  expect(squeezed(await other.waitFor('❯ 1. '))).toContain(squeezed(each.another));
  other.press('escape');
  await other.waitFor(each.running);
  other.press('ctrl-c');
  expect(await other.exit()).toEqual({ code: 0, signal: 0 });

  const trainer = start({ args: ['exam', '--json'], home, language, size: [80, 40] });
  const list = await trainer.waitFor(/❯ 2\. /);
  expect(squeezed(list)).toContain(squeezed(each.list));
  trainer.press('enter');
  await answer(trainer, 1, verdicts[1], language);
  await answer(trainer, 2, verdicts[2], language);
  await trainer.waitFor(each.handIn);
  trainer.press('enter');
  await trainer.waitFor('❯ 1. ');
  trainer.press('2');
  const report = await trainer.waitFor(each.result);
  expect(report).toContain(each.again);
  trainer.press('ctrl-c');
  expect(await trainer.exit()).toEqual({ code: each.code, signal: 0 });

  expect(trainer.received()).toContain('"state":"handed-in"}');

  const printed = await run(['exam', 'report'], { home, language });
  expect(printed.code).toBe(each.code);
  expect(printed.stdout).toContain(each.again);

  const { code, stdout } = await run(['exam', 'report', '--json'], { home, language });
  expect(code).toBe(each.code);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 1,
    state: 'handed-in',
    seed,
    questions: 3,
    answered: 3,
    passed: each.code === 0,
    passMark: 60,
    right: verdicts.filter((verdict) => verdict === 'right').length,
    wrong: questions.flatMap(({ id }, index) => (verdicts[index] === 'wrong' ? [{ item: id }] : [])),
  });
});

describe('a wrong command line for an exam', () => {
  it.each([
    [['--questions', '0'], '--questions takes a whole number from 1 to 500, not 0.'],
    [['--minutes', 'many'], '--minutes takes a whole number from 1 to 600, not many.'],
    [['--pass', '101'], '--pass takes a whole number from 0 to 100, not 101.'],
    [['--chapters', '3-99'], '--chapters takes chapters from 1 to '],
    [['--weights', 'nothing=1'], '--weights takes concepts of the pack'],
    [['grade'], 'There is no command grade.'],
  ])('%j', async (more, says) => {
    const { code, stdout, stderr } = await run(['exam', ...more]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('a report where there was no exam', async () => {
    expect(await run(['exam', 'report'], { language: 'ko' })).toEqual({
      code: 1,
      stdout: '',
      stderr: '아직 본 시험이 없습니다.\n',
    });
  });
});
