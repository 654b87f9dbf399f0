import type { Intent } from '../intent.ts';
import { isBeginningVisible, pageTowards, reveal } from '../scroll.ts';
import type { State } from '../state.ts';
import type { Draft, TypingDraft } from './draft.ts';
import { emptyField, erase, eraseForward, type Field, fieldOf, insert, moveCursor } from './field.ts';

/** How many things of a draft can be in focus. */
export function focusCount(draft: Draft): number {
  return draft.type === 'typing' ? draft.fields.length + typingActions.length : draft.shown.length;
}

/**
 * What nobody has seen is no answer yet: what stands in focus below a long prompt, and of an order all of it. Shows
 * that; undefined where it was on the screen.
 */
export function showUnseen(state: State, draft: Draft): State | undefined {
  const towards =
    draft.type === 'ordering' && !draft.held ? pageTowards(state, draft.shown.length - 1) : undefined;
  if (towards || isBeginningVisible(state, draft.focus)) return towards;
  return { ...state, offset: reveal(state.layout, state.offset, draft.focus) };
}

/** Below typed answers, where letters are text: what they would ask for elsewhere. */
export const typingActions = ['hint', 'unsure', 'dont-know'] as const;

/** `index` is what a digit stands for, from 0; -1 for other keys. */
export function editDraft(draft: Draft, intent: Intent, index: number): Draft {
  switch (draft.type) {
    case 'choosing':
      return choose(draft, intent, index);
    case 'ordering':
      return order(draft, intent, index);
    case 'assigning':
      return assign(draft, intent, index);
    case 'typing':
      return type(draft, intent);
  }
}

function choose(draft: Extract<Draft, { type: 'choosing' }>, intent: Intent, index: number): Draft {
  const focus = intent === 'pick' && index < draft.shown.length ? index : draft.focus;
  const id = draft.shown[focus];
  const toggles = intent === 'toggle' || (intent === 'pick' && index < draft.shown.length);
  if (!draft.several || !toggles || id === undefined) return { ...draft, focus };
  const chosen = draft.chosen.includes(id)
    ? draft.chosen.filter((other) => other !== id)
    : [...draft.chosen, id];
  return { ...draft, focus, chosen };
}

function order(draft: Extract<Draft, { type: 'ordering' }>, intent: Intent, index: number): Draft {
  switch (intent) {
    case 'toggle':
      return { ...draft, held: !draft.held };
    case 'pick':
      return index < draft.shown.length ? { ...place(draft, index), held: false } : draft;
    default:
      return draft;
  }
}

/** Puts the item in focus at another place; those between move up or down by one. */
export function place(
  draft: Extract<Draft, { type: 'ordering' }>,
  to: number,
): Extract<Draft, { type: 'ordering' }> {
  const moving = draft.shown[draft.focus];
  if (moving === undefined || to < 0 || to >= draft.shown.length) return draft;
  const others = draft.shown.filter((id) => id !== moving);
  return { ...draft, focus: to, shown: [...others.slice(0, to), moving, ...others.slice(to)] };
}

function assign(draft: Extract<Draft, { type: 'assigning' }>, intent: Intent, index: number): Draft {
  const item = draft.shown[draft.focus];
  if (item === undefined || (intent !== 'pick' && intent !== 'toggle')) return draft;
  const now = draft.targets.indexOf(draft.assigned[item] ?? '');
  const target = draft.targets[intent === 'pick' ? index : (now + 1) % draft.targets.length];
  if (target === undefined) return draft;
  const others = Object.entries(draft.assigned).filter(
    ([other, its]) => other !== item && !(draft.once && its === target),
  );
  const assigned = { ...Object.fromEntries(others), [item]: target };
  // A digit settles the item: the next one without a target is up.
  const after = [...draft.shown.keys()].map((step) => (draft.focus + 1 + step) % draft.shown.length);
  const open = after.find((place) => assigned[draft.shown[place] ?? ''] === undefined);
  return { ...draft, assigned, focus: intent === 'pick' ? (open ?? draft.focus) : draft.focus };
}

function type(draft: TypingDraft, intent: Intent): Draft {
  const edit = fieldEdit(intent);
  return edit ? editField(draft, edit) : draft;
}

/** What an intent does to a line that is being typed, if anything. */
export function fieldEdit(intent: Intent): ((field: Field) => Field) | undefined {
  switch (intent) {
    case 'cursor-left':
      return (field) => moveCursor(field, -1);
    case 'cursor-right':
      return (field) => moveCursor(field, 1);
    case 'line-start':
      return (field) => moveCursor(field, -field.cursor);
    case 'line-end':
      return (field) => fieldOf(field.text);
    case 'erase':
      return erase;
    case 'erase-forward':
      return eraseForward;
    case 'erase-line':
      return () => emptyField;
    default:
      return undefined;
  }
}

/** Text goes into the field in focus; what was said of the text before is said no more. */
export const typeText = (draft: TypingDraft, text: string): TypingDraft =>
  editField(draft, (field) => insert(field, text));

export const replaceField = (draft: TypingDraft, text: string): TypingDraft =>
  editField(draft, () => fieldOf(text));

export const focusedField = (draft: TypingDraft): Field | undefined => draft.fields[draft.focus];

function editField(draft: TypingDraft, edit: (field: Field) => Field): TypingDraft {
  const fields = draft.fields.map((field, index) => (index === draft.focus ? edit(field) : field));
  const { note, ...rest } = draft;
  const isSame = fields.every(({ text }, index) => text === draft.fields[index]?.text);
  return { ...rest, fields, ...(note && isSame ? { note } : {}) };
}
