import { expect, test } from 'vitest';
import { collectOutput, SHOWN_LIMIT } from '../../src/engines/step-output.ts';

function collect(): { shown: string[]; capped: number[]; output: ReturnType<typeof collectOutput> } {
  const shown: string[] = [];
  const capped: number[] = [];
  const output = collectOutput(
    (text) => shown.push(text),
    (count) => capped.push(count),
  );
  return { shown, capped, output };
}

test('whole lines as they come, the streams not mixed within a line', () => {
  const { shown, output } = collect();
  output.add('stdout', 'a');
  output.add('stderr', 'warning\n');
  output.add('stdout', 'b\nc');
  expect(shown).toEqual(['warning\n', 'ab\n']);
  expect(output.finish()).toBe('warning\nab\nc');
  expect(shown.at(-1)).toBe('c');
});

test('sequences that come in two parts are cleaned', () => {
  const { output } = collect();
  output.add('stdout', '10%\r20');
  output.add('stdout', '%\r\u001b');
  output.add('stdout', '[31mdone\r');
  output.add('stdout', '\n');
  expect(output.finish()).toBe('done\n');
});

test('a line without an end is shown in pieces', () => {
  const { shown, output } = collect();
  output.add('stdout', 'x'.repeat(10_000));
  expect(shown.join('')).toHaveLength(10_000);
  expect(output.finish()).toHaveLength(10_000);
});

test('what is shown is capped once, what is compared is not', () => {
  const { shown, capped, output } = collect();
  for (let count = 0; count < 100; count += 1) output.add('stdout', `${'x'.repeat(999)}\n`);
  expect(shown.join('')).toHaveLength(65_000);
  expect(capped).toEqual([65_000]);
  expect(output.finish()).toHaveLength(100_000);
  expect(SHOWN_LIMIT).toBe(65_536);
});
