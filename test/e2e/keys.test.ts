import { expect, it } from 'vitest';
import { pasted } from '../helpers/keys.ts';
import { chapter, questionOf } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { journalOf, start } from '../helpers/trainer.ts';

const hint = questionOf(1, 'what-describes-an-image').hint;

it('opens everything from the menu, without a letter', async () => {
  const trainer = start({ language: 'ko' });
  await trainer.waitFor('시작하기');
  trainer.press('tab');
  await trainer.waitFor('❯ 1. English');
  trainer.press('enter');
  await trainer.waitFor('❯ Start: 1. What an image is');
  trainer.press('tab');
  await trainer.waitFor('Menu');
  trainer.press('down');
  await trainer.waitFor(/❯ 2\. settings/);
  trainer.press('enter');
  await trainer.waitFor('❯ 1. Language: English');
  trainer.press('enter');
  await trainer.waitFor('❯ 1. 언어: 한국어');
  trainer.press('escape');
  await trainer.waitFor('❯ 시작하기');

  // A question's menu has its hint.
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);
  trainer.press('enter');
  await trainer.waitFor(/ 2\/\d/);
  trainer.press('tab');
  await trainer.waitFor('❯ 1. 힌트');
  trainer.press('enter');
  const shown = await trainer.waitFor('힌트: ');
  expect(shown.replaceAll(/\s/g, '')).toContain(
    hint.ko
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, ''),
  );
  trainer.press('tab');
  await trainer.waitFor('메뉴');
  trainer.press('4');
  expect(await trainer.waitFor('도움말')).toMatch(/h +힌트/);
});

it('goes back step by step, and home at once', async () => {
  const trainer = start();
  await trainer.waitFor('Start: 1');
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);
  trainer.press('right');
  await trainer.waitFor(/ 2\/\d/);
  trainer.press('left');
  await trainer.waitFor(/ 1\/\d/);
  trainer.press('left');
  await trainer.waitFor('❯ Go on: 1');
  trainer.press('2');
  await trainer.waitFor(/ 1\/\d/);
  trainer.press('right');
  await trainer.waitFor(/ 2\/\d/);
  trainer.press('escape');
  await trainer.waitFor('❯ Go on: 2');
});

it('takes letters in Hangul mode', async () => {
  const trainer = start({ language: 'ko' });
  await trainer.waitFor('❯ 시작하기');
  trainer.type('ㅓ');
  await trainer.waitFor('❯ 1. 이미지란');
  trainer.type('ㅏ');
  await trainer.waitFor('❯ 시작하기');
  trainer.type('ㅣ');
  await trainer.waitFor('❯ Start');
  trainer.type('ㅣ');
  await trainer.waitFor('❯ 시작하기');
  trainer.type('ㅡ');
  await trainer.waitFor('❯ 1. English');
  trainer.press('escape');
  await trainer.waitFor('❯ 시작하기');
  trainer.type('ㄴ');
  await trainer.waitFor('❯ 1. 언어');
  trainer.press('left');
  await trainer.waitFor('❯ 시작하기');
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);
  trainer.press('enter');
  await trainer.waitFor(/ 2\/\d/);
  trainer.type('ㅗ');
  await trainer.waitFor('힌트: ');
  trainer.type('ㅂ');
  await trainer.waitFor('끝낼까요?');
});

it('asks before it quits', async () => {
  const trainer = start();
  await trainer.waitFor('Start: 1');
  trainer.press('q');
  await trainer.waitFor('❯ 1. Stay');
  trainer.press('escape');
  await trainer.waitFor('Start: 1');
  trainer.press('escape');
  await trainer.waitFor('❯ 1. Stay');
  trainer.press('down');
  await trainer.waitFor('❯ 2. Quit');
  trainer.press('enter');
  expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
});

it('shows the keys of a screen in its help', async () => {
  const trainer = start();
  await trainer.waitFor('Start: 1');
  trainer.press('?');
  const help = await trainer.waitFor('Keys on this screen (home)');
  for (const line of [/↑ k +up/, /1–9 +choose by number/, /l +한국어/, /Ctrl-Z +pause/])
    expect(help).toMatch(line);
  trainer.press('?');
  await trainer.waitFor('Start: 1');
});

it('loses none of 50 keys in one write', async () => {
  const home = tempFolder();
  const trainer = start({ home });
  await trainer.waitFor('Start: 1');
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);
  // To the question and back to the card, 25 times; each move is a line of the journal.
  trainer.type('\r\x1b[D'.repeat(25));
  trainer.press('q');
  await trainer.waitFor('❯ 1. Stay');
  expect(journalOf(home).map(({ fact }) => fact.type)).toEqual(['begin', ...Array(50).fill('move')]);
  trainer.press('escape');
  await trainer.waitFor(/ 1\/\d/);

  trainer.press('escape');
  await trainer.waitFor('❯ Go on: 1');
  trainer.type('jjjjj\r');
  await trainer.waitFor(`5. ${chapter(5).title.en}`);
});

it('ends on Ctrl-C within a longer chunk', async () => {
  const trainer = start();
  await trainer.waitFor('Start: 1');
  trainer.type('j\x03');
  expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
});

it('does nothing that is pasted', async () => {
  const home = tempFolder();
  const trainer = start({ home });
  await trainer.waitFor('❯ Start: 1');
  await trainer.waitFor(() => trainer.emulator.modes.bracketedPasteMode);
  const before = trainer.screen();
  trainer.type(pasted('2\rjlq\r\x03'));
  // Whatever the paste did would be seen by the next key.
  trainer.press('?');
  await trainer.waitFor('Keys on this screen (home)');
  trainer.press('escape');
  expect(await trainer.waitFor('❯ Start: 1')).toBe(before);
});
