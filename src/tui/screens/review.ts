import { reviewChoices } from '../../app/review/summary.ts';
import { openRun } from '../../app/state.ts';
import { firstAnswers } from '../../domain/run.ts';
import { reviewSayings } from '../../i18n/review.ts';
import { chapterTitle, conceptTitle } from '../../packs/pack.ts';
import { choice, gap, layOut, type Part, pointerWidth, text } from '../body.ts';
import { hang, wrap } from '../lines.ts';
import { theme } from '../theme.ts';
import type { Drawn, View } from '../view.ts';
import { inLesson, lookAgain } from './lesson.ts';

/** How a review went, and when the next one is. */
export function drawReviewSummary(view: View): Drawn {
  const { state, width } = view;
  const { screen, review } = state;
  const run = openRun(state);
  if (screen.name !== 'review-summary' || !run) throw new Error('no summary of a review');
  const say = reviewSayings[state.language];
  const answers = firstAnswers(run);
  const wrong = answers.filter(({ verdict }) => verdict === 'wrong').map(({ item }) => item);
  const parts: Part[] = [
    text(wrap(theme.title(say.ended), width)),
    gap,
    text(wrap(say.score(answers.length - wrong.length, answers.length), width)),
    gap,
  ];
  if (wrong.length === 0) parts.push(text(wrap(theme.right(say.allRight), width)));
  else parts.push(text([theme.title(say.forgotten)]), text(lookAgain(view, wrong)));
  parts.push(gap, text(ahead(view)), gap);
  for (const [index, each] of reviewChoices(state).entries()) {
    const label = {
      more: () => say.more(review?.questions ?? 0),
      'next-chapter': () =>
        say.nextChapter(chapterTitle(state.pack, 'chapter' in each ? each.chapter : '', state.language)),
      home: () => say.home,
    }[each.name]();
    parts.push(choice(hang(`${index + 1}. `, label, width - pointerWidth), screen.focus === index));
  }
  return inLesson(view, layOut(parts));
}

/** What the journal says by now: it is folded a moment after the last answer. */
function ahead({ state, width }: View): readonly string[] {
  const { pack, review, language } = state;
  if (!review) return [''];
  const say = reviewSayings[language];
  const names = review.weakest.map((id) => conceptTitle(pack, id, language));
  return [
    ...(review.next ? wrap(say.next(review.next.questions, review.next.days), width) : []),
    ...(names.length > 0 ? wrap(theme.quiet(say.weakest(names.join(', '))), width) : []),
  ];
}
