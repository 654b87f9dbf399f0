import { describe, expect, test } from 'vitest';
import { permitSteps } from '../../src/docker/policy.ts';
import type { Given } from '../../src/docker/policy-state.ts';
import { quoteLine, renderWords } from '../../src/docker/render.ts';
import { ATTACKS } from './attacks.ts';

const GIVEN: Given = {
  prefix: 'dit-3f2a91-',
  label: 'docker-image-trainer.session=3f2a91',
  images: ['nginx', 'nginx:alpine', 'nginx:1.22', 'busybox', 'alpine', 'hello-world'],
  ports: new Map([[8080, 49_200]]),
};
const FORCED = [
  '--label=docker-image-trainer.session=3f2a91 --log-driver=json-file --log-opt=max-size=1m',
  '--memory=256m --pids-limit=256 --ulimit=fsize=268435456 --security-opt=no-new-privileges',
].join(' ');
const LABELLED = '--filter=label=docker-image-trainer.session=3f2a91';

/** What runs for each line, or the problem. */
function permit(...lines: readonly string[]): readonly string[] {
  const permitted = permitSteps(lines, GIVEN);
  if (!permitted.ok) throw new Error(JSON.stringify(permitted.error));
  return permitted.value.map((step) =>
    step.kind === 'docker' ? quoteLine(renderWords(step.command)) : `${step.port}${step.path}`,
  );
}
function problemOf(...lines: readonly string[]): unknown {
  const permitted = permitSteps(lines, GIVEN);
  return permitted.ok ? undefined : permitted.error.problem;
}
const WEB = 'docker run -d --name web nginx';

describe('permitted, and built anew', () => {
  test.each([
    ['docker pull nginx', 'docker pull nginx:latest'],
    ['docker image pull -q docker.io/library/nginx:alpine', 'docker pull --quiet nginx:alpine'],
    [WEB, `docker run --detach --name=dit-3f2a91-web ${FORCED} nginx:latest`],
    ['docker run nginx', `docker run --name=dit-3f2a91-unnamed.1 ${FORCED} nginx:latest`],
    [
      'docker run -dp 8080:80 nginx',
      `docker run --detach --publish=127.0.0.1:49200:80 --name=dit-3f2a91-unnamed.1 ${FORCED} nginx:latest`,
    ],
    [
      'docker run -p 127.0.0.1:81:80/tcp nginx',
      `docker run --publish=127.0.0.1:81:80 --name=dit-3f2a91-unnamed.1 ${FORCED} nginx:latest`,
    ],
    [
      'docker create -e A=b --rm busybox echo -v /:/h',
      `docker create --env=A=b --rm --name=dit-3f2a91-unnamed.1 ${FORCED} busybox:latest echo -v /:/h`,
    ],
    ['docker ps -a', `docker ps --all ${LABELLED}`],
    ['docker container ls -q', `docker ps --quiet ${LABELLED}`],
    ['docker rmi nginx busybox', 'docker rmi nginx:latest busybox:latest'],
    ['docker history nginx', 'docker history nginx:latest'],
    ['docker images nginx:alpine', 'docker images nginx:alpine'],
    ['docker images hello-world', 'docker images hello-world:latest'],
    ['docker tag nginx nginx:mine', 'docker tag nginx:latest nginx:dit-3f2a91-mine'],
    ['docker tag nginx web:1', 'docker tag nginx:latest dit-3f2a91-web:1'],
  ])('%s', (line, runs) => {
    expect(permit(line)).toEqual([runs]);
  });

  test('names of earlier steps', () => {
    const lines = [
      'stop web',
      'start -a web',
      'logs web',
      'diff web',
      'rm web',
      'exec web ls -a',
      'start web web',
    ];
    expect(permit(WEB, ...lines.map((line) => `docker ${line}`)).slice(1)).toEqual([
      'docker stop dit-3f2a91-web',
      'docker start --attach dit-3f2a91-web',
      'docker logs dit-3f2a91-web',
      'docker diff dit-3f2a91-web',
      'docker rm dit-3f2a91-web',
      'docker exec dit-3f2a91-web ls -a',
      'docker start dit-3f2a91-web dit-3f2a91-web',
    ]);
  });

  test('tags of earlier steps', () => {
    expect(
      permit('docker tag nginx web', 'docker run web', 'docker tag web web:2', 'docker rmi web:2'),
    ).toEqual([
      'docker tag nginx:latest dit-3f2a91-web:latest',
      `docker run --name=dit-3f2a91-unnamed.1 ${FORCED} dit-3f2a91-web:latest`,
      'docker tag dit-3f2a91-web:latest dit-3f2a91-web:2',
      'docker rmi dit-3f2a91-web:2',
    ]);
  });

  test('a list of images shows those of the steps', () => {
    expect(permit('docker images', 'docker pull nginx', 'docker images -q nginx')).toEqual([
      'docker images nginx:latest',
      'docker pull nginx:latest',
      'docker images --quiet nginx:latest',
    ]);
    expect(
      permit('docker images', 'docker pull nginx', 'docker pull busybox', 'docker images nginx'),
    ).toEqual([
      'docker images --filter=reference=nginx:latest --filter=reference=busybox:latest',
      'docker pull nginx:latest',
      'docker pull busybox:latest',
      'docker images nginx:latest',
    ]);
  });

  test('a page of an earlier step', () => {
    const published = 'docker run -d -p 8080:80 -p 80:80 nginx';
    const urls = ['http://localhost:8080', 'http://127.0.0.1:8080/', 'localhost:8080', 'http://localhost'];
    const pages = permit(published, ...urls.map((url) => `curl ${url}`)).slice(1);
    expect(pages).toEqual(['49200/', '49200/', '49200/', '80/']);
  });
});

describe('refused', () => {
  test.each(ATTACKS)('%j', (line) => {
    expect(problemOf(WEB, line)).toBeDefined();
  });

  test('each attack stands once in the table', () => {
    expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
  });

  test.each([
    ['docker -H tcp://x ps', 'global-option', '--host'],
    ['docker run -dv/:/h nginx', 'flag', '--volume'],
    ['docker run --net=host nginx', 'flag', '--network'],
    ['docker inspect web', 'command', 'inspect'],
    ['docker pull evil', 'image', 'evil'],
    ['docker rm mine', 'container', 'mine'],
    ['docker run --name a/b nginx', 'name', 'a/b'],
    ['docker run -p 0.0.0.0:80:80 nginx', 'port', '0.0.0.0:80:80'],
    ['docker run -e HOME nginx', 'environment', 'HOME'],
    ['docker tag nginx a/b', 'tag', 'a/b'],
    ['docker tag nginx x', undefined, ''],
    ['curl https://localhost', 'url', 'https://localhost'],
    ['curl -s localhost', 'flag', '-s'],
    ['curl localhost:8081', 'page-port', '8081'],
  ])('%s: %s %s', (line, rule, part) => {
    const expected = rule === undefined ? undefined : { kind: 'policy', rule, part };
    if (expected) expect(problemOf(WEB, line)).toMatchObject(expected);
    else expect(problemOf(WEB, line)).toBeUndefined();
  });

  test('what a later step makes', () => {
    expect(problemOf('docker stop web', WEB)).toEqual({ kind: 'policy', rule: 'container', part: 'web' });
    expect(problemOf('docker run web', 'docker tag nginx web')).toEqual({
      kind: 'policy',
      rule: 'image',
      part: 'web',
    });
  });

  test('says which step', () => {
    expect(permitSteps([WEB, WEB, 'docker rm mine'], GIVEN)).toMatchObject({ ok: false, error: { step: 2 } });
  });
});
