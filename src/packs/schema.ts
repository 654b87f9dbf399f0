import { z } from 'zod';
import { matching, ordering, sorting } from './arranging-kinds.ts';
import { multipleResponse, predict, singleChoice, spotTheMistake, trueFalse } from './choice-kinds.ts';
import { facts, id, ids, inline, line, localized, problem, rich, sources, version } from './fields.ts';
import { lab } from './lab.ts';
import { cloze, command } from './typing-kinds.ts';

const kindsOf = (schema: z.ZodType): Iterable<string> =>
  (schema._zod.propValues?.['kind'] ?? []) as Iterable<string>;

/**
 * Pack format 1. The one source of three things: what an author may write (`z.input`), what the program
 * works with (`z.output`, texts already parsed), and the JSON schema for editors (`json-schema.ts`).
 */
export const packFormat = 1;

const card = z
  .strictObject({
    kind: z.literal('card'),
    id,
    version,
    title: localized(line),
    concepts: ids,
    facts,
    body: localized(rich).optional(),
    steps: z.array(localized(rich)).min(2).max(12).optional(),
    sources,
  })
  .transform(({ body, steps, ...rest }, context) => {
    if ((body === undefined) === (steps === undefined)) problem(context, { code: 'body-or-steps' });
    return { ...rest, steps: steps ?? (body === undefined ? [] : [body]) };
  });

const kinds = [
  card,
  singleChoice,
  multipleResponse,
  trueFalse,
  ordering,
  matching,
  sorting,
  cloze,
  command,
  predict,
  spotTheMistake,
] as const;

const item = z.discriminatedUnion('kind', kinds);

/** Every kind of item, as an author writes it. */
export const itemKinds: readonly string[] = kinds.flatMap((kind) => [...kindsOf(kind)]);

export const chapterSchema = z.strictObject({
  id,
  title: localized(line),
  items: z.array(item).min(1).max(200),
  labs: z.array(lab).max(40).default([]),
});

export const chapterName = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.yaml$/);

/** Each is looked for in every text of the pack. */
const word = line.superRefine((value, context) => {
  if (value.length > 60) problem(context, { code: 'too-long', limit: 60 });
});
const words = z.array(word).max(12).default([]);
const mostWords = 500;

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
  /** `card`: the remedy, a card that says how it really is. */
  misconceptions: z.array(z.strictObject({ id, text: localized(line), card: id.optional() })).max(400),
  /** What has to be taught, for `pack stats`. `unshown`: why nothing that the trainer runs can show it. */
  facts: z
    .array(z.strictObject({ id, text: localized(inline), unshown: localized(line).optional() }))
    .max(400)
    .default([]),
  /** The words of the course. `avoid`: what must not be said instead, anywhere in the pack. */
  glossary: z
    .array(
      z.strictObject({
        id,
        term: localized(line),
        meaning: localized(inline),
        avoid: z.strictObject({ ko: words, en: words }).default({ ko: [], en: [] }),
      }),
    )
    .max(200)
    .default([])
    .superRefine((entries, context) => {
      const count = entries.reduce((sum, { avoid }) => sum + avoid.ko.length + avoid.en.length, 0);
      if (count > mostWords) problem(context, { code: 'too-many', limit: mostWords });
    }),
  chapters: z.array(chapterName).min(1).max(60),
});

export type Chapter = z.output<typeof chapterSchema>;
export type Manifest = z.output<typeof manifestSchema>;
export type Item = Chapter['items'][number];
export type Card = Extract<Item, { kind: 'card' }>;
export type Question = Exclude<Item, { kind: 'card' }>;
export type Lab = Chapter['labs'][number];
/** A question that is answered by choosing. */
export type ChoiceQuestion = Extract<Question, { choices: unknown }>;
export type Choice = ChoiceQuestion['choices'][number];
export type OrderingQuestion = Extract<Question, { kind: 'ordering' }>;
/** A question that is answered by giving each item a target. */
export type AssigningQuestion = Extract<Question, { targets: unknown }>;
export type ClozeQuestion = Extract<Question, { kind: 'cloze' }>;
export type CommandQuestion = Extract<Question, { kind: 'command' }>;
export type Confirm = NonNullable<Question['confirm']>;
