import { z } from 'zod';
import { id, inline, localized, problem, question } from './fields.ts';
import type { Localized } from './text.ts';

// The kinds that are answered by arranging: an order, pairs, boxes.

const named = { id, text: localized(inline) };

/** The items are written in their right order. */
export const ordering = z.strictObject({
  kind: z.literal('ordering'),
  ...question,
  items: z
    .array(z.strictObject({ ...named, rationale: localized(inline) }))
    .min(3)
    .max(8),
});

/** Each pair's two sides belong together; no right side serves twice. */
export const matching = z
  .strictObject({
    kind: z.literal('matching'),
    ...question,
    pairs: z
      .array(
        z.strictObject({
          id,
          left: localized(inline),
          right: localized(inline),
          rationale: localized(inline),
        }),
      )
      .min(3)
      .max(7),
  })
  .superRefine(({ pairs }, context) => {
    const isSame = (a: Localized<unknown>, b: Localized<unknown>) =>
      (['ko', 'en'] as const).some((language) => JSON.stringify(a[language]) === JSON.stringify(b[language]));
    for (const [index, { right }] of pairs.entries()) {
      const other = pairs.slice(0, index).find((pair) => isSame(pair.right, right));
      if (other) problem(context, { code: 'same-right', id: other.id }, ['pairs', index, 'right']);
    }
  })
  .transform(({ pairs, ...rest }) => ({
    ...rest,
    items: pairs.map(({ id, left, rationale }) => ({ id, text: left, rationale, target: id })),
    targets: pairs.map(({ id, right }) => ({ id, text: right })),
  }));

/** Each item goes into one box; a box may stay empty. */
export const sorting = z
  .strictObject({
    kind: z.literal('sorting'),
    ...question,
    boxes: z.array(z.strictObject(named)).min(2).max(5),
    items: z
      .array(z.strictObject({ ...named, box: id, rationale: localized(inline) }))
      .min(3)
      .max(10),
  })
  .superRefine(({ boxes, items }, context) => {
    const known = boxes.map(({ id }) => id);
    for (const [index, { box }] of items.entries()) {
      if (!known.includes(box))
        problem(context, { code: 'not-one-of', allowed: known }, ['items', index, 'box']);
    }
  })
  .transform(({ boxes, items, ...rest }) => ({
    ...rest,
    items: items.map(({ box, ...item }) => ({ ...item, target: box })),
    targets: boxes,
  }));
