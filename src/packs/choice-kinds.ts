import { z } from 'zod';
import { code, confirm, id, inline, localized, problem, question } from './fields.ts';
import { highlightLine } from './markdown.ts';
import { codeLanguages } from './text.ts';

// The kinds that are answered by choosing. They all become a question with `choices`.

const choice = z
  .strictObject({
    id,
    text: localized(inline),
    correct: z.boolean().default(false),
    misconception: id.optional(),
    rationale: localized(inline),
  })
  .superRefine((value, context) => {
    if (value.correct && value.misconception !== undefined) {
      problem(context, { code: 'correct-with-misconception' }, ['misconception']);
    }
  });

const oneOf = z
  .array(choice)
  .min(2)
  .max(6)
  .superRefine((choices, context) => oneCorrect(choices, context));

function oneCorrect(choices: readonly { readonly correct: boolean }[], context: z.RefinementCtx): void {
  const found = choices.filter((each) => each.correct).length;
  if (found !== 1) problem(context, { code: 'one-correct', found });
}

export const singleChoice = z.strictObject({ kind: z.literal('single-choice'), ...question, choices: oneOf });

/** What will this print, or what state will it leave? The run that decides is part of the question. */
export const predict = z.strictObject({ kind: z.literal('predict'), ...question, confirm, choices: oneOf });

export const multipleResponse = z
  .strictObject({ kind: z.literal('multiple-response'), ...question, choices: z.array(choice).min(3).max(8) })
  .superRefine(({ choices }, context) => {
    if (choices.every((each) => each.correct)) problem(context, { code: 'all-correct' }, ['choices']);
    if (!choices.some((each) => each.correct)) problem(context, { code: 'some-correct' }, ['choices']);
  });

export const trueFalse = z
  .strictObject({
    kind: z.literal('true-false'),
    ...question,
    answer: z.boolean(),
    rationales: z.strictObject({ whenTrue: localized(inline), whenFalse: localized(inline) }),
    misconception: id.optional(),
  })
  .transform(({ answer, rationales, misconception, ...rest }) => ({
    ...rest,
    choices: [
      { id: 'true', correct: answer, rationale: rationales.whenTrue, ...(answer ? {} : { misconception }) },
      {
        id: 'false',
        correct: !answer,
        rationale: rationales.whenFalse,
        ...(answer ? { misconception } : {}),
      },
    ],
  }));

/** A Dockerfile or a transcript; the learner points at the line that is wrong. */
export const spotTheMistake = z
  .strictObject({
    kind: z.literal('spot-the-mistake'),
    ...question,
    language: z.enum(codeLanguages),
    lines: z
      .array(
        z.strictObject({
          /** Kept as it is, with its indentation. */
          text: code,
          mistake: z.boolean().default(false),
          misconception: id.optional(),
          rationale: localized(inline),
        }),
      )
      .min(2)
      .max(12)
      .superRefine((lines, context) => {
        const found = lines.filter(({ mistake }) => mistake).length;
        if (found !== 1) problem(context, { code: 'one-mistake', found });
      }),
  })
  .transform(({ lines, language, ...rest }) => ({
    ...rest,
    choices: lines.map(({ text, mistake, ...line }, index) => {
      const spans = highlightLine(language, text);
      return { ...line, id: `line-${index + 1}`, correct: mistake, text: { ko: spans, en: spans } };
    }),
  }));
