import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, GLOBAL_FLAGS } from '../../src/docker/commands.ts';
import { compare } from '../../src/docker/equivalence.ts';
import { explainLine } from '../../src/docker/explanation.ts';
import { sayDifference } from '../../src/i18n/explain/differences.ts';
import { sayFlag, sayLineProblem, sayPart, sayRisk } from '../../src/i18n/explain/say.ts';
import { parsed } from '../docker/compared.ts';
import { CONTAINER_PAIRS } from '../docker/pairs-containers.ts';
import { OTHER_PAIRS } from '../docker/pairs-others.ts';
import { RUN_PAIRS } from '../docker/pairs-run.ts';
import { RUN_VALUE_PAIRS } from '../docker/pairs-run-values.ts';
import { builtIn } from '../helpers/packs.ts';

const languages = ['ko', 'en'] as const;
const hangul = /[가-힣]/;

/** A sentence in its language, with nothing missing in it. */
function expectSentence(language: 'ko' | 'en', text: string, of: string): void {
  expect(text, of).toMatch(/\S.*[.?)]$/);
  expect(text, of).not.toMatch(/undefined|\[object|\n/);
  if (language === 'ko') expect(text, of).toMatch(hangul);
  else expect(text, of).not.toMatch(hangul);
}

/** Each command line of the built-in pack: steps of real runs, and lines of code blocks. */
function commandLines(): readonly string[] {
  const files = readdirSync(builtIn).filter((name) => /^\d.*\.yaml$/.test(name));
  const lines = files.flatMap((name) => readFileSync(join(builtIn, name), 'utf8').split('\n'));
  const found = lines.flatMap((line) => /^\s*(?:- run: |\$ )?(docker .*)$/.exec(line)?.[1] ?? []);
  // The name of a command alone, in a diagram, lacks its arguments; a digest is shown shortened.
  return [...new Set(found)].filter((line) => !/^docker run(?: +=|$)|…/.test(line));
}

/** Commands within a sentence, such as `docker ps -a`. */
function commandsInText(): readonly string[] {
  const files = readdirSync(builtIn).filter((name) => name.endsWith('.yaml'));
  const texts = files.map((name) => readFileSync(join(builtIn, name), 'utf8')).join('\n');
  const found = [...texts.matchAll(/`(docker [^`\n]+)`/g)].map(([, line = '']) => line);
  return [...new Set(found)].filter((line) => !line.includes('…'));
}

describe('the command lines of the built-in pack', () => {
  const lines = commandLines();

  it('were found', () => {
    expect(lines.length).toBeGreaterThan(25);
    expect(lines).toContain('docker run -d -p 8080:80 --name web nginx');
    expect(lines).toContain('docker exec web touch /memo');
  });

  it.each(lines)('%s: each part has a meaning', (line) => {
    const { parts, problem, command } = explainLine(line);
    expect(problem).toBeUndefined();
    expect(parts.length).toBeGreaterThan(1);
    for (const language of languages) {
      for (const { part, risks } of parts) {
        expectSentence(language, sayPart(language, command?.path ?? '', part), part.text);
        for (const risk of risks) expectSentence(language, sayRisk(language, risk), risk.rule);
      }
    }
  });

  it('those in sentences are commands too', () => {
    const inText = commandsInText();
    expect(inText.length).toBeGreaterThan(10);
    // The name of a command or of its flag alone lacks what comes after it.
    const wrong = inText.filter((line) => {
      const { problem } = explainLine(line);
      return problem && problem.rule !== 'missing-argument' && problem.rule !== 'missing-value';
    });
    // What `start` does not take is what these two wrong choices are about.
    expect(wrong).toEqual(['docker start -p 9090:80 web', 'docker start -v memo:/data note']);
  });
});

/** The commands of which no flag is left without a text of its own. */
const LEARNED = [
  'run',
  'create',
  'ps',
  'exec',
  'logs',
  'pull',
  'push',
  'images',
  'rmi',
  'tag',
  'history',
  'save',
  'load',
  'rm',
  'stop',
  'start',
  'restart',
  'kill',
  'cp',
  'commit',
  'inspect',
  'image inspect',
  'container inspect',
  'image prune',
  'container prune',
  'system prune',
  'system df',
  'volume rm',
  'volume prune',
  'network rm',
  'network connect',
  'login',
  'search',
];

describe.each(languages)('in %s', (language) => {
  it('every command has a meaning, and every flag that learners meet', () => {
    let flagsSeen = 0;
    for (const { path, flags, minArgs } of COMMANDS) {
      const args = Array.from({ length: minArgs }, () => 'x');
      const { parts } = explainLine(['docker', path, ...args].join(' '));
      for (const { part } of parts) expectSentence(language, sayPart(language, path, part), part.text);
      if (!LEARNED.includes(path)) continue;
      for (const { name, aliasOf } of flags) {
        expectSentence(language, sayFlag(language, path, aliasOf ?? name) ?? '', `${path} --${name}`);
        flagsSeen += 1;
      }
    }
    for (const { name } of GLOBAL_FLAGS)
      expectSentence(language, sayFlag(language, 'docker', name) ?? '', name);
    expect(flagsSeen).toBeGreaterThan(280);
    expect(LEARNED.filter((path) => !COMMANDS.some((each) => each.path === path))).toEqual([]);
  });

  it('every kind of difference is a sentence', () => {
    const kinds = new Set<string>();
    for (const [given, wanted] of [...RUN_PAIRS, ...RUN_VALUE_PAIRS, ...CONTAINER_PAIRS, ...OTHER_PAIRS]) {
      const [a, b] = [parsed(`docker ${given}`), parsed(`docker ${wanted}`)];
      for (const difference of [...compare(a, b), ...compare(b, a)]) {
        kinds.add(difference.kind);
        expectSentence(language, sayDifference(language, b.path, difference), `${given} ~ ${wanted}`);
      }
    }
    expect(kinds.size).toBe(21);
  });

  it('what weakens the walls of a container is said', () => {
    const lines = ['--security-opt label=disable', '--device-cgroup-rule "c *:* rwm"', '-v /var/run:/r'];
    for (const flag of lines) {
      const risks = explainLine(`docker run ${flag} nginx`).parts.flatMap((each) => each.risks);
      expect(risks).toHaveLength(1);
      for (const risk of risks) expectSentence(language, sayRisk(language, risk), flag);
    }
  });

  it('only a flag that takes nothing is said to be =false', () => {
    const said = (given: string) =>
      compare(parsed(`docker run ${given} nginx`), parsed('docker run nginx'))
        .map((each) => sayDifference(language, 'run', each))
        .join(' ');
    expect(said('--sig-proxy=false')).toContain('--sig-proxy=false');
    expect(said('--entrypoint ""')).toContain("--entrypoint '' ");
    expect(said('-l ""')).toContain("-l '' ");
    expect(said('--entrypoint false')).toContain('--entrypoint false');
  });

  it('what the shell does is named', () => {
    const lines = ['a | b', 'a || b', 'a && b', 'a &', 'a; b', 'a > b', 'a $(b)', 'a $b', 'a *', 'a {b,c}'];
    for (const line of [...lines, 'a ~', 'a # b', 'a\nb', '(a)', 'A=1 b']) {
      const { problem } = explainLine(line);
      const text = problem ? sayLineProblem(language, problem) : '';
      expectSentence(language, text, line);
      expect(text).not.toContain('no shell is used');
    }
  });
});

it.each([
  [String.raw`-v C:\Users\kim\site:/data:ro`, String.raw`The host’s C:\Users\kim\site appears as /data`],
  ['-v C:/site:/data', 'The host’s C:/site appears as /data'],
  [String.raw`-v .\site:/data`, String.raw`The host’s .\site appears as /data`],
  ['-v memo:/data', 'The volume memo appears as /data'],
  // What cmd.exe puts a folder for.
  ['-v %cd%:/data', 'Attaches a volume or a folder of the host'],
])('%s: %s', (flag, meaning) => {
  const { parts, command } = explainLine(`docker run ${flag} nginx`);
  const said = parts.map(({ part }) => sayPart('en', command?.path ?? '', part));
  expect(said[2]).toContain(meaning);
});
