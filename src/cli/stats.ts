import { statsLines } from '../tui/stats-lines.ts';
import { setColour } from '../tui/theme.ts';
import { widestText } from '../tui/view.ts';
import { printWhole } from './output.ts';
import { createReviewer } from './reviewer.ts';
import type { StoredPack } from './stored-pack.ts';

/** `stats`: what the journal says of one pack, as on the screen; in JSON the documented shape, format 1. */
export function printStats({ pack, storage, language }: StoredPack, json: boolean): void {
  const stats = createReviewer(storage.entries).stats({ material: pack, settings: storage.settings });
  if (json) {
    const days = stats.days.filter(({ answers }) => answers > 0);
    const told = { format: 1, pack: pack.id, at: new Date().toISOString(), ...stats, days };
    printWhole(`${JSON.stringify(told)}\n`);
    return;
  }
  setColour(storage.settings.colour ?? 'auto');
  const width = Math.min(process.stdout.columns ?? widestText, widestText);
  printWhole(`${statsLines({ pack, language, width }, stats).join('\n')}\n`);
}
