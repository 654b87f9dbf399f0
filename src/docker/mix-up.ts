import type { Command, Part } from './command.ts';
import { findCommand, findFlag, findShort } from './commands.ts';
import { suggest } from './suggest.ts';

/** What docker takes as something else than a beginner means; `detail` is what was most likely meant. */
export type MixUp = { readonly rule: 'port-as-image' | 'flag-after-image'; readonly detail: string };

/** Of `docker run -P 80:80 --name web nginx`, where 80:80 is the image and the rest the container's command. */
export function mixUpOf({ path }: Command, part: Part): MixUp | undefined {
  if (part.kind !== 'argument' || (path !== 'run' && path !== 'create')) return undefined;
  if (part.role === 'image' && /^\d+:\d+$/.test(part.text))
    return { rule: 'port-as-image', detail: `-p ${part.text}` };
  if (part.role !== 'inner' || part.index !== 1 || !/^-./.test(part.text)) return undefined;
  const detail = flagIn(path, part.text);
  return detail === undefined ? undefined : { rule: 'flag-after-image', detail };
}

/** The flag that a word is, or is nearly. */
function flagIn(path: string, text: string): string | undefined {
  const flags = findCommand(path)?.flags ?? [];
  const [word = text] = text.split('=');
  const isLong = word.startsWith('--');
  const isKnown = isLong
    ? findFlag(flags, word.slice(2)) !== undefined
    : [...word.slice(1)].every((letter) => findShort(flags, letter));
  return isKnown ? word : suggest({ kind: 'parse', rule: 'unknown-flag', part: word, command: path }, [text]);
}
