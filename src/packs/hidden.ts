/** What a terminal acts on or hides: C0 but newline and tab, C1, bidi, zero-width, tag and selector characters. */
export const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/u;

const each = new RegExp(`${hidden.source}|[\\n\\t]`, 'gu');

/** A stranger's text as a message may quote it: one line, not too long, nothing that a terminal acts on. */
export function quotable(text: string): string {
  const visible = text.trim().replaceAll(each, (found) => {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return /\s/.test(found) ? ' ' : `‹U+${code.padStart(4, '0')}›`;
  });
  return visible.length > 120 ? `${visible.slice(0, 119)}…` : visible;
}
