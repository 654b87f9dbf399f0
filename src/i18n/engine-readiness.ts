import type { EngineName, NotReadyReason } from '../engines/engine.ts';

/** As its makers write it. */
export const engineTitles: Readonly<Record<EngineName, string>> = {
  docker: 'Docker',
  podman: 'Podman',
  nerdctl: 'nerdctl',
};

type Reasons = Readonly<Record<NotReadyReason, string>>;

export const contextEn: Readonly<Record<EngineName, string>> = {
  docker: 'context',
  podman: 'connection',
  nerdctl: 'namespace',
};

/** Why this engine cannot be used. */
export function notReadyEn(engine: EngineName): Reasons {
  const docker: Reasons = {
    'no-cli': `There is no ${engine} command on this machine.`,
    'no-daemon': 'docker is installed, but no engine is running. Start Docker and try again.',
    'permission-denied': 'This user may not talk to the Docker Engine.',
    timeout: 'The Docker Engine did not answer within 5 seconds.',
    remote: `${engine} points at an engine on another machine. The trainer runs only on this one.`,
    'windows-containers': 'Docker is set to Windows containers. Switch it to Linux containers.',
    'client-too-old': 'This docker client and its engine do not fit: one of them is too old for the other.',
    unknown: 'The Docker Engine gave an answer that was not understood.',
  };
  if (engine === 'docker') return docker;
  return {
    ...docker,
    'no-daemon': {
      podman:
        'podman is installed, but what it talks to is not running. Where it has a virtual machine, "podman machine start" starts it.',
      nerdctl: 'nerdctl is installed, but containerd is not running. Start containerd and try again.',
    }[engine],
    'permission-denied': `This user may not use ${engine}.`,
    timeout: `${engine} did not answer within 5 seconds.`,
    unknown: `${engine} gave an answer that was not understood.`,
  };
}

export const contextKo: typeof contextEn = {
  docker: '컨텍스트',
  podman: '연결',
  nerdctl: '네임스페이스',
};

export function notReadyKo(engine: EngineName): Reasons {
  const docker: Reasons = {
    'no-cli': `이 컴퓨터에는 ${engine} 명령이 없습니다.`,
    'no-daemon': 'docker는 설치되어 있지만 엔진이 실행 중이 아닙니다. Docker를 켜고 다시 해 보세요.',
    'permission-denied': '이 사용자에게는 Docker Engine에 접속할 권한이 없습니다.',
    timeout: 'Docker Engine이 5초 안에 답하지 않았습니다.',
    remote: `${subjectKo[engine]} 다른 컴퓨터의 엔진에 연결되어 있습니다. 이 프로그램은 이 컴퓨터의 엔진에서만 실행합니다.`,
    'windows-containers': 'Docker가 Windows 컨테이너로 설정되어 있습니다. Linux 컨테이너로 바꿔 주세요.',
    'client-too-old':
      'docker 클라이언트와 엔진의 버전이 맞지 않습니다. 둘 가운데 하나가 너무 오래되었습니다.',
    unknown: 'Docker Engine의 답을 이해하지 못했습니다.',
  };
  if (engine === 'docker') return docker;
  return {
    ...docker,
    'no-daemon': {
      podman:
        'podman은 설치되어 있지만 연결할 곳이 실행 중이 아닙니다. 가상 머신을 쓴다면 podman machine start로 켜 주세요.',
      nerdctl: 'nerdctl은 설치되어 있지만 containerd가 실행 중이 아닙니다. containerd를 켜고 다시 해 보세요.',
    }[engine],
    'permission-denied': `이 사용자에게는 ${engine}을 쓸 권한이 없습니다.`,
    timeout: `${engine}이 5초 안에 답하지 않았습니다.`,
    unknown: `${engine}의 답을 이해하지 못했습니다.`,
  };
}

const subjectKo: Readonly<Record<EngineName, string>> = {
  docker: 'docker가',
  podman: 'podman이',
  nerdctl: 'nerdctl이',
};
