import { expect, it } from 'vitest';
import { outputLines } from '../../src/tui/output.ts';

const PS = `CONTAINER ID   IMAGE          COMMAND                  CREATED         STATUS         PORTS                  NAMES
570d1969f59d   nginx:latest   "nginx -g 'daemon of…"   4 seconds ago   Up 3 seconds   127.0.0.1:80->80/tcp   web
6a2b1969f59d   busybox        "sh"                     9 seconds ago   Exited (0)                            one
`;

it('breaks every row of a table before the same column', () => {
  expect(outputLines(PS, 78)).toEqual([
    'CONTAINER ID   IMAGE          COMMAND                  CREATED',
    '    STATUS         PORTS                  NAMES',
    `570d1969f59d   nginx:latest   "nginx -g 'daemon of…"   4 seconds ago`,
    '    Up 3 seconds   127.0.0.1:80->80/tcp   web',
    '6a2b1969f59d   busybox        "sh"                     9 seconds ago',
    '    Exited (0)                            one',
  ]);
  expect(outputLines(PS, 40)).toEqual([
    'CONTAINER ID   IMAGE',
    '    COMMAND',
    '    CREATED         STATUS',
    '    PORTS                  NAMES',
    '570d1969f59d   nginx:latest',
    `    "nginx -g 'daemon of…"`,
    '    4 seconds ago   Up 3 seconds',
    '    127.0.0.1:80->80/tcp   web',
    '6a2b1969f59d   busybox',
    '    "sh"',
    '    9 seconds ago   Exited (0)',
    '                           one',
  ]);
});

it('leaves what fits, and what is no table, as it is', () => {
  expect(outputLines(PS, 120)).toEqual(PS.trimEnd().split('\n'));
  expect(outputLines('', 20)).toEqual([]);
  expect(outputLines('DRIVER    VOLUME NAME\n', 10)).toEqual(['DRIVER    ', 'VOLUME NAM', 'E']);
  expect(outputLines('A  B\nnothing below these columns\n', 20)).toEqual([
    'A  B',
    'nothing below these ',
    'columns',
  ]);
  expect(outputLines(`${PS}\nabc\n`, 78).slice(-2)).toEqual(['', 'abc']);
});
