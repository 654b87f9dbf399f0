import type { Progress } from '../domain/progress.ts';
import { type ReviewPlan, type ReviewSettings, reviewChapter } from '../domain/review/sitting.ts';
import type { Confidence, Run } from '../domain/run.ts';
import type { ConfirmEvent, NotReady, Plan, PlanProblem, Ready, RunResult } from '../engines/engine.ts';
import type { Pack } from '../packs/pack.ts';
import type { Item, Lab, Question } from '../packs/schema.ts';
import type { Language } from '../packs/text.ts';
import type { Settings } from '../progress/settings.ts';
import type { StorageProblem } from '../progress/storage-problem.ts';
import type { ExamScreen } from './exam/screen.ts';
import type { LabStage } from './lab/stage.ts';
import type { Draft } from './question/draft.ts';
import type { StatsScreen } from './stats/screen.ts';

/** Everything that is on the screen is a function of this one value. */
export type State = {
  /** Of the built-in one, home is drawn from an outline; the whole one is there before anything happens. */
  readonly pack: Pack;
  /** Of a pack from outside nothing runs but a lab that was agreed to line by line. */
  readonly mayRun: boolean;
  readonly language: Language;
  readonly colour: NonNullable<Settings['colour']>;
  readonly progress: Progress;
  readonly reviewing: ReviewSettings;
  /** What a review would be now; not known until memory was folded, after the first frame. */
  readonly review?: ReviewPlan | undefined;
  /** The chapter that is open, by id, or `reviewChapter`. */
  readonly chapter: string | undefined;
  readonly screen: Screen;
  /** An answer that was begun and left, kept until another one is. */
  readonly unfinished?:
    | { readonly run: string; readonly position: number; readonly screen: QuestionScreen }
    | undefined;
  /** The first line of the body that is shown. */
  readonly offset: number;
  readonly layout: Layout;
  readonly saving: Saving;
  readonly notices: readonly Notice[];
  /** Commands that were typed since the start, oldest first. */
  readonly history: readonly string[];
  /** What the learner has agreed to since the start: see `consentKey`. */
  readonly agreed: readonly string[];
  /** The exam, by id, whose time ran out while it was not on the screen. */
  readonly timeIsUp?: string;
  /** An engine on another machine may be used for labs, until the trainer ends. */
  readonly allowRemote: boolean;
};

export type Screen =
  /** `changedAt`: when something else came under a focus that had not moved. */
  | { readonly name: 'home'; readonly focus: number; readonly changedAt?: number }
  | { readonly name: 'card' }
  | QuestionScreen
  | { readonly name: 'feedback' }
  | { readonly name: 'summary'; readonly focus: number }
  | { readonly name: 'review-summary'; readonly focus: number }
  | ConfirmScreen
  | LabsScreen
  | LabScreen
  | ExamScreen
  | StatsScreen
  | { readonly name: 'settings'; readonly focus: number; readonly under: Place }
  | { readonly name: 'help'; readonly under: Place }
  | { readonly name: 'glossary'; readonly under: Place }
  | { readonly name: 'menu'; readonly focus: number; readonly under: Place }
  | { readonly name: 'quit'; readonly focus: number; readonly under: Place };

export type ScreenName = Screen['name'];

/** Where to go back to, and how far down it was scrolled. */
export type Place = { readonly screen: Screen; readonly offset: number };

export type QuestionScreen = {
  readonly name: 'question';
  readonly draft: Draft;
  readonly hint: boolean;
  readonly confidence: Confidence | undefined;
  /** Enter was pressed before the answer was complete; said until the answer changes. */
  readonly incomplete?: true;
  /** When the question appeared, in milliseconds since the epoch. */
  readonly since: number;
};

/** The labs to choose from: all of them, or those of the open chapter. */
export type LabsScreen = { readonly name: 'labs'; readonly focus: number; readonly of: 'pack' | 'chapter' };

export type LabScreen = {
  readonly name: 'lab';
  /** Which lab, by id: what comes for another one comes too late. */
  readonly lab: string;
  /** Where it was opened, and where leaving leads. */
  readonly from: Place;
  readonly stage: LabStage;
};

/** Running a question's commands: look, consent, run, result; or a recording where that cannot be. */
export type ConfirmScreen = {
  readonly name: 'confirm';
  /** Whose commands they are, by id: what comes for another question comes too late. */
  readonly question: string;
  readonly stage: ConfirmStage;
};

export type ConfirmStage =
  | { readonly name: 'looking' }
  | { readonly name: 'consent'; readonly plan: Plan; readonly focus: number; readonly since: number }
  | { readonly name: 'running'; readonly plan: Plan; readonly output: readonly ConfirmEvent[] }
  | {
      readonly name: 'result';
      readonly plan: Plan;
      readonly output: readonly ConfirmEvent[];
      readonly result: RunResult;
    }
  | { readonly name: 'recording'; readonly because: NotReady | PlanProblem | 'asked-for' };

/** Lines of the body as drawn, lines that there is room for, and where the things to choose stand. */
export type Layout = {
  readonly lines: number;
  readonly height: number;
  readonly targets: readonly Range[];
};

/** Half open, in lines of the body. */
export type Range = readonly [start: number, end: number];

type Saving = 'nothing' | 'saving' | 'saved' | 'not-saved';

export type Notice =
  | { readonly kind: 'storage'; readonly problem: StorageProblem }
  | { readonly kind: 'swept'; readonly containers: number }
  | { readonly kind: 'reported'; readonly path: string }
  | { readonly kind: 'not-reported'; readonly problem: StorageProblem }
  | { readonly kind: 'left-behind'; readonly names: readonly string[] };

/** What became of a report: said where it was asked for, until the learner goes on. */
export const isOfReport = ({ kind }: Notice): boolean => kind === 'reported' || kind === 'not-reported';

/** The items of the chapter that is open; a review may ask any of the pack. */
export const openItems = ({ pack, chapter }: State): readonly Item[] =>
  pack.chapters.filter(({ id }) => chapter === reviewChapter || id === chapter).flatMap(({ items }) => items);

export const openRun = (state: State): Run | undefined =>
  state.chapter === undefined ? undefined : state.progress.runs[state.chapter];

/** The card or question where the learner is. */
export function openItem(state: State): Item | undefined {
  const run = openRun(state);
  const id = run?.queue[run.position];
  return openItems(state).find((item) => item.id === id);
}

export function openQuestion(state: State): Question | undefined {
  const item = openItem(state);
  return item && item.kind !== 'card' ? item : undefined;
}

/** May the open question be run, or at least be shown from a recording? */
export const canConfirm = (state: State): boolean =>
  state.mayRun && openQuestion(state)?.confirm !== undefined;

/** All labs that a list shows, in the order of the chapters. */
export const labsOf = (state: State, of: LabsScreen['of']): readonly Lab[] =>
  state.pack.chapters.filter(({ id }) => of === 'pack' || id === state.chapter).flatMap(({ labs }) => labs);

export const labOf = (state: State, id: string): Lab | undefined =>
  labsOf(state, 'pack').find((lab) => lab.id === id);

/**
 * What a consent is for: the engine and, for a pack from outside, everything that the lab holds, so that any edit asks
 * again.
 */
export const consentKey = ({ mayRun }: State, { endpoint }: Ready, lab: Lab): string =>
  mayRun ? endpoint : `${endpoint} ${JSON.stringify(lab)}`;
