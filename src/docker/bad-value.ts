import type { Command, Part } from './command.ts';
import type { ParseProblem, ParseRule } from './problem.ts';
import { parseReference } from './reference.ts';

/**
 * The first value of an understood command that docker itself would not take: a port that there is not, or what can be
 * no image. The grammar does not know it, since the client looks at these only after the line is read.
 */
export function badValue({ path, options }: Command, parts: readonly Part[]): ParseProblem | undefined {
  const found = (rule: ParseRule, part: string): ParseProblem => ({
    kind: 'parse',
    rule,
    part,
    command: path,
  });
  for (const { name, value } of options) {
    const rule = name === 'publish' ? publishProblem(String(value)) : undefined;
    if (rule) return found(rule, rule === 'bad-value' ? `-p ${value}` : String(value));
  }
  for (const part of parts) {
    const isImage = part.kind === 'argument' && (part.role === 'image' || part.role === 'new-image');
    const rule = isImage ? imageProblem(part.text) : undefined;
    if (rule) return found(rule, part.text);
  }
  return undefined;
}

/** As go-connections (nat.ParsePortSpec) reads `-p`; the long form, `published=80,target=80`, is left alone. */
function publishProblem(value: string): ParseRule | undefined {
  if (value.includes('=')) return undefined;
  const [ports = '', protocol = '', ...more] = value.split('/');
  if (more.length > 0 || !/^(?:|tcp|udp|sctp)$/i.test(protocol)) return 'bad-value';
  const [container = '', host = ''] = ports.split(':').reverse();
  const inside = countPorts(container);
  if (inside === undefined) return 'container-port';
  const outside = host === '' || host === '0' ? inside : countPorts(host);
  if (outside === undefined) return 'host-port';
  return inside > 1 && inside !== outside ? 'port-ranges' : undefined;
}

const HIGHEST_PORT = 65_535;

/** Of a port or a range, such as `80-82`; undefined for what is neither. */
function countPorts(text: string): number | undefined {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && from <= to && to <= HIGHEST_PORT ? to - from + 1 : undefined;
}

/** The kinds that go-digest knows, each with its length. */
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;

function imageProblem(text: string): ParseRule | undefined {
  const reference = parseReference(text);
  if (!reference.ok) {
    if (reference.error === 'image-id') return undefined;
    return reference.error === 'upper-case' ? 'upper-case' : 'reference';
  }
  const { digest } = reference.value;
  return digest === undefined || DIGEST.test(digest) ? undefined : 'reference';
}
