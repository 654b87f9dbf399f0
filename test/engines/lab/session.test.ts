import { expect, test } from 'vitest';
import type { Client, ClientResult } from '../../../src/engines/client.ts';
import { NOTHING_REMOVED, type PlannedStep } from '../../../src/engines/engine.ts';
import type { LineOptions } from '../../../src/engines/lab/lab-engine.ts';
import { createSession } from '../../../src/engines/lab/session.ts';
import type { Workspace } from '../../../src/engines/workspace.ts';
import { READY } from '../ready.ts';

const RAN: ClientResult = { ended: 'exited', exit: 0, stdout: '', stderr: '' };
const LINE: LineOptions = { onEvent: () => undefined, signal: new AbortController().signal };

/** A lab on an engine that has nothing: what was asked of it, and what was run. */
function openLab(run: Workspace['run'] = async () => RAN) {
  const ran: string[] = [];
  const asked: string[] = [];
  const client: Client = async (argv) => {
    asked.push(argv.join(' '));
    return RAN;
  };
  const workspace: Workspace = {
    session: '0f'.repeat(16),
    present: [],
    run: (step: PlannedStep, options) => {
      ran.push(step.runs);
      return run(step, options);
    },
    containers: async () => [],
    made: () => [],
    close: async () => NOTHING_REMOVED,
  };
  const lab = {
    images: ['nginx'],
    commands: ['run', 'pull'],
    files: [],
    setup: [],
    rules: {
      checks: [{ id: 'read', all: [{ check: 'command', command: 'logs' } as const] }],
      hints: [],
      deadEnds: [],
    },
  };
  return { session: createSession(client, workspace, lab, READY, null), ran, asked };
}

type Session = ReturnType<typeof openLab>['session'];

async function planned(session: Session, typed: string) {
  const line = await session.plan(typed, false);
  if (!line.ok) throw new Error(JSON.stringify(line.error));
  return line.value;
}

test('a line that was planned before the lab was closed does not run after it', async () => {
  const { session, ran } = openLab();
  const line = await planned(session, 'docker pull nginx');
  await session.close();
  expect(await session.run(line, LINE)).toEqual({ ended: 'stopped', exit: null, detail: '' });
  expect(ran).toEqual([]);
});

test('a line that is still being planned when the lab is closed is refused', async () => {
  const { session } = openLab();
  const line = session.plan('docker run -p 8080:80 nginx', false);
  await session.close();
  expect(await line).toMatchObject({ ok: false, error: { rule: 'time-up' } });
});

test('once it is closed, nothing is asked of the engine to judge it', async () => {
  const { session, asked } = openLab();
  const judging = session.judge();
  await session.close();
  const before = asked.length;
  await judging;
  await session.judge();
  expect(asked.length).toBe(before);
});

test.each([
  ['docker logs -f web', 'passed'],
  ['docker run nginx', 'failed'],
] as const)('stopped by the learner: %s has %s', async (typed, verdict) => {
  const { session } = openLab(async () => ({ ...RAN, ended: 'stopped', exit: null }));
  await planned(session, 'docker run -d --name web nginx');
  expect(await session.run(await planned(session, typed), LINE)).toMatchObject({ ended: 'stopped' });
  expect((await session.judge()).checks).toEqual([{ id: 'read', verdict }]);
  await session.close();
});
