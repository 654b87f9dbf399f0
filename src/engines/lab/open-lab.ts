import { familiar } from '../../docker/reference.ts';
import { fail, ok, type Result } from '../../docker/result.ts';
import type { Client } from '../client.ts';
import type { Ready, Removed } from '../engine.ts';
import { newSession } from '../session-names.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { labFolder, writeLabFolder } from './folder.ts';
import type { LabPlan, LabProblem, LabSession, LineOptions } from './lab-engine.ts';
import { reasonIn } from './reason.ts';
import { createSession, type Session } from './session.ts';
import { toldOf } from './told-of.ts';

/**
 * Opens a lab and sets its stage; what it has made by then is removed where that does not come out. `active`: sessions
 * of this process, for a sweep to leave alone.
 */
export async function openLab(
  client: Client,
  directory: string,
  lab: LabPlan,
  ready: Ready,
  signal: AbortSignal,
  active: Set<string>,
): Promise<Result<LabSession, LabProblem>> {
  const session = newSession();
  active.add(session);
  const folder = lab.files.length > 0 ? labFolder(session) : undefined;
  let workspace: Workspace;
  try {
    const references = lab.images.map(familiar);
    workspace = await openWorkspace(client, { directory, ready, session, references, folder });
  } catch (error) {
    active.delete(session);
    return fail(toldOf(error));
  }
  const close = (wasInterrupted: boolean): Promise<Removed> =>
    workspace.close(wasInterrupted).finally(() => active.delete(session));
  const open = createSession(client, { ...workspace, close }, lab, ready, folder ?? null);
  const problem = writeFiles(folder, lab) ?? (await setStage(open, lab, signal));
  if (!problem) return ok(open);
  await open.close();
  return fail(problem);
}

function writeFiles(folder: string | undefined, { files }: LabPlan): LabProblem | undefined {
  try {
    if (folder !== undefined) writeLabFolder(folder, files);
    return undefined;
  } catch (error) {
    return toldOf(error);
  }
}

async function setStage(
  { planSetup, runSetup }: Session,
  { setup }: LabPlan,
  signal: AbortSignal,
): Promise<LabProblem | undefined> {
  for (const { run, fails } of setup) {
    if (signal.aborted) return { kind: 'stopped' };
    const planned = await planSetup(run);
    if (!planned.ok) return { kind: 'setup', run, detail: `${planned.error.rule} ${planned.error.part}` };
    let output = '';
    const onEvent: LineOptions['onEvent'] = (event) => {
      if (event.type === 'output') output += event.text;
    };
    const { ended, exit, detail } = await runSetup(planned.value, { signal, onEvent });
    if (ended === 'stopped') return { kind: 'stopped' };
    if (ended === 'engine' || ended === 'storage') return { kind: ended, detail };
    if ((exit !== 0) !== fails) return { kind: 'setup', run, detail: reasonIn(output) };
  }
  return undefined;
}
