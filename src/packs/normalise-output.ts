/** What a pull or a build says on its way: how much of it comes depends on what the engine had already. */
const PROGRESS = [
  /^Unable to find image '.*' locally$/,
  /^\S+: (?:Pulling|Waiting|Downloading|Download complete|Verifying Checksum|Extracting|Pull complete|Already exists)\b/,
  /^Digest: sha256:/,
  /^Status: (?:Downloaded newer image|Image is up to date) for /,
  // BuildKit: of a step only its name, `#5 [2/3] COPY …`, and an error are not progress.
  /^#\d+ (?!\[|ERROR)/,
];

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const UNIT = '(?:second|minute|hour|day|week|month|year)s?';

/** In this order: what one of them has replaced, a later one does not see. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  // Dates and times: 2026-11-24T06:16:55.856Z, 2026/11/24 06:16:55, 24/Nov/2026:06:16:55 +0000, Mon Nov 23 17:08:26 UTC 2026
  [
    /\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z| ?[+-]\d\d:?\d\d)?(?: [A-Z]{3,4})?)?/g,
    '<time>',
  ],
  [new RegExp(`\\d\\d/${MONTH}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}`, 'g'), '<time>'],
  [
    new RegExp(
      `(?:[A-Z][a-z]{2} )?${MONTH} +\\d{1,2} +\\d\\d:\\d\\d:\\d\\d(?: [A-Z]{3,4})?(?: \\d{4})?`,
      'g',
    ),
    '<time>',
  ],
  [new RegExp(`(?:Less than an? ${UNIT}|About an? ${UNIT}|\\d+ ${UNIT})(?: ago)?`, 'g'), '<time>'],
  [/\b\d\d:\d\d(?::\d\d)?\b/g, '<time>'],
  // Ids and digests, long and short; a number alone is none.
  [/\b(?:sha256:)?(?=[0-9]*[a-f])[0-9a-f]{12,64}\b/g, '<id>'],
  [/\b(?:sha256:)?[0-9]{12}\b/g, '<id>'],
  // Addresses with a port of this machine, which another one may stand in for.
  [/(?:\d{1,3}(?:\.\d{1,3}){3}|\[::1?\]|localhost):\d+/g, '<address>'],
  // BuildKit numbers its steps as they come.
  [/^#\d+ /g, '#<step> '],
  // 22.7MB, 0B, 1.2 kB
  [/\b\d+(?:\.\d+)? ?[kKMGT]?i?B\b/g, '<size>'],
  // Of the kernel and of programs, 6.18.44-fc-v669, 28.5.2+dfsg4, and addresses without a port.
  [/\b\d+(?:\.\d+){1,3}(?:[-+][\w.+-]+)?/g, '<version>'],
  // nginx's processes, and the lines of `ps` and `docker top`.
  [/\b\d+#\d+:/g, '<process>:'],
  [/\bprocess \d+/g, 'process <process>'],
  [/^([\w+-]+) +\d+ +\d+ +\d+ +/g, '$1 <process> '],
  [/^ *\d+ (?=[a-z][\w-]* {2,})/g, '<process> '],
  [/ {2,}/g, '  '],
];

/**
 * What is the same in every run of a command on one version of an engine: without ids, sizes, times and the like,
 * and as sorted lines without repetitions, since the two streams of a program come as they like.
 */
export function normaliseOutput(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !PROGRESS.some((pattern) => pattern.test(line)))
    .map((line) => CHANGING.reduce((rest, [pattern, by]) => rest.replace(pattern, by), line));
  return [...new Set(lines)].sort();
}
