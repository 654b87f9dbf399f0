import type { Ready } from '../../src/engines/engine.ts';

/** An engine that could be here. */
export const READY: Ready = {
  status: 'ready',
  engine: 'docker',
  version: '28.5.2',
  context: 'default',
  endpoint: 'unix:///here',
  store: 'overlay2',
  os: 'linux',
  architecture: 'amd64',
};
