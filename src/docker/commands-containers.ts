import { type CommandSpec, spec } from './command-spec.ts';
import { CREATE_FLAGS, RUN_FLAGS } from './container-flags.ts';

/** Its arguments are a set. */
const SET = { anyOrder: true };
/** Options end at the first argument: what follows belongs to the container. */
const WITH_INNER = { optionsEndAtArgument: true };

// The flags are those of `docker X --help` of the clients 28.2, 28.5 and 20.10, in one table.
export const CONTAINERS: readonly CommandSpec[] = [
  spec(['run', 'container run'], 'image [inner...]', RUN_FLAGS, WITH_INNER),
  spec(['create', 'container create'], 'image [inner...]', CREATE_FLAGS, WITH_INNER),
  spec(
    ['exec', 'container exec'],
    'container inner...',
    `
    -d --detach
    --detach-keys string
    -e --env list
    --env-file list
    -i --interactive
    --privileged
    -t --tty
    -u --user string
    -w --workdir string`,
    WITH_INNER,
  ),
  spec(
    ['attach', 'container attach'],
    'container',
    `
    --detach-keys string
    --no-stdin
    --sig-proxy default true`,
  ),
  spec(
    ['start', 'container start'],
    'container...',
    `
    -a --attach
    --checkpoint string unseen-in 20.10
    --checkpoint-dir string unseen-in 20.10
    --detach-keys string
    -i --interactive`,
    SET,
  ),
  spec(
    ['stop', 'container stop'],
    'container...',
    `
    -s --signal string unseen-in 20.10
    -t --timeout int unseen-in 20.10
    --time = --timeout`,
    SET,
  ),
  spec(
    ['restart', 'container restart'],
    'container...',
    `
    -s --signal string unseen-in 20.10
    -t --timeout int unseen-in 20.10
    --time = --timeout`,
    SET,
  ),
  spec(['kill', 'container kill'], 'container...', '-s --signal string', SET),
  spec(['pause', 'container pause'], 'container...', '', SET),
  spec(['unpause', 'container unpause'], 'container...', '', SET),
  spec(['wait', 'container wait'], 'container...'),
  spec(
    ['rm', 'container rm', 'container remove'],
    'container...',
    `
    -f --force
    -l --link
    -v --volumes`,
    { ...SET, newNames: ['container remove'] },
  ),
  spec(['rename', 'container rename'], 'container new-name'),
  spec(
    ['ps', 'container ls', 'container ps', 'container list'],
    '',
    `
    -a --all
    -f --filter filter
    --format string
    -n --last int default -1
    -l --latest
    --no-trunc
    -q --quiet
    -s --size`,
  ),
  spec(
    ['logs', 'container logs'],
    'container',
    `
    --details
    -f --follow
    --since string
    -n --tail string default all
    -t --timestamps
    --until string`,
  ),
  spec(['top', 'container top'], 'container [inner...]', '', WITH_INNER),
  spec(['port', 'container port'], 'container [port]'),
  spec(
    ['stats', 'container stats'],
    '[container...]',
    `
    -a --all
    --format string
    --no-stream
    --no-trunc`,
    SET,
  ),
  spec(['diff', 'container diff'], 'container'),
  spec(
    ['commit', 'container commit'],
    'container [new-image]',
    `
    -a --author string
    -c --change list
    -m --message string
    -p --pause default true`,
  ),
  spec(
    ['cp', 'container cp'],
    'place place',
    `
    -a --archive
    -L --follow-link
    -q --quiet unseen-in 20.10`,
  ),
  spec(['export', 'container export'], 'container', '-o --output string'),
  spec(
    ['container inspect'],
    'container...',
    `
    -f --format string
    -s --size`,
  ),
  spec(
    ['container prune'],
    '',
    `
    --filter filter
    -f --force`,
  ),
];
