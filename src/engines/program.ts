import { lstatSync } from 'node:fs';
import { win32 } from 'node:path';

/** What Windows starts by a name without its ending, in the order in which it looks for them. */
const ENDINGS = ['.com', '.exe', '.bat', '.cmd'];

type Machine = { readonly platform?: NodeJS.Platform; readonly isFile?: (path: string) => boolean };

/**
 * What has to be started for a client of this name; undefined where Windows has none in its PATH. There it would be
 * looked for in the current folder first, where a stranger's may lie, and one that is nowhere would be left to cmd.exe,
 * whose answer looks like one of the client's. Elsewhere the name will do.
 */
export function programOf(
  name: string,
  env: NodeJS.ProcessEnv,
  { platform = process.platform, isFile = isFileHere }: Machine = {},
): string | undefined {
  if (platform !== 'win32') return name;
  const folders = pathOf(env)
    .split(';')
    .map((folder) => folder.replaceAll('"', ''));
  return folders
    .filter((folder) => win32.isAbsolute(folder))
    .flatMap((folder) => ENDINGS.map((ending) => win32.join(folder, name + ending)))
    .find(isFile);
}

/** Windows spells it `Path`, and does not care; a copy of the environment does. */
const pathOf = (env: NodeJS.ProcessEnv): string =>
  Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';

/** Not followed: what a program of the Microsoft Store is reached by is a link that can only be started. */
function isFileHere(path: string): boolean {
  try {
    return !lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}
