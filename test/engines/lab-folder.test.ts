import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type fs from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { cleanUp } from '../../src/engines/cleanup.ts';
import type { Client } from '../../src/engines/client.ts';
import { labFolder, writeLabFolder } from '../../src/engines/lab/folder.ts';
import { assembleLedger } from '../../src/engines/ledger.ts';

const open = vi.hoisted(() => ({ file: true }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const rm: typeof real.rm = async (path, options) => {
    if (open.file) throw Object.assign(new Error('open'), { code: 'EBUSY' });
    await real.rm(path, options);
  };
  return { ...real, rm, default: { ...real, rm } };
});

const SESSION = randomUUID().replaceAll('-', '');
const nothingThere: Client = () => Promise.resolve({ ended: 'exited', exit: 0, stdout: '', stderr: '' });

test('a lab’s folder that another program has open is left to the next start', async () => {
  const folder = labFolder(SESSION);
  writeLabFolder(folder, [{ name: 'Dockerfile', text: 'FROM nginx\n' }]);
  const ledger = assembleLedger([
    { type: 'run', session: SESSION, pid: 1, endpoint: 'unix:///here', time: new Date().toISOString() },
    { type: 'before', containers: [], images: [], references: {}, volumes: [] },
    { type: 'folder', path: folder },
  ]);
  if (!ledger) throw new Error('no ledger');
  expect(await cleanUp(nothingThere, ledger, false, 'docker')).toMatchObject({ isDone: false });
  open.file = false;
  expect(await cleanUp(nothingThere, ledger, false, 'docker')).toMatchObject({ isDone: true });
  expect(existsSync(folder)).toBe(false);
});
