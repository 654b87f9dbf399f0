import { z } from 'zod';
import { parseCommand } from '../docker/parse.ts';
import { splitWords } from '../docker/words.ts';
import { inline, line, localized, problem, question } from './fields.ts';

// The kinds that are answered by typing.

/** Words or numbers to fill in: the prompt has `[[1]]`, `[[2]]` … where they go. */
export const cloze = z
  .strictObject({
    kind: z.literal('cloze'),
    ...question,
    blanks: z
      .array(
        z.strictObject({
          /** All that is accepted; the first is shown. Case, width and Hangul mode never matter. */
          answers: z.array(line).min(1).max(12),
          rationale: localized(inline),
        }),
      )
      .min(1)
      .max(4),
  })
  .superRefine(({ prompt, blanks }, context) => {
    const wanted = blanks.map((_blank, index) => `[[${index + 1}]]`);
    const isRight = (['ko', 'en'] as const).every((language) => {
      const found: readonly string[] = JSON.stringify(prompt[language]).match(/\[\[\d\]\]/g) ?? [];
      return found.length === wanted.length && wanted.every((each) => found.includes(each));
    });
    if (!isRight) problem(context, { code: 'blanks', wanted }, ['prompt']);
  });

const dockerCommand = line.superRefine((value, context) => {
  const words = splitWords(value);
  const parsed = words.ok ? parseCommand(words.value) : words;
  if (!parsed.ok) problem(context, { code: 'docker', problem: parsed.error });
});

/** A docker command to type, graded by what it means. */
export const command = z.strictObject({
  kind: z.literal('command'),
  ...question,
  /** Each is right; the first is shown as the model. */
  answers: z.array(dockerCommand).min(1).max(6),
  /** May a container be given any name, or none? */
  freeName: z.boolean().default(true),
  rationale: localized(inline),
});
