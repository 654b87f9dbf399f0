import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ledgerHome } from '../../src/cli/ledger-home.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

let ours = '';
beforeEach(() => {
  const folder = tempFolder();
  vi.stubEnv('TMPDIR', folder);
  ours = join(folder, `docker-image-trainer-${process.getuid?.()}`);
});
afterEach(() => void vi.unstubAllEnvs());

test('where there is a home, in it', () => {
  expect(ledgerHome({ data: '/home/one/data', config: '/home/one/config' })).toBe('/home/one/data');
});

test('without one: a folder of ours alone, the same at each start', () => {
  expect(ledgerHome(undefined)).toBe(ours);
  expect(statSync(ours).mode & 0o777).toBe(0o700);
  expect(ledgerHome(undefined)).toBe(ours);
});

test.each([
  ['that others may write to', () => mkdirSync(ours), () => chmodSync(ours, 0o777)],
  ['that is a link', () => symlinkSync(tempFolder(), ours), () => undefined],
  ['of somebody else', () => mkdirSync(ours), () => chownSync(ours, 65_534, 65_534)],
])('without one: never a folder %s', (_, make, change) => {
  make();
  try {
    change();
  } catch {
    return; // only root gives a folder away
  }
  const [one, other] = [ledgerHome(undefined), ledgerHome(undefined)];
  expect(one.startsWith(`${ours}-`)).toBe(true);
  expect(one).not.toBe(other);
});
