import { expect, it } from 'vitest';
import { answer, itemOf, pack, questionOf, read } from '../helpers/lesson.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { start } from '../helpers/trainer.ts';

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
  expect(feedback).toContain('You can try this on a real Docker: press r.');
  trainer.press('r');
  const shown = await trainer.waitFor('There is no docker command on this machine.');
  expect(shown).toContain(recording.version);
  expect(shown).toContain(`$ ${recording.steps[0]?.run}`);
  trainer.press('escape');
  expect(await trainer.waitFor('✔ Right.')).toBe(feedback);
});
