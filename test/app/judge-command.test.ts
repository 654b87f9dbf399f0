import { expect, it } from 'vitest';
import { judgeCommand } from '../../src/app/question/judge-command.ts';
import type { CommandQuestion } from '../../src/packs/schema.ts';

const question = {
  kind: 'command',
  freeName: true,
  answers: ['docker create -p 80:80 --rm nginx', 'docker run -d -p 80:80 --rm nginx'],
} as unknown as CommandQuestion;

it('tells the differences from an answer that is the same command, though another has fewer', () => {
  const judgement = judgeCommand(question, 'docker run nginx');
  expect(judgement).toMatchObject({
    kind: 'differences',
    differences: [{ flag: 'detach' }, { flag: 'publish' }, { flag: 'rm' }],
  });
});

it('tells another command as that, where no answer is the same', () => {
  const judgement = judgeCommand(question, 'docker pull nginx');
  expect(judgement).toMatchObject({ kind: 'differences', differences: [{ kind: 'other-command' }] });
});
