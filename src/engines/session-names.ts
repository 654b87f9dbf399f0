import { randomBytes } from 'node:crypto';

const LABEL_KEY = 'docker-image-trainer.session';

/** 128 random bits in hex: nobody else's label has it. */
export function newSession(): string {
  return randomBytes(16).toString('hex');
}

export function sessionLabel(session: string): string {
  return `${LABEL_KEY}=${session}`;
}

/** Before the names of what a run makes, short enough to read. */
export function sessionPrefix(session: string): string {
  return `dit-${session.slice(0, 6)}-`;
}

export function hasSessionPrefix(name: string): boolean {
  return /\bdit-[0-9a-f]{6}-/.test(name);
}

/** Names as the learner types them: the prefix keeps them apart from others on the engine, and teaches nothing. */
export function withoutPrefix(text: string, session: string): string {
  const prefix = sessionPrefix(session);
  // In a table, what stands behind a name stays in its column.
  const inTable = new RegExp(`${prefix}(\\S*)(?= {2,}\\S)`, 'g');
  return text.replace(inTable, `$1${' '.repeat(prefix.length)}`).replaceAll(prefix, '');
}
