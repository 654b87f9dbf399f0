import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from './in-node.ts';
import { tempFolder } from './temp-folder.ts';
import { childEnvironment, openTerminal, type Terminal } from './terminal.ts';

/** The Node that runs the trainer: another one can be named, to try its versions. */
export const node = process.env['TRAINER_NODE'] ?? process.execPath;
export const program = join(root, 'dist', 'main.js');

export type TrainerOptions = {
  readonly args?: readonly string[];
  readonly language?: 'ko' | 'en';
  readonly size?: readonly [columns: number, rows: number];
  /** Where progress is kept; a new folder unless given. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another program that starts the trainer, such as a shell. */
  readonly through?: readonly string[];
};

/** The environment of a trainer of a test. */
export const environment = ({ language = 'en', home = tempFolder(), env = {} }: TrainerOptions = {}) =>
  childEnvironment({
    LANG: language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8',
    DOCKER_IMAGE_TRAINER_HOME: home,
    ...env,
  });

/** For NODE_OPTIONS: runs a program in the trainer's process before the trainer. */
export const nodeOption = (program: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(program)}`;

/** Starts the trainer in a terminal of the running test, and ends it with the test. */
export function start(options: TrainerOptions = {}): Terminal {
  const { args = [], size = [80, 24], through = [] } = options;
  const [file = node, ...rest] = [...through, node, program, ...args];
  const [columns, rows] = size;
  const terminal = openTerminal({
    file,
    args: rest,
    columns,
    rows,
    env: environment(options),
    cwd: tempFolder(),
  });
  onTestFinished(() => terminal.close());
  return terminal;
}

type JournalLine = { readonly id: string; readonly fact: { readonly type: string } };

/** All lines of all files of a journal. */
export function journalOf(home: string): JournalLine[] {
  const folder = join(home, 'journal');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
