import { labCommands } from '../docker/lab-commands.ts';
import { permitLine } from '../docker/policy.ts';
import { type Given, startState } from '../docker/policy-state.ts';
import type { Problem } from '../docker/problem.ts';
import type { Lab } from './schema.ts';
import type { Path } from './yaml.ts';

/** With nothing of an engine: whether a line may run does not depend on one. */
export const givenWithoutEngine = (images: readonly string[]): Given => ({
  prefix: 'dit-000000-',
  label: 'docker-image-trainer.session=0',
  images,
  ports: new Map(),
});

/** As at the prompt. */
const givenFor = ({ files }: Lab, images: readonly string[], commands: readonly string[]): Given => ({
  ...givenWithoutEngine(images),
  lab: { commands, ids: [], context: files.length > 0 ? '/lab' : null },
});

/** The lines of a lab's setup and solution that its own rules would refuse, with their place in the lab. */
export function refusedLines(lab: Lab): readonly { readonly line: Path; readonly problem: Problem }[] {
  const refused: { line: Path; problem: Problem }[] = [];
  const images = [...lab.images];
  let state = startState();
  const lines: readonly (readonly [Path, string])[] = [
    ...lab.setup.map(({ run }, index): [Path, string] => [['setup', index, 'run'], run]),
    ...lab.solution.map(({ run }, index): [Path, string] => [['solution', index, 'run'], run]),
  ];
  for (const [line, run] of lines) {
    // What sets the stage may use commands that the learner does not need.
    const permit = () =>
      permitLine(run, givenFor(lab, images, line[0] === 'setup' ? labCommands : lab.commands), state);
    let permitted = permit();
    if (!permitted.ok && permitted.error.rule === 'image') {
      refused.push({ line, problem: permitted.error });
      // Told once; what needs it is judged as if it were there.
      images.push(permitted.error.part);
      permitted = permit();
      if (!permitted.ok && permitted.error.rule === 'image') continue;
    }
    if (permitted.ok) state = permitted.value.state;
    else refused.push({ line, problem: permitted.error });
  }
  return refused;
}
