import type { ExamStage } from './exam/screen.ts';
import type { LabStage } from './lab/stage.ts';
import type { Draft } from './question/draft.ts';
import type { Screen, ScreenName } from './state.ts';

/** A screen, and of some what they show, since each asks for other keys. */
export type Mode =
  | Exclude<ScreenName, 'confirm' | 'question' | 'lab' | 'exam'>
  | `exam-${Exclude<ExamStage['name'], 'question'> | Draft['type']}`
  | 'lab-brief'
  | 'lab-consent'
  | 'lab-busy'
  | 'lab-closing'
  | 'lab-prompt'
  | 'lab-running'
  | 'lab-recording'
  | `question-${Draft['type']}`
  | 'question-below-typing'
  | 'confirm-looking'
  | 'confirm-consent'
  | 'confirm-running'
  | 'confirm-result';

export function modeOf(screen: Screen): Mode {
  if (screen.name === 'question') {
    const { draft } = screen;
    const isBelow = draft.type === 'typing' && draft.focus >= draft.fields.length;
    return isBelow ? 'question-below-typing' : `question-${draft.type}`;
  }
  if (screen.name === 'exam')
    return screen.stage.name === 'question' ? `exam-${screen.stage.draft.type}` : `exam-${screen.stage.name}`;
  if (screen.name === 'lab') return labMode(screen.stage);
  if (screen.name !== 'confirm') return screen.name;
  return screen.stage.name === 'recording' ? 'confirm-result' : `confirm-${screen.stage.name}`;
}

function labMode(stage: LabStage): Mode {
  switch (stage.name) {
    case 'looking':
    case 'opening':
      return 'lab-busy';
    case 'prompt':
      return stage.running ? 'lab-running' : 'lab-prompt';
    case 'remote':
      return 'lab-consent';
    default:
      return `lab-${stage.name}`;
  }
}
