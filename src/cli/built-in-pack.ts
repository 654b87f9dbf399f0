import { readFileSync } from 'node:fs';
import type { Pack } from '../packs/pack.ts';

/** The built-in pack, compiled when the package was made. */
export const builtInPack = (): Pack => read('docker-images.json') as Pack;

/** As much of it as home needs (`outlineOf`): of an item there are only id and kind, of a lab only the id. */
export const builtInOutline = (): Pack => read('docker-images.outline.json') as Pack;

function read(name: string): unknown {
  // `import.meta.url` is a chunk of dist/ in the bundle.
  return JSON.parse(readFileSync(new URL(`../packs/${name}`, import.meta.url), 'utf8'));
}
