const VOLUME_NAME = /^[a-zA-Z0-9][\w.-]+$/;

export type VolumeValue = {
  readonly source: string;
  /** Absent for a volume without a name, whose place in the container is `source`. */
  readonly target: string | undefined;
  readonly options: readonly string[];
  /** Undefined where it is neither: as a rule it is what a shell puts something else for. */
  readonly from: 'folder' | 'volume' | undefined;
};

/** The parts of a value of `-v`. The colon of a drive of Windows is none between them, to docker neither. */
export function volumeParts(value: string): VolumeValue {
  const drive = /^[A-Za-z]:(?=[\\/])/.exec(value)?.[0] ?? '';
  const [path = '', target, options = ''] = value.slice(drive.length).split(':');
  const source = drive + path;
  const from = /^[/.\\]/.test(path) ? 'folder' : VOLUME_NAME.test(source) ? 'volume' : undefined;
  return { source, target, options: options.split(','), from };
}

/**
 * The key of a value of `-v`. A named or anonymous volume is what `--mount type=volume` makes; a folder of the host
 * is not: `-v` creates it where it is missing, `--mount` refuses.
 */
export function readVolume(value: string): string {
  const [source = '', target, options = '', ...more] = value.split(':');
  if (more.length > 0) return value;
  const set = options.split(',').filter((option) => option !== '' && option !== 'rw');
  const isPlain = set.every((option) => option === 'ro');
  if (target === undefined && source.startsWith('/')) return volumeKey('', source, false);
  if (target?.startsWith('/') && VOLUME_NAME.test(source) && isPlain) {
    return volumeKey(source, target, set.includes('ro'));
  }
  return `-v ${source}:${target ?? ''}:${set.sort().join(',')}`;
}

const KEYS: Readonly<Record<string, string>> = {
  src: 'source',
  dst: 'target',
  destination: 'target',
  ro: 'readonly',
};

/** The fields of a value of `--mount` in one spelling: docker reads keys and the type in lower case. */
export function mountFields(value: string): Map<string, string> {
  const fields = new Map<string, string>([['type', 'volume']]);
  for (const field of value.split(',')) {
    const [key = '', ...rest] = field.split('=');
    const name = key.toLowerCase();
    const text = rest.length === 0 ? 'true' : rest.join('=');
    fields.set(KEYS[name] ?? name, name === 'type' ? text.toLowerCase() : text);
  }
  return fields;
}

/** The key of a value of `--mount`: its fields in one order and one spelling. */
export function readMount(value: string): string {
  const fields = mountFields(value);
  const readonly = fields.get('readonly');
  const isReadonly = readonly === 'true' || readonly === '1';
  if (readonly === 'false' || readonly === '0') fields.delete('readonly');
  else if (isReadonly) fields.set('readonly', 'true');
  const names = [...fields.keys()];
  const isPlain = names.every((name) => ['type', 'source', 'target', 'readonly'].includes(name));
  if (isPlain && fields.get('type') === 'volume') {
    return volumeKey(fields.get('source') ?? '', fields.get('target') ?? '', isReadonly);
  }
  return `--mount ${names
    .sort()
    .map((name) => `${name}=${fields.get(name)}`)
    .join(',')}`;
}

function volumeKey(source: string, target: string, isReadonly: boolean): string {
  return `volume ${source}:${target}:${isReadonly ? 'ro' : 'rw'}`;
}
