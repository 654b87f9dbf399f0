import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { progressSayings } from '../i18n/progress.ts';
import { storageSayings } from '../i18n/storage.ts';
import type { Language } from '../packs/text.ts';
import { additions, exportText, readExport, writeWhole } from '../progress/exchange.ts';
import { foldersOf, journalFolder } from '../progress/paths.ts';
import { readJournal } from '../progress/read-journal.ts';
import { resetJournal } from '../progress/reset.ts';
import { reasonOf, type StorageProblem } from '../progress/storage-problem.ts';
import { exitCode } from './exit-code.ts';
import { isSomethingElse } from './export-target.ts';
import { print, printWhole } from './output.ts';
import { readText } from './read-input.ts';

type Options = { readonly language: Language; readonly dataDirectory: string | undefined };

/** `force`: it may take the place of any file. */
type ExportOptions = Options & { readonly force: boolean };

/** `progress export`: all entries of the journal to a file, or to standard output; returns the exit code. */
export async function exportProgress(file: string, { force, ...options }: ExportOptions): Promise<number> {
  if (!force && file !== '-' && isSomethingElse(resolve(file))) {
    process.stderr.write(`${progressSayings[options.language].notReplaced(resolve(file))}\n`);
    return exitCode.usage;
  }
  const data = await dataFolder(options);
  if (data === undefined) return exitCode.storage;
  const { entries, problems } = readJournal(journalFolder(data));
  for (const problem of problems) complain(options, problem);
  const text = exportText(entries);
  if (file === '-') printWhole(text);
  else {
    const problem = writeWhole(resolve(file), text, 'export');
    if (problem) return complain(options, problem);
    print(progressSayings[options.language].exported(entries.length, resolve(file)));
  }
  return problems.some(({ code }) => code === 'not-readable') ? exitCode.storage : exitCode.fine;
}

/** `progress import`: takes in what is not there yet; 1 if a line was not taken or the file cannot be read. */
export async function importProgress(file: string, options: Options): Promise<number> {
  const say = progressSayings[options.language];
  const data = await dataFolder(options);
  if (data === undefined) return exitCode.storage;
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    const reason = reasonOf(error);
    const why = reason === 'ENOENT' ? say.noFile : reason === 'EISDIR' ? say.isFolder : undefined;
    process.stderr.write(`${say.unreadable(file, why ?? storageSayings[options.language].reason(reason))}\n`);
    return exitCode.checkFailed;
  }
  const { entries, refused } = readExport(text);
  const folder = journalFolder(data);
  const read = readJournal(folder);
  for (const problem of read.problems) complain(options, problem);
  const { lines, added } = additions(read.entries, entries);
  const problem =
    added > 0 && writeWhole(join(folder, `import-${stamp()}.jsonl`), exportText(lines), 'answers');
  if (problem) return complain(options, problem);
  print(say.imported(added, new Set(entries.map(({ id }) => id)).size - added));
  if (refused.length === 0) return exitCode.fine;
  process.stderr.write(`${say.refused(refused.length)}\n`);
  for (const { line, why } of refused.slice(0, MOST_LINES))
    process.stderr.write(`${say.line(line)}: ${say.why[why]}\n`);
  if (refused.length > MOST_LINES) process.stderr.write(`${say.more(refused.length - MOST_LINES)}\n`);
  return exitCode.checkFailed;
}

/** So many of them tell what is wrong with the file. */
const MOST_LINES = 10;

type ResetOptions = Options & { readonly pack: string | undefined; readonly agreed: boolean };

/** `progress reset`: forgets everything, or one pack, after a backup; asks on a terminal; returns the exit code. */
export async function resetProgress({ pack, agreed, ...options }: ResetOptions): Promise<number> {
  const say = progressSayings[options.language];
  const data = await dataFolder(options);
  if (data === undefined) return exitCode.storage;
  const { entries } = readJournal(journalFolder(data));
  const packs = [...new Set(entries.map((entry) => entry.pack))].sort();
  if (pack !== undefined && !packs.includes(pack)) {
    process.stderr.write(`${say.nothingOf(pack, packs)}\n`);
    return exitCode.usage;
  }
  const meant = entries.filter((entry) => pack === undefined || entry.pack === pack);
  if (meant.length === 0) {
    print(say.nothing);
    return exitCode.fine;
  }
  if (!agreed && !(process.stdin.isTTY && process.stdout.isTTY)) {
    process.stderr.write(`${say.notAgreed}\n`);
    return exitCode.usage;
  }
  if (!agreed && !(await asked(say.ask(meant.length, pack === undefined ? packs : [pack]), say.agreed))) {
    print(say.kept);
    return exitCode.fine;
  }
  const backup = join(data, `backup-${stamp()}.jsonl`);
  const reset = resetJournal(
    journalFolder(data),
    backup,
    (entry) => pack === undefined || entry.pack === pack,
  );
  if ('problem' in reset) return complain(options, reset.problem);
  print(say.done(reset.removed, backup));
  if (reset.running.length === 0) return exitCode.fine;
  process.stderr.write(`${say.running}\n`);
  return exitCode.checkFailed;
}

/** The folder for answers; says what is wrong where there is none. */
async function dataFolder(options: Options): Promise<string | undefined> {
  const folders = await foldersOf(options.dataDirectory ?? process.env['DOCKER_IMAGE_TRAINER_HOME']);
  if (!folders) complain(options, { code: 'no-home' });
  return folders?.data;
}

async function asked(question: string, agreed: RegExp): Promise<boolean> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-C and the end of input are no agreement.
  const ended = new Promise<string>((done) => line.once('close', () => done('')));
  const answer = await Promise.race([line.question(question), ended]);
  line.close();
  return agreed.test(answer.trim());
}

const stamp = (): string => `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`;

function complain({ language }: Options, problem: StorageProblem): number {
  process.stderr.write(`${storageSayings[language].storage(problem)}\n`);
  return exitCode.storage;
}
