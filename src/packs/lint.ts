import { nearest } from '../docker/nearest.ts';
import type { Problem as DockerProblem } from '../docker/problem.ts';
import type { CompiledChapter, Pointer } from './compile.ts';
import { giveawaysIn } from './giveaways.ts';
import { refusedLines } from './lab-lines.ts';
import { lintRuns } from './lint-runs.ts';
import type { Pack } from './pack.ts';
import {
  type GivenAwayBy,
  limited,
  type Place,
  type PlacedProblem,
  type Problem,
  problemLimit,
} from './problem.ts';
import type { Item } from './schema.ts';
import { termFinder } from './terms.ts';
import type { Path } from './yaml.ts';

export type Found = { readonly errors: PlacedProblem[]; readonly warnings: PlacedProblem[] };

export type Linted = Readonly<Record<keyof Found, readonly PlacedProblem[]>>;

/** What can be judged only over the whole pack: ids that are used twice, and names that lead nowhere. */
export function lint(pack: Pack, manifest: Pointer, chapters: readonly CompiledChapter[]): Linted {
  const found: Found = { errors: [], warnings: [] };
  const avoidedIn = termFinder(pack.glossary);
  uniqueIds(pack, manifest, chapters, found);
  const known = {
    concept: namesIn(pack.concepts),
    misconception: namesIn(pack.misconceptions),
    fact: namesIn(pack.facts),
    card: namesIn(pack.chapters.flatMap(({ items }) => items.filter(({ kind }) => kind === 'card'))),
  };
  for (const { chapter, at } of chapters) {
    const speaks = (part: unknown, path: Path) => {
      if (found.warnings.length > problemLimit) return;
      for (const avoided of avoidedIn(part))
        found.warnings.push({ code: 'avoided-term', ...avoided, ...at(path) });
    };
    const teaches = ({ concepts, facts }: Teaching, path: Path) => {
      for (const [place, id] of concepts.entries())
        refer(known.concept, 'unknown-concept', id, at([...path, 'concepts', place]), found);
      for (const [place, id] of facts.entries())
        refer(known.fact, 'unknown-fact', id, at([...path, 'facts', place]), found);
    };
    for (const [index, lab] of chapter.labs.entries()) {
      teaches(lab, ['labs', index]);
      speaks(lab, ['labs', index]);
      for (const { line, problem } of refusedLines(lab))
        found.errors.push({ ...refusal(problem), ...at(['labs', index, ...line]) });
    }
    for (const [index, item] of chapter.items.entries()) {
      const path: Path = ['items', index];
      teaches(item, path);
      speaks(item, path);
      misconceptions(item, path, at, known.misconception, found);
    }
    lintRuns(pack, { chapter, at }, found);
  }
  for (const [index, { card }] of pack.misconceptions.entries()) {
    if (card !== undefined)
      refer(known.card, 'unknown-card', card, manifest(['misconceptions', index, 'card']), found);
  }
  unused(known.concept, 'unused-concept', (index) => manifest(['concepts', index, 'id']), found);
  unused(
    known.misconception,
    'unused-misconception',
    (index) => manifest(['misconceptions', index, 'id']),
    found,
  );
  unused(known.fact, 'unused-fact', (index) => manifest(['facts', index, 'id']), found);
  givenAway(pack, manifest(['chapters'], 'key'), found);
  return { errors: limited(found.errors), warnings: limited(found.warnings) };
}

const refusal = (problem: DockerProblem): Problem =>
  problem.rule === 'image' ? { code: 'unlisted-image', image: problem.part } : { code: 'lab-line', problem };

type Teaching = { readonly concepts: readonly string[]; readonly facts: readonly string[] };

/** Ids that can be referred to, in the order of the file, and which of them are. */
type Names = {
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly used: Set<string>;
};

/** Of so many errors the first are told with the name that may have been meant. */
const suggestions = 20;

const namesIn = (entries: readonly { readonly id: string }[]): Names => ({
  ids: entries.map(({ id }) => id),
  known: new Set(entries.map(({ id }) => id)),
  used: new Set(),
});

type Unknown = 'unknown-concept' | 'unknown-misconception' | 'unknown-fact' | 'unknown-card';

function refer({ ids, known, used }: Names, code: Unknown, id: string, place: Place, found: Found): void {
  used.add(id);
  if (known.has(id) || found.errors.length > problemLimit) return;
  // Looking for it takes long: a pack that is wrong a thousand times is not helped by a thousand suggestions.
  const near = found.errors.length < suggestions ? nearest(id, ids) : undefined;
  found.errors.push({ code, id, nearest: near, ...place });
}

type Unused = 'unused-concept' | 'unused-misconception' | 'unused-fact';

function unused({ ids, used }: Names, code: Unused, placeOf: (index: number) => Place, found: Found): void {
  for (const [index, id] of ids.entries())
    if (!used.has(id)) found.warnings.push({ code, id, ...placeOf(index) });
}

/** Told of the pack and not of a question: each one may have its right choice wherever it likes. */
function givenAway(pack: Pack, place: Place, found: Found): void {
  const { questions, byChance, limit, longest, shortest, first } = giveawaysIn(pack);
  const tell = (by: GivenAwayBy, times: number) => {
    if (times <= limit) return;
    const expected = Math.round(byChance);
    found.warnings.push({ code: 'given-away', by, times, questions, expected, ...place });
  };
  tell('longest-ko', longest.ko);
  tell('longest-en', longest.en);
  tell('shortest-ko', shortest.ko);
  tell('shortest-en', shortest.en);
  tell('first', first);
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
  check(pack.glossary.map(({ id }, index) => ({ id, place: manifest(['glossary', index, 'id']) })));
  check(pack.facts.map(({ id }, index) => ({ id, place: manifest(['facts', index, 'id']) })));
  check(chapters.map(({ chapter, at }) => ({ id: chapter.id, place: at(['id']) })));
  check(
    chapters.flatMap(({ chapter, at }) =>
      (['items', 'labs'] as const).flatMap((list) =>
        chapter[list].map(({ id }, index) => ({ id, place: at([list, index, 'id']) })),
      ),
    ),
  );
  for (const { chapter, at } of chapters) {
    for (const [index, item] of chapter.items.entries()) {
      for (const [list, ids] of idLists(item)) {
        check(ids.map(({ id }, entry) => ({ id, place: at(['items', index, list, entry, 'id']) })));
      }
    }
    for (const [index, { checks }] of chapter.labs.entries())
      check(checks.map(({ id }, entry) => ({ id, place: at(['labs', index, 'checks', entry, 'id']) })));
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

function misconceptions(item: Item, path: Path, at: Pointer, known: Names, found: Found) {
  if (!('choices' in item)) return;
  for (const [index, choice] of item.choices.entries()) {
    if (choice.correct) continue;
    const own = placeOfChoice(item.kind, path, index);
    const id = choice.misconception;
    if (id !== undefined) refer(known, 'unknown-misconception', id, at([...own, 'misconception']), found);
    // A line of a transcript is no statement that someone believes.
    else if (item.kind !== 'spot-the-mistake')
      found.warnings.push({ code: 'no-misconception', id: choice.id, ...at(own) });
  }
}

function placeOfChoice(kind: Item['kind'], path: Path, index: number): Path {
  if (kind === 'true-false') return path;
  return [...path, kind === 'spot-the-mistake' ? 'lines' : 'choices', index];
}
