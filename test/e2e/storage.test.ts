import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put } from '../helpers/in-node.ts';
import { answer, goOn, questionOf, squeezed } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { journalOf, start } from '../helpers/trainer.ts';

/** The notices above everything else on home, without their spaces. */
const noticesOn = (screen: string): string[] =>
  (screen.split('\n\n', 1)[0] ?? '')
    .split(/^ (?=!)/m)
    .slice(1)
    .map(squeezed);

/** The one file beside `name` that a broken one was moved to. */
function movedAside(folder: string, name: string): string {
  const [found, ...others] = readdirSync(folder).filter((each) => each.startsWith(`${name}.corrupt-`));
  if (!found || others.length > 0) throw new Error(`${folder}: ${readdirSync(folder)}`);
  return readFileSync(join(folder, found), 'utf8');
}

// Root may write anywhere; but nobody can make a folder where a file is.
it('starts where nothing can be saved, says so, and ends with 5 when answers are lost', async () => {
  const folder = tempFolder();
  const home = put(folder, 'in-the-way', 'kept');
  const trainer = start({ home });
  const shown = await trainer.waitFor('❯ Start: 1');
  expect(noticesOn(shown)).toEqual([`!Answersarenotsaved(afileisintheway):${home}/journal`]);
  trainer.press('enter');
  await trainer.waitFor(/ 1\/\d/);
  expect(await goOn(trainer)).toContain('not saved');
  await answer(trainer, questionOf(1, 'what-describes-an-image'), 'right', 'en');
  trainer.press('q');
  await trainer.waitFor('Some answers could not be saved: they are lost when you quit.');
  trainer.press('2');
  expect(await trainer.exit()).toEqual({ code: 5, signal: 0 });
  expect(trainer.screen()).toContain('3 entries could not be saved and are lost.');
  expect(readFileSync(home, 'utf8')).toBe('kept');
});

it('ends with 0 where nothing could have been saved and nothing was answered', async () => {
  const trainer = start({ home: put(tempFolder(), 'in-the-way', '') });
  await trainer.waitFor('❯ Start: 1');
  trainer.press('ctrl-c');
  expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
});

it('puts broken settings aside, and keeps new ones', async () => {
  const home = tempFolder();
  const broken = '{"language": "k';
  put(home, 'settings.json', broken);
  const trainer = start({ home });
  const shown = await trainer.waitFor('❯ Start: 1');
  expect(noticesOn(shown)).toEqual([
    expect.stringMatching(/^!.+settings\.jsonwasdamaged:itiskeptas.+\.corrupt-\d+$/),
  ]);
  expect(movedAside(home, 'settings.json')).toBe(broken);
  trainer.press('l');
  await trainer.waitFor('❯ 시작하기');
  trainer.press('ctrl-c');
  await trainer.exit();
  expect(JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8'))).toMatchObject({ language: 'ko' });
  expect(movedAside(home, 'settings.json')).toBe(broken);
});

it('puts a broken journal aside, and keeps what could be read of it', async () => {
  const home = tempFolder();
  const first = start({ home });
  await first.waitFor('❯ Start: 1');
  first.press('3');
  await first.waitFor(/ 1\/\d/);
  first.press('ctrl-c');
  await first.exit();
  const lines = journalOf(home);
  const folder = join(home, 'journal');
  const [name = ''] = readdirSync(folder);
  const broken = `${readFileSync(join(folder, name), 'utf8')}\nnot a line of a journal\n`;
  put(folder, name, broken);

  const trainer = start({ home, language: 'ko' });
  const shown = await trainer.waitFor('❯ 이어서 하기: 3');
  expect(noticesOn(shown)).toEqual([
    expect.stringMatching(/^!.+\.jsonl파일이손상되어따로옮겨두었습니다:.+\.corrupt-\d+$/),
  ]);
  expect(movedAside(folder, name)).toBe(broken);
  expect(journalOf(home)).toEqual(lines);
});

it('leaves a file of a newer version as it is', async () => {
  const home = tempFolder();
  const newer = '{"language":"ko","shade":7,"version":2}';
  put(home, 'settings.json', newer);
  mkdirSync(join(home, 'journal'));
  const entry = '{"v":99,"new":"shape"}\n';
  put(join(home, 'journal'), 'later.jsonl', entry);
  const trainer = start({ home });
  const shown = await trainer.waitFor('❯ 시작하기');
  expect(noticesOn(shown)).toEqual([
    expect.stringContaining('settings.json파일은더새로운버전이쓴것이라그대로두었습니다'),
    expect.stringContaining('later.jsonl파일은더새로운버전이쓴것이라그대로두었습니다'),
  ]);
  trainer.press('l');
  await trainer.waitFor('❯ Start: 1');
  trainer.press('ctrl-c');
  expect(await trainer.exit()).toEqual({ code: 0, signal: 0 });
  expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe(newer);
  expect(readFileSync(join(home, 'journal', 'later.jsonl'), 'utf8')).toBe(entry);
  expect(existsSync(join(home, 'ledger'))).toBe(false);
});
