import { openQuestion, openRun, type State } from './state.ts';

/** A ready text that a learner can send to whoever made the pack. */
export function reportText(state: State): string | undefined {
  const question = openQuestion(state);
  const run = openRun(state);
  if (!question || !run) return undefined;
  const given = run.answers[run.position];
  const { pack, language } = state;
  return [
    `pack: ${pack.id} ${pack.version}`,
    `chapter: ${run.chapter}`,
    `question: ${question.id} (version ${question.version}, ${question.kind})`,
    `language: ${language}`,
    `answer: ${given ? JSON.stringify(given.response) : 'none yet'}`,
    ...(given ? [`verdict: ${given.verdict}`] : []),
    '',
    'What is wrong with it:',
    '',
  ].join('\n');
}
