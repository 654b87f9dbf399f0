import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { ReviewSettings } from '../domain/review/sitting.ts';
import { reasonOf, type StorageProblem } from './storage-problem.ts';

/** What the learner chose; a key that is absent was never chosen. */
export type Settings = {
  readonly language?: 'ko' | 'en';
  readonly colour?: 'auto' | 'never';
} & ReviewSettings;

/** The version of the settings file. A newer file is read as far as it is understood, and never rewritten. */
const settingsVersion = 1;

export type ReadSettings = { readonly settings: Settings; readonly problems: readonly StorageProblem[] };

/**
 * Reads without `conf`, whose validator alone costs as much as the whole first frame; it writes the same file.
 */
export function readSettings(path: string): ReadSettings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = reasonOf(error);
    return { settings: {}, problems: reason === 'ENOENT' ? [] : [{ code: 'not-readable', path, reason }] };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError();
    const stored = value as Record<string, unknown>;
    return { settings: known(stored), problems: isNewer(stored) ? [{ code: 'newer', path }] : [] };
  } catch {
    return { settings: {}, problems: [setAside(path)] };
  }
}

const isNewer = (stored: Record<string, unknown>): boolean =>
  Number(stored['version'] ?? 1) > settingsVersion;

const known = ({ language, colour, ...rest }: Record<string, unknown>): Settings => ({
  ...(language === 'ko' || language === 'en' ? { language } : {}),
  ...(colour === 'auto' || colour === 'never' ? { colour } : {}),
  ...within(rest, 'reviewsADay', 1, 9999),
  ...within(rest, 'newADay', 0, 9999),
  ...within(rest, 'desiredRetention', 0.7, 0.97),
});

function within(
  stored: Record<string, unknown>,
  name: keyof ReviewSettings,
  least: number,
  most: number,
): ReviewSettings {
  const value = stored[name];
  return typeof value === 'number' && value >= least && value <= most ? { [name]: value } : {};
}

function setAside(path: string): StorageProblem {
  const movedTo = `${path}.corrupt-${Date.now()}`;
  try {
    renameSync(path, movedTo);
    return { code: 'broken', path, movedTo };
  } catch (error) {
    return { code: 'not-readable', path, reason: reasonOf(error) };
  }
}

/**
 * Writes the settings, and reads them back: on a full disk `conf` writes half a file and reports success.
 * Then what was there before is put back, which needs no more room than it had.
 */
export async function writeSettings(path: string, settings: Settings): Promise<StorageProblem | undefined> {
  const before = textOf(path);
  try {
    const { default: Conf } = await import('conf');
    const store = new Conf<Settings & { version: number }>({
      cwd: dirname(path),
      configName: basename(path, '.json'),
      projectName: 'docker-image-trainer',
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
    if (isNewer(store.store)) return { code: 'newer', path };
    store.set({ ...settings, version: settingsVersion });
    const { settings: written } = readSettings(path);
    if (JSON.stringify(written) === JSON.stringify(known(settings))) return undefined;
    if (before === undefined) rmSync(path, { force: true });
    else writeFileSync(path, before, { mode: 0o600 });
    return { code: 'not-writable', what: 'settings', path, reason: 'ENOSPC' };
  } catch (error) {
    return { code: 'not-writable', what: 'settings', path, reason: reasonOf(error) };
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
