import { storageSayings } from '../i18n/storage.ts';
import type { Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';
import { foldersOf } from '../progress/paths.ts';
import type { GlobalOptions } from './commands/context.ts';
import { openStorage, type Storage } from './storage.ts';
import { loadWhole } from './whole-pack.ts';

export type StoredPack = {
  readonly pack: Pack;
  readonly storage: Storage;
  /** `--lang`, or what the learner switched to in the trainer, or the system's. */
  readonly language: Language;
};

/** A pack and what was stored of it, for commands that only read; nothing where the pack is broken, which is said. */
export async function openStoredPack(
  { lang, pack: folder, dataDir }: GlobalOptions,
  systemLanguage: Language,
): Promise<StoredPack | undefined> {
  const loaded = await loadWhole(folder, lang ?? systemLanguage);
  if (!loaded) return undefined;
  const { pack, outside } = loaded;
  const folders = await foldersOf(dataDir ?? process.env['DOCKER_IMAGE_TRAINER_HOME']);
  const storage = openStorage(folders, pack, { outside });
  const language = lang ?? storage.settings.language ?? systemLanguage;
  // What could not be read is missing from what is told; that nothing can be written matters to nobody here.
  for (const problem of storage.problems)
    if (problem.code !== 'not-writable')
      process.stderr.write(`${storageSayings[language].storage(problem)}\n`);
  return { pack, storage, language };
}
