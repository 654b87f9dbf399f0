import type { EngineName } from '../engine.ts';
import type { Dialect } from './dialect.ts';
import { docker } from './docker.ts';
import { nerdctl } from './nerdctl.ts';
import { podman } from './podman.ts';

export const dialects: Readonly<Record<EngineName, Dialect>> = { docker, podman, nerdctl };
