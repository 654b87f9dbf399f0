import { z } from 'zod';
import { labCommands } from '../docker/lab-commands.ts';
import { parseCommand } from '../docker/parse.ts';
import { fullForm, parseReference } from '../docker/reference.ts';
import { splitWords } from '../docker/words.ts';
import { type Condition, fileChanges } from '../domain/lab/condition.ts';
import { containerStatuses } from '../domain/lab/state.ts';
import {
  facts,
  id,
  ids,
  inline,
  line,
  localized,
  nothingUnseen,
  problem,
  rich,
  sources,
  version,
} from './fields.ts';

/** An image by name, completed: `nginx` becomes `docker.io/library/nginx:latest`. */
const image = line.transform((value, context): string => {
  const reference = parseReference(value);
  if (reference.ok && reference.value.digest === undefined) return fullForm(reference.value);
  problem(context, { code: 'bad-image', value });
  return z.NEVER;
});

/** As it is typed, and told to those who are asked whether it may be fetched. */
const imageName = line.superRefine((value, context) => {
  const reference = parseReference(value);
  if (!reference.ok || reference.value.digest !== undefined) problem(context, { code: 'bad-image', value });
});

const name = line;
const not = z.boolean().default(false);
const port = z.int().min(1).max(65_535);
const path = line.superRefine((value, context) => {
  if (!value.startsWith('/')) problem(context, { code: 'relative-path', value });
});

const conditions = [
  z.strictObject({ check: z.literal('image'), not, image }),
  z.strictObject({ check: z.literal('same-image'), not, image, as: image }),
  z.strictObject({ check: z.literal('builds-on'), not, image, base: image }),
  z.strictObject({ check: z.literal('shared-layers'), not, image, with: image }),
  z.strictObject({
    check: z.literal('container'),
    not,
    name: name.optional(),
    image: image.optional(),
    status: z.enum(containerStatuses).optional(),
    exitCode: z.int().min(0).max(255).optional(),
    publishes: port.optional(),
    volume: name.optional(),
    atLeast: z.int().min(1).max(10).optional(),
  }),
  z.strictObject({ check: z.literal('logs'), not, container: name, contains: line }),
  z.strictObject({ check: z.literal('page'), not, port, contains: line }),
  z.strictObject({
    check: z.literal('file'),
    not,
    container: name,
    path,
    change: z.enum(fileChanges).optional(),
  }),
  z.strictObject({ check: z.literal('volume'), not, volume: name }),
  z.strictObject({ check: z.literal('volume-file'), not, volume: name, path, contains: line }),
  z.strictObject({
    check: z.literal('command'),
    not,
    command: z.enum([
      'curl',
      'ps',
      'images',
      'logs',
      'top',
      'port',
      'diff',
      'history',
      'inspect',
      ...labCommands,
    ]),
    of: line.optional(),
    fails: z.boolean().default(false),
    prints: line.optional(),
  }),
] as const;

const condition = z.discriminatedUnion('check', conditions).transform((value): Condition => value);
const all = z.array(condition).min(1).max(8);

/** A line as a learner would type it: docker, or `curl` for a page. */
const typed = line.superRefine((value, context) => {
  const words = splitWords(value);
  if (words.ok && words.value[0] === 'curl') return;
  const parsed = words.ok ? parseCommand(words.value) : words;
  if (!parsed.ok) problem(context, { code: 'docker', problem: parsed.error });
});

/** `fails`: it ends with an error, as it should. */
const step = z.strictObject({ run: typed, fails: z.boolean().default(false) });

/** An exercise on a real engine, judged by the state that it leaves there. */
export const lab = z.strictObject({
  id,
  version,
  title: localized(line),
  concepts: ids,
  facts,
  /** What to bring about, and not how. */
  goal: localized(rich),
  /** The only images that may be used, as they are typed. */
  images: z.array(imageName).min(1).max(6),
  /** The commands that may change something. */
  commands: z.array(z.enum(labCommands)).min(1),
  /** What `docker build .` finds in its folder. */
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,40}$/),
        /** Shown before it is agreed to, so that each of its characters is seen. */
        text: z.string().max(8000).superRefine(nothingUnseen),
      }),
    )
    .max(8)
    .default([])
    .superRefine((files, context) => {
      // Not every disk tells `a` from `A`.
      const names = files.map(({ name }) => name.toLowerCase());
      for (const [index, { name }] of files.entries())
        if (names.indexOf(name.toLowerCase()) < index)
          problem(context, { code: 'duplicate-file', name }, [index, 'name']);
    }),
  /** Run before the learner's turn. */
  setup: z.array(step).max(10).default([]),
  checks: z
    .array(z.strictObject({ id, text: localized(inline), all }))
    .min(1)
    .max(8),
  hints: z
    .array(z.strictObject({ when: all, text: localized(inline) }))
    .min(1)
    .max(12),
  deadEnds: z
    .array(z.strictObject({ when: all, text: localized(inline) }))
    .max(6)
    .default([]),
  /** One way to do it. */
  solution: z.array(step).min(1).max(12),
  explanation: localized(rich),
  sources,
});
