import { expect, it } from 'vitest';
import { answer, chapter, goOn, placeOn, read } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { journalOf, start } from '../helpers/trainer.ts';

it('teaches a chapter in Korean, goes on in English, and remembers both', async () => {
  const home = tempFolder();
  const trainer = start({ language: 'ko', home });
  await trainer.waitFor('시작하기: 1. 이미지란 무엇인가');
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);

  const { items } = chapter(1);
  const questions = items.filter(({ kind }) => kind !== 'card');
  // The first question is answered wrong twice, the second once.
  const verdicts = new Map([
    [questions[0], ['wrong', 'wrong', 'right']],
    [questions[1], ['wrong', 'right']],
  ] as const);
  const given = new Map<(typeof items)[number], number>();
  const verdictFor = (question: (typeof items)[number]) => {
    const times = given.get(question) ?? 0;
    given.set(question, times + 1);
    return verdicts.get(question)?.[times] ?? 'right';
  };

  let language: 'ko' | 'en' = 'ko';
  const queue = [...items];
  for (const [position, item] of queue.entries()) {
    const [again, of] = [position - items.length + 1, queue.length - items.length];
    const place =
      again > 0
        ? `${language === 'ko' ? '다시' : 'again'} ${again}/${of}`
        : `${position + 1}/${items.length}`;
    expect(placeOn(trainer.screen())).toBe(place);
    if (position === 5) {
      trainer.press('l');
      await trainer.waitFor('1. What an image is');
      language = 'en';
    }
    if (again > 0) expect(trainer.screen()).toContain('This one comes back');
    if (item.kind === 'card') {
      expect(trainer.screen()).toContain(item.title[language]);
      await read(trainer, item);
      continue;
    }
    const verdict = verdictFor(item);
    await answer(trainer, item, verdict, language);
    if (verdict === 'wrong') queue.push(item);
    // What there is to learn from an answer may be more than a page.
    const { length } = queue;
    const isLast = position === length - 1;
    const here = placeOn(trainer.screen());
    const hasGoneOn = () =>
      isLast ? trainer.screen().includes('Chapter finished') : placeOn(trainer.screen()) !== here;
    while (!hasGoneOn()) await goOn(trainer);
  }

  const summary = await trainer.waitFor('Chapter finished');
  expect(queue).toHaveLength(items.length + 3);
  expect(summary).toContain(`Right at the first try: ${questions.length - 2} of ${questions.length}`);
  expect(summary).toContain('Worth another look');
  expect(summary).toContain('❯ 1. Next chapter: 2. Why images exist');
  trainer.press('escape');
  expect(await trainer.waitFor('Start: 2. Why images exist')).toMatch(/1\. What an image is .*✔ done/);
  trainer.press('ctrl-c');
  expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
  const types = journalOf(home).map(({ fact }) => fact.type);
  expect(types.filter((type) => type === 'answer')).toHaveLength(questions.length + 3);

  // The system is still Korean; the choice of English stays.
  const next = start({ language: 'ko', home });
  expect(await next.waitFor('Start: 2. Why images exist')).toMatch(/1\. What an image is .*✔ done/);
});
