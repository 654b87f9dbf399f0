import { type CommandSpec, spec } from './command-spec.ts';

/** Its arguments are a set. */
const SET = { anyOrder: true };

// The flags are those of `docker X --help` of the clients 28.2, 28.5 and 20.10, in one table.
export const NETWORKS: readonly CommandSpec[] = [
  spec(
    ['network create'],
    'new-network',
    `
    --attachable
    --aux-address map
    --config-from string
    --config-only
    -d --driver string default bridge
    --gateway strings
    --ingress
    --internal
    --ip-range strings
    --ipam-driver string default default
    --ipam-opt map
    --ipv4 default true unseen-in 20.10
    --ipv6
    --label list
    -o --opt map
    --scope string
    --subnet strings`,
  ),
  spec(
    ['network ls', 'network list'],
    '',
    `
    -f --filter filter
    --format string
    --no-trunc
    -q --quiet`,
  ),
  spec(
    ['network inspect'],
    'network...',
    `
    -f --format string
    -v --verbose`,
  ),
  spec(['network rm', 'network remove'], 'network...', '-f --force unseen-in 20.10', SET),
  spec(
    ['network connect'],
    'network container',
    `
    --alias strings
    --driver-opt strings
    --gw-priority int unseen-in 20.10
    --ip string
    --ip6 string
    --link list
    --link-local-ip strings`,
  ),
  spec(['network disconnect'], 'network container', '-f --force'),
  spec(
    ['network prune'],
    '',
    `
    --filter filter
    -f --force`,
  ),
];
