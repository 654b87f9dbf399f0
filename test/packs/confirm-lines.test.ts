import { expect, it } from 'vitest';
import { change, chapter, compileFiles, placesOf } from '../helpers/packs.ts';

const placesWith = (...runs: readonly string[]) => {
  const steps = runs.map((run) => `        - run: "${run}"\n`).join('');
  const confirm = `hint: Think.\n    confirm:\n      steps:\n${steps}      proves: Yes.`;
  const places = placesOf(compileFiles({ 'one.yaml': change(chapter, 'hint: Think.', confirm) }));
  return places.filter((place) => !place.endsWith('no-recording'));
};

it.each([
  'docker run --privileged nginx',
  'docker run -v /:/host nginx',
  'docker pull ubuntu',
  'rm -rf /',
  'docker system prune -f',
  'docker run --detatch nginx',
  'docker rmi no-such-image',
])('a confirm with %s is refused, at the line', (run) => {
  expect(placesWith('docker ps', run)).toEqual(['one.yaml:27:16 confirm-line']);
});

it('later lines know what earlier ones made, and each that is refused is told', () => {
  expect(placesWith('docker run -d --name web -p 8080:80 nginx', 'curl http://localhost:8080')).toEqual([]);
  expect(placesWith('docker stop web', 'curl http://localhost:8080')).toHaveLength(2);
});
