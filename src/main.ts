import module from 'node:module';

// Everything here has to be settled before Ink and its colours are loaded, and they are loaded below.
const { env } = process;

// Ink's colours know FORCE_COLOR and not NO_COLOR (https://no-color.org).
if (env['NO_COLOR'] && env['FORCE_COLOR'] === undefined) env['FORCE_COLOR'] = '0';

// With either of them set, even empty, Ink draws nothing until it ends; a terminal has a person before it.
if (process.stdout.isTTY) {
  delete env['CI'];
  delete env['CONTINUOUS_INTEGRATION'];
}

// Node 22.8 and later keep compiled code between starts.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const { main } = await import('./cli/main.ts');
await main(process.argv.slice(2));
