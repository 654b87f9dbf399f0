import { expect, it } from 'vitest';
import { put } from '../helpers/in-node.ts';
import { answer, questionOf, walkTo } from '../helpers/lesson.ts';
import { run } from '../helpers/run.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { start } from '../helpers/trainer.ts';

it.each([
  {
    language: 'ko',
    size: [80, 90],
    begin: '시작하기: 1',
    row: '❯ 통계',
    total: '답 1개 중 0개 맞음',
    sure: /자신 없음.* 0\/0/,
    hardest: '가장 어려웠던 문제',
    soon: '오늘 0, 7일 안에 1, 30일 안에 1',
    mastered: '완전히 익힌 문제: 0/',
    empty: '아직 답한 문제가 없습니다.',
  },
  {
    language: 'en',
    size: [40, 90],
    begin: 'Start: 1',
    row: '❯ Statistics',
    total: '0 of 1 answers right',
    sure: /not sure.* 0\/0/,
    hardest: 'Hardest questions',
    soon: 'today 0, within 7 days 1, within 30',
    mastered: 'Questions mastered: 0/',
    empty: 'Nothing has been answered yet',
  },
] as const)('statistics in $language, without colour, $size', async (each) => {
  const { language, size } = each;
  const home = tempFolder();
  const trainer = start({ home, language, size, env: { NO_COLOR: '1' } });
  await trainer.waitFor(each.begin);
  for (let downs = 0; !trainer.screen().includes(each.row); downs++) {
    if (downs > 20) throw new Error(trainer.screen());
    const before = trainer.screen();
    trainer.press('down');
    await trainer.waitFor((now) => now !== before);
  }
  trainer.press('enter');
  await trainer.waitFor(each.empty);
  trainer.press('escape');
  await trainer.waitFor(each.begin);

  trainer.press('1');
  await trainer.waitFor(/ 1\/\d/);
  const question = questionOf(1, 'what-describes-an-image');
  await walkTo(trainer, 1, question.id, language);
  await answer(trainer, question, 'wrong', language);
  trainer.press('escape');
  await trainer.waitFor(/^ *❯ /m);
  trainer.press('tab');
  await trainer.waitFor(/❯ 1\. /);
  const place = /(\d)\. (?:통계|statistics) \(t\)/.exec(trainer.screen())?.[1] ?? '';
  trainer.press(place);
  const shown = await trainer.waitFor(each.total);
  expect(shown).toMatch(each.sure);
  for (const part of [each.hardest, each.soon, each.mastered]) expect(shown).toContain(part);
  // A day of the last week of the year, in a shade of its own.
  expect(shown).toMatch(/^ *(?:월|Mon) +\.{20,}/m);
  expect(shown.split('\n').every((line) => !/\x1b/.test(line))).toBe(true);
  trainer.press('ctrl-c');
  await trainer.exit();

  const { code, stdout } = await run(['stats', '--json'], { home, language });
  const today = expect.objectContaining({ answers: 1 });
  expect({ code, stats: JSON.parse(stdout) }).toMatchObject({
    code: 0,
    stats: {
      format: 1,
      pack: 'docker-images',
      answers: 1,
      right: 0,
      streak: 1,
      days: [today],
      mastered: 0,
      retention: { reviews: 0, right: 0, predicted: null },
      hardest: [{ id: question.id, answers: 1, right: 0 }],
    },
  });
  expect(JSON.parse(stdout).forecast).toHaveLength(30);
  // The same in the terminal as on the screen, without colour where it is no terminal.
  const printed = (await run(['stats'], { home, language })).stdout;
  for (const part of [each.total, each.hardest, each.mastered]) expect(printed).toContain(part);
  expect(printed).not.toContain('\x1b');
});

it('are told in the language that the learner switched to, unless another is asked for', async () => {
  const home = tempFolder();
  put(home, 'settings.json', '{"language":"ko"}');
  expect((await run(['stats'], { home })).stdout).toContain('아직 답한 문제가 없습니다.');
  expect((await run(['stats', '--lang', 'en'], { home })).stdout).toContain('Nothing has been answered yet');
  expect((await run(['exam', 'report'], { home })).stderr).toContain('아직 본 시험이 없습니다.');
});
