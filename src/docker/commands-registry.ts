import { type CommandSpec, spec } from './command-spec.ts';

// The flags are those of `docker X --help` of the clients 28.2, 28.5 and 20.10, in one table.
export const REGISTRY: readonly CommandSpec[] = [
  spec(
    ['pull', 'image pull'],
    'image',
    `
    -a --all-tags
    --disable-content-trust default true
    --platform string
    -q --quiet`,
  ),
  spec(
    ['push', 'image push'],
    'image',
    `
    -a --all-tags
    --disable-content-trust default true
    --platform string unseen-in 20.10
    -q --quiet`,
  ),
  spec(
    ['search'],
    'term',
    `
    -f --filter filter
    --format string
    --limit int
    --no-trunc`,
  ),
  spec(
    ['login'],
    '[registry]',
    `
    -p --password string
    --password-stdin
    -u --username string`,
  ),
  spec(['logout'], '[registry]'),
  spec(
    ['manifest inspect'],
    'image [image]',
    `
    --insecure
    -v --verbose`,
  ),
];
