import { tmpdir } from 'node:os';
import chalk from 'chalk';
import { cliSayings } from '../i18n/cli.ts';
import { engineSayings } from '../i18n/engine.ts';
import type { Language } from '../packs/text.ts';
import { checkWritable } from '../progress/journal.ts';
import { foldersOf, journalFolder, settingsFile } from '../progress/paths.ts';
import { loadEngine } from './engine.ts';

type Options = {
  readonly language: Language;
  readonly json: boolean;
  readonly dataDirectory: string | undefined;
  readonly version: string;
};

/** `doctor`: what the trainer finds on this machine. Changes nothing but the folder for answers, if it is missing. */
export async function examine({ language, json, dataDirectory, version }: Options): Promise<void> {
  const { env, stdin, stdout, platform, arch } = process;
  const folders = await foldersOf(dataDirectory ?? env['DOCKER_IMAGE_TRAINER_HOME']);
  const data = folders ? journalFolder(folders.data) : null;
  const engines = await (await loadEngine(folders?.data ?? tmpdir())).findAll();
  const found = {
    version,
    node: process.version,
    platform: `${platform} ${arch}`,
    terminal: {
      stdin: stdin.isTTY === true,
      stdout: stdout.isTTY === true,
      columns: stdout.columns ?? null,
      rows: stdout.rows ?? null,
      term: env['TERM'] ?? null,
      colours: chalk.level,
    },
    locale: {
      language,
      system: Intl.DateTimeFormat().resolvedOptions().locale,
      lang: env['LC_ALL'] || env['LANG'] || null,
    },
    paths: {
      data,
      settings: folders ? settingsFile(folders.config) : null,
      writable: data !== null && checkWritable(data) === undefined,
    },
    engines,
  };
  if (json) {
    stdout.write(`${JSON.stringify(found)}\n`);
    return;
  }
  const say = cliSayings[language];
  const sayEngine = engineSayings[language];
  const { terminal, paths } = found;
  const rows: readonly (readonly [keyof typeof say.doctorRows, string])[] = [
    ['version', version],
    ['node', found.node],
    ['platform', found.platform],
    [
      'terminal',
      `${terminal.columns ?? '?'}×${terminal.rows ?? '?'} ${terminal.term ?? ''} ${terminal.stdin && terminal.stdout ? '' : say.noTerminal}`,
    ],
    ['locale', `${found.locale.system} ${found.locale.lang ?? ''}`],
    ['data', paths.data ?? say.nowhere],
    ['config', paths.settings ?? say.nowhere],
  ];
  for (const [name, value] of rows) stdout.write(`${say.doctorRows[name]}: ${value.trim()}\n`);
  for (const each of engines) {
    const isReady = each.status === 'ready';
    // That docker is not there is worth a word; of the others only what is there.
    if (!isReady && each.reason === 'no-cli' && each.engine !== 'docker') continue;
    stdout.write(`${isReady ? sayEngine.engine(each) : sayEngine.notReady(each)}\n`);
  }
}
