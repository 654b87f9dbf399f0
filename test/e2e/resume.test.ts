import { expect, it } from 'vitest';
import { goOn, itemOf, orderOn, placeOn, questionOf, walkTo } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import type { Terminal } from '../helpers/terminal.ts';
import { journalOf, start } from '../helpers/trainer.ts';

/** What is on the screen but for the bottom line, where a new trainer has saved nothing yet. */
const bodyOf = (trainer: Terminal): readonly string[] => trainer.lines().slice(0, -2);

async function kill(trainer: Terminal): Promise<void> {
  trainer.kill('SIGKILL');
  await trainer.exit();
}

it('goes on after kill -9 at the same question, with its choices in the same order', async () => {
  const home = tempFolder();
  const question = questionOf(4, 'what-a-container-consists-of');
  let trainer = start({ home });
  await trainer.waitFor('Start: 1');
  trainer.press('4');
  await trainer.waitFor(/ 1\/\d/);
  await walkTo(trainer, 4, question.id, 'en');
  const body = bodyOf(trainer);
  const order = orderOn(trainer.screen(), question, 'en');

  // Twice, since five choices may fall into the same order by chance once.
  for (let times = 0; times < 2; times++) {
    await kill(trainer);
    trainer = start({ home });
    await trainer.waitFor('❯ Go on: 4');
    trainer.press('enter');
    await trainer.waitFor(/ 5\/\d/);
    expect(bodyOf(trainer)).toEqual(body);
    expect(orderOn(trainer.screen(), question, 'en')).toEqual(order);
  }
});

it('goes on after kill -9 at the same step of a card', async () => {
  const home = tempFolder();
  const card = itemOf(2, 'nginx-by-hand-or-by-image');
  const trainer = start({ home, language: 'ko' });
  await trainer.waitFor('시작하기: 1');
  trainer.press('2');
  await trainer.waitFor(/ 1\/\d/);
  await walkTo(trainer, 2, card.id, 'ko');
  await trainer.waitFor('3단계 중 1단계');
  const place = placeOn(trainer.screen());
  while (!trainer.screen().includes('3단계 중 2단계')) await goOn(trainer);
  await kill(trainer);

  const next = start({ home, language: 'ko' });
  await next.waitFor('❯ 이어서 하기: 2');
  next.press('enter');
  const resumed = await next.waitFor('3단계 중 2단계');
  expect(placeOn(resumed)).toBe(place);
  expect(resumed).not.toContain('3단계 중 3단계');
});

it('loses nothing with two trainers on one folder', async () => {
  const home = tempFolder();
  const both = [start({ home }), start({ home })];
  await Promise.all(both.map((trainer) => trainer.waitFor('Start: 1')));
  for (const trainer of both) trainer.press('enter');
  await Promise.all(both.map((trainer) => trainer.waitFor(/ 1\/\d/)));
  // To the question and back to the card, one key at a time, turn by turn.
  for (let times = 0; times < 10; times++) {
    for (const [key, place] of [['enter', / 2\/\d/] as const, ['left', / 1\/\d/] as const]) {
      for (const trainer of both) trainer.press(key);
      await Promise.all(both.map((trainer) => trainer.waitFor(place)));
    }
  }
  for (const trainer of both) trainer.press('ctrl-c');
  for (const trainer of both) expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
  const lines = journalOf(home);
  expect(lines).toHaveLength(2 * (1 + 20));
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});
