import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readJournal } from '../../src/progress/read-journal.ts';
import { idsOf } from '../helpers/entries.ts';
import { bundleProgram } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

/** Appends to a journal and prints each id as soon as it is told that the entry is on the disk. */
const writer = `
  import { randomUUID } from 'node:crypto';
  import { writeSync } from 'node:fs';
  import { openJournal } from './src/progress/journal.ts';
  const [folder, name, count] = process.argv.slice(2);
  const journal = openJournal(folder, name);
  for (let position = 0; position < Number(count); position++) {
    const id = randomUUID();
    const fact = { type: 'answer', run: name, position, item: '한글', itemVersion: 1, response: ['a'], verdict: 'right', hint: false, milliseconds: 1 };
    const problem = journal.append({ v: 1, id, at: new Date().toISOString(), pack: 'p', packVersion: '1.0.0', fact });
    if (problem) throw new Error(JSON.stringify(problem));
    writeSync(1, id + '\\n');
  }
`;

type Writer = { readonly child: ChildProcess; readonly ended: Promise<string[]> };

/** Collects the acknowledged ids; `onId` is called with how many there are. */
function startWriter(
  program: string,
  args: readonly string[],
  onId: (count: number, child: ChildProcess) => void,
): Writer {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    onId(output.split('\n').length - 1, child);
  });
  const ended = new Promise<string[]>((done) =>
    child.on('close', () => done(output.split('\n').slice(0, -1))),
  );
  return { child, ended };
}

describe('two at once', () => {
  it.each([
    ['in files of their own', ['a', 'b']],
    ['in one file', ['a', 'a']],
  ])('%s lose nothing', async (_name, names) => {
    const folder = tempFolder();
    const program = await bundleProgram(folder, writer);
    const data = join(folder, 'journal');
    const writers = names.map((name) => startWriter(program, [data, name, '200'], () => undefined));
    const said = (await Promise.all(writers.map(({ ended }) => ended))).flat();
    expect(said).toHaveLength(400);
    const read = readJournal(data);
    expect(read.problems).toEqual([]);
    expect(idsOf(read.entries).sort()).toEqual(said.sort());
  });
});

describe('kill -9', () => {
  it('loses no entry that was said to be saved, and tears nothing else', async () => {
    const folder = tempFolder();
    const program = await bundleProgram(folder, writer);
    const data = join(folder, 'journal');
    const said: string[] = [];
    for (let round = 0; round < 6; round++) {
      // Two in one file, each killed after another number of entries.
      const writers = [1, 2].map((which) =>
        startWriter(program, [data, 'a', '100000'], (count, child) => {
          if (count >= 3 + round * 5 * which) child.kill('SIGKILL');
        }),
      );
      said.push(...(await Promise.all(writers.map(({ ended }) => ended))).flat());
    }
    const read = readJournal(data);
    expect(read.problems).toEqual([]);
    const kept = new Set(idsOf(read.entries));
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((id) => !kept.has(id))).toEqual([]);
    // What was cut off between the disk and the word is at most one entry a writer.
    expect(kept.size - said.length).toBeLessThanOrEqual(12);
  });
});
