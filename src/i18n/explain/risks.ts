import type { RiskRule } from '../../docker/risk.ts';

/** Why a part of a command may do harm; `detail` is the value that it is about. */
const en: Record<RiskRule, (detail: string) => string> = {
  privileged: () => 'The container is hardly kept apart any more: a program in it can take over the host.',
  'docker-socket': () =>
    'Whoever reaches the socket of Docker (/var/run/docker.sock) can do everything on the host, as root.',
  'system-folder': () =>
    'The container sees a folder of the system, and can change it unless it is read-only.',
  'host-network': () =>
    'The container has no network of its own: it uses all ports of the host, -p has no effect.',
  'host-namespace': (detail) =>
    `The container shares this with the host (${detail}): it sees what is not its own.`,
  capability: (detail) => `${detail} is a right that containers do not have for good reasons.`,
  unconfined: () => 'A protection of the kernel is turned off for this container.',
  'no-label': () => 'SELinux no longer keeps the container away from the files of the host.',
  device: () => 'The container reaches a device of the host directly.',
  'device-rule': () =>
    'The container may use every device of the host that fits this rule, even without --device.',
  'all-interfaces': () =>
    'Reachable from other machines too; on Linux, a firewall such as ufw does not stop it. For this machine only: -p 127.0.0.1:HOST:CONTAINER.',
  'secret-variable': (detail) => `docker inspect and the history of your shell show the value of ${detail}.`,
  'secret-in-image': (detail) => `The value of ${detail} can be read in the finished image. Use --secret.`,
  password: () => 'The password stays in the history of your shell. Use --password-stdin.',
  'remote-engine': () => 'Everything is done on that machine, not on this one.',
  'force-container': () => 'A running program is killed, and its unsaved data is lost.',
  'force-image': () => 'The image goes even if stopped containers are made from it.',
  prune: () => 'Removes everything of this kind that is not in use, not only what you have in mind.',
  'prune-unasked': () => 'You are not asked before it is removed.',
  'prune-images': () => 'Every image without a container goes, and has to be pulled or built again.',
  'delete-volume': () => 'The data in the volumes is deleted, and cannot be brought back.',
};

const ko: typeof en = {
  privileged: () => '컨테이너가 거의 격리되지 않습니다. 안의 프로그램이 호스트를 장악할 수 있습니다.',
  'docker-socket': () =>
    'Docker 소켓(/var/run/docker.sock)에 닿으면 호스트에서 root로 무엇이든 할 수 있습니다.',
  'system-folder': () => '컨테이너가 시스템 폴더를 봅니다. 읽기 전용이 아니면 바꿀 수도 있습니다.',
  'host-network': () => '컨테이너만의 네트워크가 없습니다. 호스트의 포트를 그대로 쓰고 -p는 효과가 없습니다.',
  'host-namespace': (detail) => `호스트와 ${detail} 영역을 함께 씁니다. 자기 것이 아닌 것까지 보입니다.`,
  capability: (detail) => `${detail} 권한은 컨테이너에 보통 주지 않는 데 이유가 있습니다.`,
  unconfined: () => '이 컨테이너에는 커널의 보호 장치 하나가 꺼집니다.',
  'no-label': () => 'SELinux가 더는 컨테이너로부터 호스트의 파일을 지켜 주지 않습니다.',
  device: () => '컨테이너가 호스트의 장치를 직접 다룹니다.',
  'device-rule': () => '--device로 넘기지 않아도, 이 규칙에 맞는 호스트의 장치를 모두 쓸 수 있습니다.',
  'all-interfaces': () =>
    '다른 컴퓨터에서도 접속할 수 있고, 리눅스에서는 ufw 같은 방화벽도 막지 못합니다. 이 컴퓨터에서만 쓰려면 -p 127.0.0.1:호스트:컨테이너로 씁니다.',
  'secret-variable': (detail) => `${detail}의 값이 docker inspect와 셸 기록에 그대로 보입니다.`,
  'secret-in-image': (detail) => `다 만든 이미지에서 ${detail}의 값을 읽을 수 있습니다. --secret을 쓰세요.`,
  password: () => '비밀번호가 셸 기록에 남습니다. --password-stdin을 쓰세요.',
  'remote-engine': () => '모든 일이 이 컴퓨터가 아니라 그 컴퓨터에서 일어납니다.',
  'force-container': () => '실행 중인 프로그램이 강제로 끝나고, 저장하지 않은 데이터는 사라집니다.',
  'force-image': () => '멈춘 컨테이너가 쓰고 있어도 이미지가 지워집니다.',
  prune: () => '지금 쓰지 않는 것이면 나중에 쓰려고 둔 것까지 모두 지웁니다.',
  'prune-unasked': () => '지우기 전에 묻지 않습니다.',
  'prune-images': () => '컨테이너가 없는 이미지가 모두 지워져 다시 내려받거나 만들어야 합니다.',
  'delete-volume': () => '볼륨의 데이터가 지워지고 되돌릴 수 없습니다.',
};

export const riskSayings = { en, ko };
