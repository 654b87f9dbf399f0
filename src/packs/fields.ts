import { z } from 'zod';
import { codeOf } from '../docker/clean.ts';
import { hidden } from './hidden.ts';
import { parseInline, parseMarkdown } from './markdown.ts';
import type { Problem } from './problem.ts';
import type { Block, Localized, Span } from './text.ts';

/** Carries one of our own problems through zod's custom issue. */
export const problem = (context: z.RefinementCtx, value: Problem, path: PropertyKey[] = []) =>
  context.addIssue({ code: 'custom', path, params: { problem: value } });

function nothingHidden(value: string, context: z.RefinementCtx): void {
  const found = hidden.exec(value)?.[0];
  if (found) problem(context, { code: 'control-character', character: codeOf(found) });
}

/** As {@link nothingHidden}, where a tab would move the columns. */
export function nothingUnseen(value: string, context: z.RefinementCtx): void {
  if (value.includes('\t')) problem(context, { code: 'control-character', character: codeOf('\t') });
  else nothingHidden(value, context);
}

const filled = (value: string, context: z.RefinementCtx): void => {
  if (value.trim() === '') problem(context, { code: 'empty' });
};

const text = z.string().max(8000).superRefine(nothingUnseen).superRefine(filled);
/** Blocks of code may be indented with tabs: they are drawn as spaces. */
const blocks = z.string().max(8000).superRefine(nothingHidden).superRefine(filled);

export const line = text.transform((value, context): string => {
  if (value.trim().includes('\n')) problem(context, { code: 'inline-only' });
  return value.trim();
});

export const inline = text.transform((value, context): readonly Span[] => {
  const parsed = parseInline(value);
  if ('value' in parsed) return parsed.value;
  problem(context, parsed.problem);
  return z.NEVER;
});

/** A line of code: only its end is trimmed. */
export const code = text.transform((value, context): string => {
  if (value.trim().includes('\n')) problem(context, { code: 'inline-only' });
  return value.trimEnd();
});

export const rich = blocks.transform((value, context): readonly Block[] => {
  const parsed = parseMarkdown(value);
  if ('value' in parsed) return parsed.value;
  problem(context, parsed.problem);
  return z.NEVER;
});

/** A text in both languages; a plain string serves for both. */
export const localized = <T>(inner: z.ZodType<T, string>) =>
  z
    .union([inner, z.strictObject({ ko: inner, en: inner })])
    .transform(
      (value): Localized<T> =>
        isLocalized<T>(value) ? { ko: value.ko, en: value.en } : { ko: value as T, en: value as T },
    );

const isLocalized = <T>(value: unknown): value is Localized<T> =>
  typeof value === 'object' && value !== null && 'ko' in value && 'en' in value;

export const id = z
  .string()
  .max(64)
  // Every JavaScript object has something under that one name.
  .regex(/^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/, { abort: true });
export const ids = z.array(id).min(1).max(8);
/** Facts of the pack that an item teaches or asks for. */
export const facts = z.array(id).max(8).default([]);

const source = z.strictObject({
  title: line,
  url: z
    .string()
    .max(400)
    .regex(/^https:\/\/\S+$/)
    .superRefine(nothingHidden),
});
export const sources = z.array(source).min(1).max(8);
export const version = z.int().min(1).default(1);

/** Command lines that show the answer on a real engine. */
export const confirm = z.strictObject({
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
  /** Whose words the steps look for; the learners of others see the recording. Absent: any engine's. */
  engines: z
    .array(z.enum(['docker', 'podman', 'nerdctl']))
    .min(1)
    .optional(),
});

/** What every question has, whatever its kind. */
export const question = {
  id,
  version,
  concepts: ids,
  facts,
  prompt: localized(rich),
  hint: localized(inline),
  sources,
  confirm: confirm.optional(),
};
