import { confirmImages } from '../docker/confirm-images.ts';
import { permitLine } from '../docker/policy.ts';
import { startState } from '../docker/policy-state.ts';
import type { CompiledChapter, Pointer } from './compile.ts';
import { dockerfileFlaws, isDockerfile } from './dockerfile.ts';
import { quotable } from './hidden.ts';
import { givenWithoutEngine } from './lab-lines.ts';
import type { Found } from './lint.ts';
import type { Pack } from './pack.ts';
import { isOfTheseLines, type Recorded, recordedIn } from './recorded.ts';
import type { Confirm, Lab } from './schema.ts';
import type { Path } from './yaml.ts';

/** What is wrong with what runs, but for the lines of labs: those of a `confirm`, Dockerfiles, recordings. */
export function lintRuns(pack: Pack, { chapter, at }: CompiledChapter, found: Found): void {
  for (const [index, item] of chapter.items.entries()) {
    if (item.kind !== 'card' && item.confirm)
      confirmLines(item.confirm, ['items', index, 'confirm'], at, found);
  }
  for (const [index, lab] of chapter.labs.entries()) dockerfiles(lab, ['labs', index], at, found);
  for (const recorded of recordedIn(chapter)) recording(pack, recorded, at, found);
}

function confirmLines({ steps }: Confirm, path: Path, at: Pointer, found: Found): void {
  const given = givenWithoutEngine(confirmImages);
  let state = startState();
  for (const [index, { run }] of steps.entries()) {
    const permitted = permitLine(run, given, state);
    if (permitted.ok) state = permitted.value.state;
    else
      found.errors.push({
        code: 'confirm-line',
        problem: permitted.error,
        ...at([...path, 'steps', index, 'run']),
      });
  }
}

function dockerfiles({ files, images }: Lab, path: Path, at: Pointer, found: Found): void {
  for (const [index, { name, text }] of files.entries()) {
    if (!isDockerfile(name)) continue;
    for (const { row, rule, part } of dockerfileFlaws(text, images)) {
      const place = at([...path, 'files', index, 'text'], 'value', row);
      found.errors.push({ code: 'dockerfile', rule, part: quotable(part), ...place });
    }
  }
}

/** A learner without an engine sees the recording instead: it must be there, and of the same commands. */
function recording(pack: Pack, recorded: Recorded, at: Pointer, found: Found): void {
  const { id, path } = recorded;
  const there = pack.recordings[id];
  if (there && isOfTheseLines(there, recorded)) return;
  const code = there ? 'stale-recording' : 'no-recording';
  found.warnings.push({ code, id, ...at(path, 'key') });
}
