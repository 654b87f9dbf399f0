import { readFileSync } from 'node:fs';
import type { Pack } from '../packs/pack.ts';

/** The built-in pack, compiled when the package was made. */
export function builtInPack(): Pack {
  // `import.meta.url` is a chunk of dist/ in the bundle.
  const file = new URL('../packs/docker-images.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Pack;
}
