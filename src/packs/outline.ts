import type { Pack } from './pack.ts';

/**
 * What home needs of a pack: its title and chapters, and of what they hold only ids and kinds. Reading the whole pack
 * takes a tenth of the time that a learner waits for the first frame.
 */
export function outlineOf({ id, version, title, chapters }: Pack): object {
  return {
    id,
    version,
    title,
    glossary: [],
    chapters: chapters.map(({ id, title, items, labs }) => ({
      id,
      title,
      items: items.map(({ id, kind }) => ({ id, kind })),
      labs: labs.map(({ id }) => ({ id })),
    })),
  };
}
