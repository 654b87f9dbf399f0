/** What the process ends with; a signal ends it with 128 + its number. */
export const exitCode = {
  fine: 0,
  /** A check found something, such as a pack with errors. */
  checkFailed: 1,
  usage: 2,
  needsTerminal: 3,
  noEngine: 4,
  /** Answers could not be saved. */
  storage: 5,
} as const;
