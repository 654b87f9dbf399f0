import { showUnseen } from '../docker/clean.ts';
import { labCommandSayings } from '../i18n/lab-commands.ts';
import type { Lab } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';

/** What would run of a lab, and all that it brings, before it is agreed to: of these lines nothing may be hidden. */
export function agreementTo(lab: Lab, lines: readonly string[], language: Language): readonly string[] {
  const say = labCommandSayings[language].wouldRun;
  const list = (title: string, entries: readonly string[]): readonly string[] =>
    entries.length > 0 ? [title, ...entries.map((entry) => `  ${showUnseen(entry)}`)] : [];
  const typed = (each: readonly string[]): readonly string[] => each.map((line) => `$ ${line}`);
  const files = lab.files.flatMap(({ name, text }) => [
    `${name}:`,
    ...text.split('\n').map((line) => `  ${line}`),
  ]);
  return [
    ...list(say.images, lab.images),
    ...list(say.commands, lab.commands),
    ...list(say.files, files),
    ...list(say.setup, typed(lab.setup.map(({ run }) => run))),
    ...list(say.lines, typed(lines)),
  ];
}
