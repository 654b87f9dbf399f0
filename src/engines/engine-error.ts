/** The engine would not say what we have to know before we may go on. */
export class EngineError extends Error {}
