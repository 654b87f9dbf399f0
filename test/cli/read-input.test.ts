import { expect, it } from 'vitest';
import { readCommands } from '../../src/cli/lab-commands-file.ts';
import { readText } from '../../src/cli/read-input.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const LINES = '# 실습\r\ndocker pull nginx\r\n\r\n  docker ps -a \r\n';
const COMMANDS = ['docker pull nginx', 'docker ps -a'];

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(LINES)],
  ['UTF-8 that says so, as Notepad writes it', Buffer.from(`\uFEFF${LINES}`)],
  ['UTF-16, as PowerShell 5 writes it', Buffer.from(`\uFEFF${LINES}`, 'utf16le')],
])('a file of commands in %s', async (_name, bytes) => {
  expect(await readCommands(put(tempFolder(), 'commands.txt', bytes))).toEqual(COMMANDS);
});

it('text of any kind', async () => {
  const folder = tempFolder();
  expect(await readText(put(folder, 'empty', ''))).toBe('');
  expect(await readText(put(folder, 'wide', Buffer.from('\uFEFF{"v":1}\r\n', 'utf16le')))).toBe(
    '{"v":1}\r\n',
  );
});
