import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { LabStage } from '../../src/app/lab/stage.ts';
import { leadsTowards } from '../../src/app/scroll.ts';
import type { State } from '../../src/app/state.ts';
import { agreementTo } from '../../src/cli/lab-agreement.ts';
import { frameOf } from '../../src/tui/frame.ts';
import { drawScreen } from '../../src/tui/screens/all.ts';
import { sayDraw } from '../helpers/draw.ts';
import { labPack } from '../helpers/lab.ts';
import { plan, startSession } from '../helpers/session.ts';

const evil = 'RUN evil\r\u001b[8mRUN true\u001b[0m \u202e\u200b';
const shown = 'RUN evil‹U+000D›‹U+001B›[8mRUN true‹U+001B›[0m ‹U+202E›‹U+200B›';

/** As no schema lets it through: the screen that asks relies on nothing. */
function evilPack() {
  const pack = labPack();
  const chapters = pack.chapters.map((chapter) => ({
    ...chapter,
    labs: chapter.labs.map((lab) => ({
      ...lab,
      images: [evil],
      files: [{ name: 'Dockerfile', text: `FROM busybox\n${evil}\n` }],
      setup: [{ run: evil, fails: false }],
    })),
  }));
  return { ...pack, chapters };
}

it('the screen that asks makes visible what a pack wanted to hide', () => {
  const { state } = startSession({ pack: evilPack(), mayRun: false });
  const stage: LabStage = { name: 'consent', ready: plan.ready, focus: 0, since: 0 };
  const from = { screen: state().screen, offset: 0 };
  const said = sayDraw({ ...state(), screen: { name: 'lab', lab: 'two-volumes', from, stage } }, 'en', 90);
  expect(said.split(shown)).toHaveLength(4);
});

it('so does the command line', () => {
  const lab = evilPack().chapters[0]?.labs[0];
  if (!lab) throw new Error('no lab');
  const lines = agreementTo(lab, ['docker ps'], 'en');
  expect(lines).toContain(`  ${shown}`);
  expect(lines.join('').split(shown)).toHaveLength(4);
  expect(lines.join('')).not.toMatch(/[\r\u001b\u202e\u200b]/);
});

it.each([
  ['en', true, 'from a real Docker Engine 28.5.2'],
  ['en', false, 'From the author of this pack, who says'],
  ['ko', true, '실제 Docker Engine 28.5.2'],
  ['ko', false, '이 팩을 만든 사람이 넣은 기록입니다.'],
] as const)(
  'in %s, a recording of a pack that may run (%s) is told as what it is',
  (language, mayRun, says) => {
    const recording = { engine: 'Docker Engine', version: '28.5.2', store: 'overlay2', taken: '2026-11-23' };
    const pack = { ...labPack(), recordings: { 'two-volumes': { ...recording, steps: [] } } };
    const { state } = startSession({ pack, mayRun });
    const from = { screen: state().screen, offset: 0 };
    const stage: LabStage = { name: 'recording' };
    const said = sayDraw(
      { ...state(), screen: { name: 'lab', lab: 'two-volumes', from, stage } },
      language,
      200,
    );
    expect(said).toContain(says);
    expect(/real|실제/.test(said)).toBe(mayRun);
  },
);

it.each([
  ['en', 12, 'Enter a page down'],
  ['en', 60, 'Enter select'],
  ['ko', 12, 'Enter 한 쪽 아래로'],
  ['ko', 60, 'Enter 선택'],
] as const)('in %s, on %i rows, the bottom line says that Enter does this: %s', (language, rows, says) => {
  const { state } = startSession({ mayRun: false, pack: labPack() });
  const stage: LabStage = { name: 'consent', ready: plan.ready, focus: 0, since: 0 };
  const from = { screen: state().screen, offset: 0 };
  const asking: State = { ...state(), language, screen: { name: 'lab', lab: 'two-volumes', from, stage } };
  const frame = frameOf(asking, drawScreen, { columns: 80, rows });
  expect(stripVTControlCharacters(String(frame.rows.at(-1)))).toContain(says);
});

it('where Enter acts at once, the bottom line does not say that it pages', () => {
  const { state } = startSession({ pack: labPack() });
  const layout = { lines: 40, height: 8, targets: [[30, 31]] as const };
  const below: State = { ...state(), layout, screen: { name: 'labs', focus: 0, of: 'pack' } };
  expect(leadsTowards(below)).toBe(false);
});
