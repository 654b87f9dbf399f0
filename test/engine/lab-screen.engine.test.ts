import { beforeEach, describe, expect, test } from 'vitest';
import { chapter, manifest, packFolder } from '../helpers/packs.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import type { Terminal } from '../helpers/terminal.ts';
import { start } from '../helpers/trainer.ts';
import { docker, emptyEngine, engineEnvironment, stateOfEngine } from './helpers.ts';

const LAB = `labs:
  - id: two-servers
    title: Two servers
    concepts: [image]
    goal: Run two containers of nginx. One is web, on port 18080.
    images: [nginx, busybox]
    commands: [run, exec, volume create]
    checks:
      - id: page
        text: The page is there.
        all: [{ check: page, port: 18080, contains: Welcome }]
      - id: two
        text: Two are running.
        all: [{ check: container, image: nginx, status: running, atLeast: 2 }]
    hints:
      - { when: [{ check: container, name: web }], text: One more. }
      - { when: [{ check: container, name: web, not: true }], text: Publish a port. }
    solution: [{ run: docker run -d --name web -p 18080:80 nginx }, { run: docker run -d nginx }]
    explanation: One image makes many containers.
    sources: [{ title: Docs, url: "https://docs.docker.com/" }]
`;

beforeEach(() => {
  emptyEngine();
  docker('pull', '-q', 'nginx:alpine');
  docker('tag', 'nginx:alpine', 'nginx:latest');
  docker('run', '-d', '--name', 'web', 'nginx:alpine');
});

/** A pack from outside: its consent says exactly what may run. */
async function openTheLab(home: string, env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const folder = packFolder({ 'pack.yaml': manifest, 'one.yaml': chapter + LAB });
  const trainer = start({
    args: ['--pack', folder],
    home,
    env: { ...engineEnvironment(), ...env },
    size: [100, 40],
  });
  await trainer.waitFor('Labs on real Docker  0/1');
  trainer.press('down', 'down', 'enter');
  await trainer.waitFor('❯ 1. Two servers');
  trainer.press('enter');
  await trainer.waitFor('❯ 1. Start');
  trainer.press('enter');
  const consent = await trainer.waitFor('❯ 1. No, go back');
  for (const shown of ['docker volume create', '  nginx', '  busybox']) expect(consent).toContain(shown);
  return trainer;
}

/** Until what was drawn has been there for 300 ms of the trainer's own time, a key agrees to nothing. */
async function agree(trainer: Terminal): Promise<void> {
  trainer.press('down');
  await trainer.waitFor('❯ 2. Yes, start');
  await expect
    .poll(
      () => {
        trainer.press('enter');
        return trainer.screen().includes('❯ 2. Yes, start');
      },
      { timeout: 10_000 },
    )
    .toBe(false);
  await trainer.waitFor('❯ $');
}

const typeLine = (trainer: Terminal, line: string): void => {
  trainer.type(line);
  trainer.press('enter');
};

describe('a lab on the screen', () => {
  test('is solved on a real engine, and leaves nothing', async () => {
    const before = stateOfEngine();
    const trainer = await openTheLab(tempFolder());
    await agree(trainer);
    typeLine(trainer, 'docker run -dv/:/h --name web nginx');
    await trainer.waitFor('Not run: /:/h');
    typeLine(trainer, 'hint');
    await trainer.waitFor('Hint: Publish a port.');
    typeLine(trainer, 'docker run -d --name web -p 18080:80 nginx');
    await trainer.waitFor('✔ The page is there.');
    // The learner's own web is another one; ours has the name that was typed.
    expect(docker('ps', '--format', '{{.Names}}').split('\n').sort()).toEqual([
      expect.stringMatching(/^dit-[0-9a-f]{6}-web$/),
      'web',
    ]);
    typeLine(trainer, 'docker exec -it web sh');
    await trainer.waitFor('/ #');
    trainer.type('echo from in$((1))side');
    trainer.press('enter');
    await trainer.waitFor('from in1side');
    // As a shell's `fg` does, while the terminal belongs to the command.
    trainer.kill('SIGCONT');
    trainer.type('exit');
    trainer.press('enter');
    await trainer.waitFor('❯ $');
    typeLine(trainer, 'docker run -d nginx');
    await trainer.waitFor('Solved.');
    trainer.press('enter');
    await trainer.waitFor('Two servers ✔ solved');
    expect(stateOfEngine()).toBe(before);
  });

  test('Ctrl-C ends a command in the foreground, and the lab goes on', async () => {
    const before = stateOfEngine();
    const trainer = await openTheLab(tempFolder());
    await agree(trainer);
    typeLine(trainer, 'docker run --name front nginx');
    await trainer.waitFor('Ctrl-C stops the command');
    await expect.poll(() => docker('ps', '--format', '{{.Names}}'), { timeout: 20_000 }).toContain('front');
    trainer.press('ctrl-c');
    await trainer.waitFor('❯ $');
    typeLine(trainer, 'exit');
    await trainer.waitFor('❯ 1. Two servers');
    expect(stateOfEngine()).toBe(before);
  });

  test.each([
    ['', tempFolder, {}],
    [', where there is no home', () => '', { HOME: '' }],
  ])('kill -9 in the middle%s: the next start leaves everything as before', async (_, makeHome, without) => {
    const before = stateOfEngine();
    const home = makeHome();
    const env = { TMPDIR: tempFolder(), ...without };
    const trainer = await openTheLab(home, env);
    await agree(trainer);
    typeLine(trainer, 'docker run -d --name web -p 18080:80 nginx');
    await trainer.waitFor('✔ The page is there.');
    typeLine(trainer, 'docker volume create mine');
    await trainer.waitFor('mine');
    expect(stateOfEngine()).not.toBe(before);
    await trainer.close();
    const next = start({ home, env: { ...engineEnvironment(), ...env }, size: [100, 40] });
    await next.waitFor('!');
    await expect.poll(stateOfEngine, { timeout: 30_000, interval: 500 }).toBe(before);
  });
});
