import type { Part } from '../../docker/command.ts';
import type { MixUp } from '../../docker/mix-up.ts';
import { volumeParts } from '../../docker/mounts.ts';
import type { ParseProblem, WordsProblem } from '../../docker/problem.ts';
import { parsePublish } from '../../docker/publish.ts';
import { parseReference } from '../../docker/reference.ts';
import type { Risk } from '../../docker/risk.ts';
import { plainProblem } from '../docker-problem.ts';
import { buildFlagMeanings } from './build-flags.ts';
import { commandMeanings } from './commands.ts';
import { flagMeanings } from './flags.ts';
import { mixUpSayings } from './mix-ups.ts';
import { partSayings } from './parts.ts';
import { explainSayings, isShellRule } from './problems.ts';
import { riskSayings } from './risks.ts';
import { runFlagMeanings } from './run-flags.ts';

type Language = 'ko' | 'en';

/** What a part of a command means, in a sentence or two; `path` is `Command.path`. */
export function sayPart(language: Language, path: string, part: Part): string {
  const say = partSayings[language];
  switch (part.kind) {
    case 'program':
      return say.program;
    case 'dashes':
      return say.dashes;
    case 'command':
      return sayCommand(language, path);
    case 'argument':
      return sayArgument(language, path, part);
    case 'flag': {
      const { name, value } = part.option;
      const meaning = sayFlag(language, part.ofDocker ? 'docker' : path, name);
      if (value === false) return `${say.off} (${meaning ?? say.otherFlag(`--${name}`)})`;
      const detail = typeof value === 'string' ? sayValue(language, name, value) : undefined;
      return detail ?? meaning ?? say.otherFlag(`--${name}`);
    }
  }
}

/** What a command does. */
function sayCommand(language: Language, path: string): string {
  return textIn(commandMeanings[language], path) ?? '';
}

/** What a flag of a command means; undefined for the rare ones that have no text of their own. */
export function sayFlag(language: Language, path: string, name: string): string | undefined {
  const own = `${path}.${name}`;
  const general = [flagMeanings[language], buildFlagMeanings[language]];
  const run = textIn(runFlagMeanings[language], name);
  const isRun = path === 'run' || path === 'create';
  if (isRun && run !== undefined) return run;
  const found = general.map((texts) => textIn(texts, own)).find((text) => text !== undefined);
  if (found !== undefined || path === 'docker') return found;
  return general.map((texts) => textIn(texts, name)).find((text) => text !== undefined) ?? run;
}

function textIn(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

export function sayRisk(language: Language, { rule, detail }: Risk | MixUp): string {
  return { ...riskSayings[language], ...mixUpSayings[language] }[rule](detail);
}

/** Why a line is not understood to its end; a shell's construct is named as what it does. */
export function sayLineProblem(language: Language, problem: WordsProblem | ParseProblem): string {
  const say = explainSayings[language];
  if (problem.kind === 'words' && isShellRule(problem.rule)) return say.shell[problem.rule](problem.part);
  return plainProblem[language](problem);
}

function sayValue(language: Language, name: string, value: string): string | undefined {
  const say = partSayings[language];
  if (name === 'publish') return parsePublish(value)?.map(say.binding).join(' ');
  if (name !== 'volume') return undefined;
  const { source, target, options, from } = volumeParts(value);
  if (target === undefined) return from === 'folder' ? say.volume.anonymous(source) : undefined;
  if (!target.startsWith('/') || from === undefined) return undefined;
  const text = from === 'folder' ? say.volume.folder(source, target) : say.volume.named(source, target);
  return options.includes('ro') ? `${text} ${say.volume.readOnly}` : text;
}

function sayArgument(language: Language, path: string, part: Part & { kind: 'argument' }): string {
  const say = partSayings[language];
  if (part.role === 'inner' && path === 'exec') return say.inExec;
  if (part.role === 'inner' && path === 'top') return say.inTop;
  if (part.role !== 'image') return say.roles[part.role];
  if (/^[\da-f]{12}$/.test(part.text)) return say.imageId;
  const reference = parseReference(part.text);
  if (!reference.ok) return reference.error === 'image-id' ? say.imageId : say.roles.image;
  const { tag, digest } = reference.value;
  const isImplied = digest === undefined && !part.text.endsWith(`:${tag}`);
  return `${say.image(reference.value)}${isImplied ? say.latest : ''}.`;
}
