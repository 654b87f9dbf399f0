import { z } from 'zod';
import { nearest } from '../docker/nearest.ts';
import type { Needed, Problem } from './problem.ts';
import { packFormat } from './schema.ts';
import type { Path, YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** A problem that knows its path, and whether the key or the value is to be pointed at. */
export type PathProblem = {
  readonly problem: Problem;
  readonly path: Path;
  readonly of: 'key' | 'value';
  readonly row?: number;
};

/** The message of an unknown key is those that are known: only while zod checks, it knows them. */
export const knownKeys: z.core.$ZodErrorMap = ({ code, inst }) =>
  code === 'unrecognized_keys' && inst instanceof z.ZodObject ? Object.keys(inst.shape).join(' ') : undefined;

/** No key has words, and none stands behind a language: in { ko: 가, en: One, two } a comma ended the text. */
const isCutOff = (key: string, known: string, owner: unknown): boolean =>
  / /.test(key) || (known === 'ko en' && valueAt(owner, [key]) === null);

function nearestKey(key: string, known: string, owner: unknown): string | undefined {
  const free = known.split(' ').filter((each) => !Object.hasOwn(Object(owner), each));
  return nearest(key, free);
}

/** Says zod's issues in our own words. `yaml` tells what stands in the file, to advise quoting. */
export function problemsOf(issues: readonly Issue[], yaml: YamlFile): PathProblem[] {
  const placeOf = ({ path }: Issue) => JSON.stringify(path);
  const ofWrongType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  // A text in the place of a list is "too long" as well: that it is no list is enough.
  const isFollowUp = (issue: Issue) =>
    (issue.code === 'too_big' || issue.code === 'too_small') && ofWrongType.has(placeOf(issue));
  return issues.filter((issue) => !isFollowUp(issue)).flatMap((issue) => problemsOfIssue(issue, yaml));
}

function problemsOfIssue(issue: Issue, yaml: YamlFile): PathProblem[] {
  const { path } = issue;
  const one = (problem: Problem, of: 'key' | 'value' = 'value'): PathProblem[] => [{ problem, path, of }];
  switch (issue.code) {
    case 'custom':
      return one(ownProblem(issue)).map((each) =>
        each.problem.code === 'unclosed' ? { ...each, row: each.problem.row } : each,
      );
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        problem: isCutOff(key, issue.message, valueAt(yaml.value, path))
          ? { code: 'cut-text', rest: key }
          : { code: 'unknown-key', key, nearest: nearestKey(key, issue.message, valueAt(yaml.value, path)) },
        path: [...path, key],
        of: 'key',
      }));
    case 'invalid_type':
      return one(wrongType(issue.expected, path, yaml));
    case 'invalid_union':
      return unionProblems(issue, yaml);
    case 'invalid_value':
      return one(wrongValue(issue.values, path, yaml));
    case 'invalid_format':
      return one(wrongFormat(path, valueAt(yaml.value, path)));
    case 'too_big':
      return one({ code: tooMuch(issue.origin), limit: Number(issue.maximum) });
    case 'too_small':
      return one({ code: issue.origin === 'array' ? 'too-few' : 'too-low', limit: Number(issue.minimum) });
    default:
      return one({ code: 'wrong-type', needed: 'text' });
  }
}

/** Of a text's two forms the author meant the one that is there: a string, or the two languages. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, yaml: YamlFile): PathProblem[] {
  const { path } = issue;
  const value = valueAt(yaml.value, path);
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    return value === undefined
      ? [{ problem: { code: 'missing', key: issue.discriminator }, path, of: 'value' }]
      : [{ problem: { code: 'not-one-of', allowed: optionsOf(issue) }, path, of: 'value' }];
  }
  if (Array.isArray(value)) return [{ problem: { code: 'wrong-type', needed: 'text' }, path, of: 'value' }];
  const branch = typeof value === 'object' && value !== null ? issue.errors[1] : issue.errors[0];
  return (branch ?? []).flatMap((inner) =>
    problemsOfIssue({ ...inner, path: [...path, ...inner.path] } as Issue, yaml),
  );
}

function ownProblem({ params, path }: Extract<Issue, { code: 'custom' }>): Problem {
  const { problem } = params as { problem: Problem };
  return problem.code === 'one-line' && path.at(-1) === 'run' ? { code: 'one-command' } : problem;
}

const tooMuch = (origin: string) => {
  if (origin === 'string') return 'too-long';
  return origin === 'array' ? 'too-many' : 'too-high';
};

/** What a discriminator may be: `kind` of an item, `check` of a condition. */
const optionsOf = (issue: Issue): string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

function wrongType(expected: string, path: Path, yaml: YamlFile): Problem {
  const value = valueAt(yaml.value, path);
  if (value === undefined) return { code: 'missing', key: String(path.at(-1) ?? '') };
  if (value === null && path.length === 0) return { code: 'empty-file' };
  if (expected === 'string' && (value === null || typeof value !== 'object')) {
    const source = yaml.sourceOf(path) ?? String(value);
    return source === '' ? { code: 'empty' } : { code: 'quote-it', value: source };
  }
  return { code: 'wrong-type', needed: NEEDED[expected] ?? 'text' };
}

const NEEDED: Readonly<Record<string, Needed>> = {
  object: 'pairs',
  array: 'list',
  boolean: 'true-or-false',
  int: 'whole-number',
  number: 'whole-number',
};

function wrongValue(allowed: readonly unknown[], path: Path, yaml: YamlFile): Problem {
  const value = valueAt(yaml.value, path);
  const key = path.at(-1);
  if (value === undefined) return { code: 'missing', key: String(key ?? '') };
  if (key === 'format' && typeof value === 'number' && value > packFormat) {
    return { code: 'newer-format', format: value, known: packFormat };
  }
  const expected = typeof allowed[0];
  if (typeof value !== expected && expected !== 'string') return wrongType(expected, path, yaml);
  return { code: 'not-one-of', allowed: allowed.map(String) };
}

function wrongFormat(path: Path, found: unknown): Problem {
  const value = String(found);
  const key = path.at(-1);
  if (key === 'url') return { code: 'bad-url', value };
  if (key === 'version') return { code: 'bad-version', value };
  if (path[0] === 'chapters') return { code: 'bad-file-name', value };
  if (path.includes('files')) return { code: 'bad-lab-file', value };
  if (value === 'constructor') return { code: 'reserved-id', value };
  return { code: 'bad-id', value };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
