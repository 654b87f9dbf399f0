import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { fakeDockerAt } from '../engines/fake-docker.ts';
import { answer, itemOf, pack, questionOf, read, readingTime } from '../helpers/lesson.ts';
import { builtIn } from '../helpers/packs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { environment, node, program, start } from '../helpers/trainer.ts';

it('shows the recording of a real run where there is no Docker', async () => {
  const question = questionOf(5, 'state-after-pull');
  const recording = pack.recordings[question.id];
  if (!recording) throw new Error(`${question.id} has no recording`);
  // Node is started by its path; nothing else is found.
  const trainer = start({ env: { PATH: tempFolder() }, size: [100, 40] });
  await trainer.waitFor('❯ Start: 1');
  trainer.press('5');
  await trainer.waitFor(/ 1\/\d/);
  const card = itemOf(5, 'pull-card');
  if (card.kind === 'card') await read(trainer, card);
  await answer(trainer, question, 'right', 'en');
  const feedback = trainer.screen();
  expect(feedback).toContain('You can try this on real Docker: press r.');
  trainer.press('r');
  const shown = await trainer.waitFor('There is no docker command on this machine.');
  expect(shown).toContain(recording.version);
  expect(shown).toContain(`$ ${recording.steps[0]?.run}`);
  trainer.press('escape');
  expect(await trainer.waitFor('✔ Right.')).toBe(feedback);
});

/** An engine whose commands never end, and make a container that takes a while to be removed. */
const endless = (folder: string) =>
  fakeDockerAt(
    'unix:///fake.sock',
    `cd ${folder}
case "$1 $2" in
  version*) echo '{"Server":{"Version":"28.5.2","Os":"linux","Arch":"amd64"}}' ;;
  info*) echo '{"Driver":"overlay2"}' ;;
  'image '* | 'volume ls') ;;
  'container ls') if [ "$6" ] && [ -e made ] && ! [ -e removed ]; then echo c1; fi ;;
  'container rm') sleep 1; : > removed ;;
  *) : > made; sleep 60 ;;
esac`,
  );

const patience = { timeout: 20_000, interval: 20 };

it.skipIf(process.platform === 'win32').for([
  ['its own', []],
  ['that of a shell', ['bash', '-c', '"$0" "$@"; exit']],
] as const)('cleans up when its window is closed in the middle of a run, %s', async ([, through]) => {
  const folder = tempFolder();
  const trainer = start({ env: endless(folder) as Record<string, string>, size: [100, 40], through });
  await trainer.waitFor('❯ Start: 1');
  trainer.press('5');
  await trainer.waitFor(/ 1\/\d/);
  const card = itemOf(5, 'pull-card');
  if (card.kind === 'card') await read(trainer, card);
  await answer(trainer, questionOf(5, 'state-after-pull'), 'right', 'en');
  trainer.press('r');
  await trainer.waitFor('❯ 1. No, go back');
  trainer.press('down');
  await trainer.waitFor('❯ 2. Yes, run it');
  await readingTime();
  trainer.press('enter');
  await vi.waitFor(() => expect(existsSync(join(folder, 'made'))).toBe(true), patience);
  trainer.hangUp();
  await vi.waitFor(() => expect(existsSync(join(folder, 'removed'))).toBe(true), patience);
});

it.skipIf(process.platform === 'win32')('cleans up when pack record is interrupted', async () => {
  const folder = tempFolder();
  const env = environment({ env: endless(folder) as Record<string, string> });
  const child = spawn(node, [program, 'pack', 'record', '--yes', builtIn], { env, stdio: 'ignore' });
  const exit = once(child, 'exit');
  await vi.waitFor(() => expect(existsSync(join(folder, 'made'))).toBe(true), patience);
  child.kill('SIGINT');
  expect(await exit).toEqual([130, null]);
  expect(existsSync(join(folder, 'removed'))).toBe(true);
});
