import type { Plugin } from 'esbuild';

export interface Patch {
  /** The end of the path, below some node_modules. */
  file: string;
  /** The major version the patch is for, where several are installed. */
  version?: string;
  edit(source: string): string;
}

export const PATCHES: Patch[];
export function patchedFiles(patches: Patch[]): Plugin;
export function inkPlugins(options: { root: string }): Plugin[];
