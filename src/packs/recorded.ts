import type { Recording } from './recordings.ts';
import type { Chapter } from './schema.ts';
import type { Path } from './yaml.ts';

/** What is run on a real engine and recorded, for learners without one. */
export type Recorded = {
  /** Of the question or the lab. */
  readonly id: string;
  readonly lines: readonly string[];
  /** Where the lines stand in the chapter. */
  readonly path: Path;
};

/** Each `confirm` of a chapter, and the model solution of each lab. */
export function recordedIn({ items, labs }: Chapter): readonly Recorded[] {
  return [
    ...items.flatMap((item, index): Recorded[] => {
      if (item.kind === 'card' || !item.confirm) return [];
      const lines = item.confirm.steps.map(({ run }) => run);
      return [{ id: item.id, lines, path: ['items', index, 'confirm'] }];
    }),
    ...labs.map(({ id, solution }, index): Recorded => {
      const lines = solution.map(({ run }) => run);
      return { id, lines, path: ['labs', index, 'solution'] };
    }),
  ];
}

/** Is a recording of these very commands? A pack may bring one that nothing has recorded. */
export const isOfTheseLines = (
  { steps }: Pick<Recording, 'steps'>,
  { lines }: Pick<Recorded, 'lines'>,
): boolean => steps.length === lines.length && steps.every(({ run }, index) => run === lines[index]);

/** The recordings of a pack that are of its own commands: no others may be shown. */
export const recordingsOfTheirLines = (
  recordings: Readonly<Record<string, Recording>>,
  chapters: readonly Chapter[],
): Record<string, Recording> =>
  Object.fromEntries(
    chapters.flatMap(recordedIn).flatMap((recorded) => {
      const recording = recordings[recorded.id];
      return recording && isOfTheseLines(recording, recorded) ? [[recorded.id, recording]] : [];
    }),
  );
