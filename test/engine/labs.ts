import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labCommands } from '../../src/docker/lab-commands.ts';
import type { Condition } from '../../src/domain/lab/condition.ts';
import type { CheckVerdict } from '../../src/domain/lab/judge.ts';
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import type { Engine, Ready } from '../../src/engines/engine.ts';
import type { LabEngine, LabPlan, LabSession, LineResult } from '../../src/engines/lab/lab-engine.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { ENGINE } from './helpers.ts';

export type Lab = {
  readonly session: LabSession;
  /** Plans and runs a line; throws where it is refused. */
  readonly type: (typed: string, signal?: AbortSignal) => Promise<LineResult & { readonly output: string }>;
};

const DOCKERFILE = ['FROM busybox', 'COPY page.html /page.html', 'RUN echo built > /made'].join('\n');

export const labOf = (conditions: Readonly<Record<string, Condition>> = {}): LabPlan => ({
  images: ['nginx', 'nginx:alpine', 'busybox', 'hello-world'],
  commands: labCommands,
  files: [
    { name: 'Dockerfile', text: `${DOCKERFILE}\n` },
    { name: 'page.html', text: 'a page\n' },
  ],
  setup: [],
  rules: {
    checks: Object.entries(conditions).map(([id, condition]) => ({ id, all: [condition] })),
    hints: [],
    deadEnds: [],
  },
});

export async function openLab(lab: LabPlan, dataDirectory: string, env = process.env): Promise<Lab> {
  return (await labOpener(dataDirectory, env))(lab);
}

/** Opens one lab after the other, on an engine that is asked once whether it is ready. */
export async function labOpener(
  dataDirectory: string,
  env = process.env,
): Promise<(lab: LabPlan) => Promise<Lab>> {
  const { engine, ready } = await engineAt(dataDirectory, env);
  return async (lab) => opened(await engine.openLab(lab, ready, new AbortController().signal));
}

export async function engineAt(
  dataDirectory: string,
  env = process.env,
): Promise<{ readonly engine: Engine & LabEngine; readonly ready: Ready }> {
  const engine = createCliEngine({ dataDirectory, env, images: [], only: ENGINE });
  const ready = await engine.readiness();
  if (ready.status !== 'ready') throw new Error(JSON.stringify(ready));
  return { engine, ready };
}

function opened(result: Awaited<ReturnType<LabEngine['openLab']>>): Lab {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const session = result.value;
  return {
    session,
    type: async (typed, signal = new AbortController().signal) => {
      const planned = await session.plan(typed, false);
      if (!planned.ok) throw new Error(`${typed}: ${JSON.stringify(planned.error)}`);
      let output = '';
      const ended = await session.run(planned.value, {
        signal,
        onEvent: (event) => {
          if (event.type === 'output') output += event.text;
        },
      });
      return { ...ended, output };
    },
  };
}

export async function verdicts({ session }: Lab): Promise<Readonly<Record<string, CheckVerdict>>> {
  const { checks } = await session.judge();
  return Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));
}

/** A client that can be made to find its engine gone. */
export function fragileClient(): { env: NodeJS.ProcessEnv; breakIt: () => void; mendIt: () => void } {
  const folder = tempFolder();
  const gone = join(folder, 'gone');
  const real = (process.env['PATH'] ?? '')
    .split(':')
    .map((each) => join(each, ENGINE))
    .find((each) => existsSync(each));
  const script = `[ -e '${gone}' ] && { echo 'the engine is gone' >&2; exit 1; }\nexec '${real}' "$@"`;
  writeFileSync(join(folder, ENGINE), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, ENGINE), 0o755);
  return {
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
    breakIt: () => writeFileSync(gone, ''),
    mendIt: () => rmSync(gone),
  };
}
