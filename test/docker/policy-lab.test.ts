import { describe, expect, test } from 'vitest';
import { labCommands } from '../../src/docker/lab-commands.ts';
import { permitLine } from '../../src/docker/policy.ts';
import { type Given, type State, startState } from '../../src/docker/policy-state.ts';
import { quoteLine, renderWords } from '../../src/docker/render.ts';
import { dockerProblem } from '../../src/i18n/docker-problem.ts';
import { ATTACKS } from './attacks.ts';

const ID = 'abc123'.padEnd(64, '0');
const GIVEN: Given = {
  prefix: 'dit-3f2a91-',
  label: 'docker-image-trainer.session=3f2a91',
  images: ['nginx', 'busybox'],
  ports: new Map([[80, 8080]]),
  lab: { commands: labCommands, ids: [ID], context: '/tmp/lab' },
};
const FORCED = [
  '--label=docker-image-trainer.session=3f2a91 --log-driver=json-file --log-opt=max-size=1m',
  '--memory=256m --pids-limit=256 --ulimit=fsize=268435456 --security-opt=no-new-privileges',
].join(' ');

/** What the last of these lines runs as; the earlier ones have to be permitted. */
function permit(lines: readonly string[], given = GIVEN): string {
  let state: State = startState();
  let runs = '';
  for (const line of lines) {
    const permitted = permitLine(line, given, state);
    if (!permitted.ok) throw new Error(JSON.stringify(permitted.error));
    const { step } = permitted.value;
    runs = step.kind === 'docker' ? quoteLine(renderWords(step.command)) : `${step.port}${step.path}`;
    state = permitted.value.state;
  }
  return runs;
}

const WEB = 'docker run -d --name web -v data:/data nginx';

describe('permitted at the prompt of a lab, and built anew', () => {
  test.each([
    [WEB, `docker run --detach --volume=dit-3f2a91-data:/data --name=dit-3f2a91-web ${FORCED} nginx:latest`],
    [
      'docker run -it --rm busybox sh',
      `docker run --interactive --tty --rm --name=dit-3f2a91-unnamed.2 ${FORCED} busybox:latest sh`,
    ],
    [
      'docker run -d -p 80:80 nginx',
      `docker run --detach --publish=127.0.0.1:8080:80 --name=dit-3f2a91-unnamed.2 ${FORCED} nginx:latest`,
    ],
    ['docker ps -a', 'docker ps --all'],
    ['docker images', 'docker images'],
    ['docker images -q nginx', 'docker images --quiet nginx'],
    ['docker inspect web', 'docker container inspect dit-3f2a91-web'],
    ['docker inspect nginx', 'docker image inspect nginx:latest'],
    ['docker inspect abc1', `docker container inspect ${ID}`],
    ['docker inspect data', 'docker volume inspect dit-3f2a91-data'],
    ['docker inspect -s web', 'docker container inspect --size dit-3f2a91-web'],
    ['docker inspect -s nginx', 'docker image inspect nginx:latest'],
    ['docker inspect -s -f json data', 'docker volume inspect --format=json dit-3f2a91-data'],
    ['docker inspect --type image nginx', 'docker image inspect nginx:latest'],
    ['docker inspect --type=volume data', 'docker volume inspect dit-3f2a91-data'],
    ['docker stop -t 1 web', 'docker stop -t=1 dit-3f2a91-web'],
    ['docker rm -f web', 'docker rm --force dit-3f2a91-web'],
    ['docker rm abc', `docker rm ${ID}`],
    ['docker exec -it web sh', 'docker exec --interactive --tty dit-3f2a91-web sh'],
    ['docker logs -f --tail 5 web', 'docker logs --follow --tail=5 dit-3f2a91-web'],
    ['docker commit web mine:1', 'docker commit dit-3f2a91-web dit-3f2a91-mine:1'],
    ['docker commit web nginx:mine', 'docker commit dit-3f2a91-web nginx:dit-3f2a91-mine'],
    [
      'docker build -t mine .',
      'docker build --tag=dit-3f2a91-mine:latest --force-rm --network=none --label=docker-image-trainer.session=3f2a91 /tmp/lab',
    ],
    [
      'docker volume create more',
      'docker volume create --label=docker-image-trainer.session=3f2a91 dit-3f2a91-more',
    ],
    ['docker volume rm data', 'docker volume rm dit-3f2a91-data'],
    ['docker volume ls', 'docker volume ls'],
    ['docker run --help', 'docker run --help'],
    ['docker version', 'docker version'],
  ])('%s', (line, runs) => {
    expect(permit(line === WEB ? [line] : [WEB, line])).toBe(runs);
  });

  test('a container, an image and a volume of one name are looked up in this order, or by their type', () => {
    const lines = ['docker run --name web -v web:/data nginx', 'docker tag nginx web'];
    const inspect = (options = ''): string => permit([...lines, `docker inspect ${options} web`]);
    expect(inspect()).toBe('docker container inspect dit-3f2a91-web');
    expect(permit([...lines.slice(1), 'docker volume create web', 'docker inspect web'])).toBe(
      'docker image inspect dit-3f2a91-web:latest',
    );
    expect(inspect('--type container')).toBe('docker container inspect dit-3f2a91-web');
    expect(inspect('--type image')).toBe('docker image inspect dit-3f2a91-web:latest');
    expect(inspect('--type volume')).toBe('docker volume inspect dit-3f2a91-web');
  });

  test('names that were given here: images, for all later lines', () => {
    const lines = [WEB, 'docker commit web mine:1'];
    expect(permit([...lines, 'docker run mine:1'])).toContain(' dit-3f2a91-mine:1');
    expect(permit([...lines, 'docker images mine'])).toBe('docker images dit-3f2a91-mine');
    expect(permit([...lines, 'docker history mine:1'])).toBe('docker history dit-3f2a91-mine:1');
    expect(permit([...lines, 'docker rmi mine:1'])).toBe('docker rmi dit-3f2a91-mine:1');
  });
});

describe('names that were given here, in what lists', () => {
  const MADE = [WEB, 'docker commit web mine:1', 'docker commit web mine:2', 'docker tag nginx nginx:mine'];

  test.each([
    ["docker ps -f 'name=^web$'", 'docker ps --filter=name=^dit-3f2a91-web$'],
    ["docker ps -f 'name=^/web$'", 'docker ps --filter=name=^/dit-3f2a91-web$'],
    ['docker ps -f NAME=^we', 'docker ps --filter=NAME=^dit-3f2a91-we'],
    ["docker ps -f 'name=^(web|db)$'", 'docker ps --filter=name=^dit-3f2a91-(web|db)$'],
    ['docker ps -f name=web', 'docker ps --filter=name=web'],
    ["docker ps -f 'name=^other$'", 'docker ps --filter=name=^other$'],
    ['docker ps -f ancestor=mine:1', 'docker ps --filter=ancestor=dit-3f2a91-mine:1'],
    ['docker ps -f ancestor=nginx:mine', 'docker ps --filter=ancestor=nginx:dit-3f2a91-mine'],
    ['docker ps -f ancestor=nginx', 'docker ps --filter=ancestor=nginx'],
    ['docker ps -f ancestor=mine', 'docker ps --filter=ancestor=mine'],
    ['docker ps -f volume=data', 'docker ps --filter=volume=dit-3f2a91-data'],
    ['docker ps -f volume=/data', 'docker ps --filter=volume=/data'],
    ['docker ps -f since=web', 'docker ps --filter=since=dit-3f2a91-web'],
    ['docker ps -f before=web', 'docker ps --filter=before=dit-3f2a91-web'],
    ['docker ps -f network=bridge', 'docker ps --filter=network=bridge'],
    ['docker ps -f status=exited', 'docker ps --filter=status=exited'],
    [
      'docker ps -f volume=data -f ancestor=mine:2',
      'docker ps --filter=volume=dit-3f2a91-data --filter=ancestor=dit-3f2a91-mine:2',
    ],
    ["docker volume ls -f 'name=^data$'", 'docker volume ls --filter=name=^dit-3f2a91-data$'],
    ["docker volume ls -f 'name=^web$'", 'docker volume ls --filter=name=^web$'],
    ['docker images -f reference=mine', 'docker images --filter=reference=dit-3f2a91-mine'],
    ['docker images -f reference=mine:2', 'docker images --filter=reference=dit-3f2a91-mine:2'],
    ["docker images -f 'reference=mine*'", 'docker images --filter=reference=dit-3f2a91-mine*'],
    ["docker images -f 'reference=mine:*'", 'docker images --filter=reference=dit-3f2a91-mine:*'],
    ["docker images -f 'reference=nginx:m*'", 'docker images --filter=reference=nginx:dit-3f2a91-m*'],
    ["docker images -f 'reference=nginx*'", 'docker images --filter=reference=nginx*'],
    ["docker images -f 'reference=*:1'", 'docker images --filter=reference=*:1'],
    ['docker images -f reference=busybox', 'docker images --filter=reference=busybox'],
    ['docker images -f before=mine:1', 'docker images --filter=before=dit-3f2a91-mine:1'],
    ['docker images -f since=nginx', 'docker images --filter=since=nginx'],
    ['docker images -f dangling=true', 'docker images --filter=dangling=true'],
    ['docker images mine', 'docker images dit-3f2a91-mine'],
    ['docker images mine:2', 'docker images dit-3f2a91-mine:2'],
    ['docker images docker.io/library/mine:2', 'docker images dit-3f2a91-mine:2'],
    ['docker images mine:9', 'docker images mine:9'],
    ['docker images nginx', 'docker images nginx'],
    ['docker images nginx:mine', 'docker images nginx:dit-3f2a91-mine'],
    ['docker images nginx:latest', 'docker images nginx:latest'],
  ])('%s', (line, runs) => {
    expect(permit([...MADE, line]).replaceAll("'", '')).toBe(runs);
  });
});

/** What labs allow of the lines that `confirm` refuses: to look, to talk to what was made here, to remove it. */
const LABS_ALLOW: ReadonlySet<string> = new Set([
  'docker container run -v things:/h nginx',
  'docker run -it nginx',
  'docker run -i nginx',
  'docker run --entrypoint sh nginx',
  'docker run -u 0 nginx',
  'docker run --help',
  'docker images evil',
  'docker images --filter dangling=true',
  'docker images --format {{.ID}}',
  'docker rm -f web',
  'docker rm -fv web',
  'docker rm --volumes web',
  'docker stop -t 0 web',
  'docker start -i web',
  'docker exec -u 0 web true',
  'docker exec -it web sh',
  'docker exec -d web true',
  'docker container exec -w / web true',
  'docker logs -f web',
  'docker inspect web',
  'docker image inspect nginx',
  'docker port web',
  'docker ps --filter name=mine',
  'docker ps --format {{.Names}}',
]);

describe('refused', () => {
  test.each(ATTACKS)('%j', (line) => {
    const web = permitLine('docker run -d --name web nginx', GIVEN, startState());
    if (!web.ok) throw new Error('not permitted');
    expect(permitLine(line, GIVEN, web.value.state).ok).toBe(LABS_ALLOW.has(line));
  });

  test.each([
    ['docker run -dv/:/h nginx', 'volume', '/:/h'],
    ['docker run -v /data nginx', 'volume', '/data'],
    ['docker run -v ./x:/h nginx', 'volume', './x:/h'],
    ['docker run --net=host nginx', 'flag', '--network'],
    ['docker exec --privileged web sh', 'flag', '--privileged'],
    ['docker rmi -f nginx', 'flag', '--force'],
    ['docker volume prune', 'command', 'volume prune'],
    ['docker system prune', 'command', 'system prune'],
    ['docker rm other', 'container', 'other'],
    ['docker rm abd', 'container', 'abd'],
    ['docker volume rm theirs', 'volume-name', 'theirs'],
    ['docker volume create', 'volume-name', 'docker volume create'],
    ['docker commit web', 'unnamed-image', 'commit'],
    ['docker build .', 'unnamed-image', 'build -t'],
    ['docker build -t x /', 'context', '/'],
    ['docker build -t x https://example.com/x.git', 'context', 'https://example.com/x.git'],
    ['docker build -t x -f /etc/passwd .', 'flag', '--file'],
    ['docker exec -e HOME web env', 'environment', 'HOME'],
    ['docker inspect nobody', 'container', 'nobody'],
    ['docker inspect web nginx', 'kinds', 'web nginx'],
    ['docker inspect nginx nobody', 'container', 'nobody'],
    ['docker inspect --type image web', 'image', 'web'],
    ['docker inspect --type network bridge', 'flag', '--type'],
  ])('%s: %s %s', (line, rule, part) => {
    const web = permitLine('docker run -d --name web nginx', GIVEN, startState());
    if (!web.ok) throw new Error('not permitted');
    const permitted = permitLine(line, GIVEN, web.value.state);
    expect(permitted.ok ? undefined : permitted.error).toMatchObject({ kind: 'policy', rule, part });
  });

  test('commands that a lab does not name; looking is always allowed', () => {
    const given: Given = { ...GIVEN, lab: { commands: ['run'], ids: [], context: null } };
    expect(permit([WEB, 'docker ps'], given)).toBe('docker ps');
    expect(() => permit([WEB, 'docker stop web'], given)).toThrow('lab-command');
    expect(() => permit([WEB, 'docker build -t x .'], given)).toThrow('lab-command');
  });
});

describe('an image that is nearly one of the lab', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['docker run ngnix', ['nginx', 'busybox'], 'nginx'],
    ['docker run ngnix', ['nginx:alpine'], 'nginx:alpine'],
    ['docker pull nginx:alpin', ['nginx:alpine'], 'nginx:alpine'],
    ['docker rmi busibox', ['nginx', 'busybox'], 'busybox'],
    ['docker run redis', ['nginx', 'busybox'], undefined],
  ])('%s, of %j: %s', (line, images, suggestion) => {
    const permitted = permitLine(line, { ...GIVEN, images }, startState());
    expect(permitted.ok || permitted.error).toEqual({
      kind: 'policy',
      rule: 'image',
      part: line.split(' ')[2],
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
});

test.each([
  ['docker run -P nginx', '-P', '--publish-all'],
  ['docker run -dm5m nginx', '-m', '--memory'],
  ['docker run --net=host nginx', '--net', '--network'],
  ['docker run --publish-all nginx', undefined, '--publish-all'],
  ['docker -H tcp://x ps', '-H', '--host'],
])('%s is refused by what was typed, too: %s', (line, typed, part) => {
  const permitted = permitLine(line, GIVEN, startState());
  if (permitted.ok) throw new Error('permitted');
  expect(permitted.error).toMatchObject({ kind: 'policy', part, ...(typed === undefined ? {} : { typed }) });
  expect(dockerProblem.en(permitted.error)).toContain(typed === undefined ? part : `${typed} (${part})`);
});
