import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleApp } from '../../src/build/bundle.mjs';

/**
 * A guard that does not depend on how fast the machine is: what is loaded when the first frame is on the screen.
 * It reads dist/, so the package has to be built first.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');
const probe = new URL('./first-frame-probe.mjs', import.meta.url).href;

/** Big packages that are loaded once it is there, or only by later screens and commands. */
const LATER = [
  'ink',
  'react',
  'react-reconciler',
  'yoga-layout',
  'yaml',
  'es-hangul',
  'execa',
  'conf',
  'ajv',
  'zod',
  'commander',
  'marked',
  'lowlight',
  'highlight.js',
  'ts-fsrs',
];
const NEVER = ['ws', 'react-devtools-core'];

/** For every file of dist/ with code, the packages in it. */
let packagesByFile: Map<string, string[]>;

/** Bundles once more without writing: the same sources give the same names, because those are made of the content. */
async function readPackages(): Promise<void> {
  const { metafile } = await bundleApp({ root, outdir: dist });
  packagesByFile = new Map(
    Object.entries(metafile.outputs).map(([output, { inputs }]) => {
      const names = Object.keys(inputs).map(
        (input) => /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? '',
      );
      return [path.resolve(root, output), [...new Set(names)]];
    }),
  );
}

function packagesIn(file: string): string[] {
  const names = packagesByFile.get(file);
  if (names === undefined) throw new Error(`${file} is not of this build: run \`npm run build\``);
  return names;
}

const packagesInDist = () => [...packagesByFile.values()].flat();

describe('at the first frame', () => {
  let home: string;
  let builtins: string[];
  let loaded: string[];

  beforeAll(async () => {
    await readPackages();
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'first-frame-modules-'));
    const report = path.join(home, 'report.json');
    const env: Record<string, string | undefined> = {
      ...process.env,
      DOCKER_IMAGE_TRAINER_HOME: path.join(home, 'data'),
      LANG: 'ko_KR.UTF-8',
      TERM: 'xterm-256color',
      FIRST_FRAME_UNTIL: '도움말',
      FIRST_FRAME_REPORT: report,
    };
    for (const name of ['CI', 'CONTINUOUS_INTEGRATION', 'LC_ALL', 'LC_MESSAGES', 'NODE_OPTIONS'])
      delete env[name];
    let output = '';
    const child = spawn(process.execPath, ['--import', probe, path.join(dist, 'main.js')], {
      cols: 100,
      rows: 30,
      cwd: home,
      env,
    });
    let ended = false;
    child.onData((data) => {
      output += data;
    });
    const exit = new Promise<void>((resolve) => {
      child.onExit(() => {
        ended = true;
        resolve();
      });
    });
    try {
      await vi.waitFor(
        () => {
          if (!ended && !fs.existsSync(report)) throw new Error(`no first frame yet; output: ${output}`);
        },
        { timeout: 30_000, interval: 20 },
      );
    } finally {
      if (!ended) child.kill('SIGKILL');
      await exit;
    }
    if (!fs.existsSync(report))
      throw new Error(`the trainer ended before its first frame; output: ${output}`);
    const found: { builtins: string[]; scripts: string[] } = JSON.parse(fs.readFileSync(report, 'utf8'));
    builtins = found.builtins;
    loaded = found.scripts
      .filter((url) => url.startsWith('file:'))
      .map((url) => fileURLToPath(url))
      .filter((file) => file.startsWith(dist + path.sep))
      .flatMap(packagesIn);
  }, 40_000);

  afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

  it('the probe sees what is loaded', () => {
    expect(builtins).toContain('NativeModule tty');
    expect(loaded).toEqual(expect.arrayContaining(['chalk', 'string-width', 'wrap-ansi']));
  });

  it('Node has loaded neither undici nor http2', () => {
    expect(builtins.filter((name) => /undici|http2/.test(name))).toEqual([]);
  });

  it('nothing is loaded that it does not need', () => {
    expect(loaded.filter((name) => [...LATER, ...NEVER].includes(name))).toEqual([]);
    // They are in the package all the same, in parts of their own; else this test would look for the wrong names.
    expect(packagesInDist()).toEqual(expect.arrayContaining(['ink', 'yaml', 'zod', 'ts-fsrs']));
  });

  it('nothing of the development tools is in the package', () => {
    expect(packagesInDist().filter((name) => NEVER.includes(name))).toEqual([]);
  });
});
