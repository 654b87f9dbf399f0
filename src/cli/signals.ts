import { constants } from 'node:os';

/** What tells a program to end. Ctrl-Break is of Windows alone; elsewhere nothing sends it. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] as const;
export type EndingSignal = (typeof endingSignals)[number];

const CTRL_BREAK = 21;

/** What a shell says of a program that has ended by it. */
export const codeAfter = (signal: EndingSignal): number => 128 + (constants.signals[signal] ?? CTRL_BREAK);
