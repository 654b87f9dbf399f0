import { completions } from '../../docker/complete.ts';
import { fromHangulMode, hasHangul, toLatinKeys } from '../../docker/hangul.ts';
import { acceptedBy } from '../../domain/typed.ts';
import type { Question } from '../../packs/schema.ts';
import type { TypingDraft } from './draft.ts';
import { focusedField, replaceField } from './edit.ts';
import { beforeCursor, type Field, fieldOf } from './field.ts';
import { judgeCommand } from './judge-command.ts';

/**
 * Tab in a command: what can be completed is, and where there are several the choices are shown. Undefined where there
 * is nothing to complete, as in other questions.
 */
export function complete(draft: TypingDraft, question: Question | undefined): TypingDraft | undefined {
  const field = question?.kind === 'command' ? focusedField(draft) : undefined;
  const found = field && completeField(field, []);
  if (!found) return undefined;
  const { completed, candidates } = found;
  const { note: _gone, ...rest } = draft;
  return {
    ...rest,
    fields: draft.fields.map((each, index) => (index === draft.focus ? completed : each)),
    ...(candidates.length > 1 ? { note: { kind: 'candidates', candidates } as const } : {}),
  };
}

/**
 * `names`: of things that exist, for where no command or flag stands. Undefined on an empty line, and where nothing is
 * completed and there is nothing to choose from.
 */
export function completeField(
  field: Field,
  names: readonly string[],
): { readonly completed: Field; readonly candidates: readonly string[] } | undefined {
  if (field.text === '') return undefined;
  const { replacement, candidates } = completions(beforeCursor(field), names);
  const rest = [...field.text].slice(field.cursor).join('');
  const completed: Field = { text: replacement + rest, cursor: [...replacement].length };
  return completed.text === field.text && candidates.length < 2 ? undefined : { completed, candidates };
}

/** The line before or after this one among those that were typed; undefined where there is none. */
export function recallLine(text: string, history: readonly string[], by: 1 | -1): string | undefined {
  const place = text === '' ? history.length : history.lastIndexOf(text);
  if (place < 0) return undefined;
  return history[place + by] ?? (by === 1 && place === history.length - 1 ? '' : undefined);
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
  const line = recallLine(field.text, history, by);
  return line === undefined ? undefined : replaceField(draft, line);
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

/** What docker would not take is not wrong yet: the first Enter says why, the next one on the same text answers. */
export function refuseOnce(draft: TypingDraft, question: Question | undefined): TypingDraft | undefined {
  if (question?.kind !== 'command' || draft.note?.kind === 'refused') return undefined;
  const judgement = judgeCommand(question, draft.fields[0]?.text ?? '');
  return judgement.kind === 'not-a-command'
    ? { ...draft, note: { kind: 'refused', problem: judgement.problem } }
    : undefined;
}
