import type { Response } from '../../domain/grading.ts';
import type { Draft } from '../question/draft.ts';
import { fieldOf } from '../question/field.ts';

/** A draft as it was when this response was given with it. */
export function restore(draft: Draft, response: Response): Draft {
  switch (draft.type) {
    case 'choosing': {
      const focus = Math.max(draft.shown.indexOf(response[0] ?? ''), 0);
      return { ...draft, focus, chosen: draft.several ? response : [] };
    }
    case 'ordering':
      return { ...draft, shown: response };
    case 'assigning': {
      const pairs = response.map((pair) => {
        const end = pair.indexOf('=');
        return [pair.slice(0, end), pair.slice(end + 1)] as const;
      });
      return { ...draft, assigned: Object.fromEntries(pairs) };
    }
    case 'typing':
      return { ...draft, fields: draft.fields.map((_, index) => fieldOf(response[index] ?? '')) };
  }
}
