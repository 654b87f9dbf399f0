import type { Drawn, View } from '../view.ts';
import { drawConfirm } from './confirm.ts';
import { drawExam } from './exam.ts';
import { drawFeedback } from './feedback.ts';
import { drawHome } from './home.ts';
import { drawLab } from './lab.ts';
import { drawLabs } from './labs.ts';
import { drawCard, drawSummary } from './lesson.ts';
import { drawGlossary, drawHelp, drawMenu, drawQuit, drawSettings } from './overlay.ts';
import { drawQuestion } from './question.ts';
import { drawReviewSummary } from './review.ts';
import { drawStats } from './stats.ts';

/** Every screen, by what the state says; home too, so that nothing is left out. */
export function drawScreen(view: View): Drawn {
  switch (view.state.screen.name) {
    case 'home':
      return drawHome(view);
    case 'card':
      return drawCard(view);
    case 'question':
      return drawQuestion(view);
    case 'feedback':
      return drawFeedback(view);
    case 'summary':
      return drawSummary(view);
    case 'review-summary':
      return drawReviewSummary(view);
    case 'confirm':
      return drawConfirm(view);
    case 'labs':
      return drawLabs(view);
    case 'lab':
      return drawLab(view);
    case 'exam':
      return drawExam(view);
    case 'stats':
      return drawStats(view);
    case 'settings':
      return drawSettings(view);
    case 'help':
      return drawHelp(view);
    case 'glossary':
      return drawGlossary(view);
    case 'menu':
      return drawMenu(view);
    case 'quit':
      return drawQuit(view);
  }
}
