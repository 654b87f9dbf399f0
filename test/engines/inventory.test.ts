import { expect, test } from 'vitest';
import type { Client } from '../../src/engines/client.ts';
import { listImages } from '../../src/engines/inventory.ts';

const saying =
  (stdout: string): Client =>
  () =>
    Promise.resolve({ ended: 'exited', exit: 0, stdout, stderr: '' });

test('docker and podman: the same names', async () => {
  const rows = [
    'sha256:1\tnginx\tlatest',
    'sha256:2\tdocker.io/library/busybox\tlatest',
    'sha256:2\tlocalhost/nginx\tdit-3f2a91-mine',
    'sha256:2\tlocalhost/dit-3f2a91-web\tlatest',
    'sha256:3\tlocalhost/nginx\tlatest',
    'sha256:4\t<none>\t<none>',
    'sha256:5\tregistry.example:5000/a/b\t1',
  ];
  const images = await listImages(saying(`${rows.join('\n')}\n`));
  expect(images.ok && [...images.value.references]).toEqual([
    ['nginx:latest', 'sha256:1'],
    ['busybox:latest', 'sha256:2'],
    ['nginx:dit-3f2a91-mine', 'sha256:2'],
    ['dit-3f2a91-web:latest', 'sha256:2'],
    ['localhost/nginx:latest', 'sha256:3'],
    ['registry.example:5000/a/b:1', 'sha256:5'],
  ]);
  expect(images.ok && [...images.value.ids]).toEqual([
    'sha256:1',
    'sha256:2',
    'sha256:3',
    'sha256:4',
    'sha256:5',
  ]);
});

test('an answer of another form is none', async () => {
  expect(await listImages(saying('json\n'))).toEqual({ ok: false, error: { detail: 'json' } });
  expect(await listImages(saying(''))).toMatchObject({ ok: true });
});
