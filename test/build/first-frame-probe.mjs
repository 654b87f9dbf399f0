// Loaded into the trainer with `node --import` by first-frame-modules.test.ts. It notes which scripts V8 has parsed
// and, at the moment the first frame has been written, what Node has loaded of its own.
import fs from 'node:fs';
import { Session } from 'node:inspector';

const { FIRST_FRAME_UNTIL: until, FIRST_FRAME_REPORT: report } = process.env;

const scripts = [];
const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params }) => scripts.push(params.url));
session.post('Debugger.enable');

const write = process.stdout.write;
let output = '';
process.stdout.write = function (data, ...rest) {
  const result = write.call(this, data, ...rest);
  output += data;
  if (output.includes(until)) {
    process.stdout.write = write;
    session.disconnect();
    const found = { builtins: process.moduleLoadList, scripts };
    fs.writeFileSync(`${report}.part`, JSON.stringify(found));
    fs.renameSync(`${report}.part`, report);
  }
  return result;
};
