import { type CommandSpec, spec } from './command-spec.ts';

// The flags are those of `docker X --help` of the clients 28.2, 28.5 and 20.10, in one table.
export const SYSTEM: readonly CommandSpec[] = [
  spec(
    ['inspect'],
    'any...',
    `
    -f --format string
    -s --size
    --type string`,
  ),
  spec(
    ['version'],
    '',
    `
    -f --format string
    --kubeconfig string unseen-in 28`,
  ),
  spec(['info', 'system info'], '', '-f --format string'),
  spec(
    ['system df'],
    '',
    `
    --format string
    -v --verbose`,
  ),
  spec(
    ['system prune'],
    '',
    `
    -a --all
    --filter filter
    -f --force
    --volumes`,
  ),
];
