import { z } from 'zod';
import { hidden } from './hidden.ts';
import { parseInline, parseMarkdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import type { Block, Localized, Span } from './text.ts';

/**
 * Pack format 1. The one source of three things: what an author may write (`z.input`), what the program
 * works with (`z.output`, texts already parsed), and the JSON schema for editors (`json-schema.ts`).
 */
export const packFormat = 1;

/** Carries one of our own problems through zod's custom issue. */
const problem = (context: z.RefinementCtx, value: Problem, path: PropertyKey[] = []) =>
  context.addIssue({ code: 'custom', path, params: { problem: value } });

const text = z
  .string()
  .max(8000)
  .superRefine((value, context) => {
    const found = hidden.exec(value)?.[0];
    if (found) problem(context, { code: 'control-character', character: found });
    if (value.trim() === '') problem(context, { code: 'empty' });
  });

const line = text.transform((value, context): string => {
  if (value.trim().includes('\n')) problem(context, { code: 'inline-only' });
  return value.trim();
});

const inline = text.transform((value, context): readonly Span[] => {
  const parsed = parseInline(value);
  if ('value' in parsed) return parsed.value;
  problem(context, parsed.problem);
  return z.NEVER;
});

const rich = text.transform((value, context): readonly Block[] => {
  const parsed = parseMarkdown(value);
  if ('value' in parsed) return parsed.value;
  problem(context, parsed.problem);
  return z.NEVER;
});

/** A text in both languages; a plain string serves for both. */
const localized = <T>(inner: z.ZodType<T, string>) =>
  z
    .union([inner, z.strictObject({ ko: inner, en: inner })])
    .transform(
      (value): Localized<T> =>
        isLocalized<T>(value) ? { ko: value.ko, en: value.en } : { ko: value as T, en: value as T },
    );

const isLocalized = <T>(value: unknown): value is Localized<T> =>
  typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;

const id = z
  .string()
  .max(64)
  // Every JavaScript object has something under that one name.
  .regex(/^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/, { abort: true });
const ids = z.array(id).min(1).max(8);

const source = z.strictObject({
  title: line,
  url: z
    .string()
    .max(400)
    .regex(/^https:\/\/\S+$/),
});
const sources = z.array(source).min(1).max(8);
const version = z.int().min(1).default(1);

const card = z
  .strictObject({
    kind: z.literal('card'),
    id,
    version,
    title: localized(line),
    concepts: ids,
    body: localized(rich).optional(),
    steps: z.array(localized(rich)).min(2).max(12).optional(),
    sources,
  })
  .transform(({ body, steps, ...rest }, context) => {
    if ((body === undefined) === (steps === undefined)) problem(context, { code: 'body-or-steps' });
    return { ...rest, steps: steps ?? (body === undefined ? [] : [body]) };
  });

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

const confirm = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        run: line,
        look: localized(inline).optional(),
        fails: z.boolean().default(false),
        prints: line.optional(),
      }),
    )
    .min(1)
    .max(10),
  proves: localized(inline),
});

const question = {
  id,
  version,
  concepts: ids,
  prompt: localized(rich),
  hint: localized(inline),
  sources,
  confirm: confirm.optional(),
};

const singleChoice = z
  .strictObject({ kind: z.literal('single-choice'), ...question, choices: z.array(choice).min(2).max(6) })
  .superRefine(({ choices }, context) => {
    const found = choices.filter((each) => each.correct).length;
    if (found !== 1) problem(context, { code: 'one-correct', found }, ['choices']);
  });

const multipleResponse = z
  .strictObject({ kind: z.literal('multiple-response'), ...question, choices: z.array(choice).min(3).max(8) })
  .superRefine(({ choices }, context) => {
    if (choices.every((each) => each.correct)) problem(context, { code: 'all-correct' }, ['choices']);
    if (!choices.some((each) => each.correct)) problem(context, { code: 'some-correct' }, ['choices']);
  });

const trueFalse = z
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

const item = z.discriminatedUnion('kind', [card, singleChoice, multipleResponse, trueFalse]);

export const chapterSchema = z.strictObject({
  id,
  title: localized(line),
  items: z.array(item).min(1).max(200),
});

export const chapterName = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.yaml$/);

export const manifestSchema = z.strictObject({
  format: z.literal(packFormat),
  id,
  version: z
    .string()
    .max(40)
    .regex(/^\d+\.\d+\.\d+$/),
  title: localized(line),
  authors: z.array(line).min(1).max(40),
  licence: line,
  concepts: z.array(z.strictObject({ id, title: localized(line) })).max(400),
  misconceptions: z.array(z.strictObject({ id, text: localized(line) })).max(400),
  chapters: z.array(chapterName).min(1).max(60),
});

export type Chapter = z.output<typeof chapterSchema>;
export type Manifest = z.output<typeof manifestSchema>;
export type Item = Chapter['items'][number];
export type Card = Extract<Item, { kind: 'card' }>;
export type Question = Exclude<Item, { kind: 'card' }>;
export type Choice = Question['choices'][number];
export type Confirm = NonNullable<Question['confirm']>;
