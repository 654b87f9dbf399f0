import { clean } from '../docker/clean.ts';
import type { Leftover } from '../engines/leftovers.ts';
import { engineSayings } from '../i18n/engine.ts';
import { labCommandSayings } from '../i18n/lab-commands.ts';
import type { Language } from '../packs/text.ts';
import { engineAtHand, ledgerHomeOf } from './engine-at-hand.ts';
import { exitCode } from './exit-code.ts';
import { print } from './output.ts';

type Options = { readonly language: Language; readonly dataDirectory: string | undefined };

/** `lab status`: what earlier labs and runs have not cleaned up, by their ledgers. Changes nothing. */
export async function showLeftovers({
  language,
  dataDirectory,
  json,
}: Options & { json: boolean }): Promise<number> {
  const leftovers = await readLeftovers(dataDirectory);
  if (json) print(JSON.stringify({ sessions: leftovers.map(told) }));
  else if (leftovers.length === 0) print(labCommandSayings[language].nothingLeft);
  else for (const each of leftovers) print(say(each, language));
  return exitCode.fine;
}

/** `lab clean`: removes what runs and labs that died have left on the engine at hand. Returns the exit code. */
export async function cleanLeftovers({ language, dataDirectory }: Options): Promise<number> {
  const atHand = await engineAtHand(language, dataDirectory);
  if (!atHand) return exitCode.noEngine;
  const removed = await atHand.engine.sweep(atHand.ready);
  print(engineSayings[language].removed(removed));
  // Those of other engines, and those that are still at work.
  for (const each of await readLeftovers(dataDirectory)) print(say(each, language));
  return removed.leftBehind.length > 0 ? exitCode.checkFailed : exitCode.fine;
}

async function readLeftovers(dataDirectory: string | undefined): Promise<readonly Leftover[]> {
  const { listLeftovers } = await import('../engines/leftovers.ts');
  return listLeftovers(await ledgerHomeOf(dataDirectory));
}

const told = ({ session, startedAt, endpoint, isAtWork }: Leftover) => ({
  session,
  startedAt,
  endpoint,
  atWork: isAtWork,
});

/** Without AM and PM, which are not said everywhere. */
const TO_THE_MINUTE = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' } as const;

function say({ session, startedAt, endpoint, isAtWork }: Leftover, language: Language): string {
  const sayings = labCommandSayings[language];
  const when = startedAt === null ? undefined : new Date(startedAt).toLocaleString(language, TO_THE_MINUTE);
  return clean(sayings.leftover(session.slice(0, 6), when, endpoint ?? undefined, isAtWork));
}
