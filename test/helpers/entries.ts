import type { Fact } from '../../src/domain/progress.ts';
import type { Entry } from '../../src/progress/entry.ts';

const answerFact = (over: Partial<Extract<Fact, { type: 'answer' }>> = {}): Fact => ({
  type: 'answer',
  run: 'run-1',
  position: 0,
  item: 'a-question',
  itemVersion: 1,
  response: ['package'],
  verdict: 'right',
  hint: false,
  milliseconds: 1200,
  ...over,
});

/** The journal's entry number `index`, a second after the one before. */
export const entry = (index: number, over: Partial<Entry> = {}): Entry => ({
  v: 1,
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  at: new Date(Date.UTC(2026, 10, 23, 9, 0, index)).toISOString(),
  pack: 'small',
  packVersion: '1.0.0',
  fact: answerFact({ position: index, item: `한글-${index}` }),
  ...over,
});

export const entries = (count: number): Entry[] => Array.from({ length: count }, (_, index) => entry(index));
export const idsOf = (list: readonly Entry[]): string[] => list.map(({ id }) => id);
