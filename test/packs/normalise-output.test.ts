import { describe, expect, it } from 'vitest';
import { normaliseOutput } from '../../src/packs/normalise-output.ts';

describe('what changes from run to run makes no difference', () => {
  it.each<[what: string, one: string, other: string]>([
    [
      'ids, times, widths of columns',
      'CONTAINER ID   IMAGE     CREATED                  STATUS                              NAMES\n3e03ee25fcca   busybox   Less than a second ago   Exited (1) Less than a second ago   tester\n',
      'CONTAINER ID   IMAGE     CREATED          STATUS                     NAMES\n90e735dcebaa   busybox   14 seconds ago   Exited (1) 5 seconds ago   tester\n',
    ],
    ['up', 'Up Less than a second', 'Up About a minute'],
    ['up, in seconds', 'Up 1 second', 'Up 2 hours'],
    ['sizes', 'nginx   latest   22.7MB', 'nginx   latest   187 MB'],
    ['sizes of containers', '0B (virtual 4.26MB)', '12.3kB (virtual 1GB)'],
    ['short ids of digits', '123456789012   busybox', '3e03ee25fcca   busybox'],
    ['digests', 'Deleted: sha256:dd2da15daf6d2e33e78ac7ee5452ad09', 'Deleted: sha256:0123456789abcdef'],
    [
      'how many layers',
      'Deleted: sha256:dd2da15daf6d',
      'Deleted: sha256:dd2da15daf6d\nDeleted: sha256:0123456789ab',
    ],
    ['a port of this machine', '127.0.0.1:8080->80/tcp', '127.0.0.1:8081->80/tcp'],
    ['all addresses', '0.0.0.0:32768->80/tcp', '0.0.0.0:49153->80/tcp'],
    ['dates', 'Mon Nov 23 17:08:26 UTC 2026', 'Tue Jan  5 01:02:03 UTC 2027'],
    [
      'times of logs',
      '2026/11/23 17:08:26 [notice] 1#1: start worker process 29',
      '2026/11/24 01:00:00 [notice] 1#1: start worker process 7',
    ],
    [
      'times of requests',
      '172.17.0.1 - - [23/Nov/2026:17:08:26 +0000] "GET /"',
      '172.17.0.2 - - [24/Nov/2026:00:00:01 +0000] "GET /"',
    ],
    ['times of engines', '"2026-11-23T17:08:26.123456789Z"', '"2026-11-24T01:00:00Z"'],
    ['kernels', '6.18.44-fc-v669', '6.1.0-28-amd64'],
    ['programs', 'nginx version: nginx/1.30.6', 'nginx version: nginx/1.22'],
    [
      'processes',
      'root   12345   12320   0   17:08   ?   00:00:00   sleep 600',
      'root   99   80   1   01:00   ?   00:00:02   sleep 600',
    ],
    ["processes of busybox's ps", '    6 root      sleep 1', '   17 root      sleep 1'],
    ['the streams of a program', 'one\ntwo\n', 'two\none\n'],
    [
      'a step of a build that was not needed, and how steps are numbered',
      '#4 [1/2] FROM docker.io/library/nginx:latest@sha256:dd2da15daf6d\n#4 resolve docker.io/library/nginx\n#4 DONE 0.1s\n#5 [2/2] COPY index.html /\n#5 DONE 0.3s\n',
      '#5 [1/2] FROM docker.io/library/nginx:latest@sha256:0123456789ab\n#5 CACHED\n#6 [2/2] COPY index.html /\n#6 CACHED\n',
    ],
    [
      'a pull that was not needed',
      "Unable to find image 'nginx:latest' locally\nlatest: Pulling from library/nginx\ncfd74383121c: Pulling fs layer\ncfd74383121c: Pull complete\nDigest: sha256:dd2da15daf6d\nStatus: Downloaded newer image for nginx:latest\n9b177e922373\n",
      '9b177e922373\n',
    ],
  ])('%s', (_what, one, other) => {
    expect(normaliseOutput(one)).toEqual(normaliseOutput(other));
    expect(normaliseOutput(one).length).toBeGreaterThan(0);
  });
});

describe('what a command says makes one', () => {
  it.each<[what: string, one: string, other: string]>([
    ['another status', 'Exited (0) 2 seconds ago', 'Exited (1) 2 seconds ago'],
    ['running or not', 'Up 2 seconds', 'Exited (0) 2 seconds ago'],
    ['another name', 'nginx   latest', 'nginx   alpine'],
    ['another step of a build', '#5 [2/2] COPY index.html /\n', '#5 [2/2] RUN true\n'],
    ['a build that fails', '#5 [2/2] RUN false\n', '#5 [2/2] RUN false\n#5 ERROR: exit code: 1\n'],
    ['another port of the container', '127.0.0.1:8080->80/tcp', '127.0.0.1:8080->8080/tcp'],
    ['published or not', '127.0.0.1:8080->80/tcp', '80/tcp'],
    ['an added file', 'A /memo', 'C /memo'],
    ['another file', 'A /memo', 'A /note'],
    ['another line', 'one\ntwo', 'one'],
    ['another message', 'ls: /memo: No such file or directory', 'ls: /memo: Permission denied'],
    [
      'removed or only a name less',
      'Untagged: nginx:latest',
      'Untagged: nginx:latest\nDeleted: sha256:dd2da15daf6d',
    ],
    ['a number', 'replicas 3', 'replicas 4'],
    ['a number of things', '3 containers', '4 containers'],
    ['another process', '    6 root      sleep 1', '    6 root      sleep 2'],
  ])('%s', (_what, one, other) => {
    expect(normaliseOutput(one)).not.toEqual(normaliseOutput(other));
  });
});
