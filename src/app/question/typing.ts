import { completions } from '../../docker/complete.ts';
import { fromHangulMode, hasHangul, toLatinKeys } from '../../docker/hangul.ts';
import { acceptedBy } from '../../domain/typed.ts';
import type { Question } from '../../packs/schema.ts';
import type { TypingDraft } from './draft.ts';
import { focusedField, replaceField } from './edit.ts';
import { beforeCursor, fieldOf } from './field.ts';

/** Tab in a command: what can be completed is, and where there are several the choices are shown. */
export function complete(draft: TypingDraft): TypingDraft {
  const field = focusedField(draft);
  if (!field) return draft;
  const before = beforeCursor(field);
  const { replacement, candidates } = completions(before);
  const rest = [...field.text].slice(field.cursor).join('');
  const completed = replaceField(draft, replacement + rest);
  const moved = completed.fields.map((each, index) =>
    index === draft.focus ? { ...each, cursor: [...replacement].length } : each,
  );
  return {
    ...completed,
    fields: moved,
    ...(candidates.length > 1 ? { note: { kind: 'candidates', candidates } as const } : {}),
  };
}

/**
 * ↑ and ↓ in a command go through what was typed before. Nothing where they should move the focus: in other
 * questions, and from a line that is not one of those.
 */
export function recall(
  draft: TypingDraft,
  question: Question | undefined,
  history: readonly string[],
  by: 1 | -1,
): TypingDraft | undefined {
  const field = focusedField(draft);
  if (question?.kind !== 'command' || !field) return undefined;
  const place = field.text === '' ? history.length : history.lastIndexOf(field.text);
  if (place < 0) return undefined;
  const next = history[place + by];
  if (next !== undefined) return replaceField(draft, next);
  return by === 1 && place === history.length - 1 ? replaceField(draft, '') : undefined;
}

/**
 * Typed in Hangul mode, an answer is not wrong yet: it is shown in Latin letters, and Enter once more answers with
 * that. An answer that is right in Hangul is left alone.
 */
export function beforeSubmit(draft: TypingDraft, question: Question | undefined): TypingDraft | undefined {
  const meant = draft.fields.map(({ text }, index) => latinFor(question, index, text));
  const latin = meant.filter((each) => each !== undefined).join(', ');
  if (latin === '') return undefined;
  const fields = draft.fields.map((field, index) => {
    const text = meant[index];
    return text === undefined ? field : fieldOf(text);
  });
  return { ...draft, fields, note: { kind: 'hangul', latin } };
}

function latinFor(question: Question | undefined, index: number, text: string): string | undefined {
  if (question?.kind === 'command') return fromHangulMode(text);
  const latin = toLatinKeys(text);
  return hasHangul(text) && !isAnswer(question, index, text) && isAnswer(question, index, latin)
    ? latin
    : undefined;
}

const isAnswer = (question: Question | undefined, index: number, text: string): boolean =>
  question?.kind === 'cloze' && acceptedBy(question.blanks[index]?.answers ?? [], text);
