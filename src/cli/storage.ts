import { type Fact, foldAll, noProgress, type Progress } from '../domain/progress.ts';
import type { Pack } from '../packs/pack.ts';
import { farthestAhead, withTrueDates } from '../progress/ahead.ts';
import { type Entry, versionOf } from '../progress/entry.ts';
import { checkWritable, homelessJournal, type Journal, openJournal } from '../progress/journal.ts';
import { type Folders, journalFolder, settingsFile } from '../progress/paths.ts';
import { readJournal } from '../progress/read-journal.ts';
import { readSettings, type Settings } from '../progress/settings.ts';
import type { StorageProblem } from '../progress/storage-problem.ts';

/** What was stored, and the journal that takes what comes. */
export type Storage = {
  readonly settings: Settings;
  readonly progress: Progress;
  /** Everything that is known of this pack; what is appended comes at its end, even if it could not be saved. */
  readonly entries: readonly Entry[];
  /** Puts a fact on the disk before it returns, or says why it could not. */
  readonly append: (fact: Fact) => StorageProblem | undefined;
  /** Tries once more what could not be saved. */
  readonly retry: () => StorageProblem | undefined;
  /** How many facts are not on the disk. */
  readonly waiting: () => number;
  readonly problems: readonly StorageProblem[];
};

/** As which a pack stands in the journal. */
type PackKey = Pick<Entry, 'pack' | 'packVersion'>;

/** `outside`: a pack of someone else's, whose id may be one of a built-in pack, and whose answers are none to that. */
export function openStorage(folders: Folders, pack: Pack, { outside = false } = {}): Storage {
  const key: PackKey = { pack: outside ? `outside/${pack.id}` : pack.id, packVersion: pack.version };
  if (!folders) {
    return {
      settings: {},
      progress: noProgress,
      ...recorder(key, homelessJournal(), [], []),
      problems: [{ code: 'no-home' }],
    };
  }
  const folder = journalFolder(folders.data);
  const { settings, problems } = readSettings(settingsFile(folders.config));
  const read = readJournal(folder);
  const unwritable = checkWritable(folder);
  const now = Date.now();
  const ahead = farthestAhead(read.entries, now);
  const known = ahead ? withTrueDates(read.entries, now) : read.entries;
  const entries = known.filter(({ pack }) => pack === key.pack);
  const journal = openJournal(
    folder,
    `${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`,
    ahead,
  );
  return {
    settings,
    progress: foldAll(entries.map(({ fact }) => fact)),
    ...recorder(key, journal, known, entries),
    problems: [...[...problems, ...read.problems].filter(isNews), ...(unwritable ? [unwritable] : [])],
  };
}

/** Where a file is in the way of a folder there is nothing to read; that nothing can be saved there is told once. */
const isNews = (problem: StorageProblem): boolean =>
  problem.code !== 'not-readable' || problem.reason !== 'ENOTDIR';

/** `known` is what the journal held at the start; `entries`, those of the pack, gets what is appended. */
function recorder(
  key: PackKey,
  journal: Journal,
  known: readonly Entry[],
  entries: Entry[],
): Pick<Storage, 'entries' | 'append' | 'retry' | 'waiting'> {
  // The clock may have been ahead once: what comes now would be sorted before that, and the learner sent back to it.
  const earliest = known.reduce((latest, { at }) => Math.max(latest, Date.parse(at) + 1), 0);
  return {
    entries,
    append(fact) {
      const entry: Entry = {
        v: versionOf(fact),
        // The global one is loaded on first use; importing node:crypto would delay the first frame.
        id: crypto.randomUUID(),
        at: new Date(Math.max(Date.now(), earliest)).toISOString(),
        ...key,
        fact,
      };
      entries.push(entry);
      return journal.append(entry);
    },
    retry: journal.retry,
    waiting: journal.waiting,
  };
}
