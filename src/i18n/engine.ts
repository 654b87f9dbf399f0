import type {
  ConfirmOutcome,
  FailureReason,
  NotReady,
  Plan,
  PlanProblem,
  Ready,
  Removed,
} from '../engines/engine.ts';
import type { Recording } from '../packs/recordings.ts';
import { dockerProblem } from './docker-problem.ts';
import { contextEn, contextKo, engineTitles, notReadyEn, notReadyKo } from './engine-readiness.ts';

/** Without the namespace that nerdctl's carries: it is told before. */
const addressOf = (endpoint: string): string => endpoint.replace(/#.*$/, '');

/** What is said around a real run. `ko` has exactly the keys of `en`. */
const en = {
  title: 'Try it for real',
  looking: 'Looking for a Docker Engine…',
  notReady: ({ engine, reason }: NotReady) => notReadyEn(engine)[reason],
  planProblem(problem: PlanProblem): string {
    switch (problem.kind) {
      case 'other-engine':
        return `${engineTitles[problem.engine]} says this in other words than ${problem.engines.map((name) => engineTitles[name]).join(' and ')}, so it is not run here.`;
      case 'step':
        return `Step ${problem.step + 1} is not run: ${dockerProblem.en(problem.problem)}`;
      case 'no-free-port':
        return `Port ${problem.wanted} is taken, and no other is free.`;
      case 'engine':
        return `The engine could not be asked: ${problem.detail}`;
    }
  },

  consentIntro: ({ engine }: Ready) => `This will run on your ${engineTitles[engine]}:`,
  engine: ({ engine, version, context, endpoint }: Ready) =>
    `${engineTitles[engine]} ${version}${context === '' ? '' : `, ${contextEn[engine]} ${context}`} (${addressOf(endpoint)})`,
  movedPort: (wanted: number, used: number) => `Port ${wanted} is taken on this machine, so ${used} is used.`,
  prefix: 'Names get a prefix that keeps them apart from yours; the output is shown without it.',
  keeps: (plan: Plan) =>
    plan.alreadyThere.length > 0
      ? `Your own containers are not touched. You already have ${plan.alreadyThere.join(', ')}: it stays as it is. Everything made here is removed afterwards.`
      : 'Your own containers and images are not touched. Everything made here is removed afterwards.',
  rows: { no: 'No, go back', yes: 'Yes, run it', recording: 'Show a recording instead' },

  running: 'Running…',
  stopHint: 'Esc stops it and cleans up.',
  cleaningUp: 'Removing what was made…',
  look: 'Look at',
  capped: 'The rest of the output is not shown.',
  expectedFailure: (exit: number) => `exit code ${exit}: an error, as expected`,
  exit: (exit: number) => `exit code ${exit}`,
  endedByUs: 'ended by the trainer',
  proves: 'What this shows',
  outcome(outcome: ConfirmOutcome): string {
    switch (outcome.kind) {
      case 'as-expected':
        return 'It came out as expected.';
      case 'differs':
        return `Step ${outcome.step + 1} came out differently here, so this run shows nothing either way.`;
      case 'stopped':
        return 'Stopped, as you asked.';
      case 'failed':
        return `${failureEn[outcome.reason]} ${outcome.detail}`.trim();
    }
  },
  removed({ containers, images, leftBehind }: Removed): string {
    const what = [
      ...(containers > 0 ? [containers === 1 ? '1 container' : `${containers} containers`] : []),
      ...(images.length > 0 ? [images.join(', ')] : []),
    ].join(' and ');
    const left =
      leftBehind.length > 0 ? ` Could not be removed, tried again next time: ${leftBehind.join(', ')}.` : '';
    return (what ? `Removed: ${what}.` : 'Nothing was left to remove.') + left;
  },
  recordingTitle: 'A recording',
  recordingFrom: ({ engine, version, store, taken }: Recording) =>
    `Recorded on ${taken} from a real ${engine} ${version} (image store: ${store}). It did not run on your machine; ids and sizes would be others there.`,
  recordingOfAuthor: ({ engine, version, store, taken }: Recording) =>
    `From the author of this pack, who says that it was recorded on ${taken} from ${engine} ${version} (image store: ${store}). The trainer cannot check that.`,
  noRecording: 'There is no recording of this question.',
};

const failureEn: Record<FailureReason, string> = {
  timeout: 'It took too long and was ended.',
  'too-much-output': 'It printed too much and was ended.',
  engine: 'The engine could not carry it out.',
  storage: 'The trainer could not note down what it would have to remove, so it ran nothing.',
};

const ko: typeof en = {
  title: '직접 확인하기',
  looking: 'Docker Engine을 찾고 있습니다…',
  notReady: ({ engine, reason }) => notReadyKo(engine)[reason],
  planProblem(problem) {
    switch (problem.kind) {
      case 'other-engine':
        return `이 내용은 ${problem.engines.map((name) => engineTitles[name]).join(', ')} 기준입니다. ${engineTitles[problem.engine]}에서는 다르게 나오므로 실행하지 않습니다.`;
      case 'step':
        return `${problem.step + 1}단계는 실행하지 않습니다: ${dockerProblem.ko(problem.problem)}`;
      case 'no-free-port':
        return `${problem.wanted}번 포트를 이미 쓰고 있고, 남은 포트도 없습니다.`;
      case 'engine':
        return `엔진에 물어보지 못했습니다: ${problem.detail}`;
    }
  },

  consentIntro: ({ engine }) => `이 컴퓨터의 ${engineTitles[engine]}에서 다음을 실행합니다.`,
  engine: ({ engine, version, context, endpoint }) =>
    `${engineTitles[engine]} ${version}${context === '' ? '' : `, ${contextKo[engine]} ${context}`} (${addressOf(endpoint)})`,
  movedPort: (wanted, used) => `이 컴퓨터에서 ${wanted}번 포트를 이미 쓰고 있어서 ${used}번을 씁니다.`,
  prefix: '이름에는 다른 것과 겹치지 않게 접두어가 붙습니다. 출력에서는 접두어를 빼고 보여 줍니다.',
  keeps: (plan) =>
    plan.alreadyThere.length > 0
      ? `이미 있던 컨테이너는 건드리지 않습니다. 이미 받아 둔 ${plan.alreadyThere.join(', ')} 이미지도 그대로 둡니다. 여기서 만든 것은 끝나면 모두 지웁니다.`
      : '이미 있던 컨테이너와 이미지는 건드리지 않습니다. 여기서 만든 것은 끝나면 모두 지웁니다.',
  rows: { no: '아니요, 돌아가기', yes: '네, 실행하기', recording: '대신 실행 기록 보기' },

  running: '실행 중…',
  stopHint: 'Esc를 누르면 멈추고 정리합니다.',
  cleaningUp: '만든 것을 지우고 있습니다…',
  look: '볼 곳',
  capped: '나머지 출력은 보여 주지 않습니다.',
  expectedFailure: (exit) => `종료 코드 ${exit}: 예상한 오류`,
  exit: (exit) => `종료 코드 ${exit}`,
  endedByUs: '프로그램이 중단함',
  proves: '이것으로 알 수 있는 것',
  outcome(outcome) {
    switch (outcome.kind) {
      case 'as-expected':
        return '예상대로 나왔습니다.';
      case 'differs':
        return `${outcome.step + 1}단계가 여기서는 다르게 나왔습니다. 이번 실행으로는 아무것도 말할 수 없습니다.`;
      case 'stopped':
        return '요청대로 중단했습니다.';
      case 'failed':
        return `${failureKo[outcome.reason]} ${outcome.detail}`.trim();
    }
  },
  removed({ containers, images, leftBehind }) {
    const what = [
      ...(containers > 0 ? [`컨테이너 ${containers}개`] : []),
      ...(images.length > 0 ? [images.join(', ')] : []),
    ].join(', ');
    const left = leftBehind.length > 0 ? ` 지우지 못해 다음에 다시 시도할 것: ${leftBehind.join(', ')}.` : '';
    return (what ? `지운 것: ${what}.` : '지울 것이 남지 않았습니다.') + left;
  },
  recordingTitle: '실행 기록',
  recordingFrom: ({ engine, version, store, taken }) =>
    `${taken}에 실제 ${engine} ${version}(이미지 저장소: ${store})에서 실행하고 남긴 기록입니다. 이 컴퓨터에서 실행한 것이 아니며, 여기서 실행하면 ID와 크기는 다르게 나옵니다.`,
  recordingOfAuthor: ({ engine, version, store, taken }) =>
    `이 팩을 만든 사람이 넣은 기록입니다. ${taken}에 ${engine} ${version}(이미지 저장소: ${store})에서 실행했다고 적혀 있지만, 사실인지는 확인할 수 없습니다.`,
  noRecording: '이 문제에는 실행 기록이 없습니다.',
};

const failureKo: Record<FailureReason, string> = {
  timeout: '너무 오래 걸려 중단했습니다.',
  'too-much-output': '출력이 너무 많아 중단했습니다.',
  engine: '엔진이 실행하지 못했습니다.',
  storage: '나중에 지울 것을 적어 둘 수 없어 아무것도 실행하지 않았습니다.',
};

export const engineSayings = { en, ko };
