import { describe, expect, it } from 'vitest';
import { own } from '../../src/app/bindings.ts';
import type { Key } from '../../src/app/key.ts';
import { bindingsIn, bindingsOf, intentOf } from '../../src/app/keymap.ts';
import type { Mode } from '../../src/app/mode.ts';
import type { Screen } from '../../src/app/state.ts';
import { sayDraw } from '../helpers/draw.ts';
import { goOnTo, plan, type Session, startSession } from '../helpers/session.ts';

/** A session on a screen that an overlay can lie over. */
const stops: Readonly<Record<string, (session: Session) => unknown>> = {
  home: ({ press }) => press('down'),
  card: ({ press }) => press('1'),
  question(session) {
    session.press('1');
    goOnTo(session, 'question');
    session.press('down');
  },
  feedback(session) {
    session.press('1');
    goOnTo(session, 'feedback', () => 'wrong');
  },
  summary(session) {
    session.press('1');
    goOnTo(session, 'summary');
  },
  async 'review-summary'(session) {
    session.press('1');
    goOnTo(session, 'summary');
    session.world.now += 30 * 86_400_000;
    session.press('escape');
    await settled();
    session.press('enter');
    goOnTo(session, 'review-summary');
    await settled();
  },
  'confirm-looking': toConfirm,
  async 'confirm-consent'(session) {
    toConfirm(session);
    session.world.plans[0]?.({ plan });
    await settled();
    session.press('down');
  },
  async 'confirm-result'(session) {
    toConfirm(session);
    session.world.plans[0]?.({
      because: { status: 'not-ready', engine: 'docker', reason: 'no-cli', detail: '' },
    });
    await settled();
  },
};

/** To the first question that can be confirmed, and asks for it. */
function toConfirm(session: Session): void {
  session.press('1');
  for (let steps = 0; session.state().screen.name !== 'confirm'; steps++) {
    expect(steps).toBeLessThan(100);
    goOnTo(session, 'feedback');
    session.press('r');
    if (session.state().screen.name === 'feedback') session.press('enter');
  }
}

/** Lets promises that are done call back. */
const settled = () => new Promise((done) => setImmediate(done));

async function sessionOn(stop: string): Promise<Session> {
  const session = startSession();
  await stops[stop]?.(session);
  return session;
}

describe.each(Object.keys(stops))('on %s', (stop) => {
  it('the language is switched, the screen stays, and it is saved', async () => {
    const { press, state, world } = await sessionOn(stop);
    const { screen } = state();
    press('l');
    expect(state()).toMatchObject({ language: 'en', screen });
    press('l');
    expect(state()).toMatchObject({ language: 'ko', screen });
    expect(world.settings.map(({ language }) => language)).toEqual(['en', 'ko']);
  });

  it.each<[Screen['name'], Key, Key[]]>([
    ['help', '?', ['escape', 'left', 'enter', 'space', '?']],
    ['menu', 'tab', ['escape', 'left', 'tab', 'm']],
    ['settings', 's', ['escape', 'left']],
    ['quit', 'q', ['escape', 'left', 'enter', '1']],
  ])('%s opens and goes back to where it was', async (name, key, ways) => {
    const { press, state } = await sessionOn(stop);
    const { screen, offset } = state();
    for (const way of ways) {
      press(key);
      expect(state().screen.name).toBe(name);
      press(way);
      expect(state()).toMatchObject({ screen, offset });
    }
  });

  it('the menu offers everything that otherwise has only a letter', async () => {
    const session = await sessionOn(stop);
    const reachable = (key: Key) => /^[a-z?]$/.test(key);
    const { screen } = session.state();
    const lettersOnly = bindingsOf(session.state(), screen).filter(({ keys }) => keys.every(reachable));
    expect(lettersOnly.length).toBeGreaterThan(0);
    for (const { intent, keys } of lettersOnly) {
      // By its letter, and by the menu: to the same screen.
      const [byLetter, byMenu, inMenu] = [
        await sessionOn(stop),
        await sessionOn(stop),
        await sessionOn(stop),
      ];
      byLetter.press(...keys.slice(0, 1));
      inMenu.press('tab', ...keys.slice(0, 1));
      // The language is switched without leaving the menu.
      if (intent !== 'language') expect(inMenu.state().screen.name).toBe(byLetter.state().screen.name);
      byMenu.press('tab');
      const rows = bindingsOf(byMenu.state(), screen).filter(({ menu }) => menu);
      const row = rows.findIndex((each) => each.intent === intent);
      expect(row, intent).toBeGreaterThanOrEqual(0);
      byMenu.press(...Array<Key>(row).fill('down'), 'enter');
      expect(byMenu.state()).toMatchObject({
        language: byLetter.state().language,
        screen: { name: byLetter.state().screen.name },
      });
    }
  });

  it('q twice quits', async () => {
    const { press, world } = await sessionOn(stop);
    press('q', 'q');
    expect(world.exits).toBe(1);
  });

  it('arrows, digits, Enter, Esc, Tab and Space are enough to quit', async () => {
    const { press, state, world } = await sessionOn(stop);
    press('tab');
    const quit = bindingsOf(
      state(),
      'under' in state().screen
        ? (state().screen as { under: { screen: Screen } }).under.screen
        : state().screen,
    )
      .filter(({ menu }) => menu)
      .findIndex(({ intent }) => intent === 'quit');
    press(String(quit + 1) as Key, '2');
    expect(world.exits).toBe(1);
  });

  it('Ctrl-C ends at once and Ctrl-Z suspends, also over an overlay', async () => {
    const { press, world } = await sessionOn(stop);
    press('ctrl-z', '?', 'ctrl-z', 'ctrl-c');
    expect(world).toMatchObject({ suspended: 2, exits: 1 });
  });

  it('no key means two things', async () => {
    const session = await sessionOn(stop);
    const keys = bindingsOf(session.state(), session.state().screen).flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(intentOf(session.state(), key)).toBeDefined();
  });
});

it.each(Object.keys(own) as Mode[])('%s: no key is told of twice', (mode) => {
  const keys = bindingsIn(mode).flatMap((binding) => binding.keys);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('help has one row for what several keys do', () => {
  const { press, state } = startSession();
  press('?');
  expect(sayDraw(state(), 'en')).toMatch(/^Esc q +quit$/m);
});

it('an overlay over an overlay leads out at once', () => {
  const { press, state } = startSession();
  press('tab', '2');
  expect(state().screen.name).toBe('settings');
  press('escape');
  expect(state().screen).toEqual({ name: 'home', focus: 0 });
});

describe('settings', () => {
  it('are changed by row, and saved', () => {
    const { press, state, world } = startSession();
    press('s', 'enter', 'down', 'space');
    expect(state()).toMatchObject({
      language: 'en',
      colour: 'never',
      screen: { name: 'settings', focus: 1 },
    });
    expect(world.settings.at(-1)).toEqual({ language: 'en', colour: 'never' });
  });

  it('that cannot be saved are said', async () => {
    const { press, state, world } = startSession();
    world.failing = { code: 'no-home' };
    press('l');
    await settled();
    expect(state().notices).toEqual([{ kind: 'storage', problem: { code: 'no-home' } }]);
  });
});
