import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The folders that the trainer writes to, absolute; `undefined` where the machine has no place for them. */
export type Folders = { readonly data: string; readonly config: string } | undefined;

/** `chosen` is `--data-dir` or `DOCKER_IMAGE_TRAINER_HOME`: then everything lies in that one folder. */
export async function foldersOf(chosen: string | undefined): Promise<Folders> {
  if (chosen) return { data: resolve(chosen), config: resolve(chosen) };
  // With an empty HOME the paths would be relative: files would land wherever the program was started.
  if (!isAbsolute(homeOrEmpty())) return undefined;
  // Imported only here: it asks for the home folder while it is loaded, and throws where there is none.
  const { default: envPaths } = await import('env-paths');
  const { data, config } = envPaths('docker-image-trainer', { suffix: '' });
  // A relative XDG_DATA_HOME is to be ignored, says its specification; envPaths takes it.
  return isAbsolute(data) && isAbsolute(config) ? { data, config } : undefined;
}

function homeOrEmpty(): string {
  try {
    return homedir();
  } catch {
    return ''; // a user without an entry in the password database
  }
}

export const journalFolder = (data: string): string => join(data, 'journal');
export const settingsFile = (config: string): string => join(config, 'settings.json');
