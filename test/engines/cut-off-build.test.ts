import { expect, test } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import { buildRecovery } from '../../src/engines/cut-off-build.ts';
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
  container('of-another-image', '77', 5),
  container('no-build', '11', 5, 'sleep'),
];

const IMAGES = [
  'sha256:11\tdocker.io/library/busybox\tlatest',
  'sha256:33\tdocker.io/library/nginx\tlatest',
  'sha256:22\t<none>\t<none>',
  'sha256:44\t<none>\t<none>',
  'sha256:55\t<none>\t<none>',
  'sha256:66\t<none>\t<none>',
];
const at = (seconds: number): string => new Date(STARTED + seconds * 1_000).toISOString();
/** What each image without a name was made from. */
const PARENTS: Readonly<Record<string, object>> = {
  'sha256:22': { Parent: 'sha256:11', Created: at(6) },
  'sha256:44': { Parent: 'sha256:22', Created: at(7) },
  'sha256:55': { Parent: 'sha256:33', Created: at(7) },
  'sha256:66': { Parent: 'sha256:11', Created: at(-60) },
};

/** `stays`: nothing of it can be removed. */
function engineWith(removed: string[], stays = false): Client {
  const isThere = (id: string): boolean => stays || !removed.includes(id);
  const answer = (argv: readonly string[]): string => {
    if (argv.includes('--external')) return JSON.stringify(CONTAINERS.filter(({ Id }) => isThere(Id)));
    if (argv.includes('inspect'))
      return argv.flatMap((id) => (PARENTS[id] ? JSON.stringify({ Id: id, ...PARENTS[id] }) : [])).join('\n');
    if (argv.some((word) => word.startsWith('label='))) return '';
    return IMAGES.filter((row) => isThere(row.slice(0, 9))).join('\n');
  };
  return (argv) => {
    if (argv[1] === 'rm') removed.push(argv.at(-1) ?? '');
    const exit = argv[1] === 'rm' && stays ? 1 : 0;
    return Promise.resolve({
      ended: 'exited',
      exit,
      stdout: argv[1] === 'rm' ? '' : answer(argv),
      stderr: '',
    });
  };
}

const recover = async (client: Client, ledger: LedgerState, engine: 'docker' | 'podman') => {
  const recovery = buildRecovery(client, ledger, engine);
  const steps = await recovery.findSteps();
  return { working: await recovery.removeWorkContainers(), steps };
};

test('what a build of this run has worked in goes, what it has made is found, and nothing else', async () => {
  const removed: string[] = [];
  const found = await recover(engineWith(removed), BUILT, 'podman');
  expect(found).toEqual({ working: [], steps: ['sha256:22', 'sha256:44'] });
  expect(removed).toEqual(['base', 'step']);
});

test('docker has no such containers', async () => {
  const removed: string[] = [];
  const found = await recover(engineWith(removed), BUILT, 'docker');
  expect(found).toEqual({ working: [], steps: ['sha256:22', 'sha256:44'] });
  expect(removed).toEqual([]);
});

test('what does not go is told', async () => {
  expect((await recover(engineWith([], true), BUILT, 'podman')).working).toEqual(['base', 'step']);
});

test('a run that built nothing: not even asked', async () => {
  const notAsked: Client = () => Promise.reject(new Error('the engine was asked'));
  expect(await recover(notAsked, ledgerOf(), 'podman')).toEqual({ working: [], steps: [] });
});
