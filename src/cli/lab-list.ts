import stringWidth from 'string-width';
import { clean } from '../docker/clean.ts';
import { labCommandSayings } from '../i18n/lab-commands.ts';
import type { Language } from '../packs/text.ts';
import { exitCode } from './exit-code.ts';
import { labsOf, packAtHand } from './labs.ts';
import { print } from './output.ts';

type Options = { readonly language: Language; readonly folder: string | undefined; readonly json: boolean };

/** `lab list`: the labs of a pack, in order. Returns the exit code. */
export async function listLabs({ language, folder, json }: Options): Promise<number> {
  const pack = await packAtHand(folder, language);
  if (!pack) return exitCode.checkFailed;
  const labs = labsOf(pack).map(({ lab, chapter }) => ({
    id: lab.id,
    title: lab.title[language],
    chapter: chapter.id,
    chapterTitle: chapter.title[language],
  }));
  if (json) print(JSON.stringify(labs));
  else if (labs.length === 0) print(labCommandSayings[language].noLabs);
  else
    for (const row of inColumns(labs.map(({ id, title, chapterTitle }) => [id, title, chapterTitle])))
      print(row);
  return exitCode.fine;
}

/** Hangul is two columns wide. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const texts = rows.map((row) => row.map(clean));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => stringWidth(row[column] ?? ''))),
  );
  return texts.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - stringWidth(text)))
      .join('  ')
      .trimEnd(),
  );
}
