type Topical = { readonly id: string; readonly concepts: readonly string[] };

/**
 * Puts questions in an order in which no concept comes twice in a row where there is a choice. Among those that may
 * come next, the one whose concept has most left comes first, so that it does not pile up at the end.
 */
export function interleave<T extends Topical>(items: readonly T[]): readonly T[] {
  const left = new Map<string, number>();
  for (const { concepts } of items) for (const each of concepts) left.set(each, (left.get(each) ?? 0) + 1);
  const weight = ({ concepts }: T): number => Math.max(0, ...concepts.map((each) => left.get(each) ?? 0));
  const waiting = [...items];
  const order: T[] = [];
  while (waiting.length > 0) {
    const before = order.at(-1)?.concepts ?? [];
    const others = waiting.filter(({ concepts }) => !concepts.some((each) => before.includes(each)));
    const next = (others.length > 0 ? others : waiting).reduce((best, each) =>
      weight(each) > weight(best) ? each : best,
    );
    waiting.splice(waiting.indexOf(next), 1);
    for (const each of next.concepts) left.set(each, (left.get(each) ?? 0) - 1);
    order.push(next);
  }
  return order;
}
