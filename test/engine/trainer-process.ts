// A trainer in a process of its own, so that it can be killed: argv is the data folder, then the steps.
import { createCliEngine } from '../../src/engines/cli-engine.ts';
import { engineNames } from '../../src/engines/engine.ts';

const [dataDirectory = '', ...steps] = process.argv.slice(2);
const engine = createCliEngine({
  dataDirectory,
  env: process.env,
  images: ['nginx', 'busybox'],
  only: engineNames.find((name) => name === process.env['ENGINE_CLI']),
});
const ready = await engine.readiness();
if (ready.status !== 'ready') throw new Error(JSON.stringify(ready));
const plan = await engine.plan({ steps: steps.map((run) => ({ run })) }, ready);
if (!plan.ok) throw new Error(JSON.stringify(plan.error));
const say = (event: object): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);
say({ type: 'result', ...(await engine.run(plan.value, say, new AbortController().signal)) });
