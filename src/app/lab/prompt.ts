import { fromHangulMode } from '../../docker/hangul.ts';
import type { LabJudgement } from '../../domain/lab/judge.ts';
import type { Step } from '../effect.ts';
import type { Event } from '../event.ts';
import type { Intent } from '../intent.ts';
import { record } from '../navigate.ts';
import { openOverlay } from '../overlay.ts';
import { fieldEdit } from '../question/edit.ts';
import { emptyField, type Field, fieldOf, insert } from '../question/field.ts';
import { completeField, recallLine } from '../question/typing.ts';
import { scrollBy } from '../scroll.ts';
import { type LabScreen, labOf, type State } from '../state.ts';
import { labScreen, withLabStage } from './lab.ts';
import type { Entry, LabPrompt } from './stage.ts';
import { type Word, wordIn } from './words.ts';

/** The prompt of the open lab, where no overlay lies over it and no command runs. */
export function openPrompt({ screen }: State): LabPrompt | undefined {
  if (screen.name !== 'lab' || screen.stage.name !== 'prompt' || screen.stage.running) return undefined;
  return screen.stage;
}

/** What is typed is seen, however far the screen was scrolled. */
const toEnd = (state: State): State => ({ ...state, offset: state.layout.lines });

const withPrompt = (state: State, prompt: LabPrompt): State => toEnd(withLabStage(state, prompt, false));

function withField(state: State, { note: _gone, ...prompt }: LabPrompt, field: Field): State {
  return withPrompt(state, { ...prompt, field });
}

const say = (state: State, prompt: LabPrompt, ...entries: readonly Entry[]): State =>
  withPrompt(state, { ...prompt, transcript: [...prompt.transcript, ...entries] });

export function typeAtPrompt(state: State, text: string): State {
  const prompt = openPrompt(state);
  return prompt ? withField(state, prompt, insert(prompt.field, text)) : state;
}

export function updatePrompt(state: State, prompt: LabPrompt, intent: Intent): Step {
  const edit = fieldEdit(intent);
  if (edit) return [withField(state, prompt, edit(prompt.field)), []];
  switch (intent) {
    case 'run-line':
      return submit(state, prompt);
    case 'stop':
      return stop(state, prompt);
    case 'recall-back':
    case 'recall-on': {
      const line = recallLine(prompt.field.text, state.history, intent === 'recall-back' ? -1 : 1);
      return [line === undefined ? state : withField(state, prompt, fieldOf(line)), []];
    }
    case 'complete':
      return [complete(state, prompt), []];
    case 'hint':
    case 'goal':
    case 'solution':
    case 'again':
      return obey(state, prompt, intent);
    case 'leave':
      return leave(state, prompt);
    case 'up':
    case 'down':
      return [scrollBy(state, intent === 'up' ? -1 : 1), []];
    default:
      return [state, []];
  }
}

/** Ctrl-C: ends the command; at the prompt it clears the line, as in a shell; on an empty one it leaves, as Esc does. */
function stop(state: State, prompt: LabPrompt): Step {
  if (prompt.running) return [state, [{ type: 'stop-line' }]];
  if (prompt.field.text !== '') return [withField(state, prompt, emptyField), []];
  return leave(state, prompt);
}

/** What was made would be gone at once: asked for twice, it is meant. */
function leave(state: State, prompt: LabPrompt): Step {
  if (prompt.note?.kind === 'leaving') return obey(state, prompt, 'leave');
  return [withPrompt(state, { ...prompt, note: { kind: 'leaving' } }), []];
}

/** With nothing to complete, the menu opens, as it does elsewhere. */
function complete(state: State, prompt: LabPrompt): State {
  const found = completeField(prompt.field, namesIn(state, prompt));
  if (!found) return openOverlay(state, 'menu');
  const { completed, candidates } = found;
  const note = candidates.length > 1 ? { kind: 'candidates' as const, candidates } : undefined;
  return withPrompt(state, { ...prompt, field: completed, note });
}

/** The lab's images, and the names that were given in lines that ran. */
function namesIn(state: State, { transcript }: LabPrompt): readonly string[] {
  const { screen } = state;
  const images = screen.name === 'lab' ? (labOf(state, screen.lab)?.images ?? []) : [];
  const given = transcript.flatMap((entry) =>
    entry.kind === 'line' ? [...entry.typed.matchAll(/--name[= ](\S+)/g)].map(([, name = '']) => name) : [],
  );
  return [...new Set([...images, ...given])];
}

function submit(state: State, prompt: LabPrompt): Step {
  const typed = prompt.field.text.trim();
  if (typed === '') return prompt.judgement.isSolved ? obey(state, prompt, 'leave') : [state, []];
  const word = wordIn(typed);
  if (word) return obey(state, { ...prompt, field: emptyField, note: undefined }, word);
  const latin = fromHangulMode(typed);
  if (latin !== undefined)
    return [withPrompt(state, { ...prompt, field: fieldOf(latin), note: { kind: 'hangul', latin } }), []];
  const line = typed.replace(/^\$\s+/, '');
  const entry: Entry = { kind: 'line', typed: line, movedPorts: [], events: [] };
  const running: LabPrompt = { ...prompt, field: emptyField, note: undefined, running: true };
  const history = state.history.at(-1) === line ? state.history : [...state.history, line];
  return [say({ ...state, history }, running, entry), [{ type: 'run-line', line }]];
}

/** What the learner says to the trainer itself. */
function obey(state: State, prompt: LabPrompt, word: Word): Step {
  switch (word) {
    case 'hint': {
      const { hint, isSolved } = prompt.judgement;
      return [say(state, prompt, { kind: 'hint', hint, isSolved }), []];
    }
    case 'goal':
    case 'solution':
    case 'help':
      return [say(state, prompt, { kind: word }), []];
    case 'clear':
      return [withPrompt(state, { ...prompt, transcript: [] }), []];
    case 'again':
    case 'leave':
      return [
        withLabStage(state, { name: 'closing', again: word === 'again' }, true),
        [{ type: 'close-lab' }],
      ];
  }
}

type LineArrival = Extract<Event, { type: 'line-refused' | 'line-planned' | 'line-progress' | 'line-ended' }>;

/** What comes back about the line that runs: it is the last one of the transcript. */
export function arriveLine(state: State, event: LineArrival): Step {
  const screen = labScreen(state);
  const prompt = screen?.stage;
  if (!screen || prompt?.name !== 'prompt' || !prompt.running) return [state, []];
  const before = prompt.transcript.slice(0, -1);
  const last = prompt.transcript.at(-1);
  if (last?.kind !== 'line') return [state, []];
  const withLast = (entry: Entry, more: Partial<LabPrompt> = {}): State =>
    follow(state, { ...prompt, ...more, transcript: [...before, entry] });
  switch (event.type) {
    case 'line-refused':
      return [
        withLast({ kind: 'refused', typed: last.typed, problem: event.problem }, { running: false }),
        [],
      ];
    case 'line-planned':
      return [withLast({ ...last, runs: event.runs, movedPorts: event.movedPorts }), []];
    case 'line-progress':
      return [withLast({ ...last, events: [...last.events, event.event] }), []];
    case 'line-ended':
      return ended(
        state,
        screen,
        { ...prompt, transcript: [...before, { ...last, result: event.result }] },
        event.judgement,
      );
  }
}

/** Scrolled up to read, the learner stays there while a command prints. */
const follow = (state: State, prompt: LabPrompt): State => withLabStage(state, prompt, false);

function ended(state: State, { lab }: LabScreen, prompt: LabPrompt, judgement: LabJudgement): Step {
  const entries = [...prompt.transcript, ...newsOf(prompt.judgement, judgement)];
  const next = withPrompt(state, { ...prompt, running: false, transcript: entries, judgement });
  const isFirst = judgement.isSolved && !state.progress.labs[lab];
  if (!isFirst) return [next, []];
  const lines = entries.filter(({ kind }) => kind === 'line').length;
  return record(next, { type: 'lab', lab, labVersion: labOf(state, lab)?.version ?? 1, lines });
}

/** What a line has changed: checks that are passed now, a dead end, the end. */
function newsOf(before: LabJudgement, after: LabJudgement): readonly Entry[] {
  const had = new Set(before.checks.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id));
  const passed = after.checks.filter(({ id, verdict }) => verdict === 'passed' && !had.has(id));
  return [
    ...(passed.length > 0 ? [{ kind: 'passed', checks: passed.map(({ id }) => id) } as const] : []),
    ...(after.deadEnd !== undefined && after.deadEnd !== before.deadEnd
      ? [{ kind: 'dead-end', deadEnd: after.deadEnd } as const]
      : []),
    ...(after.isSolved && !before.isSolved ? [{ kind: 'solved' } as const] : []),
  ];
}
