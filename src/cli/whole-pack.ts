import type { Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';

/** The built-in pack, or one of a folder; nothing where that one is broken, which has been said. */
export async function loadWhole(
  folder: string | undefined,
  language: Language,
): Promise<{ readonly pack: Pack; readonly outside: boolean } | undefined> {
  if (folder === undefined) {
    const { builtInPack } = await import('./built-in-pack.ts');
    return { pack: builtInPack(), outside: false };
  }
  const { loadPack } = await import('./pack-check.ts');
  const pack = loadPack(folder, language);
  return pack && { pack, outside: true };
}
