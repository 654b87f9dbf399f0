import { fullForm, parseReference } from '../docker/reference.ts';

export type DockerfileRule =
  /** `# syntax=` fetches a program and lets it build; `# escape=` changes where a line ends. */
  | 'directive'
  /** Not one of the lab's images, no earlier stage, and not `scratch`. */
  | 'image'
  /** Engines do not agree on where the instruction ends. */
  | 'continuation'
  | 'here-document'
  | 'flag'
  /** What `ADD` would fetch: a build of a lab has no network, but the builder itself has. */
  | 'address';

/** `row` counts from 0. */
export type DockerfileFlaw = { readonly row: number; readonly rule: DockerfileRule; readonly part: string };

/** Docker reads `dockerfile` too, and Podman `Containerfile`. */
export const isDockerfile = (name: string): boolean =>
  /^(?:docker|container)file(?:\.|$)|\.(?:docker|container)file$/i.test(name);

const DIRECTIVE = /^\s*(?:#|\/\/)\s*(?:syntax|escape)\s*=/i;
const COMMENT = /^\s*#/;
const CONTINUES = /\\[ \t]*$/;
/** Two backslashes, or one before a blank of another kind. */
const MAY_CONTINUE = /\\\s*$/;
const SURELY_CONTINUES = /(?:^|[^\\])\\[ \t]*$/;

/**
 * What in a Dockerfile would bring what nobody was told of: an image that the lab does not list, or another builder.
 * This is no parser: where an engine could read other instructions than these, the line is refused.
 */
export function dockerfileFlaws(text: string, images: readonly string[]): readonly DockerfileFlaw[] {
  const flaws: DockerfileFlaw[] = [];
  const check = instructionCheck(images);
  // With the syntax as JSON, BuildKit reads the whole file as that.
  if (/^\s*\{/.test(text)) flaws.push({ row: 0, rule: 'directive', part: '{' });
  let begun: { readonly row: number; readonly line: string } | undefined;
  const end = () => {
    if (begun) for (const flaw of check(begun.line)) flaws.push({ row: begun.row, ...flaw });
    begun = undefined;
  };
  for (const [row, line] of text.split('\n').entries()) {
    const isDoubtful =
      (MAY_CONTINUE.test(line) && !SURELY_CONTINUES.test(line)) ||
      (begun !== undefined && /^\s*(?:#|FROM\s)/i.test(line));
    if (DIRECTIVE.test(line)) flaws.push({ row, rule: 'directive', part: line.trim() });
    else if (isDoubtful) flaws.push({ row, rule: 'continuation', part: line.trim() });
    if (line.trim() === '' || COMMENT.test(line)) continue;
    begun = { row: begun?.row ?? row, line: (begun?.line ?? '') + line.replace(CONTINUES, '') };
    if (!CONTINUES.test(line)) end();
  }
  end();
  return flaws;
}

type Flaw = Pick<DockerfileFlaw, 'rule' | 'part'>;

/** Looks at one whole instruction after the other. */
function instructionCheck(images: readonly string[]): (line: string) => readonly Flaw[] {
  const listed = new Set(images.flatMap(fullName));
  /** Their names; that of a stage without one is empty. */
  const stages: string[] = [];
  const isKnown = (image: string, earlier: readonly string[]): boolean =>
    earlier.includes(image.toLowerCase()) || fullName(image).some((name) => listed.has(name));

  const from = (words: readonly string[]): readonly Flaw[] => {
    const flags = words.filter((word) => word.startsWith('--'));
    const [image = '', , stage = ''] = words.filter((word) => !flags.includes(word));
    const foreign = flags.find((flag) => !/^--platform=[\w/.-]+$/.test(flag));
    const isFine = image === 'scratch' || isKnown(image, stages);
    stages.push(stage.toLowerCase());
    if (foreign !== undefined) return [{ rule: 'flag', part: foreign }];
    return isFine ? [] : [{ rule: 'image', part: image }];
  };
  const copy = (words: readonly string[]): readonly Flaw[] =>
    words.flatMap((word): Flaw[] => {
      const [, image] = /^--from=(.*)$/i.exec(word) ?? [];
      const earlier = stages.slice(0, -1);
      if (image === undefined || isKnown(image, earlier)) return [];
      return /^\d+$/.test(image) && Number(image) < earlier.length ? [] : [{ rule: 'image', part: image }];
    });

  // A variable may hold an address.
  const add = (words: readonly string[]): readonly Flaw[] =>
    words
      .filter((word) => !word.startsWith('--') && /:\/\/|@|\$/.test(word))
      .map((part) => ({ rule: 'address', part }));

  return (line) => {
    if (line.includes('<<')) return [{ rule: 'here-document', part: '<<' }];
    const [, name = '', rest = ''] = /^\s*(?:ONBUILD\s+)*(\S+)\s*(.*)$/i.exec(line) ?? [];
    // Docker takes quotes and backslashes out of a flag.
    const words = rest
      .replaceAll(/["'\\]/g, '')
      .trim()
      .split(/\s+/);
    switch (name.toUpperCase()) {
      case 'FROM':
        return from(rest.trim().split(/\s+/));
      case 'COPY':
        return copy(words);
      case 'ADD':
        return [...copy(words), ...add(words)];
      case 'RUN':
        return words[0]?.startsWith('--') ? [{ rule: 'flag', part: words[0] }] : [];
      default:
        return [];
    }
  };
}

function fullName(image: string): string[] {
  const reference = parseReference(image);
  return reference.ok && reference.value.digest === undefined ? [fullForm(reference.value)] : [];
}
