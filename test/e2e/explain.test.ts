import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { environment, node, program } from '../helpers/trainer.ts';

type Output = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

const explain = (args: readonly string[], language: 'ko' | 'en' = 'en'): Promise<Output> =>
  new Promise((done) => {
    const env = environment({ language });
    const child = execFile(node, [program, 'explain', ...args], { env }, (_, stdout, stderr) =>
      done({ code: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end();
  });

const WEB = 'docker run -d -p 80:80 --name web nginx';

describe('explain', () => {
  it('says what each part means', async () => {
    const { code, stdout, stderr } = await explain([WEB]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^docker\n {4}The Docker client/);
    expect(stdout).toContain(
      '-p 80:80\n    Port 80 of the host leads to port 80 of the container.\n  ! Careful',
    );
    expect(stdout).toContain('nginx\n    The image: nginx from Docker Hub, tag latest');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('speaks Korean', async () => {
    const { stdout } = await explain([WEB], 'ko');
    expect(stdout).toContain(
      '-p 80:80\n    호스트의 80번 포트가 컨테이너의 80번 포트로 이어집니다.\n  ! 주의',
    );
  });

  it.each([[['docker', 'ps']], [['docker', 'run', '-d', 'nginx']]])('asks for quotes: %j', async (words) => {
    const { code, stdout, stderr } = await explain(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('in quotes');
  });

  it('prints JSON', async () => {
    const { code, stdout } = await explain(['docker run -dp 80:80 nginx sh -c "a b"', '--json']);
    expect(code).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      ok: true,
      wasHangul: false,
      command: 'run',
      problem: null,
      suggestion: null,
    });
    expect(told.parts.map(({ text }: { text: string }) => text)).toEqual([
      'docker',
      'run',
      '-d',
      '-p 80:80',
      'nginx',
      "sh -c 'a b'",
    ]);
    expect(told.parts[3].risks).toMatchObject([{ rule: 'all-interfaces' }]);
  });

  it('reads what was typed in Hangul mode', async () => {
    const { code, stdout } = await explain(['애찯ㄱ ㅔㄴ -ㅁ'], 'ko');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^한글 상태에서 입력했습니다\. 영문으로는: docker ps -a\n/);
  });

  it.for([
    ['docker run --detatch nginx', 'this command has no flag --detatch\nDid you mean --detach?\n'],
    ['docker run', 'the image is missing\n'],
    ['docker run -p 80:99999 nginx', '80:99999: the port of the container is a number from 1 to 65535\n'],
    ['dokcer ps', 'dokcer is not docker\nDid you mean docker?\n'],
    ['docker rnu nginx', 'rnu is no docker command that the trainer knows\nDid you mean run?\n'],
    ['docker ps | wc -l', '| belongs to the shell: it hands the output to the next program. Only the docker'],
    ['docker ps \u001b[2J', 'there is an invisible character in the line\n'],
    ['', 'there is no command\n'],
  ] as const)('%s is told, with 1', async ([line, says]) => {
    const { code, stderr } = await explain([line]);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('\u001b');
  });

  it.for([
    [[], 'The argument command-line is missing.'],
    [['docker', 'ps'], 'There are too many arguments.'],
    [['docker ps', '--same-as'], 'The option --same-as needs a value.'],
    [['docker ps', '--frobnicate'], 'There is no option --frobnicate.'],
  ] as const)('a wrong line is 2: %s', async ([args, says]) => {
    const { code, stdout, stderr } = await explain(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

describe('explain --same-as', () => {
  it('0 where both mean the same', async () => {
    const other = 'docker container run --name=web -dp 80:80/tcp docker.io/library/nginx:latest';
    expect(await explain([other, '--same-as', WEB])).toEqual({
      code: 0,
      stdout: 'Both mean the same.\n',
      stderr: '',
    });
  });

  it('1 with what differs', async () => {
    const { code, stdout } = await explain(['docker run -p 80:8080 nginx', '--same-as', WEB]);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        'They differ in 3 things:',
        '- No -d: it stays in the foreground, and this terminal is taken until it ends.',
        '- The container port is 8080, wanted 80.',
        '- No --name: Docker invents a name, wanted web.',
        '',
      ].join('\n'),
    );
  });

  it('1 with what is not understood', async () => {
    const { code, stdout, stderr } = await explain(['docker rnu nginx', '--same-as', WEB]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'docker rnu nginx: rnu is no docker command that the trainer knows. Did you mean run?\n',
    );
  });

  it('prints JSON', async () => {
    const { code, stdout } = await explain([
      'docker run -d -p 81:80 --name web nginx',
      '--same-as',
      WEB,
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      equivalent: false,
      differences: [
        { kind: 'host-port', given: '81', wanted: '80', text: 'The host port is 81, wanted 80.' },
      ],
      problems: [],
    });
  });
});
