// A lab in a process of its own, so that it can be killed: argv is the data folder, then the lines.
import { labOf, openLab } from './labs.ts';

const [dataDirectory = '', ...lines] = process.argv.slice(2);
const say = (event: object): boolean => process.stdout.write(`${JSON.stringify(event)}\n`);
const slow = 'FROM busybox\nRUN echo a > /a\nRUN echo up && sleep 300\n';
const lab = await openLab({ ...labOf(), files: [{ name: 'Dockerfile', text: slow }] }, dataDirectory);
for (const typed of lines) {
  const planned = await lab.session.plan(typed, false);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  await lab.session.run(planned.value, { onEvent: say, signal: new AbortController().signal });
}
