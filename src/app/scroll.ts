import type { Layout, State } from './state.ts';

/** Keeps an offset within the body. */
export const clampOffset = ({ lines, height }: Layout, offset: number): number =>
  Math.min(Math.max(offset, 0), Math.max(lines - height, 0));

/** The nearest offset at which the whole target is seen, or its beginning if it is too high for the screen. */
export function reveal(layout: Layout, offset: number, target: number): number {
  const range = layout.targets[target];
  if (!range) return clampOffset(layout, offset);
  const [start, end] = range;
  const fromBelow = end > offset + layout.height ? end - layout.height : offset;
  return clampOffset(layout, Math.min(fromBelow, start));
}

export function isBeginningVisible({ layout, offset }: State, target: number): boolean {
  const [start] = layout.targets[target] ?? [0, 0];
  return start >= offset && start < offset + layout.height;
}

/** Moves what is on the screen by lines; a negative number goes up. */
export const scrollBy = (state: State, lines: number): State => ({
  ...state,
  offset: clampOffset(state.layout, state.offset + lines),
});

/** A page keeps one line of the last, so that the eye finds its place. */
export const pageOf = (state: State): number => Math.max(state.layout.height - 1, 1);

/** A page towards a target that is still below, so that nothing on the way to it is passed over; or undefined. */
export function pageTowards(state: State, target: number): State | undefined {
  const { layout, offset } = state;
  const [start, end] = layout.targets[target] ?? [0, 0];
  const isBelow = Math.min(end, start + layout.height) > offset + layout.height;
  return isBelow ? scrollBy(state, pageOf(state)) : undefined;
}

/** Does Enter lead towards the row in focus, since that is still below? So it is where something is agreed to. */
export function leadsTowards(state: State): boolean {
  const { screen } = state;
  if (screen.name !== 'lab' && screen.name !== 'confirm') return false;
  return 'focus' in screen.stage && pageTowards(state, screen.stage.focus) !== undefined;
}

/**
 * Moves a focus among `count` things and shows where it went. Up from the first one scrolls instead, since a
 * long prompt may stand above it; and so does down, as long as what has the focus is still below.
 */
export function moveFocus(state: State, focus: number, by: number, count: number): readonly [State, number] {
  if (by < 0 && focus === 0) return [scrollBy(state, -1), focus];
  const towards = by > 0 && pageTowards(state, focus);
  if (towards) return [towards, focus];
  const next = Math.min(Math.max(focus + by, 0), Math.max(count - 1, 0));
  return [{ ...state, offset: reveal(state.layout, state.offset, next) }, next];
}

/** Is the end of the last target still below? What stands after it, such as a card's sources, need not be read. */
export function isTargetBelow({ layout, offset }: State): boolean {
  const [, end] = layout.targets.at(-1) ?? [0, 0];
  return offset + layout.height < end;
}
