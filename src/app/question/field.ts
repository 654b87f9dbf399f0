/** A line that is being typed; the cursor stands before the character at that place, counted in code points. */
export type Field = { readonly text: string; readonly cursor: number };

export const emptyField: Field = { text: '', cursor: 0 };

/** The longest answer, in code points: a docker command with room to spare. */
const longest = 400;

export const fieldOf = (text: string): Field => ({ text, cursor: [...text].length });

/** Control characters and line ends become spaces: a field is one line. */
export function insert({ text, cursor }: Field, typed: string): Field {
  const characters = [...text];
  const room = Math.max(longest - characters.length, 0);
  const added = [...typed.replaceAll(/\p{Cc}+/gu, ' ')].slice(0, room);
  return {
    text: [...characters.slice(0, cursor), ...added, ...characters.slice(cursor)].join(''),
    cursor: cursor + added.length,
  };
}

export function erase({ text, cursor }: Field): Field {
  if (cursor === 0) return { text, cursor };
  const characters = [...text];
  return {
    text: [...characters.slice(0, cursor - 1), ...characters.slice(cursor)].join(''),
    cursor: cursor - 1,
  };
}

export function eraseForward({ text, cursor }: Field): Field {
  const characters = [...text];
  return { text: [...characters.slice(0, cursor), ...characters.slice(cursor + 1)].join(''), cursor };
}

export const moveCursor = ({ text, cursor }: Field, by: number): Field => ({
  text,
  cursor: Math.min(Math.max(cursor + by, 0), [...text].length),
});

/** What stands before the cursor. */
export const beforeCursor = ({ text, cursor }: Field): string => [...text].slice(0, cursor).join('');
