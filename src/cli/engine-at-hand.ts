import type { Engine, Ready } from '../engines/engine.ts';
import type { LabEngine } from '../engines/lab/lab-engine.ts';
import type { InventoryEngine } from '../engines/take-inventory.ts';
import { cliSayings } from '../i18n/cli.ts';
import { engineSayings } from '../i18n/engine.ts';
import type { Language } from '../packs/text.ts';
import { foldersOf } from '../progress/paths.ts';
import { loadEngine } from './engine.ts';
import { ledgerHome } from './ledger-home.ts';

export type EngineAtHand = { readonly engine: Engine & LabEngine & InventoryEngine; readonly ready: Ready };

/**
 * The engine of this machine; undefined where there is none, which is said on stderr. Its ledgers are in the
 * trainer's own folder: if this process is killed, the next start of the trainer removes what it left.
 */
export async function engineAtHand(
  language: Language,
  dataDirectory: string | undefined,
): Promise<EngineAtHand | undefined> {
  const engine = await loadEngine(await ledgerHomeOf(dataDirectory));
  const ready = await engine.readiness();
  if (ready.status === 'ready') return { engine, ready };
  process.stderr.write(`${engineSayings[language].notReady(ready)}\n`);
  return undefined;
}

/** The same for what is recorded, or held against a recording: an engine that is not empty shows in the lists. */
export async function engineForTrials(
  language: Language,
  dataDirectory: string | undefined,
): Promise<EngineAtHand | undefined> {
  const atHand = await engineAtHand(language, dataDirectory);
  const held = await atHand?.engine.takeInventory(atHand.ready);
  if (held?.ok && held.value.size > 0) process.stderr.write(`${cliSayings[language].engineNotEmpty}\n`);
  return atHand;
}

export async function ledgerHomeOf(dataDirectory: string | undefined): Promise<string> {
  return ledgerHome(await foldersOf(dataDirectory ?? process.env['DOCKER_IMAGE_TRAINER_HOME']));
}
