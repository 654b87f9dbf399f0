import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/domain/lab/condition.ts';
import { evaluateAll } from '../../../src/domain/lab/evaluate.ts';
import type { LabState } from '../../../src/domain/lab/state.ts';

const NGINX = 'docker.io/library/nginx:latest';
const MINE = 'docker.io/library/mine:1';
const OTHER = 'docker.io/library/busybox:latest';

const state: LabState = {
  images: [
    { id: 'a1', references: [NGINX, 'docker.io/library/nginx:1.22'], layers: ['l1', 'l2'] },
    { id: 'b2', references: [MINE], layers: ['l1', 'l2', 'l3'] },
    { id: 'c3', references: [OTHER], layers: ['x1'] },
  ],
  containers: [
    {
      id: 'c1',
      name: 'web',
      image: NGINX,
      imageId: 'a1',
      status: 'running',
      exitCode: 0,
      ports: [{ host: 8080, container: 80 }],
      volumes: ['data'],
    },
    {
      id: 'c2',
      name: 'job',
      image: NGINX,
      imageId: 'old',
      status: 'exited',
      exitCode: 3,
      ports: [],
      volumes: [],
    },
  ],
  volumes: ['data'],
  ran: [
    { command: 'rmi', args: ['nginx'], failed: true, output: 'conflict: unable to delete' },
    { command: 'logs', args: ['job'], failed: false, output: 'cannot open the file' },
  ],
  probes: {
    'logs job': 'cannot open the file',
    'page 8080': '<h1>Welcome</h1>',
    'page 9090': null,
    'diff web': 'C /etc\nA /etc/new\nD /etc/gone\n',
    'volume data /x': 'kept\n',
  },
};

const gone: LabState = { images: undefined, containers: undefined, volumes: undefined, ran: [], probes: {} };

/** A condition, whether it is met in the state above, and one of the same kind that is not. */
const EACH: readonly (readonly [Condition, Condition])[] = [
  [
    { check: 'image', image: NGINX },
    { check: 'image', image: 'docker.io/library/alpine:latest' },
  ],
  [
    { check: 'same-image', image: NGINX, as: 'docker.io/library/nginx:1.22' },
    { check: 'same-image', image: NGINX, as: MINE },
  ],
  [
    { check: 'builds-on', image: MINE, base: NGINX },
    { check: 'builds-on', image: NGINX, base: NGINX },
  ],
  [
    { check: 'shared-layers', image: NGINX, with: MINE },
    { check: 'shared-layers', image: NGINX, with: OTHER },
  ],
  [
    { check: 'container', name: 'web', image: NGINX, status: 'running', publishes: 80, volume: 'data' },
    { check: 'container', name: 'web', publishes: 8080 },
  ],
  [
    { check: 'container', image: NGINX, atLeast: 2 },
    { check: 'container', status: 'running', atLeast: 2 },
  ],
  [
    { check: 'container', exitCode: 3, status: 'exited' },
    { check: 'container', exitCode: 1 },
  ],
  [
    { check: 'logs', container: 'job', contains: 'cannot open' },
    { check: 'logs', container: 'job', contains: 'all fine' },
  ],
  [
    { check: 'page', port: 8080, contains: 'Welcome' },
    { check: 'page', port: 9090, contains: 'Welcome' },
  ],
  [
    { check: 'file', container: 'web', path: '/etc/new' },
    { check: 'file', container: 'web', path: '/etc/gone' },
  ],
  [
    { check: 'file', container: 'web', path: '/etc/gone', change: 'deleted' },
    { check: 'file', container: 'web', path: '/etc/ne' },
  ],
  [
    { check: 'volume', volume: 'data' },
    { check: 'volume', volume: 'other' },
  ],
  [
    { check: 'volume-file', volume: 'data', path: '/x', contains: 'kept' },
    { check: 'volume-file', volume: 'data', path: '/x', contains: 'lost' },
  ],
];

describe.each(EACH)('%j', (met, unmet) => {
  it('is met, or not, and turned round by not', () => {
    expect(evaluateAll([met], state)).toBe('met');
    expect(evaluateAll([unmet], state)).toBe('unmet');
    expect(evaluateAll([{ ...met, not: true }], state)).toBe('unmet');
    expect(evaluateAll([{ ...unmet, not: true }], state)).toBe('met');
  });

  it('is not answered where the engine is gone, whichever way it is asked', () => {
    for (const not of [false, true]) expect(evaluateAll([{ ...met, not }], gone)).toBe('unanswered');
  });
});

describe('what was run', () => {
  it.each<[Condition, 'met' | 'unmet']>([
    [{ check: 'command', command: 'rmi', of: 'nginx', fails: true, prints: 'conflict' }, 'met'],
    [{ check: 'command', command: 'rmi' }, 'unmet'],
    [{ check: 'command', command: 'rmi', of: 'busybox', fails: true }, 'unmet'],
    [{ check: 'command', command: 'logs', of: 'job' }, 'met'],
    [{ check: 'command', command: 'pull' }, 'unmet'],
  ])('%j: %s', (condition, answer) => {
    expect(evaluateAll([condition], state)).toBe(answer);
  });

  it('is known without an engine', () => {
    expect(evaluateAll([{ check: 'command', command: 'pull' }], gone)).toBe('unmet');
  });
});

describe('several conditions', () => {
  const met: Condition = { check: 'volume', volume: 'data' };
  const unmet: Condition = { check: 'volume', volume: 'other' };
  const unanswered: Condition = { check: 'page', port: 1, contains: 'x' };

  it.each<[readonly Condition[], string]>([
    [[met, met], 'met'],
    [[met, unmet], 'unmet'],
    [[met, unanswered], 'unanswered'],
    [[unanswered, unmet], 'unmet'],
  ])('%j: %s', (conditions, answer) => {
    expect(evaluateAll(conditions, state)).toBe(answer);
  });
});
