import { nearest } from '../docker/nearest.ts';
import type { LabProblem } from '../engines/lab/lab-engine.ts';
import { cliSayings } from '../i18n/cli.ts';
import { labSayings } from '../i18n/lab.ts';
import { labCommandSayings } from '../i18n/lab-commands.ts';
import type { Pack } from '../packs/pack.ts';
import type { Lab } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';
import { engineAtHand } from './engine-at-hand.ts';
import { exitCode } from './exit-code.ts';
import { agreementTo } from './lab-agreement.ts';
import { readCommands } from './lab-commands-file.ts';
import { jsonReport, type LabReport, textReport } from './lab-report.ts';
import { labPlan, labsOf, packAtHand } from './labs.ts';
import { complain } from './output.ts';
import { playLines } from './play-lines.ts';
import { stopOnSignal } from './stop-on-signal.ts';

export type LabRunOptions = {
  readonly language: Language;
  /** `--pack`: a stranger's, of which nothing runs that was not agreed to. */
  readonly folder: string | undefined;
  readonly dataDirectory: string | undefined;
  readonly agreed: boolean;
  readonly json: boolean;
};

/** `lab run`: plays a lab with the commands of a file; everything is removed at the end. Returns the exit code. */
export async function runLab(id: string, file: string | undefined, options: LabRunOptions): Promise<number> {
  const { language, folder, dataDirectory, agreed, json } = options;
  const say = labCommandSayings[language];
  const pack = await packAtHand(folder, language);
  if (!pack) return exitCode.checkFailed;
  const lab = labsOf(pack).find((each) => each.lab.id === id)?.lab;
  if (!lab) return complain(unknownLab(pack, id, language), exitCode.usage);
  if (file === undefined) {
    const { missingOption, seeHelp } = cliSayings[language];
    return complain(`${missingOption('--commands')} ${seeHelp(['lab', 'run'])}`, exitCode.usage);
  }
  const lines = await readCommands(file);
  if ('code' in lines) return complain(say.unreadable(file, say.why(lines.code)), exitCode.usage);
  if (folder !== undefined && !agreed) {
    process.stdout.write(`${agreementTo(lab, lines, language).join('\n')}\n`);
    return complain(say.notAgreed, exitCode.usage);
  }
  const atHand = await engineAtHand(language, dataDirectory);
  if (!atHand) return exitCode.noEngine;
  const { engine, ready } = atHand;
  const report = json ? jsonReport(lab, ready, language) : textReport(lab, ready, language);
  return play(lab, lines, { engine, ready, report, language });
}

type Playing = NonNullable<Awaited<ReturnType<typeof engineAtHand>>> & {
  readonly report: LabReport;
  readonly language: Language;
};

async function play(lab: Lab, lines: readonly string[], playing: Playing): Promise<number> {
  const { engine, ready, report, language } = playing;
  const stop = stopOnSignal();
  const opened = await engine.openLab(labPlan(lab), ready, stop);
  if (!opened.ok) {
    const code = stop.aborted ? Number(stop.reason) : codeOf(opened.error);
    return complain(labSayings[language].problem(opened.error), code);
  }
  const session = opened.value;
  const played = await playLines(session, lines, stop, report);
  const judgement = stop.aborted ? undefined : await session.judge();
  report.removing();
  const removed = await session.close();
  report.ended(played, judgement, removed);
  if (stop.aborted || !judgement) return Number(stop.reason);
  return judgement.isSolved ? exitCode.fine : exitCode.checkFailed;
}

function codeOf({ kind }: LabProblem): number {
  if (kind === 'engine') return exitCode.noEngine;
  return kind === 'storage' ? exitCode.storage : exitCode.checkFailed;
}

function unknownLab(pack: Pack, id: string, language: Language): string {
  const say = labCommandSayings[language];
  const ids = labsOf(pack).map(({ lab }) => lab.id);
  return ids.length === 0 ? say.noLabs : say.unknownLab(id, nearest(id, ids), ids);
}
