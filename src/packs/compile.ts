import type { z } from 'zod';
import { problemsOf } from './issues.ts';
import { lint } from './lint.ts';
import { readPackFile } from './locate.ts';
import type { Pack } from './pack.ts';
import type { Place, PlacedProblem } from './problem.ts';
import { readRecordings } from './recordings.ts';
import { type Chapter, chapterSchema, manifestSchema } from './schema.ts';
import { type Path, parseYaml, type YamlFile } from './yaml.ts';

export const manifestName = 'pack.yaml';

export type Compiled =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly PlacedProblem[] }
  | {
      readonly ok: false;
      readonly errors: readonly PlacedProblem[];
      readonly warnings: readonly PlacedProblem[];
    };

/** Points at a path of one of the pack's files. */
export type Pointer = (path: Path, of?: 'key' | 'value') => Place;

export type CompiledChapter = { readonly chapter: Chapter; readonly at: Pointer };

/**
 * Reads and checks a pack's folder. All problems of all files are found in one go; those that need the
 * whole pack (ids, references) are looked for only when every file is sound in itself.
 */
export function compilePack(folder: string): Compiled {
  const manifest = readDocument(folder, manifestName, manifestSchema);
  if ('errors' in manifest) return { ok: false, errors: manifest.errors, warnings: [] };

  const errors: PlacedProblem[] = [];
  const chapters: CompiledChapter[] = [];
  for (const [index, name] of manifest.value.chapters.entries()) {
    const chapter = readDocument(folder, name, chapterSchema, manifest.at(['chapters', index]));
    if ('errors' in chapter) errors.push(...chapter.errors);
    else chapters.push({ chapter: chapter.value, at: chapter.at });
  }
  if (errors.length > 0) return { ok: false, errors, warnings: [] };

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
  return found.errors.length > 0 ? { ok: false, ...found } : { ok: true, pack, warnings: found.warnings };
}

type ReadDocument<T> =
  | { readonly value: T; readonly at: Pointer }
  | { readonly errors: readonly PlacedProblem[] };

/** `listed` is where the manifest names the file: a missing file is that line's fault. */
function readDocument<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  listed: Place = { file: name, line: 1, column: 1 },
): ReadDocument<T> {
  const read = readPackFile(folder, name);
  if ('problem' in read) return { errors: [{ ...read.problem, ...listed }] };
  const yaml = parseYaml(read.text);
  if ('problems' in yaml) return { errors: yaml.problems.map((problem) => ({ ...problem, file: name })) };
  const at: Pointer = (path, of) => ({ file: name, ...yaml.placeOf(path, of) });
  const parsed = schema.safeParse(yaml.value);
  return parsed.success ? { value: parsed.data, at } : { errors: placed(parsed.error.issues, yaml, at) };
}

function placed(issues: readonly z.core.$ZodIssue[], yaml: YamlFile, at: Pointer): PlacedProblem[] {
  return problemsOf(issues, yaml).map(
    ({ problem, path, of }): PlacedProblem => ({
      ...problem,
      ...at(path, of),
    }),
  );
}
