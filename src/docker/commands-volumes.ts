import { type CommandSpec, spec } from './command-spec.ts';

/** Its arguments are a set. */
const SET = { anyOrder: true };

// The flags are those of `docker X --help` of the clients 28.2, 28.5 and 20.10, in one table.
export const VOLUMES: readonly CommandSpec[] = [
  spec(
    ['volume create'],
    '[new-volume]',
    `
    --availability string default active unseen-in 20.10
    -d --driver string default local
    --group string unseen-in 20.10
    --label list
    --limit-bytes bytes unseen-in 20.10
    -o --opt map
    --required-bytes bytes unseen-in 20.10
    --scope string default single unseen-in 20.10
    --secret map unseen-in 20.10
    --sharing string default none unseen-in 20.10
    --topology-preferred list unseen-in 20.10
    --topology-required list unseen-in 20.10
    --type string default block unseen-in 20.10`,
  ),
  spec(
    ['volume ls', 'volume list'],
    '',
    `
    --cluster unseen-in 20.10
    -f --filter filter
    --format string
    -q --quiet`,
  ),
  spec(['volume inspect'], 'volume...', '-f --format string'),
  spec(['volume rm', 'volume remove'], 'volume...', '-f --force', SET),
  spec(
    ['volume prune'],
    '',
    `
    -a --all unseen-in 20.10
    --filter filter
    -f --force`,
  ),
];
