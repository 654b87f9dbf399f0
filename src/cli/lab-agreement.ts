import { showUnseen } from '../docker/clean.ts';
import { broughtBy } from '../i18n/lab-agreement.ts';
import { labCommandSayings } from '../i18n/lab-commands.ts';
import type { Lab } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';

/** What would run of a lab, and all that it brings, before it is agreed to: of these lines nothing may be hidden. */
export function agreementTo(lab: Lab, lines: readonly string[], language: Language): readonly string[] {
  const typed = { title: labCommandSayings[language].thenTyped, lines };
  return [...broughtBy(lab, language), ...(lines.length > 0 ? [typed] : [])].flatMap((list) => [
    `${list.title}:`,
    ...list.lines.map((line) => `  ${showUnseen(line)}`),
  ]);
}
