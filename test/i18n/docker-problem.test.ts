import { describe, expect, it } from 'vitest';
import { judgeCommand } from '../../src/app/question/judge-command.ts';
import { parseLine } from '../../src/docker/parse.ts';
import { dockerProblem } from '../../src/i18n/docker-problem.ts';
import type { CommandQuestion } from '../../src/packs/schema.ts';

function said(line: string, language: 'ko' | 'en'): string {
  const parsed = parseLine(line);
  if (parsed.ok) throw new Error(`${line} is a command`);
  return dockerProblem[language](parsed.error);
}

describe('a typo is told with what was meant, wherever a command is typed', () => {
  it.each([
    ['docker pul nginx', 'pul is no docker command that the trainer knows: did you mean pull?'],
    ['docker run -nmae web nginx', 'this command has no flag -n'],
    ['docker run --nmae web nginx', 'this command has no flag --nmae: did you mean --name?'],
    ['ddocker pull nginx', 'ddocker is not docker: did you mean docker?'],
    ['podman ps', 'podman is not docker'],
    ['docker run', 'the image is missing'],
  ])('%s', (line, english) => {
    expect(said(line, 'en')).toBe(english);
    expect(said(line, 'ko').includes('인가요?')).toBe(english.includes('did you mean'));
  });

  it('as an answer to a question too', () => {
    const question = { kind: 'command', freeName: false, answers: ['docker pull nginx'] };
    const judgement = judgeCommand(question as unknown as CommandQuestion, 'docker pul nginx');
    expect(judgement).toMatchObject({ kind: 'not-a-command', problem: { suggestion: 'pull' } });
  });
});
