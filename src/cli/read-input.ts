/** All of the standard input. Not read from its number: a pipe that has nothing yet would be an error there. */
export async function readInput(): Promise<string> {
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
  return text;
}
