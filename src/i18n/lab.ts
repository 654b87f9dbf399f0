import { type LabProblem, type LineResult, labLimits } from '../engines/lab/lab-engine.ts';

const { minutes, containers, megabytes, commandMinutes } = labLimits;

/** What is said around labs. `ko` has exactly the keys of `en`. */
const en = {
  labs: 'Labs',
  labsOfChapter: 'Labs of this chapter',
  solvedMark: 'solved',
  checks: 'What is checked',
  briefRows: { start: 'Start', recording: 'See a recording of the solution', back: 'Back' },
  needsEngine:
    'A lab runs on Docker or Podman: once one of them is installed and running, choose "Start" again. "docker-image-trainer doctor" says what is missing.',
  looking: 'Looking for a container engine…',
  opening: 'Setting the stage… Esc stops it.',
  closing: 'Removing what was made here…',
  consentTitle: (engine: string) => `May the trainer use your ${engine} for labs?`,
  consentOnce: 'This is asked once on this engine, until you quit.',
  consentOutside:
    'This pack is not part of the trainer. Exactly this may run, and any change to it asks again:',
  rules: [
    'You type the docker commands; each is checked and shown as it really runs.',
    'What you make gets a name and a label of the trainer’s own, and is removed when you leave, or at the next start.',
    'What you had before is not touched: containers, images, their tags, volumes.',
    `Ports are open on this machine only; no folder of yours is mounted. Each container has 256 MB of memory; at most ${containers} containers, ${megabytes} MB written outside of volumes, ${commandMinutes} minutes a command, ${minutes} minutes a lab.`,
  ],
  consentRows: { no: 'No, go back', yes: 'Yes, start', recording: 'Show a recording instead' },
  remoteTitle: 'This engine is on another machine:',
  remote:
    'Labs would run there, and others may use it too. Pages at http://localhost are not those of that machine, so checks that fetch a page will not be passed.',
  remoteRows: { no: 'No, go back', yes: 'Yes, use it all the same', recording: 'Show a recording instead' },
  movedPort: (wanted: number, used: number) =>
    `Port ${wanted} is taken on this machine: ${used} is used in its place. Go on writing ${wanted}.`,
  lent: 'The terminal now belongs to this command. To come back, end it: "exit" or Ctrl-D in a shell, else Ctrl-C.',
  refused: 'Not run',
  running: 'Running… Ctrl-C stops the command.',
  capped: 'The rest of the output is not shown.',
  exit: (exit: number | null) => (exit === null ? 'ended without an exit code' : `exit code ${exit}`),
  ended(result: LineResult): string {
    switch (result.ended) {
      case 'exited':
        return result.exit === 0 ? '' : en.exit(result.exit);
      case 'stopped':
        return 'stopped';
      case 'timeout':
        return `ended by the trainer after ${commandMinutes} minutes`;
      case 'too-much-output':
        return 'ended by the trainer: it printed too much';
      case 'disk-full':
        return `The containers wrote more than ${megabytes} MB and were removed.`;
      case 'engine':
        return `The engine could not carry it out. ${result.detail}`.trim();
      case 'storage':
        return `Not run: the trainer could not note down what it would have to remove. ${result.detail}`;
    }
  },
  notAnswered: 'the engine did not say',
  hint: 'Hint',
  noHint: 'There is no hint for the state as it is. The goal says what is still open.',
  deadEnd: 'This cannot be repaired any more',
  startOver: 'Type "again" to start over.',
  solution: 'One way to do it',
  solved: 'Solved.',
  solvedNext: 'Enter on an empty line leaves; what you made is removed. You can go on trying, too.',
  help: 'Besides docker commands (and curl http://localhost) you can type: hint, goal, solution, again, clear, exit. Tab completes, ↑ brings back lines.',
  promptHelp: 'Type docker commands. "help" says what else you can type.',
  hangul: (latin: string) => `Were you in Hangul mode? This would be: ${latin}. Enter runs it.`,
  leaving: 'Now Esc, Ctrl-C or "exit" leaves the lab and removes what you made. To stay, type on.',
  problem(problem: LabProblem): string {
    switch (problem.kind) {
      case 'engine':
        return `The engine could not carry it out. ${problem.detail}`;
      case 'storage':
        return `The trainer could not note down what it would have to remove, so it ran nothing. ${problem.detail}`;
      case 'setup':
        return `The lab could not be prepared here. This command of its preparation failed:\n$ ${problem.run}\n${problem.detail}`.trim();
      case 'stopped':
        return 'Stopped, as you asked.';
    }
  },
  insteadRecording: 'Here is a recording of one way to solve it.',
  noRecording: 'There is no recording of this lab.',
};

const ko: typeof en = {
  labs: '실습',
  labsOfChapter: '이 장의 실습',
  solvedMark: '해결',
  checks: '확인할 것',
  briefRows: { start: '시작하기', recording: '풀이를 실행한 기록 보기', back: '돌아가기' },
  needsEngine:
    '실습은 Docker나 Podman에서 합니다. 설치하고 켠 다음 ‘시작하기’를 다시 고르세요. 무엇이 부족한지는 docker-image-trainer doctor로 볼 수 있습니다.',
  looking: '컨테이너 엔진을 찾고 있습니다…',
  opening: '실습을 준비하고 있습니다… Esc를 누르면 멈춥니다.',
  closing: '여기서 만든 것을 지우고 있습니다…',
  consentTitle: (engine) => `이 컴퓨터의 ${engine}에서 실습해도 될까요?`,
  consentOnce: '이 엔진에서는 프로그램을 끝낼 때까지 한 번만 묻습니다.',
  consentOutside:
    '이 프로그램에 들어 있지 않은 팩입니다. 아래 것만 실행할 수 있고, 내용이 바뀌면 다시 묻습니다.',
  rules: [
    'docker 명령은 직접 입력합니다. 명령마다 검사하고, 실제로 실행하는 모습 그대로 보여 줍니다.',
    '여기서 만든 것에는 따로 이름과 라벨을 붙이고, 나갈 때나 다음에 시작할 때 지웁니다.',
    '전부터 있던 컨테이너, 이미지와 태그, 볼륨은 건드리지 않습니다.',
    `포트는 이 컴퓨터에서만 열리고, 이 컴퓨터의 폴더는 연결하지 않습니다. 컨테이너마다 메모리 256MB, 컨테이너는 ${containers}개, 볼륨 밖에 쓰는 것은 모두 ${megabytes}MB, 명령 하나는 ${commandMinutes}분, 실습 하나는 ${minutes}분까지입니다.`,
  ],
  consentRows: { no: '아니요, 돌아가기', yes: '네, 시작하기', recording: '대신 실행 기록 보기' },
  remoteTitle: '다른 컴퓨터에 있는 엔진입니다.',
  remote:
    '실습을 그 컴퓨터에서 실행하게 되고, 다른 사람도 쓰는 엔진일 수 있습니다. http://localhost는 그 컴퓨터의 페이지가 아니므로 페이지를 확인하는 항목은 통과하지 못합니다.',
  remoteRows: { no: '아니요, 돌아가기', yes: '네, 그래도 쓰기', recording: '대신 실행 기록 보기' },
  movedPort: (wanted, used) =>
    `이 컴퓨터에서 ${wanted}번 포트를 이미 쓰고 있어서 ${used}번을 대신 씁니다. 명령에는 계속 ${wanted}번으로 쓰면 됩니다.`,
  lent: '이제 이 명령이 터미널을 씁니다. 끝내면 돌아옵니다: 셸에서는 exit나 Ctrl-D, 다른 프로그램은 Ctrl-C.',
  refused: '실행하지 않음',
  running: '실행 중… Ctrl-C를 누르면 명령이 멈춥니다.',
  capped: '나머지 출력은 보여 주지 않습니다.',
  exit: (exit) => (exit === null ? '종료 코드 없이 끝남' : `종료 코드 ${exit}`),
  ended(result) {
    switch (result.ended) {
      case 'exited':
        return result.exit === 0 ? '' : ko.exit(result.exit);
      case 'stopped':
        return '중단함';
      case 'timeout':
        return `${commandMinutes}분이 지나 프로그램이 중단함`;
      case 'too-much-output':
        return '출력이 너무 많아 프로그램이 중단함';
      case 'disk-full':
        return `컨테이너가 ${megabytes}MB 넘게 써서 지웠습니다.`;
      case 'engine':
        return `엔진이 실행하지 못했습니다. ${result.detail}`.trim();
      case 'storage':
        return `나중에 지울 것을 적어 둘 수 없어 실행하지 않았습니다. ${result.detail}`;
    }
  },
  notAnswered: '엔진이 답하지 않음',
  hint: '힌트',
  noHint: '지금 상태에 맞는 힌트가 없습니다. 목표에서 남은 것을 확인해 보세요.',
  deadEnd: '여기서는 되돌릴 수 없습니다',
  startOver: '"다시"를 입력하면 처음부터 시작합니다.',
  solution: '한 가지 풀이',
  solved: '해결했습니다.',
  solvedNext: '빈 줄에서 Enter를 누르면 나가고, 만든 것은 지웁니다. 더 해 봐도 됩니다.',
  help: 'docker 명령(과 curl http://localhost) 말고도 힌트, 목표, 풀이, 다시, clear, 나가기를 입력할 수 있습니다. Tab은 자동 완성, ↑는 앞서 입력한 줄입니다.',
  promptHelp: 'docker 명령을 입력하세요. "도움말"을 입력하면 쓸 수 있는 말이 나옵니다.',
  hangul: (latin) => `한글 상태에서 입력했나요? 영문으로는 ${latin}입니다. Enter를 누르면 실행합니다.`,
  leaving:
    '지금 Esc나 Ctrl-C를 누르거나 "나가기"를 입력하면 실습을 나가고, 만든 것은 지웁니다. 계속하려면 그냥 입력하세요.',
  problem(problem) {
    switch (problem.kind) {
      case 'engine':
        return `엔진이 실행하지 못했습니다. ${problem.detail}`;
      case 'storage':
        return `나중에 지울 것을 적어 둘 수 없어 아무것도 실행하지 않았습니다. ${problem.detail}`;
      case 'setup':
        return `여기서는 실습을 준비하지 못했습니다. 준비하는 명령이 실패했습니다.\n$ ${problem.run}\n${problem.detail}`.trim();
      case 'stopped':
        return '요청대로 중단했습니다.';
    }
  },
  insteadRecording: '한 가지 풀이를 실행한 기록입니다.',
  noRecording: '이 실습에는 실행 기록이 없습니다.',
};

export const labSayings = { en, ko };
