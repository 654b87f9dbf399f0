import type { WordsRule } from '../../docker/problem.ts';

type ShellRule = Exclude<
  WordsRule,
  'unclosed-quote' | 'trailing-backslash' | 'control-character' | 'look-alike' | 'empty'
>;

/** What belongs to the shell in a line, by rule. What only breaks the line is said as elsewhere. */
const en = {
  shell: {
    pipe: (part: string) => `${part} belongs to the shell: it hands the output to the next program.`,
    or: (part: string) => `${part} belongs to the shell: what follows runs only if this fails.`,
    and: (part: string) => `${part} belongs to the shell: what follows runs only if this works.`,
    background: (part: string) =>
      `${part} belongs to the shell: it runs the client in the background. For containers there is -d.`,
    sequence: (part: string) => `${part} belongs to the shell: what follows is another command.`,
    redirect: (part: string) => `${part} belongs to the shell: it connects the input or output to a file.`,
    'command-substitution': (part: string) =>
      `${part} belongs to the shell: it runs another command first and puts its output here.`,
    variable: (part: string) => `${part} belongs to the shell: it puts the value of a variable here.`,
    glob: (part: string) => `${part} belongs to the shell: it puts the names of files that fit here.`,
    braces: (part: string) => `${part} belongs to the shell: it makes several words of it.`,
    tilde: (part: string) => `${part} belongs to the shell: it puts your home folder here.`,
    comment: (part: string) => `${part} belongs to the shell: what follows is a comment.`,
    newline: () => 'The line ends here: each line is a command of its own.',
    subshell: (part: string) => `${part} belongs to the shell: it groups commands.`,
    assignment: (part: string) => `${part} belongs to the shell: it sets a variable for this command.`,
  } satisfies Record<ShellRule, (part: string) => string>,
  onlyDocker: 'Only the docker command is explained.',
  meant: (suggestion: string) => `Did you mean ${suggestion}?`,
  wasHangul: (line: string) => `The keyboard was in Hangul mode. In Latin letters: ${line}`,
  risk: 'Careful',
  same: 'Both mean the same.',
  different: (count: number) =>
    count === 1 ? 'They differ in one thing:' : `They differ in ${count} things:`,
  notUnderstood: (line: string, why: string) => `${line}: ${why}`,
};

const ko: typeof en = {
  shell: {
    pipe: (part) => `${part}: 셸의 기호입니다. 출력을 다음 프로그램으로 넘깁니다.`,
    or: (part) => `${part}: 셸의 기호입니다. 앞의 명령이 실패할 때만 뒤의 명령을 실행합니다.`,
    and: (part) => `${part}: 셸의 기호입니다. 앞의 명령이 성공할 때만 뒤의 명령을 실행합니다.`,
    background: (part) =>
      `${part}: 셸의 기호입니다. 클라이언트를 백그라운드에서 실행합니다. 컨테이너에는 -d를 씁니다.`,
    sequence: (part) => `${part}: 셸의 기호입니다. 뒤는 다른 명령입니다.`,
    redirect: (part) => `${part}: 셸의 기호입니다. 입력이나 출력을 파일로 잇습니다.`,
    'command-substitution': (part) =>
      `${part}: 셸의 기호입니다. 다른 명령을 먼저 실행해 그 출력을 여기에 넣습니다.`,
    variable: (part) => `${part}: 셸이 처리합니다. 변수의 값을 여기에 넣습니다.`,
    glob: (part) => `${part}: 셸의 기호입니다. 맞는 파일 이름을 여기에 넣습니다.`,
    braces: (part) => `${part}: 셸이 처리합니다. 여러 단어로 펼칩니다.`,
    tilde: (part) => `${part}: 셸의 기호입니다. 홈 폴더를 여기에 넣습니다.`,
    comment: (part) => `${part}: 셸의 기호입니다. 뒤는 주석입니다.`,
    newline: () => '여기서 줄이 끝납니다. 한 줄이 명령 하나입니다.',
    subshell: (part) => `${part}: 셸의 기호입니다. 명령을 묶습니다.`,
    assignment: (part) => `${part}: 셸이 처리합니다. 이 명령에만 변수를 정합니다.`,
  },
  onlyDocker: 'docker 명령만 설명합니다.',
  meant: (suggestion) => `혹시 ${suggestion}인가요?`,
  wasHangul: (line) => `한글 상태에서 입력했습니다. 영문으로는: ${line}`,
  risk: '주의',
  same: '두 명령은 뜻이 같습니다.',
  different: (count) => `두 명령은 ${count}가지가 다릅니다.`,
  notUnderstood: (line, why) => `${line}: ${why}`,
};

export const explainSayings = { en, ko };

/** Whether the shell would do something with it; else the line is broken. */
export function isShellRule(rule: WordsRule): rule is ShellRule {
  return Object.hasOwn(en.shell, rule);
}
