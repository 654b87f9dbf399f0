import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ChoiceQuestion } from '../../src/packs/schema.ts';
import { entry } from '../helpers/entries.ts';
import { put } from '../helpers/in-node.ts';
import { answer, chapter, goOn, pack, readingTime, squeezed } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import type { Terminal } from '../helpers/terminal.ts';
import { journalOf, start } from '../helpers/trainer.ts';

type SingleChoice = Extract<ChoiceQuestion, { kind: 'single-choice' }>;

const questions = chapter(1)
  .items.filter((item): item is SingleChoice => item.kind === 'single-choice')
  .slice(0, 3);

/** A journal of a learner who answered these questions a month ago and has been away since. */
function homeOfOld(): string {
  const home = tempFolder();
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
  const lines = questions.map(({ id, version }, position) =>
    entry(position, {
      at: monthAgo,
      pack: pack.id,
      packVersion: pack.version,
      fact: {
        type: 'answer',
        run: 'long-ago',
        position,
        item: id,
        itemVersion: version,
        response: ['x'],
        verdict: 'right',
        hint: false,
        milliseconds: 40_000,
      },
    }),
  );
  mkdirSync(join(home, 'journal'));
  put(join(home, 'journal'), 'old.jsonl', lines.map((each) => `\n${JSON.stringify(each)}\n`).join(''));
  return home;
}

/** The question on the screen: prompts differ in their choices too, which stand in any order. */
function shown(trainer: Terminal, language: 'ko' | 'en'): SingleChoice {
  const seen = squeezed(trainer.screen());
  const found = questions.find(({ choices }) =>
    choices.every(({ text }) => seen.includes(squeezed(text[language].map((span) => span.text).join('')))),
  );
  if (!found) throw new Error(`no question of the journal is on the screen:\n${trainer.screen()}`);
  return found;
}

const words = {
  en: {
    due: '❯ Review: 3 due, about 2 minutes',
    back: 'comes back',
    again: 'again 1/1',
    ended: 'Review finished',
    score: 'Remembered: 2 of 3',
    next: 'Next: 1 tomorrow',
    home: 'Go on: 1',
  },
  ko: {
    due: '❯ 복습하기: 3문제, 약 2분',
    back: '다시 나옵니다',
    again: '다시 1/1',
    ended: '복습을 마쳤습니다',
    score: '기억하고 있던 문제: 3개 중 2개',
    next: '다음 복습: 내일 1문제',
    home: '이어서 하기: 1',
  },
};

it.each(['en', 'ko'] as const)('in %s: what is due is asked, what is missed comes back', async (language) => {
  const say = words[language];
  const home = homeOfOld();
  const trainer = start({ home, language, size: [80, 40] });
  await trainer.waitFor(say.due);
  await readingTime();
  trainer.press('enter');
  await trainer.waitFor(/ 1\/3/);
  const missed = shown(trainer, language);
  expect(await answer(trainer, missed, 'wrong', language)).toContain(say.back);
  for (const place of [/ 2\/3/, / 3\/3/]) {
    await goOn(trainer);
    await trainer.waitFor(place);
    await answer(trainer, shown(trainer, language), 'right', language);
  }
  await goOn(trainer);
  await trainer.waitFor(say.again);
  await answer(trainer, missed, 'right', language);
  await goOn(trainer);
  await trainer.waitFor(say.ended);
  const summary = await trainer.waitFor(say.next);
  expect(summary).toContain(say.score);
  trainer.press('escape');
  await trainer.waitFor(say.home);
  await trainer.waitForGone(say.due);
  trainer.press('ctrl-c');
  expect(await trainer.exit()).toMatchObject({ code: 0 });

  // Everything is in the journal: another start knows that nothing is due, and the old lines are as they were.
  expect(journalOf(home).filter(({ fact }) => fact.type === 'answer')).toHaveLength(3 + 4);
  expect(readFileSync(join(home, 'journal', 'old.jsonl'), 'utf8')).toContain('long-ago');
  const later = start({ home, language });
  await later.waitFor(say.home);
  later.press('s');
  await later.waitFor('90%');
  later.press('escape');
  await later.waitFor(say.home);
  expect(later.screen()).not.toContain(say.due);
});

it('left in the middle, the rest is still due at the next start', async () => {
  const home = homeOfOld();
  const trainer = start({ home, size: [80, 40] });
  await trainer.waitFor(words.en.due);
  await readingTime();
  trainer.press('enter');
  await trainer.waitFor(/ 1\/3/);
  await answer(trainer, shown(trainer, 'en'), 'right', 'en');
  await trainer.waitFor(/saved\b/);
  trainer.kill('SIGKILL');
  await trainer.exit();
  const next = start({ home });
  await next.waitFor(/❯ Review: 2 due/);
});
