import type { z } from 'zod';
import { quotable } from './hidden.ts';
import { knownKeys, problemsOf } from './issues.ts';
import { lint } from './lint.ts';
import { readPackFile } from './locate.ts';
import type { Pack } from './pack.ts';
import { limited, type Place, type PlacedProblem, type Problem, problemLimit } from './problem.ts';
import { recordingsOfTheirLines } from './recorded.ts';
import { readRecordings } from './recordings.ts';
import { type Chapter, chapterName, chapterSchema, type Manifest, manifestSchema } from './schema.ts';
import { type Path, parseYaml, type YamlFile } from './yaml.ts';

const manifestName = 'pack.yaml';

export type Compiled =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly PlacedProblem[] }
  | {
      readonly ok: false;
      readonly errors: readonly PlacedProblem[];
      readonly warnings: readonly PlacedProblem[];
    };

/** Points at a path of one of the pack's files, or at a row of the text there. */
export type Pointer = (path: Path, of?: 'key' | 'value', row?: number) => Place;

export type CompiledChapter = { readonly chapter: Chapter; readonly at: Pointer };

/**
 * Reads and checks a pack's folder. All problems of all files are found in one go; those that need the
 * whole pack (ids, references) are looked for only when every file is sound in itself.
 */
export function compilePack(folder: string): Compiled {
  const manifest = readDocument(folder, manifestName, manifestSchema);
  const newer = 'errors' in manifest ? manifest.errors.filter(({ code }) => code === 'newer-format') : [];
  // What else seems wrong with it may be what the newer format brings.
  if (newer.length > 0) return { ok: false, errors: newer, warnings: [] };

  const errors: PlacedProblem[] = 'errors' in manifest ? [...manifest.errors] : [];
  const warnings: PlacedProblem[] = 'errors' in manifest ? [] : [...manifest.warnings];
  const chapters: CompiledChapter[] = [];
  const seen = new Map<string, Place>();
  for (const { name, listed } of chapterNames(manifest)) {
    const first = seen.get(name);
    if (first) {
      errors.push({ code: 'listed-twice', name, first, ...listed });
      continue;
    }
    seen.set(name, listed);
    const chapter = readDocument(folder, name, chapterSchema, listed);
    if ('errors' in chapter) errors.push(...chapter.errors);
    else {
      chapters.push({ chapter: chapter.value, at: chapter.at });
      warnings.push(...chapter.warnings);
    }
  }
  if ('errors' in manifest || errors.length > 0) return { ok: false, errors, warnings: [] };

  const { chapters: _files, format: _format, ...rest } = manifest.value;
  const pack: Pack = {
    ...rest,
    chapters: chapters.map(({ chapter }) => chapter),
    recordings: readRecordings(
      folder,
      chapters.map(({ chapter }) => chapter),
    ),
  };
  const found = lint(pack, manifest.at, chapters);
  warnings.push(...found.warnings);
  if (found.errors.length > 0) return { ok: false, errors: found.errors, warnings };
  const recordings = recordingsOfTheirLines(pack.recordings, pack.chapters);
  return { ok: true, pack: { ...pack, recordings }, warnings };
}

/** The files that a manifest names, even one with mistakes: theirs are to be told with its own. */
function chapterNames(manifest: ReadDocument<Manifest>): { name: string; listed: Place }[] {
  const { value, at } = 'errors' in manifest ? (manifest.raw ?? {}) : manifest;
  const names = (value as { chapters?: unknown } | null | undefined)?.chapters;
  if (!at || !Array.isArray(names)) return [];
  return names.flatMap((name: unknown, index) => {
    const parsed = chapterName.safeParse(name);
    return parsed.success ? [{ name: parsed.data, listed: at(['chapters', index]) }] : [];
  });
}

type ReadDocument<T> =
  | { readonly value: T; readonly at: Pointer; readonly warnings: readonly PlacedProblem[] }
  | {
      readonly errors: readonly PlacedProblem[];
      /** What stands in the file, if it is YAML at all. */
      readonly raw?: { readonly value: unknown; readonly at: Pointer };
    };

/** What is wrong with a file itself, and not with what the manifest names. */
const ofTheFile: ReadonlySet<Problem['code']> = new Set(['not-utf8', 'too-large', 'unreadable']);

/** `listed` is where the manifest names the file: where there is no such file, that line is at fault. */
function readDocument<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  listed: Place = { file: name, line: 1, column: 1 },
): ReadDocument<T> {
  const read = readPackFile(folder, name);
  if ('problem' in read) {
    const itself = { file: name, line: 1, column: 1 };
    return { errors: [{ ...read.problem, ...(ofTheFile.has(read.problem.code) ? itself : listed) }] };
  }
  const yaml = parseYaml(read.text);
  if ('problems' in yaml)
    return {
      errors: limited(yaml.problems.map((problem) => ({ ...tidied(problem), file: name }))),
    };
  const at: Pointer = (path, of, row) => ({ file: name, ...yaml.placeOf(path, of, row) });
  const parsed = schema.safeParse(yaml.value, { error: knownKeys });
  if (parsed.success) {
    const warnings = yaml.warnings.map((warning) => ({ ...warning, file: name }));
    return { value: parsed.data, at, warnings };
  }
  return { errors: placed(parsed.error.issues, yaml, at), raw: { value: yaml.value, at } };
}

const placed = (issues: readonly z.core.$ZodIssue[], yaml: YamlFile, at: Pointer): readonly PlacedProblem[] =>
  limited(
    problemsOf(issues, yaml)
      .slice(0, problemLimit + 1)
      .map(({ problem, path, of, row }) => ({ ...tidied(problem), ...at(path, of, row) })),
  );

/** What a problem quotes from the file is a stranger's, and goes to a terminal. */
function tidied<T extends Problem>(problem: T): T {
  return JSON.parse(JSON.stringify(problem), (_key, value: unknown) =>
    typeof value === 'string' ? quotable(value) : value,
  );
}
