// Draws a screen of the trainer as a picture, to be looked at:
//
//   node test/helpers/picture.mjs out.png 80x24 ko [key or text ...]
//
// A key is a name of keys.ts (`down`, `enter`) or a letter; each is pressed when the screen has come to rest.
// HOME_FOLDER names a data folder to go on with. Needs Chromium and a font with Korean; Debian:
// `apt-get install -y chromium fonts-noto-cjk`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import serialize from '@xterm/addon-serialize';
import { build } from 'esbuild';
import stringWidth from 'string-width';

const [out, size, language, ...pressed] = process.argv.slice(2);
if (!out || !/^\d+x\d+$/.test(size ?? '') || !/^(ko|en)$/.test(language ?? '')) {
  console.error('usage: node test/helpers/picture.mjs out.png 80x24 ko|en [key ...]');
  process.exit(2);
}
const [columns, rows] = size.split('x').map(Number);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** How long nothing may have been drawn for the screen to be at rest: for a person, not for a test. */
const restMs = 350;

const { childEnvironment, openTerminal } = await importTypeScript(
  join(root, 'test', 'helpers', 'terminal.ts'),
);
const folder = mkdtempSync(join(tmpdir(), 'docker-image-trainer-picture-'));
const terminal = openTerminal({
  file: process.execPath,
  args: [join(root, 'dist', 'main.js'), '--lang', language],
  columns,
  rows,
  env: childEnvironment({ DOCKER_IMAGE_TRAINER_HOME: process.env.HOME_FOLDER ?? folder }),
  cwd: folder,
});
const addon = new serialize.SerializeAddon();
terminal.emulator.loadAddon(addon);
try {
  await atRest();
  for (const key of pressed) {
    terminal.press(key);
    await atRest();
  }
  console.log(terminal.screen());
  const html = join(folder, 'screen.html');
  writeFileSync(html, page(addon.serializeAsHTML({ includeGlobalBackground: true })));
  photograph(html, resolve(out));
} finally {
  await terminal.close();
  rmSync(folder, { recursive: true, force: true });
}

async function atRest() {
  for (let before = -1; before !== terminal.mark(); ) {
    before = terminal.mark();
    await new Promise((done) => setTimeout(done, before === 0 ? 1500 : restMs));
  }
}

/** Node 20 does not read TypeScript. The bundle lies where its imports are found. */
async function importTypeScript(entry) {
  const outfile = join(root, 'node_modules', '.cache', 'docker-image-trainer', `terminal-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

/** Each character that is not ASCII gets the cells it has in a terminal, whatever font it comes from. */
function page(screen) {
  const style = `body { margin: 0; background: #000; }
    pre, pre div { font: 16px "DejaVu Sans Mono", "Noto Sans Mono CJK KR", monospace !important; }
    pre { margin: 8px; }
    pre div div { line-height: 20px !important; height: 20px; white-space: pre; }
    i { display: inline-block; font-style: normal; text-align: center; }`;
  const inCells = screen.replace(
    /[^\x00-\x7f]/gu,
    (character) => `<i style="width:${stringWidth(character)}ch">${character}</i>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${inCells}`;
}

function photograph(html, png) {
  const window = `--window-size=${columns * 10 + 20},${rows * 20 + 20}`;
  const flags = ['--headless', '--no-sandbox', '--hide-scrollbars', '--disable-gpu', window];
  execFileSync(process.env.CHROMIUM ?? 'chromium', [...flags, `--screenshot=${png}`, `file://${html}`], {
    stdio: 'ignore',
  });
}
