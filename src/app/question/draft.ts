import type { Problem } from '../../docker/problem.ts';
import type { Response } from '../../domain/grading.ts';
import type { Run } from '../../domain/run.ts';
import type { Question } from '../../packs/schema.ts';
import { emptyField, type Field } from './field.ts';
import { assignablesOf, choicesOf, orderOf, targetsOf } from './shown.ts';

/** An answer while it is being given. What is in focus is a place in the list that the screen shows. */
export type Draft =
  | {
      readonly type: 'choosing';
      readonly focus: number;
      readonly shown: readonly string[];
      /** Only where several apply; otherwise the one in focus is the answer. */
      readonly several: boolean;
      readonly chosen: readonly string[];
    }
  | {
      readonly type: 'ordering';
      readonly focus: number;
      readonly shown: readonly string[];
      /** Picked up: the arrows move the item itself. */
      readonly held: boolean;
    }
  | {
      readonly type: 'assigning';
      readonly focus: number;
      readonly shown: readonly string[];
      /** How many targets there are, and whether one may serve twice. */
      readonly targets: readonly string[];
      readonly once: boolean;
      /** By item. */
      readonly assigned: Readonly<Record<string, string>>;
    }
  | {
      readonly type: 'typing';
      /** The fields, and below them what a letter cannot ask for here: a hint, "I don't know". */
      readonly focus: number;
      readonly fields: readonly Field[];
      readonly note?: TypingNote;
    };

/** What is said of a typed answer before it is graded. */
type TypingNote =
  | { readonly kind: 'hangul'; readonly latin: string }
  | { readonly kind: 'candidates'; readonly candidates: readonly string[] }
  /** No command that docker would take: once it may be put right, then it is judged. */
  | { readonly kind: 'refused'; readonly problem: Problem };

export type TypingDraft = Extract<Draft, { type: 'typing' }>;

export function draftOf(question: Question, run: Run): Draft {
  switch (question.kind) {
    case 'ordering':
      return { type: 'ordering', focus: 0, shown: orderOf(question, run), held: false };
    case 'matching':
    case 'sorting':
      return {
        type: 'assigning',
        focus: 0,
        shown: assignablesOf(question, run).map(({ id }) => id),
        targets: targetsOf(question, run).map(({ id }) => id),
        once: question.kind === 'matching',
        assigned: {},
      };
    case 'cloze':
      return { type: 'typing', focus: 0, fields: question.blanks.map(() => emptyField) };
    case 'command':
      return { type: 'typing', focus: 0, fields: [emptyField] };
    default:
      return {
        type: 'choosing',
        focus: 0,
        shown: choicesOf(question, run).map(({ id }) => id),
        several: question.kind === 'multiple-response',
        chosen: [],
      };
  }
}

/** Are there fields, and nothing in any of them? */
export const isUntyped = (draft: Draft): boolean =>
  draft.type === 'typing' && draft.fields.every(({ text }) => text.trim() === '');

/** The first place of an answer where something is missing; where it is focused, if nothing is. */
export function firstOpen(draft: Draft): number {
  const open =
    draft.type === 'typing'
      ? draft.fields.findIndex(({ text }) => text.trim() === '')
      : draft.type === 'assigning'
        ? draft.shown.findIndex((id) => draft.assigned[id] === undefined)
        : -1;
  return open < 0 ? draft.focus : open;
}

/** The response as it stands; nothing where something is still missing. */
export function responseOf(draft: Draft): Response | undefined {
  switch (draft.type) {
    case 'choosing': {
      const focused = draft.shown[draft.focus];
      const chosen = draft.several
        ? draft.shown.filter((id) => draft.chosen.includes(id))
        : focused
          ? [focused]
          : [];
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'ordering':
      return draft.shown;
    case 'assigning': {
      const pairs = draft.shown.flatMap((id) => (draft.assigned[id] ? [`${id}=${draft.assigned[id]}`] : []));
      return pairs.length === draft.shown.length ? pairs : undefined;
    }
    case 'typing': {
      const typed = draft.fields.map(({ text }) => text.trim());
      return typed.every((text) => text !== '') ? typed : undefined;
    }
  }
}
