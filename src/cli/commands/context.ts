import type { Command } from 'commander';
import { cliSayings } from '../../i18n/cli.ts';
import type { Language } from '../../packs/text.ts';

/** Options that every command takes, wherever they stand in the line. */
export type GlobalOptions = {
  readonly lang?: Language;
  readonly pack?: string;
  readonly dataDir?: string;
};

/** What a command is declared with. */
export type Context = {
  readonly language: Language;
  readonly say: (typeof cliSayings)[Language];
  readonly globals: () => GlobalOptions;
};

export const contextOf = (program: Command, language: Language): Context => ({
  language,
  say: cliSayings[language],
  globals: () => program.opts<GlobalOptions>(),
});

/** A command below `parent`, with its help in the reader's language. */
export function declare(parent: Command, name: string, description: string, { say }: Context): Command {
  return parent.command(name).description(description).helpOption('-h, --help', say.help);
}
