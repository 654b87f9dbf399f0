import { readText } from './read-input.ts';

/** The commands of a file, `-` for the input: blank lines and comments are left out. Or the code of the error. */
export async function readCommands(file: string): Promise<readonly string[] | { readonly code: string }> {
  try {
    return commandsIn(await readText(file));
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

const commandsIn = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
