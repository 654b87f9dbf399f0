import type { Answered, DayOf } from '../../src/domain/review/memory.ts';

export const day = 86_400_000;
/** The days of somewhere without a clock to set. */
export const dayOf: DayOf = (at) => Math.floor(at / day);

let count = 0;

/** An answer as the journal has it, right unless told. */
export const answered = (over: Partial<Answered['fact']> = {}, at = 0): Answered => ({
  id: `entry-${String(++count).padStart(6, '0')}`,
  at,
  fact: {
    type: 'answer',
    run: 'run',
    position: 0,
    item: 'a',
    itemVersion: 1,
    response: [],
    verdict: 'right',
    hint: false,
    milliseconds: 10_000,
    ...over,
  },
});
