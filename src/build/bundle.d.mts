import type { BuildOptions, Metafile, Plugin } from 'esbuild';

export function commonOptions(root: string): BuildOptions;
export function bundleApp(options: {
  root: string;
  outdir: string;
  plugins?: Plugin[];
}): Promise<{ files: { name: string; contents: Uint8Array }[]; metafile: Metafile }>;
