import { nearest } from '../docker/nearest.ts';
import type { CompiledChapter, Pointer } from './compile.ts';
import type { Pack } from './pack.ts';
import type { PlacedProblem } from './problem.ts';
import type { Item } from './schema.ts';
import type { Path } from './yaml.ts';

export type Found = { readonly errors: PlacedProblem[]; readonly warnings: PlacedProblem[] };

/** What can be judged only over the whole pack: ids that are used twice, and names that lead nowhere. */
export function lint(pack: Pack, manifest: Pointer, chapters: readonly CompiledChapter[]): Found {
  const found: Found = { errors: [], warnings: [] };
  uniqueIds(pack, manifest, chapters, found);
  const used = { concepts: new Set<string>(), misconceptions: new Set<string>() };
  for (const { chapter, at } of chapters) {
    for (const [index, item] of chapter.items.entries()) {
      concepts(pack, item, ['items', index], at, used.concepts, found);
      misconceptions(pack, item, ['items', index], at, used.misconceptions, found);
      recording(pack, item, ['items', index], at, found);
    }
  }
  for (const [index, { id }] of pack.concepts.entries()) {
    if (!used.concepts.has(id)) {
      found.warnings.push({ code: 'unused-concept', id, ...manifest(['concepts', index, 'id']) });
    }
  }
  for (const [index, { id }] of pack.misconceptions.entries()) {
    if (!used.misconceptions.has(id)) {
      found.warnings.push({ code: 'unused-misconception', id, ...manifest(['misconceptions', index, 'id']) });
    }
  }
  return found;
}

function uniqueIds(pack: Pack, manifest: Pointer, chapters: readonly CompiledChapter[], found: Found) {
  const check = (entries: readonly { id: string; place: ReturnType<Pointer> }[]) => {
    const first = new Map<string, ReturnType<Pointer>>();
    for (const { id, place } of entries) {
      const before = first.get(id);
      if (!before) first.set(id, place);
      else found.errors.push({ code: 'duplicate-id', id, ...place, first: before });
    }
  };
  check(pack.concepts.map(({ id }, index) => ({ id, place: manifest(['concepts', index, 'id']) })));
  check(
    pack.misconceptions.map(({ id }, index) => ({ id, place: manifest(['misconceptions', index, 'id']) })),
  );
  check(chapters.map(({ chapter, at }) => ({ id: chapter.id, place: at(['id']) })));
  check(
    chapters.flatMap(({ chapter, at }) =>
      chapter.items.map(({ id }, index) => ({ id, place: at(['items', index, 'id']) })),
    ),
  );
  for (const { chapter, at } of chapters) {
    for (const [index, item] of chapter.items.entries()) {
      for (const [list, ids] of idLists(item)) {
        check(ids.map(({ id }, entry) => ({ id, place: at(['items', index, list, entry, 'id']) })));
      }
    }
  }
}

/** The lists of a question whose entries have ids, by the key under which the author wrote them. */
function idLists(item: Item): readonly (readonly [key: string, entries: readonly { id: string }[]])[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-response':
    case 'predict':
      return [['choices', item.choices]];
    case 'ordering':
      return [['items', item.items]];
    case 'matching':
      return [['pairs', item.items]];
    case 'sorting':
      return [
        ['items', item.items],
        ['boxes', item.targets],
      ];
    default:
      return [];
  }
}

function concepts(pack: Pack, item: Item, path: Path, at: Pointer, used: Set<string>, found: Found) {
  const known = pack.concepts.map(({ id }) => id);
  for (const [index, id] of item.concepts.entries()) {
    used.add(id);
    if (known.includes(id)) continue;
    found.errors.push({
      code: 'unknown-concept',
      id,
      nearest: nearest(id, known),
      ...at([...path, 'concepts', index]),
    });
  }
}

function misconceptions(pack: Pack, item: Item, path: Path, at: Pointer, used: Set<string>, found: Found) {
  if (!('choices' in item)) return;
  const known = pack.misconceptions.map(({ id }) => id);
  for (const [index, choice] of item.choices.entries()) {
    if (choice.correct) continue;
    const own = placeOfChoice(item.kind, path, index);
    const id = choice.misconception;
    if (id === undefined) {
      // A line of a transcript is no statement that someone believes.
      if (item.kind === 'spot-the-mistake') continue;
      found.warnings.push({ code: 'no-misconception', id: choice.id, ...at(own) });
      continue;
    }
    used.add(id);
    if (known.includes(id)) continue;
    found.errors.push({
      code: 'unknown-misconception',
      id,
      nearest: nearest(id, known),
      ...at([...own, 'misconception']),
    });
  }
}

/** A learner without an engine sees the recording instead: it must be there, and of the same commands. */
function recording(pack: Pack, item: Item, path: Path, at: Pointer, found: Found) {
  if (item.kind === 'card' || !item.confirm) return;
  const { id, confirm } = item;
  const lines = pack.recordings[id]?.steps.map(({ run }) => run);
  const same = lines?.join('\n') === confirm.steps.map(({ run }) => run).join('\n');
  if (same) return;
  found.warnings.push({
    code: lines ? 'stale-recording' : 'no-recording',
    id,
    ...at([...path, 'confirm'], 'key'),
  });
}

function placeOfChoice(kind: Item['kind'], path: Path, index: number): Path {
  if (kind === 'true-false') return path;
  return [...path, kind === 'spot-the-mistake' ? 'lines' : 'choices', index];
}
