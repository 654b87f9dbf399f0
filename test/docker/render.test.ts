import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/docker/commands.ts';
import { parseCommand, parseLine } from '../../src/docker/parse.ts';
import { quoteLine, renderWords } from '../../src/docker/render.ts';
import { anyCommand } from './any-command.ts';

test('what is rendered is parsed to the same command', () => {
  fc.assert(
    fc.property(anyCommand, (command) => {
      expect(parseCommand(renderWords(command))).toEqual({ ok: true, value: command });
    }),
    { numRuns: 2000 },
  );
});

test('every spelling of a command is the same command', () => {
  for (const { names, path, minArgs } of COMMANDS) {
    const args = Array.from({ length: minArgs }, (_, index) => `x${index}`);
    for (const name of names) {
      expect(parseLine(['docker', name, ...args].join(' '))).toMatchObject({
        ok: true,
        value: { path, args },
      });
    }
  }
});

test.each([
  ['docker run -dp 80:80 --name web nginx', 'docker run --detach --publish=80:80 --name=web nginx'],
  ['docker container ls -aq', 'docker ps --all --quiet'],
  ['docker run busybox sh -c "echo hi > /tmp/x"', "docker run busybox sh -c 'echo hi > /tmp/x'"],
  ['docker run -e "A=it\'s" busybox', `docker run '--env=A=it'\\''s' busybox`],
  ['docker rmi -- -x', 'docker rmi -- -x'],
  ['docker run --rm=false nginx -g x', 'docker run --rm=false nginx -g x'],
])('%s', (line, shown) => {
  const command = parseLine(line);
  if (!command.ok) throw new Error(JSON.stringify(command.error));
  expect(quoteLine(renderWords(command.value))).toBe(shown);
});
