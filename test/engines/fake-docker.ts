import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.ts';

/** A test of clients that are shell scripts, which Windows does not start. */
export const shellTest = test.skipIf(process.platform === 'win32');

/** An environment in which `docker` is this shell script. Only for what no real engine does on request. */
export const fakeDocker = (script: string): NodeJS.ProcessEnv => fakeClients({ docker: script });

/** By program; their folder is the only one of PATH that has clients of engines. */
export function fakeClients(scripts: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = tempFolder();
  for (const [name, script] of Object.entries(scripts)) writeClient(join(folder, name), script);
  return { PATH: `${folder}:/usr/bin:/bin` };
}

function writeClient(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Answers for the context; `rest` is what happens for the other commands. */
export function fakeDockerAt(address: string, rest: string): NodeJS.ProcessEnv {
  const context = JSON.stringify({ Name: 'default', Endpoints: { docker: { Host: address } } });
  return fakeDocker(`if [ "$1" = context ]; then echo '${context}'; exit 0; fi\n${rest}`);
}
