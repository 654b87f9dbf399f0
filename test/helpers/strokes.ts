import type { Key } from '../../src/app/key.ts';
import type { Question } from '../../src/packs/schema.ts';

/** A key, or text to type. */
export type Stroke = Key | { readonly text: string };

/**
 * What a learner presses to answer a question, right or wrong. `shown` are the ids of what can be in focus, top to
 * bottom, and `targets` those of what can be given, as the screen has them.
 */
export function strokesFor(
  question: Question,
  { shown, targets = [] }: { shown: readonly string[]; targets?: readonly string[] },
  verdict: 'right' | 'wrong',
): Stroke[] {
  const right = verdict === 'right';
  switch (question.kind) {
    case 'ordering':
      return [
        ...(right
          ? sorted(
              shown,
              question.items.map(({ id }) => id),
            )
          : []),
        'enter',
      ];
    case 'matching':
    case 'sorting':
      return [
        ...shown.map((id) => digit(targetOf(question, id, targets) + (right ? 0 : 1), targets)),
        'enter',
      ];
    case 'cloze':
      return question.blanks
        .flatMap(({ answers }, index): Stroke[] => [
          ...(index > 0 ? (['down'] as const) : []),
          { text: right ? (answers[0] ?? '') : 'xyzzy' },
        ])
        .concat('enter');
    case 'command':
      return [{ text: right ? (question.answers[0] ?? '') : 'docker version' }, 'enter'];
    default: {
      const choices: readonly { readonly id: string; readonly correct: boolean }[] = question.choices;
      const wanted = choices.filter(({ correct }) => correct === right).map(({ id }) => id);
      const all = right && question.kind === 'multiple-response';
      return [...(all ? wanted : wanted.slice(0, 1)).map((id) => digit(shown.indexOf(id), shown)), 'enter'];
    }
  }
}

const digit = (index: number, of: readonly string[]): Key => String((index % of.length) + 1) as Key;

function targetOf(
  question: Extract<Question, { targets: unknown }>,
  id: string,
  targets: readonly string[],
): number {
  return targets.indexOf(question.items.find((item) => item.id === id)?.target ?? '');
}

/** Puts each item in its place from the top, by going to it and pressing the number of the place. */
function sorted(shown: readonly string[], right: readonly string[]): Stroke[] {
  const order = [...shown];
  let focus = 0;
  return right.flatMap((id, place) => {
    const at = order.indexOf(id);
    const moves = Array.from({ length: Math.abs(at - focus) }, () => (at > focus ? 'down' : 'up') as Key);
    order.splice(place, 0, ...order.splice(at, 1));
    focus = place;
    return [...moves, String(place + 1) as Key];
  });
}
