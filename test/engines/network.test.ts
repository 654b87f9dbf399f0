import { createServer as createWeb } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { fetchPage } from '../../src/engines/fetch-page.ts';
import { findFreePorts, isPrivilege } from '../../src/engines/free-port.ts';

async function listen(server: Server, host = '127.0.0.1', port = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}
const never = new AbortController().signal;

test('a free port is itself, a busy one another', async () => {
  const onLoopback = createServer();
  const everywhere = createServer();
  const busy = await listen(onLoopback);
  const alsoBusy = await listen(everywhere, '0.0.0.0');
  const free = await listen(createServer().unref());
  const ports = await findFreePorts([busy, alsoBusy]);
  expect(ports.get(busy)).not.toBe(busy);
  expect(ports.get(alsoBusy)).not.toBe(alsoBusy);
  expect(new Set(ports.values()).size).toBe(2);
  onLoopback.close();
  everywhere.close();
  await expect.poll(async () => (await findFreePorts([busy])).get(busy)).toBe(busy);
  expect(free).toBeGreaterThan(0);
});

test('a port that we may not have is one for the engine, but not on Windows', () => {
  expect(isPrivilege('EACCES', 'linux')).toBe(true);
  expect(isPrivilege('EADDRINUSE', 'linux')).toBe(false);
  expect(isPrivilege('EACCES', 'win32')).toBe(false);
});

test('a page', async () => {
  const web = createWeb((request, response) => response.end(`${request.method} ${request.url}`));
  const port = await listen(web);
  const page = await fetchPage(port, '/', { timeoutMs: 5_000, signal: never, retry: true });
  expect(page).toEqual({ ended: 'exited', exit: 0, stdout: 'GET /', stderr: '' });
  web.close();
});

test('nobody there: refused at once, or waited for', async () => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  const refused = await fetchPage(port, '/', { timeoutMs: 5_000, signal: never, retry: false });
  expect(refused).toMatchObject({ ended: 'exited', exit: 7 });
  const web = createWeb((_, response) => response.end('late'));
  const waiting = fetchPage(port, '/', { timeoutMs: 5_000, signal: never, retry: true });
  await listen(web, '127.0.0.1', port);
  expect(await waiting).toMatchObject({ exit: 0, stdout: 'late' });
  web.close();
});

test('a server that hangs up, one that never answers, a stop', async () => {
  const rude = createServer((socket) => socket.destroy());
  const mute = createServer();
  const options = { timeoutMs: 300, signal: never, retry: false };
  expect(await fetchPage(await listen(rude), '/', options)).toMatchObject({ ended: 'exited', exit: 52 });
  const port = await listen(mute);
  expect((await fetchPage(port, '/', options)).exit).not.toBe(0);
  const stop = new AbortController();
  mute.once('connection', () => stop.abort());
  expect(await fetchPage(port, '/', { ...options, timeoutMs: 5_000, signal: stop.signal })).toMatchObject({
    ended: 'stopped',
    exit: null,
  });
  rude.close();
  mute.close();
});
