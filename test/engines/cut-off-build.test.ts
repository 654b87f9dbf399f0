import { expect, test } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import { removeWorkContainers } from '../../src/engines/cut-off-build.ts';
import { assembleLedger, type LedgerEntry, type LedgerState } from '../../src/engines/ledger.ts';

const STARTED = Date.UTC(2026, 10, 23, 12);
const RUN: readonly LedgerEntry[] = [
  {
    type: 'run',
    session: 'ab'.repeat(16),
    pid: 1,
    endpoint: '/store',
    time: new Date(STARTED).toISOString(),
  },
  { type: 'before', containers: [], images: [], references: { 'busybox:latest': null }, volumes: [] },
];
const ledgerOf = (...more: readonly LedgerEntry[]): LedgerState => {
  const state = assembleLedger([...RUN, ...more]);
  if (!state) throw new Error('no ledger');
  return state;
};
const BUILT = ledgerOf({ type: 'tag', reference: 'dit-ababab-web:latest' });

const container = (id: string, imageId: string, seconds: number, command = 'buildah') => ({
  Id: id,
  ImageID: imageId,
  Created: STARTED / 1_000 + seconds,
  Command: [command],
});
const CONTAINERS = [
  container('base', '11', 5),
  container('step', '22', 6),
  container('older', '11', -60),
  container('of-another-image', '33', 5),
  container('no-build', '11', 5, 'sleep'),
];

function podman(removed: string[], rm = 0): Client {
  const answer = (argv: readonly string[]): string => {
    if (argv.includes('--external')) return JSON.stringify(CONTAINERS);
    if (argv.some((word) => word.startsWith('label='))) return 'sha256:22\n';
    return 'sha256:11\tdocker.io/library/busybox\tlatest\nsha256:33\tdocker.io/library/nginx\tlatest\n';
  };
  return (argv) => {
    const isRemoval = argv[1] === 'rm';
    if (isRemoval) removed.push(argv.at(-1) ?? '');
    const stdout = isRemoval ? '' : answer(argv);
    return Promise.resolve({ ended: 'exited', exit: isRemoval ? rm : 0, stdout, stderr: '' });
  };
}

test('what a build of this run worked in goes, and nothing else', async () => {
  const removed: string[] = [];
  expect(await removeWorkContainers(podman(removed), BUILT, 'podman')).toEqual([]);
  expect(removed).toEqual(['base', 'step']);
});

test('what does not go is told', async () => {
  expect(await removeWorkContainers(podman([], 1), BUILT, 'podman')).toEqual(['base', 'step']);
});

test('a run that built nothing, or an engine without such containers: not even asked', async () => {
  const notAsked: Client = () => Promise.reject(new Error('the engine was asked'));
  expect(await removeWorkContainers(notAsked, ledgerOf(), 'podman')).toEqual([]);
  expect(await removeWorkContainers(notAsked, BUILT, 'docker')).toEqual([]);
});
