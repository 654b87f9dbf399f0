import { reviewChapter } from '../domain/review/sitting.ts';
import { arriveConfirm } from './confirm.ts';
import type { Step } from './effect.ts';
import type { Event } from './event.ts';
import { beginExam, openExam, passTime } from './exam/stages.ts';
import { arriveLab } from './lab/lab.ts';
import { arriveLine } from './lab/prompt.ts';
import { layOut } from './lay-out.ts';
import { record, showPosition } from './navigate.ts';
import { isUnsaved, leftBehind, swept, withNotice } from './notices.ts';
import { askForReview, itemsOfRun } from './review/request.ts';
import { arriveReview } from './review/summary.ts';
import type { State } from './state.ts';
import { arriveStats } from './stats/screen.ts';
import { typeText, updateKey } from './update-key.ts';

/** The only place where the state changes. Pure: time and chance come in with the event. */
export function update(state: State, event: Event): Step {
  switch (event.type) {
    case 'key':
      return updateKey(state, event);
    case 'pasted':
      return [typeText(state, event.text), []];
    case 'reported':
      // It is said at the top, wherever the screen was scrolled to.
      return [{ ...withNotice(state, { kind: 'reported', path: event.path }), offset: 0 }, []];
    case 'report-failed':
      return [{ ...withNotice(state, { kind: 'not-reported', problem: event.problem }), offset: 0 }, []];
    case 'laid-out':
      return [layOut(state, event.layout), []];
    case 'run-begun': {
      const items = itemsOfRun(state, event.chapter);
      const { run, seed } = event;
      // What was planned is used up with the sitting that it was for.
      const review = event.chapter === reviewChapter ? undefined : state.review;
      const [begun, effects] = record(
        { ...state, review },
        { type: 'begin', run, chapter: event.chapter, seed, items },
      );
      return [showPosition(begun, event.at), effects];
    }
    case 'exam-asked':
      return openExam(state, event.wish, event.at);
    case 'exam-begun':
      return beginExam(state, event);
    case 'stats-read':
      return [arriveStats(state, event.stats), []];
    case 'woke':
      return passTime(state, event.at);
    case 'started': {
      const [timed, effects] = passTime(state, event.at);
      return [timed, [...effects, askForReview(timed)]];
    }
    case 'review-planned':
      return [arriveReview(state, event.plan, event.at), []];
    case 'recorded':
      return [{ ...state, saving: 'saved', notices: state.notices.filter((each) => !isUnsaved(each)) }, []];
    case 'record-failed':
      return [withNotice({ ...state, saving: 'not-saved' }, { kind: 'storage', problem: event.problem }), []];
    case 'settings-failed':
      return [withNotice(state, { kind: 'storage', problem: event.problem }), []];
    case 'swept':
      return [swept(state, event.removed), []];
    case 'engine-found':
    case 'lab-opened':
    case 'lab-not-opened':
      return arriveLab(state, event);
    case 'lab-closed':
      return arriveLab(leftBehind(state, event.removed), event);
    case 'line-refused':
    case 'line-planned':
    case 'line-progress':
    case 'line-ended':
      return arriveLine(state, event);
    default:
      return [arriveConfirm(state, event), []];
  }
}
