import { statsPack } from '../app/stats/stats-pack.ts';
import { statsOf } from '../domain/stats/stats.ts';
import { statsSayings } from '../i18n/stats.ts';
import type { Pack } from '../packs/pack.ts';
import type { Language } from '../packs/text.ts';
import { foldersOf } from '../progress/paths.ts';
import { builtInPack } from './built-in-pack.ts';
import { momentOf, openStorage } from './storage.ts';

type Options = {
  readonly language: Language;
  readonly json: boolean;
  readonly dataDirectory: string | undefined;
  /** `--pack`: one from outside. */
  readonly pack: Pack | undefined;
};

/** `stats`: what the journal says of one pack; in JSON all of it, format 1. */
export async function printStats({ language, json, dataDirectory, pack: outside }: Options): Promise<void> {
  const say = statsSayings[language];
  const pack = outside ?? builtInPack();
  const folders = await foldersOf(dataDirectory ?? process.env['DOCKER_IMAGE_TRAINER_HOME']);
  const storage = openStorage(folders, pack, { outside: outside !== undefined });
  const now = momentOf(Date.now());
  const stats = statsOf(storage.history(), statsPack(pack), now);
  if (json) {
    const days = stats.days.filter(({ answers }) => answers > 0);
    const told = { format: 1, pack: pack.id, at: new Date(now.at).toISOString(), ...stats, days };
    process.stdout.write(`${JSON.stringify(told)}\n`);
    return;
  }
  const lines = [
    say.total(stats.right, stats.answers),
    say.time(Math.round(stats.milliseconds / 60_000)),
    say.streak(stats.streak),
    ...(stats.labs.of > 0 ? [say.labs(stats.labs.solved, stats.labs.of)] : []),
  ];
  process.stdout.write(`${stats.answers > 0 ? lines.join('\n') : say.none}\n`);
}
