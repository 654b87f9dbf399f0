import { describe, expect, it } from 'vitest';
import { type ConfirmStage, openQuestion, openRun } from '../../src/app/state.ts';
import type { RunResult } from '../../src/engines/engine.ts';
import { goOnTo, plan, type Session, startSession } from '../helpers/session.ts';

const settled = () => new Promise((done) => setImmediate(done));
const stageOf = ({ state }: Session): ConfirmStage | undefined => {
  const { screen } = state();
  return screen.name === 'confirm' ? screen.stage : undefined;
};

/** To the feedback of the first question that can be confirmed. */
function atConfirmable(session: Session): Session {
  session.press('1');
  for (
    let steps = 0;
    !openQuestion(session.state())?.confirm || session.state().screen.name !== 'feedback';
    steps++
  ) {
    expect(steps).toBeLessThan(100);
    if (session.state().screen.name === 'feedback') session.press('enter');
    goOnTo(session, 'feedback');
  }
  return session;
}

async function atConsent(): Promise<Session> {
  const session = atConfirmable(startSession());
  session.press('r');
  session.world.plans[0]?.({ plan });
  await settled();
  return session;
}

const ended: RunResult = {
  outcome: { kind: 'as-expected' },
  removed: { containers: 1, images: [], leftBehind: [] },
};

describe('consent', () => {
  it('starts on No', async () => {
    const session = await atConsent();
    expect(stageOf(session)).toMatchObject({ name: 'consent', focus: 0, plan });
    session.press('enter');
    expect(session.state().screen.name).toBe('feedback');
    expect(session.world.runs).toEqual([]);
  });

  it('is not given before all that stands above it was on the screen, whatever the key', async () => {
    for (const keys of [['2'], ['down', 'enter'], ['enter', '2'], ['down', '2']] as const) {
      const session = await atConsent();
      const targets = [36, 37, 38].map((row): [number, number] => [row, row + 1]);
      const layout = { lines: 40, height: 10, targets };
      session.dispatch({ type: 'laid-out', layout });
      let seen = 0;
      for (let times = 0; session.world.runs.length === 0 && times < 20; times++) {
        if (session.state().screen.name !== 'confirm') break;
        const { offset } = session.state();
        expect(offset).toBeLessThanOrEqual(seen);
        seen = Math.max(seen, offset + layout.height);
        session.press(keys[times % keys.length] ?? '2');
      }
      expect(seen).toBeGreaterThanOrEqual(37);
    }
  });

  it.each<[string, number, boolean, boolean]>([
    ['a single key after it was read', 300, false, true],
    ['a key of a burst', 5000, true, false],
    ['a key in the first 300 ms', 299, false, false],
    ['both', 0, true, false],
  ])('%s', async (_name, after, burst, runs) => {
    for (const keys of [['2'], ['down', 'enter'], ['j', 'space'], ['down', 'right']] as const) {
      const session = await atConsent();
      const stage = stageOf(session);
      if (stage?.name !== 'consent') throw new Error('no consent');
      for (const key of keys) session.dispatch({ type: 'key', key, at: stage.since + after, burst });
      expect(session.world.runs.length).toBe(runs ? 1 : 0);
      expect(stageOf(session)?.name).toBe(runs ? 'running' : 'consent');
    }
  });

  it('can be answered with the recording', async () => {
    const session = await atConsent();
    session.press('3');
    expect(stageOf(session)).toEqual({ name: 'recording', because: 'asked-for' });
    session.press('enter');
    expect(session.state().screen.name).toBe('feedback');
    expect(session.world.runs).toEqual([]);
  });
});

describe('a run', () => {
  async function running() {
    const session = await atConsent();
    session.press('2');
    const run = session.world.runs[0];
    if (!run) throw new Error('nothing runs');
    return { session, run };
  }

  it('shows what comes, and its result', async () => {
    const { session, run } = await running();
    expect(run.plan).toBe(plan);
    run.onEvent({ type: 'step-started', step: 0 });
    run.onEvent({ type: 'output', step: 0, text: 'hello' });
    expect(stageOf(session)).toMatchObject({ name: 'running', output: [{ step: 0 }, { text: 'hello' }] });
    run.end(ended);
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'result', result: ended, output: [{}, {}] });
    session.press('enter');
    expect(session.state().screen.name).toBe('feedback');
  });

  it('is not left by any key but Esc, which asks for its end and waits', async () => {
    const { session, run } = await running();
    session.press('enter', 'space', 'left', 'right', 'tab', 'q', '?', 's', 'r', '1', '2', 'h');
    expect(stageOf(session)?.name).toBe('running');
    expect(run.signal.aborted).toBe(false);
    session.press('escape');
    expect(run.signal.aborted).toBe(true);
    expect(stageOf(session)?.name).toBe('running');
    run.end({ ...ended, outcome: { kind: 'stopped' } });
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'result', result: { outcome: { kind: 'stopped' } } });
  });

  it('is stopped by Ctrl-C', async () => {
    const { session, run } = await running();
    session.press('ctrl-c');
    expect(run.signal.aborted).toBe(true);
    expect(session.world.exits).toBe(1);
  });
});

describe('where nothing is run', () => {
  it('a pack from outside', () => {
    const session = atConfirmable(startSession({ mayRun: false }));
    session.press('r');
    expect(session.state().screen.name).toBe('feedback');
    session.press('tab');
    expect(session.state().screen.name).toBe('menu');
    session.press('1');
    expect(session.world.reports).toHaveLength(1);
    expect(session.world.plans).toEqual([]);
  });

  it('an engine that is not ready: the recording, and why', async () => {
    const session = atConfirmable(startSession());
    const because = { status: 'not-ready', engine: 'docker', reason: 'no-daemon', detail: '' } as const;
    session.press('r');
    expect(stageOf(session)).toEqual({ name: 'looking' });
    session.world.plans[0]?.({ because });
    await settled();
    expect(stageOf(session)).toEqual({ name: 'recording', because });
  });

  it('a screen that was left while it was looked for', async () => {
    const session = atConfirmable(startSession());
    session.press('r', 'escape');
    session.world.plans[0]?.({ plan });
    await settled();
    expect(session.state().screen.name).toBe('feedback');
  });
});

describe('what comes late', () => {
  it('a plan for another question is not shown as a consent for this one', async () => {
    const session = atConfirmable(startSession());
    session.press('r');
    session.press('escape');
    const { position } = openRun(session.state()) ?? {};
    while (openRun(session.state())?.position === position || !openQuestion(session.state())?.confirm) {
      session.press('enter');
      goOnTo(session, 'feedback');
    }
    session.press('r');
    session.world.plans[0]?.({ plan });
    await settled();
    expect(stageOf(session)).toEqual({ name: 'looking' });
  });

  it('a plan that comes while help is open is there afterwards, and waits to be read', async () => {
    const session = atConfirmable(startSession());
    session.press('r');
    session.press('?');
    session.world.plans[0]?.({ plan });
    await settled();
    session.press('escape');
    expect(stageOf(session)).toMatchObject({ name: 'consent', focus: 0 });
  });
});

describe('a port that breaks', () => {
  it('says that the engine could not be asked', async () => {
    const session = atConfirmable(startSession());
    session.press('r');
    session.world.plans[0]?.(Promise.reject(new Error('no such chunk')) as never);
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'recording', because: { kind: 'engine' } });
  });
});
