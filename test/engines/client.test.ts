import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClient, READ_LIMIT } from '../../src/engines/client.ts';
import { isAlive, killTree } from '../../src/engines/process-tree.ts';
import { put } from '../helpers/in-node.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { fakeDocker, shellTest } from './fake-docker.ts';

const TIMEOUT_MS = 10_000;

shellTest('exit code and both streams, in order of arrival', async () => {
  const client = createClient(fakeDocker('printf "%s|" "$@"; echo bad >&2; exit 3'));
  const heard: string[] = [];
  const onText = (stream: string, text: string): number => heard.push(`${stream} ${text}`);
  const result = await client(['a b', '$HOME', '; id'], { timeoutMs: TIMEOUT_MS, onText });
  expect(result).toEqual({ ended: 'exited', exit: 3, stdout: 'a b|$HOME|; id|', stderr: 'bad\n' });
  expect(heard.toSorted()).toEqual(['stderr bad\n', 'stdout a b|$HOME|; id|']);
});

shellTest('a letter that is cut in two', async () => {
  const client = createClient(fakeDocker(String.raw`printf '\352\260'; sleep 0.1; printf '\200'`));
  const { stdout } = await client([], { timeoutMs: TIMEOUT_MS });
  expect(stdout).toBe('가');
});

shellTest('it reads nothing from us', async () => {
  const { stdout } = await createClient(fakeDocker('cat; echo end'))([], { timeoutMs: TIMEOUT_MS });
  expect(stdout).toBe('end\n');
});

shellTest('the time is over: it and its children are gone', async () => {
  const client = createClient(fakeDocker('sleep 60 & echo $!; wait'));
  const { ended, exit, stdout } = await client([], { timeoutMs: 500 });
  expect({ ended, exit }).toEqual({ ended: 'timeout', exit: null });
  await expect.poll(() => isAlive(Number(stdout))).toBe(false);
});

shellTest('stopped', async () => {
  const stop = new AbortController();
  const client = createClient(fakeDocker('echo up; sleep 60'));
  const running = client([], { timeoutMs: TIMEOUT_MS, signal: stop.signal, onText: () => stop.abort() });
  expect(await running).toMatchObject({ ended: 'stopped', exit: null, stdout: 'up\n' });
  expect(await client([], { timeoutMs: TIMEOUT_MS, signal: stop.signal })).toMatchObject({
    ended: 'stopped',
    stdout: '',
  });
});

shellTest.each([false, true])(
  'one that shares our terminal is stopped too, gently: %s',
  async (stopGently) => {
    const stop = new AbortController();
    const pids: number[] = [];
    const client = createClient(fakeDocker('exec sleep 60'));
    const onStart = (pid: number): void => {
      pids.push(pid);
      setImmediate(() => stop.abort());
    };
    const options = { timeoutMs: TIMEOUT_MS, signal: stop.signal, onStart, stopGently, inTerminal: true };
    expect(await client([], options)).toMatchObject({ ended: 'stopped', exit: null });
    expect(pids.map(isAlive)).toEqual([false]);
  },
);

shellTest('too much output', async () => {
  const { ended, stdout } = await createClient(fakeDocker('yes'))([], { timeoutMs: TIMEOUT_MS });
  expect(ended).toBe('too-much-output');
  expect(stdout.length).toBeLessThan(READ_LIMIT + 1_048_576);
});

test('no client', async () => {
  const result = await createClient({ PATH: '/nowhere' })([], { timeoutMs: TIMEOUT_MS });
  expect(result).toMatchObject({ ended: 'no-cli', exit: null });
});

shellTest(
  'where taskkill does nothing on Windows, or is not there, a client is ended all the same',
  async () => {
    const child = spawn('sleep', ['60']);
    killTree(child.pid ?? 0, 'win32');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  },
);

/** An environment of Windows in which `docker` is a batch file that runs this program. */
function batchDocker(program: string): NodeJS.ProcessEnv {
  const folder = join(tempFolder(), 'bin');
  mkdirSync(folder);
  put(folder, 'docker.mjs', program);
  put(folder, 'docker.cmd', `@"${process.execPath}" "%~dp0docker.mjs" %*\r\n`);
  return { ...process.env, Path: folder, PATH: folder };
}

const windowsTest = test.runIf(process.platform === 'win32');

windowsTest('a batch file of Windows gets the words as they are', async () => {
  const program = 'process.stdout.write(process.argv.slice(2).join("|")); process.exit(3);';
  const words = ['a b', '& id', '{{json .}}', '{{.ID}}\t{{.Tag}}', 'C:\\site\\'];
  const result = await createClient(batchDocker(program))(words, { timeoutMs: TIMEOUT_MS });
  expect(result).toEqual({ ended: 'exited', exit: 3, stdout: words.join('|'), stderr: '' });
});

windowsTest('the time is over on Windows: what the batch file has started is gone', async () => {
  const program = 'process.stdout.write(String(process.pid)); setInterval(() => {}, 1_000);';
  const { ended, stdout } = await createClient(batchDocker(program))([], { timeoutMs: 5_000 });
  expect(ended).toBe('timeout');
  await expect.poll(() => isAlive(Number(stdout))).toBe(false);
});
