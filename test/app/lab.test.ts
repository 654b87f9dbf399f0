import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/app/key.ts';
import type { LabPrompt } from '../../src/app/lab/stage.ts';
import type { LabJudgement } from '../../src/domain/lab/judge.ts';
import type { Readiness } from '../../src/engines/engine.ts';
import type { LabSession, LineResult, PlannedLine } from '../../src/engines/lab/lab-engine.ts';
import { sayDraw } from '../helpers/draw.ts';
import { labPack } from '../helpers/lab.ts';
import { plan, type Session, startSession } from '../helpers/session.ts';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done));
};
const ready: Readiness = plan.ready;
const FINE: LineResult = { ended: 'exited', exit: 0, detail: '' };
const judged = (first: boolean, second: boolean, deadEnd?: number): LabJudgement => ({
  checks: [
    { id: 'first', verdict: first ? 'passed' : 'failed' },
    { id: 'second', verdict: second ? 'passed' : 'failed' },
  ],
  isSolved: first && second,
  hint: first && second ? undefined : first ? 0 : 1,
  deadEnd,
});

/** A lab on an engine of which each next judgement is given; it remembers what was asked of it. */
function fakeLab(judgements: LabJudgement[]) {
  const asked = { lines: [] as string[], closed: 0, signals: [] as AbortSignal[] };
  const step = {
    kind: 'fetch',
    typed: '',
    runs: 'as it runs',
    expectsFailure: false,
    port: 1,
    path: '/',
    timeoutMs: 1,
  };
  const session: LabSession = {
    ready: plan.ready,
    plan: async (typed) =>
      typed.includes('--privileged')
        ? { ok: false, error: { kind: 'policy', rule: 'flag', part: '--privileged' } }
        : { ok: true, value: { typed, step, movedPorts: [] } as PlannedLine },
    run: async ({ typed }, { signal, onEvent }) => {
      asked.lines.push(typed);
      asked.signals.push(signal);
      onEvent({ type: 'output', text: `did ${typed}\n` });
      if (typed !== 'docker run busybox') return FINE;
      await new Promise((stopped) => signal.addEventListener('abort', stopped));
      return { ended: 'stopped', exit: null, detail: '' };
    },
    judge: async () => judgements.shift() ?? judged(false, false),
    close: async () => {
      asked.closed += 1;
      return { containers: 0, images: [], leftBehind: [] };
    },
  };
  return { lab: session, asked };
}

const stageOf = ({ state }: Session) => {
  const { screen } = state();
  return screen.name === 'lab' ? screen.stage : undefined;
};
const promptOf = (session: Session): LabPrompt => {
  const stage = stageOf(session);
  if (stage?.name !== 'prompt') throw new Error(`no prompt but ${stage?.name}`);
  return stage;
};
const kindsOf = (session: Session): string[] => promptOf(session).transcript.map(({ kind }) => kind);

/** Home, the list, the lab, and its start. */
function atLooking(options: Parameters<typeof startSession>[0] = {}): Session {
  const session = startSession({ pack: labPack(), ...options });
  session.press('down', 'down', 'enter', 'enter', 'enter');
  expect(stageOf(session)).toMatchObject({ name: 'looking' });
  return session;
}

async function atConsent(options: Parameters<typeof startSession>[0] = {}): Promise<Session> {
  const session = atLooking(options);
  session.world.engines.at(-1)?.(ready);
  await settled();
  return session;
}

async function atPrompt(judgements: LabJudgement[] = []) {
  const session = await atConsent();
  const { lab, asked } = fakeLab([judged(false, false), ...judgements]);
  session.press('2');
  session.world.labs.at(-1)?.done({ ok: true, value: lab });
  await settled();
  return { session, asked };
}

async function type(session: Session, line: string): Promise<void> {
  session.dispatch({ type: 'pasted', text: line });
  session.press('enter');
  await settled();
}

describe('before a lab', () => {
  it('without an engine, why and what to do, and the recording only if it is asked for', async () => {
    const session = atLooking();
    session.world.engines[0]?.({ status: 'not-ready', engine: 'docker', reason: 'no-cli', detail: '' });
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'brief', focus: 0, because: { reason: 'no-cli' } });
    for (const [language, says] of [
      ['en', /There is no docker command.+Docker or Podman/s],
      ['ko', /docker 명령이 없습니다.+Docker나 Podman/s],
    ] as const) {
      const drawn = sayDraw(session.state(), language);
      expect(drawn).toMatch(says);
      expect(drawn).not.toContain('volume create');
    }
    session.press('enter');
    expect(session.world.engines).toHaveLength(2);
    session.press('escape', '2');
    expect(stageOf(session)).toEqual({ name: 'recording' });
    session.press('escape');
    expect(stageOf(session)).toEqual({ name: 'brief', focus: 0 });
  });

  it('an engine on another machine is used only if the learner says so', async () => {
    const session = atLooking();
    const remote: Readiness = {
      status: 'not-ready',
      engine: 'docker',
      reason: 'remote',
      detail: 'ssh://far',
    };
    session.world.engines[0]?.(remote);
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'remote', focus: 0, notReady: { detail: 'ssh://far' } });
    session.press('2');
    expect(session.world.allowed).toEqual([false, true]);
    session.world.engines.at(-1)?.(ready);
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'consent' });
  });

  it('asks, with the focus on No; nothing is opened by it', async () => {
    const session = await atConsent();
    expect(stageOf(session)).toMatchObject({ name: 'consent', focus: 0 });
    session.press('enter');
    expect(stageOf(session)).toMatchObject({ name: 'brief' });
    expect(session.world.labs).toEqual([]);
  });

  it.each([
    ['in the first 300 ms', 299, false, 0],
    ['in a burst', 5000, true, 0],
    ['later', 300, false, 1],
  ])('a key %s', async (_name, after, burst, opened) => {
    const session = await atConsent();
    const stage = stageOf(session);
    if (stage?.name !== 'consent') throw new Error('no consent');
    session.dispatch({ type: 'key', key: '2', at: stage.since + after, burst });
    expect(session.world.labs.length).toBe(opened);
  });

  it('asks once an engine for a built-in pack, and for each content of another', async () => {
    for (const mayRun of [true, false]) {
      const session = await atConsent({ mayRun });
      session.press('2');
      session.world.labs[0]?.done({ ok: false, error: { kind: 'engine', detail: '' } });
      await settled();
      session.press('enter');
      session.world.engines.at(-1)?.(ready);
      await settled();
      expect(stageOf(session)).toMatchObject({ name: 'opening' });
      const [agreed = ''] = session.state().agreed;
      expect(agreed.includes('volume create')).toBe(!mayRun);
      expect(agreed.startsWith(plan.ready.endpoint)).toBe(true);
    }
  });

  it('says why it could not be opened', async () => {
    const session = await atConsent();
    session.press('2');
    session.world.labs[0]?.done({
      ok: false,
      error: { kind: 'setup', run: 'docker pull nginx', detail: 'no space' },
    });
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'brief', because: { kind: 'setup' } });
    for (const language of ['ko', 'en'] as const)
      expect(sayDraw(session.state(), language)).toMatch(/docker pull nginx.+no space/s);
  });
});

describe('at the prompt', () => {
  it('a line runs, its checks are told, and the end is recorded once', async () => {
    const { session, asked } = await atPrompt([judged(true, false), judged(true, true), judged(true, true)]);
    await type(session, 'docker volume create a');
    expect(asked.lines).toEqual(['docker volume create a']);
    expect(promptOf(session).transcript).toMatchObject([
      { kind: 'line', typed: 'docker volume create a', runs: 'as it runs', result: FINE },
      { kind: 'passed', checks: ['first'] },
    ]);
    await type(session, '$ docker volume create b');
    await type(session, 'docker volume ls');
    expect(kindsOf(session)).toEqual(['line', 'passed', 'line', 'passed', 'solved', 'line']);
    expect(session.world.facts).toEqual([{ type: 'lab', lab: 'two-volumes', labVersion: 1, lines: 2 }]);
    session.press('enter');
    await settled();
    expect(asked.closed).toBe(1);
    expect(session.state()).toMatchObject({
      screen: { name: 'labs' },
      progress: { labs: { 'two-volumes': true } },
    });
  });

  it('on a short screen begins with the goal, and with what is typed as soon as something is', async () => {
    const { session } = await atPrompt([judged(true, false)]);
    session.dispatch({ type: 'laid-out', layout: { lines: 30, height: 9, targets: [[25, 26]] } });
    expect(session.state().offset).toBe(0);
    session.dispatch({ type: 'laid-out', layout: { lines: 8, height: 9, targets: [[5, 6]] } });
    session.dispatch({ type: 'laid-out', layout: { lines: 30, height: 9, targets: [[25, 26]] } });
    expect(session.state().offset).toBe(0);
    session.dispatch({ type: 'key', key: 'escape', at: 0, burst: false });
    session.dispatch({ type: 'laid-out', layout: { lines: 32, height: 9, targets: [[25, 26]] } });
    expect(session.state().offset).toBe(23);
    session.dispatch({ type: 'pasted', text: 'd' });
    session.dispatch({ type: 'laid-out', layout: { lines: 30, height: 9, targets: [[25, 26]] } });
    expect(session.state().offset).toBe(21);
    await type(session, 'ocker ps');
    session.dispatch({ type: 'laid-out', layout: { lines: 40, height: 9, targets: [[35, 36]] } });
    expect(session.state().offset).toBe(31);
  });

  it('a refused line is said, and nothing runs', async () => {
    const { session, asked } = await atPrompt();
    await type(session, 'docker run --privileged busybox');
    expect(kindsOf(session)).toEqual(['refused']);
    expect(asked.lines).toEqual([]);
  });

  it.each([
    ['hint', '힌트'],
    ['goal', '목표'],
    ['solution', '풀이'],
    ['help', '도움말'],
  ])('%s is said in both languages, and by nobody run', async (kind, korean) => {
    const { session, asked } = await atPrompt();
    await type(session, kind);
    await type(session, korean);
    expect(kindsOf(session)).toEqual([kind, kind]);
    expect(asked.lines).toEqual([]);
  });

  it('the hint is that of the state', async () => {
    const { session } = await atPrompt([judged(true, false)]);
    await type(session, 'hint');
    await type(session, 'docker volume create a');
    await type(session, 'hint');
    const hints = promptOf(session).transcript.filter(({ kind }) => kind === 'hint');
    expect(hints).toEqual([
      { kind: 'hint', hint: 1, isSolved: false },
      { kind: 'hint', hint: 0, isSolved: false },
    ]);
  });

  it('a dead end is told once, and starting over opens the lab anew without asking', async () => {
    const { session, asked } = await atPrompt([judged(false, false, 0), judged(false, false, 0)]);
    await type(session, 'docker volume create broken');
    await type(session, 'docker volume ls');
    expect(kindsOf(session)).toEqual(['line', 'dead-end', 'line']);
    await type(session, '다시');
    expect(asked.closed).toBe(1);
    expect(stageOf(session)).toMatchObject({ name: 'looking' });
    session.world.engines.at(-1)?.(ready);
    await settled();
    expect(stageOf(session)).toMatchObject({ name: 'opening' });
  });

  it('Ctrl-C stops the command and not the trainer; at the prompt it clears the line', async () => {
    const { session, asked } = await atPrompt();
    await type(session, 'docker run busybox');
    expect(promptOf(session)).toMatchObject({ running: true });
    session.press('ctrl-c');
    await settled();
    expect(asked.signals[0]?.aborted).toBe(true);
    expect(promptOf(session)).toMatchObject({
      running: false,
      transcript: [{ result: { ended: 'stopped' } }],
    });
    session.dispatch({ type: 'pasted', text: 'docker' });
    session.press('ctrl-c');
    expect(promptOf(session)).toMatchObject({ field: { text: '' } });
    expect(promptOf(session).note).toBeUndefined();
    expect(session.world.exits).toBe(0);
  });

  it.each([
    ['ctrl-c', 'ctrl-c'],
    ['ctrl-d', 'ctrl-d'],
    ['ctrl-c', 'escape'],
  ] as const)('on an empty line, %s and then %s leave the lab', async (first, second) => {
    const { session, asked } = await atPrompt();
    session.press(first);
    expect(promptOf(session).note).toEqual({ kind: 'leaving' });
    expect(asked.closed).toBe(0);
    session.press(second);
    await settled();
    expect(asked.closed).toBe(1);
    expect(session.state().screen.name).toBe('labs');
    expect(session.world.exits).toBe(0);
  });

  it('what is typed on while everything is removed does nothing, but for Ctrl-C', async () => {
    const { session } = await atPrompt();
    session.dispatch({ type: 'pasted', text: 'exit' });
    session.dispatch({ type: 'key', key: 'enter', at: session.world.now, burst: true });
    const closing = session.state();
    expect(stageOf(session)).toEqual({ name: 'closing', again: false });
    const typed = [...'solution', ...'?mqsg1'] as Key[];
    for (const key of [...typed, 'tab', 'escape', 'left', 'space', 'enter'] as const)
      session.dispatch({ type: 'key', key, at: session.world.now, burst: true });
    expect(session.state()).toEqual(closing);
    await settled();
    expect(session.state()).toMatchObject({ screen: { name: 'labs', focus: 0 }, language: 'ko' });
    expect(session.world.settings).toEqual([]);
  });

  it('Esc has to be meant', async () => {
    const { session, asked } = await atPrompt();
    session.press('escape');
    expect(promptOf(session).note).toEqual({ kind: 'leaving' });
    session.dispatch({ type: 'pasted', text: 'x' });
    session.press('escape');
    expect(asked.closed).toBe(0);
    session.press('escape');
    await settled();
    expect(asked.closed).toBe(1);
    expect(session.state().screen.name).toBe('labs');
  });

  it('lines come back, and Tab completes names that were given', async () => {
    const { session } = await atPrompt();
    await type(session, 'docker run --name web busybox true');
    session.press('up');
    expect(promptOf(session).field.text).toBe('docker run --name web busybox true');
    session.press('ctrl-u');
    session.dispatch({ type: 'pasted', text: 'docker stop w' });
    session.press('tab');
    expect(promptOf(session).field.text).toBe('docker stop web ');
    session.press('ctrl-u', 'tab');
    expect(session.state().screen.name).toBe('menu');
    session.press('escape');
    session.dispatch({ type: 'pasted', text: 'docker stop zzz' });
    session.press('tab');
    expect(session.state().screen.name).toBe('menu');
    session.press('escape');
    expect(promptOf(session).field.text).toBe('docker stop zzz');
  });

  it('a line typed in Hangul mode is asked about, and run by a second Enter', async () => {
    const { session, asked } = await atPrompt();
    await type(session, '애찯ㄱ ㅔㄴ');
    expect(promptOf(session)).toMatchObject({ note: { kind: 'hangul', latin: 'docker ps' } });
    session.press('enter');
    await settled();
    expect(asked.lines).toEqual(['docker ps']);
  });

  it('what comes while help lies over it is there afterwards', async () => {
    const { session } = await atPrompt([judged(true, false)]);
    session.dispatch({ type: 'pasted', text: 'docker volume create a' });
    session.press('enter');
    session.dispatch({ type: 'key', key: 'page-up', at: 0, burst: false });
    await settled();
    expect(kindsOf(session)).toEqual(['line', 'passed']);
  });
});
