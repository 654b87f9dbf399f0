import type { StatsPack } from '../../domain/stats/stats.ts';
import type { Pack } from '../../packs/pack.ts';
import type { Choice, Question } from '../../packs/schema.ts';

/** As much of a pack as statistics need. */
export const statsPack = ({ chapters }: Pack): StatsPack => ({
  chapters: chapters.map(({ id, items }) => ({
    id,
    questions: items
      .filter((item): item is Question => item.kind !== 'card')
      .map((question) => ({
        id: question.id,
        concepts: question.concepts,
        misconceptions: 'choices' in question ? misconceptionsOf(question.choices) : {},
      })),
  })),
  labs: chapters.flatMap(({ labs }) => labs.map(({ id }) => id)),
});

const misconceptionsOf = (choices: readonly Choice[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    choices.flatMap(({ id, misconception }) => (misconception === undefined ? [] : [[id, misconception]])),
  );
