import type { Flag } from './flags.ts';
import { readMount, readVolume } from './mounts.ts';
import { fullForm, parseReference } from './reference.ts';

/** Two values of a flag are the same if these keys are. What is not understood is its own key. */
export function valueKey({ name, kind }: Flag, value: string, path: string): string {
  if (name === 'volume' && kind === 'list') return readVolume(value);
  if (name === 'mount') return readMount(value);
  if (kind === 'network' && !value.includes(',')) return networkName(value);
  if (name === 'tag' && path === 'build') return imageKey(value);
  if (name === 'label' && !value.includes('=')) return `${value}=`;
  if (name === 'add-host') return value.includes('=') ? value.replace('=', ':') : value;
  if (name === 'cap-add' || name === 'cap-drop') return value.toUpperCase().replace(/^CAP_/, '');
  if (name === 'signal' || name === 'stop-signal') return signalKey(value);
  if (name === 'expose') return value.includes('/') ? value : `${value}/tcp`;
  if (FILES.has(name)) return localPath(value);
  if (kind === 'bytes') return bytesKey(value);
  if (kind === 'duration') return durationKey(value);
  if (kind === 'decimal' && /^\d*\.?\d+$/.test(value)) return String(Number(value));
  if (/^u?int\d*$/.test(kind) && /^[+-]?(?:0|[1-9]\d*)$/.test(value)) return String(Number(value));
  return value;
}

/** `name=host,alias=web` is `host`; docker reads this longer form in lower case. */
export function networkName(value: string): string {
  return /(?:^|,)name=([^,]*)/.exec(value.toLowerCase())?.[1] ?? value;
}

/** `nginx`, `docker.io/library/nginx:latest` and `index.docker.io/library/nginx` are one. */
export function imageKey(text: string): string {
  const reference = parseReference(text);
  return reference.ok ? fullForm(reference.value) : text;
}

/** `./x` is `x`, unless that would read as `CONTAINER:PATH`. */
export function localPath(path: string): string {
  return /^\.\/[^:/][^:]*$/.test(path) ? path.slice(2) : path;
}

const FILES = new Set(['file', 'input', 'output', 'env-file', 'label-file', 'cidfile', 'iidfile']);

// The numbers of Linux on x86 and ARM, signal(7); docker takes names with and without SIG.
const SIGNALS: Readonly<Record<string, string>> = {
  1: 'HUP',
  2: 'INT',
  3: 'QUIT',
  9: 'KILL',
  10: 'USR1',
  12: 'USR2',
  15: 'TERM',
};

function signalKey(value: string): string {
  const name = value.toUpperCase().replace(/^SIG/, '');
  return SIGNALS[name] ?? name;
}

/** `512m`, `512M`, `512mb`, `0.5g` and 536870912 are one: units are powers of 1024. */
function bytesKey(value: string): string {
  const match = /^(\d+(?:\.\d+)?) ?([kmgtp]?)i?b?$/i.exec(value);
  if (!match) return value;
  const [, number = '', unit = ''] = match;
  const power = ' kmgtp'.indexOf(unit.toLowerCase() || ' ');
  return String(Math.floor(Number(number) * 1024 ** power));
}

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 };

/** `90s` is `1m30s`. */
function durationKey(value: string): string {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s|us|ns))+$/.test(value)) return value;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|us|ns)/g)];
  return `${parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (SECONDS[unit] ?? 0), 0)}s`;
}
