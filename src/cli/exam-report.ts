import stringWidth from 'string-width';
import { examPool } from '../app/exam/settings.ts';
import type { State } from '../app/state.ts';
import { type Exam, endOf } from '../domain/exam/exam.ts';
import { type ExamReport, reportOf } from '../domain/exam/report.ts';
import { examSayings } from '../i18n/exam.ts';
import { conceptTitle, type Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';
import { wrap } from '../tui/lines.ts';
import { cutTo, promptOf } from '../tui/prompt.ts';
import { widestText } from '../tui/view.ts';
import { exitCode } from './exit-code.ts';
import type { StoredPack } from './stored-pack.ts';

type Options = { readonly language: Language; readonly json: boolean };

/** `exam report`: what the last exam came to; 1 if it was not passed, is not over, or there was none. */
export const reportExam = ({ pack, storage, language }: StoredPack, json: boolean): number =>
  tell(pack, storage.progress.exam, { language, json });

/**
 * When a trainer ends that was started for an exam: 1 if that was not passed, 0 if it was or is not over. It may have
 * been begun before; one that had ended before the trainer was `started` is none of its business.
 */
export function reportAtEnd(
  { pack, progress, language }: State,
  { before, started }: { readonly before: Exam | undefined; readonly started: number },
  { json }: { readonly json: boolean },
): number {
  const isOld =
    before !== undefined && progress.exam?.id === before.id && endOf(before, started) !== undefined;
  const exam = isOld ? undefined : progress.exam;
  if (json) tell(pack, exam, { language, json });
  const isOver = exam !== undefined && endOf(exam, Date.now()) !== undefined;
  return isOver && !reportOf(exam, examPool(pack)).passed ? exitCode.checkFailed : exitCode.fine;
}

function tell(pack: Pack, exam: Exam | undefined, { language, json }: Options): number {
  const say = examSayings[language];
  const state = exam && endOf(exam, Date.now());
  if (!exam || !state) {
    if (json) process.stdout.write(`${JSON.stringify({ format: 1, state: exam ? 'under-way' : 'none' })}\n`);
    else process.stderr.write(`${exam ? say.underWay : say.noExam}\n`);
    return exitCode.checkFailed;
  }
  const report = reportOf(exam, examPool(pack));
  if (json) process.stdout.write(`${JSON.stringify({ ...told(pack, exam, report), state })}\n`);
  else {
    const lines = [
      say.score(report.right, report.of, report.percent, exam.pass),
      report.passed ? say.passed : say.failed,
      '',
      `${say.byConcept}:`,
      ...report.concepts.map(({ id, right, of }) => `  ${conceptTitle(pack, id, language)}: ${right}/${of}`),
      '',
      ...(report.wrong.length === 0 ? [say.allRight] : wrongLines(pack, exam, report, language)),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return report.passed ? exitCode.fine : exitCode.checkFailed;
}

/** Which questions; why each is so takes a screen each, and is on the trainer's. */
function wrongLines(pack: Pack, exam: Exam, report: ExamReport, language: Language): readonly string[] {
  const say = examSayings[language];
  const width = Math.min(process.stdout.columns ?? widestText, widestText);
  return [
    `${say.toLookAt(report.wrong.length)}:`,
    ...report.wrong.map((position) => {
      const open = exam.answers[position] ? '' : ` [${say.notAnswered}]`;
      const prompt = promptOf(pack, exam.items[position] ?? '', language);
      const number = `  ${position + 1}. `;
      return `${number}${cutTo(prompt, width - stringWidth(number + open))}${open}`;
    }),
    '',
    ...wrap(say.explained, width),
  ];
}

/** The documented shape; format 1. */
function told(pack: Pack, exam: Exam, report: ExamReport) {
  return {
    format: 1,
    pack: pack.id,
    exam: exam.id,
    begun: new Date(exam.begun).toISOString(),
    minutes: exam.minutes,
    seed: exam.seed,
    passMark: exam.pass,
    questions: report.of,
    answered: report.answered,
    right: report.right,
    percent: report.percent,
    passed: report.passed,
    concepts: report.concepts.map(({ id, of, right }) => ({
      id,
      title: { ko: conceptTitle(pack, id, 'ko'), en: conceptTitle(pack, id, 'en') },
      questions: of,
      right,
    })),
    wrong: report.wrong.map((position) => {
      const id = exam.items[position] ?? '';
      const chapter = pack.chapters.find(({ items }) => items.some((item) => item.id === id));
      return {
        position: position + 1,
        item: id,
        kind: questionKind(pack, id),
        chapter: chapter?.id ?? null,
        response: exam.answers[position]?.response ?? null,
      };
    }),
  };
}
const questionKind = ({ chapters }: Pack, id: string): string | null =>
  chapters.flatMap(({ items }) => items).find((item) => item.id === id)?.kind ?? null;
