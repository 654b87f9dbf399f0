import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/packs/schema.ts';
import { answer, goOn, pack, readingTime, squeezed } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { journalOf, start } from '../helpers/trainer.ts';

/** A trainer that was left at a question: the first of its kind in the pack. */
async function startAt(kind: Question['kind'], options: { language: 'ko' | 'en'; size?: [number, number] }) {
  const chapter = pack.chapters.find(({ items }) => items.some((item) => item.kind === kind));
  const position = chapter?.items.findIndex((item) => item.kind === kind) ?? -1;
  const question = chapter?.items[position];
  if (!chapter || !question || question.kind === 'card') throw new Error(`no question of kind ${kind}`);
  const home = tempFolder();
  const facts = [
    { type: 'begin', run: 'r', chapter: chapter.id, seed: 7, items: chapter.items.map(({ id }) => id) },
    { type: 'move', run: 'r', item: question.id, position, step: 0 },
  ];
  mkdirSync(join(home, 'journal'));
  const lines = facts.map((fact, index) =>
    JSON.stringify({
      v: 1,
      id: `${index}`,
      at: new Date(index).toISOString(),
      pack: pack.id,
      packVersion: pack.version,
      fact,
    }),
  );
  writeFileSync(join(home, 'journal', 'left.jsonl'), `${lines.join('\n')}\n`);
  const trainer = start({ ...options, home });
  await trainer.waitFor(options.language === 'ko' ? '이어서 하기' : 'Go on:');
  trainer.press('enter');
  await trainer.waitFor(`${position + 1}/${chapter.items.length}`);
  return { trainer, question, home };
}

const kinds = ['ordering', 'matching', 'sorting', 'cloze', 'command', 'predict', 'spot-the-mistake'] as const;

describe.each(kinds)('%s', (kind) => {
  it.each(['ko', 'en'] as const)('is answered wrong and right, in %s', async (language) => {
    const { trainer, question, home } = await startAt(kind, { language });
    await answer(trainer, question, 'wrong', language);
    const [given] = journalOf(home).filter(({ fact }) => fact.type === 'answer');
    expect(given?.fact).toMatchObject({ item: question.id, verdict: 'wrong' });
    const again = await startAt(kind, { language });
    await answer(again.trainer, question, 'right', language);
    await goOn(again.trainer);
  });

  it.each(['ko', 'en'] as const)('is usable at 40×12, in %s', async (language) => {
    const { trainer, home } = await startAt(kind, { language, size: [40, 12] });
    const buffer = trainer.emulator.buffer.active;
    for (let row = 0; row < 12; row++) expect(buffer.getLine(row)?.isWrapped).toBe(false);
    await readingTime();
    // Down to what can be answered, and an answer; the screen always shows what is in focus.
    for (let steps = 0; steps < 4; steps++) trainer.press('down');
    await trainer.waitFor('❯');
    trainer.press('tab');
    await trainer.waitFor(language === 'ko' ? '메뉴' : 'Menu');
    trainer.press('escape');
    await trainer.waitFor('❯');
    expect(journalOf(home).filter(({ fact }) => fact.type === 'answer')).toEqual([]);
  });
});

describe('typing a command', () => {
  it('completes with Tab, and is not judged before it is a command or sent again', async () => {
    const { trainer, home } = await startAt('command', { language: 'en' });
    await readingTime();
    trainer.type('docker cre');
    await trainer.waitFor('$ docker cre');
    trainer.press('tab');
    await trainer.waitFor('$ docker create');
    trainer.press('enter');
    await trainer.waitFor('press Enter again');
    expect(journalOf(home).filter(({ fact }) => fact.type === 'answer')).toEqual([]);
    trainer.press('enter');
    await trainer.waitFor('✘ Not quite.');
    const [given] = journalOf(home).filter(({ fact }) => fact.type === 'answer');
    expect(given?.fact).toMatchObject({ response: ['docker create'] });
  });

  it('typed in Hangul mode, is shown in Latin letters before it counts', async () => {
    const { trainer, home } = await startAt('command', { language: 'ko' });
    await readingTime();
    trainer.type('애찯ㄱ ㅔㄴ');
    await trainer.waitFor('애찯ㄱ');
    trainer.press('enter');
    await trainer.waitFor('$ docker ps');
    expect(trainer.screen()).toContain('한글 상태에서 입력했나요?');
    expect(journalOf(home).filter(({ fact }) => fact.type === 'answer')).toEqual([]);
    trainer.press('enter');
    await trainer.waitFor('✘ 아쉽지만');
    expect(squeezed(trainer.screen())).toContain('입력한것:dockerps');
  });

  it('has its letters, keys of other screens among them, and a paste, as text', async () => {
    const { trainer } = await startAt('command', { language: 'en' });
    trainer.type('qhl?');
    await trainer.waitFor('$ qhl?');
    trainer.type('\x1b[200~rm -rf\ryes\r\x1b[201~');
    await trainer.waitFor('$ qhl?rm -rf yes');
  });

  it('shows the real cursor where the next letter comes', async () => {
    const { trainer } = await startAt('command', { language: 'ko' });
    trainer.type('도커');
    await trainer.waitFor('$ 도커');
    await trainer.waitFor(() => trainer.cursor().column === 1 + 2 + 2 + 4);
    expect(trainer.lines()[trainer.cursor().row]).toContain('$ 도커');
  });
});

describe('an honest answer', () => {
  it("'I don't know' counts as wrong, and shows why", async () => {
    const { trainer, home } = await startAt('sorting', { language: 'en' });
    trainer.press('d');
    await trainer.waitFor("You said you don't know");
    const [given] = journalOf(home).filter(({ fact }) => fact.type === 'answer');
    expect(given?.fact).toMatchObject({ verdict: 'wrong', score: 0, response: [], confidence: 'unknown' });
  });

  it('can say how sure it is', async () => {
    const { trainer, question, home } = await startAt('ordering', { language: 'en' });
    trainer.press('c');
    await trainer.waitFor('[sure]');
    trainer.press('c');
    await trainer.waitFor('[not sure]');
    await answer(trainer, question, 'right', 'en');
    const [given] = journalOf(home).filter(({ fact }) => fact.type === 'answer');
    expect(given?.fact).toMatchObject({ verdict: 'right', score: 1, confidence: 'unsure' });
  });

  it('a question can be reported, and the file is named', async () => {
    const { trainer } = await startAt('matching', { language: 'en' });
    trainer.press('p');
    await trainer.waitFor('The report is in');
  });
});
