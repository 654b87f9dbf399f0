import { afterEach, expect, it, vi } from 'vitest';
import type { Block } from '../../src/packs/text.ts';
import { blockLines } from '../../src/tui/lines.ts';

const diagram: Block = { type: 'diagram', lines: ['┌──┐', '└──┘'], alternative: 'There is a small box.' };

afterEach(() => vi.unstubAllEnvs());

it('draws a diagram where it fits, and else tells it in words', () => {
  expect(blockLines([diagram], 4)).toEqual(diagram.lines);
  expect(blockLines([diagram], 3).join('')).not.toContain('┌');
});

it('tells a diagram in words to a screen reader', () => {
  vi.stubEnv('INK_SCREEN_READER', 'true');
  expect(blockLines([diagram], 60)).toEqual(['[ There is a small box. ]']);
  expect(blockLines([{ ...diagram, alternative: '' }], 60)).toEqual(diagram.lines);
});
