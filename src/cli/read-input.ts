import { readFile } from 'node:fs/promises';

/** The text of a file, `-` for the standard input. Throws what the file system throws. */
export const readText = async (file: string): Promise<string> =>
  textOf(file === '-' ? await inputBytes() : await readFile(file));

/** Not read from its number: a pipe that has nothing yet would be an error there. */
async function inputBytes(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** UTF-8, or what PowerShell 5 writes with `>`: UTF-16, which says so at its beginning. */
function textOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isWide ? bytes.toString('utf16le', 2) : bytes.toString('utf8');
}
