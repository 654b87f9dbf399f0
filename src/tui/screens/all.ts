import type { Drawn, View } from '../view.ts';
import { drawConfirm } from './confirm.tsx';
import { drawExam } from './exam.tsx';
import { drawFeedback } from './feedback.tsx';
import { drawHome } from './home.tsx';
import { drawLab } from './lab.tsx';
import { drawLabs } from './labs.tsx';
import { drawCard, drawSummary } from './lesson.tsx';
import { drawGlossary, drawHelp, drawMenu, drawQuit, drawSettings } from './overlay.tsx';
import { drawQuestion } from './question.tsx';
import { drawReviewSummary } from './review.tsx';
import { drawStats } from './stats.tsx';

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
