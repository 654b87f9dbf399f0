import { firstLines } from '../dialects/not-ready.ts';
import { EngineError } from '../engine-error.ts';
import type { LabProblem } from './lab-engine.ts';

const messageOf = (error: unknown): string =>
  firstLines(error instanceof Error ? error.message : String(error));

/** What was thrown, as the learner is told. */
export const toldOf = (error: unknown): Extract<LabProblem, { kind: 'engine' | 'storage' }> => ({
  kind: error instanceof EngineError ? 'engine' : 'storage',
  detail: messageOf(error),
});
