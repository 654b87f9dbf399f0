import { showUnseen, UNSEEN } from '../docker/clean.ts';

/** What a terminal acts on or hides, but for newline and tab: a pack's text has none of it. */
export const hidden = new RegExp(`(?![\\n\\t])(?:${UNSEEN.source})`, 'u');

/** A stranger's text as a message may quote it: one line, not too long, nothing that a terminal acts on. */
export function quotable(text: string): string {
  const visible = showUnseen(text.trim().replaceAll(/\s/g, ' '));
  return visible.length > 120 ? `${visible.slice(0, 119)}…` : visible;
}
