import type { LabPrompt } from './lab/stage.ts';
import { clampOffset, reveal } from './scroll.ts';
import { openRun, type State } from './state.ts';

/** A new layout: stay within it, keep what is in focus in sight, and follow what an engine prints. */
export function layOut(state: State, layout: State['layout']): State {
  const focus = focusOf(state);
  const isAsked = state.screen.name === 'question' && state.screen.incomplete;
  const offset = focus > 0 || isAsked ? reveal(layout, state.offset, focus) : state.offset;
  return { ...state, layout, offset: clampOffset(layout, isFollowing(state) ? layout.lines : offset) };
}

/** Output is followed as long as its end is in sight, to the result that stands below it; a lab begins with its goal. */
function isFollowing({ screen, layout, offset }: State): boolean {
  if (screen.name !== 'confirm' && screen.name !== 'lab') return false;
  if (screen.stage.name === 'prompt' && isFresh(screen.stage)) return false;
  const isGrowing = ['running', 'result', 'prompt'].includes(screen.stage.name);
  return isGrowing && offset + layout.height >= layout.lines;
}

const isFresh = ({ transcript, field }: LabPrompt): boolean => transcript.length === 0 && field.text === '';

/** Which of the layout's targets is in focus. */
function focusOf(state: State): number {
  const { screen } = state;
  if ('focus' in screen) return screen.focus;
  if (screen.name === 'question') return screen.draft.focus;
  if (screen.name === 'exam' && 'draft' in screen.stage) return screen.stage.draft.focus;
  if (screen.name === 'card') return openRun(state)?.step ?? 0;
  return 'stage' in screen && 'focus' in screen.stage ? screen.stage.focus : 0;
}
