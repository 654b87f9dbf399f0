import { expect, test } from 'vitest';
import { readHelp } from '../helpers/docker-help.ts';

const OF_28 = `Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]

Stop one or more running containers

Aliases:
  docker container stop, docker stop

Options:
  -s, --signal string   Signal to send to the container
  -t, --timeout int     Seconds to wait before killing the container
`;
const OF_20 = `
Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]

Run a command in a new container

Options:
      --add-host list                  Add a custom host-to-IP mapping
                                       (host:ip)
      --blkio-weight uint16            Block IO (relative weight),
                                       between 10 and 1000, or 0 to
                                       disable (default 0)
  -d, --detach                         Run container in background and
                                       print container ID
      --health-start-period duration   Start period for the container to
      --gpus gpu-request               GPU devices to add to the container
                                       --not-a-flag string of the text
`;
const WITH_NOTICE = `DEPRECATED: The legacy builder is deprecated.

Usage:  docker build [OPTIONS] PATH | URL | -

Options:
      --rm      Remove intermediate containers (default true)
`;

test('the help of a new client', () => {
  expect(readHelp(OF_28)).toEqual({
    names: ['container stop', 'stop'],
    minArgs: 1,
    maxArgs: Number.POSITIVE_INFINITY,
    flags: [
      { short: 's', name: 'signal', kind: 'string' },
      { short: 't', name: 'timeout', kind: 'int' },
    ],
  });
});

test('the help of an old client, and text that goes on', () => {
  const { names, flags } = readHelp(OF_20);
  expect(names).toEqual([]);
  expect(flags).toEqual([
    { name: 'add-host', kind: 'list' },
    { name: 'blkio-weight', kind: 'uint16' },
    { short: 'd', name: 'detach', kind: 'bool' },
    { name: 'health-start-period', kind: 'duration' },
    { name: 'gpus', kind: 'gpu-request' },
  ]);
});

test('a notice before the help, and no aliases', () => {
  expect(readHelp(WITH_NOTICE)).toEqual({
    names: [],
    minArgs: 1,
    maxArgs: 1,
    flags: [{ name: 'rm', kind: 'bool' }],
  });
});

test.each<[string, number, number]>([
  ['docker ps [OPTIONS]', 0, 0],
  ['docker diff CONTAINER', 1, 1],
  ['docker run [OPTIONS] IMAGE [COMMAND] [ARG...]', 1, Number.POSITIVE_INFINITY],
  ['docker exec [OPTIONS] CONTAINER COMMAND [ARG...]', 2, Number.POSITIVE_INFINITY],
  ['docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]', 2, 2],
  ['docker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]', 1, 2],
  ['docker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-', 2, 2],
  ['docker images [OPTIONS] [REPOSITORY[:TAG]]', 0, 1],
  ['docker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]', 1, 2],
  ['docker inspect [OPTIONS] NAME|ID [NAME|ID...]', 1, Number.POSITIVE_INFINITY],
  ['docker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST', 1, 2],
  ['docker port CONTAINER [PRIVATE_PORT[/PROTO]]', 1, 2],
  ['docker pull [OPTIONS] NAME[:TAG|@DIGEST]', 1, 1],
  ['docker top CONTAINER [ps OPTIONS]', 1, Number.POSITIVE_INFINITY],
  ['docker logout [SERVER]', 0, 1],
])('%s: %i to %i arguments', (usage, minArgs, maxArgs) => {
  expect(readHelp(`Usage:  ${usage}\n`)).toMatchObject({ minArgs, maxArgs });
});

test('what is no help is not taken for an empty one', () => {
  expect(() => readHelp('unknown command: docker frobnicate\n')).toThrow('no usage');
});
