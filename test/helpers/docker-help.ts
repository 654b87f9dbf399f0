/** One flag as `docker X --help` shows it; `bool` takes no value. */
export type HelpFlag = { readonly short?: string; readonly name: string; readonly kind: string };

export type Help = {
  /** All spellings, such as `run` and `container run`; only newer clients show them whole. */
  readonly names: readonly string[];
  readonly minArgs: number;
  readonly maxArgs: number;
  readonly flags: readonly HelpFlag[];
};

/** Reads what a docker client prints for `docker COMMAND --help`; throws if it is no such text. */
export function readHelp(text: string): Help {
  const usage = /^Usage: +docker (.+)$/m.exec(text)?.[1];
  if (usage === undefined) throw new Error(`no usage: ${text.slice(0, 200)}`);
  const aliases = /^Aliases:\n +(docker .+)$/m.exec(text)?.[1] ?? '';
  return {
    names: aliases.split(', ').flatMap((name) => (name === '' ? [] : [name.replace(/^docker /, '')])),
    ...readArguments(usage),
    flags: readFlagLines(text),
  };
}

/** `run [OPTIONS] IMAGE [COMMAND] [ARG...]`: the name of the command, and what is in brackets may be left out. */
function readArguments(usage: string): Pick<Help, 'minArgs' | 'maxArgs'> {
  const words = splitOutside(usage.replaceAll(' | ', '|'));
  const args = words.filter((word) => !/^[a-z]+$/.test(word) && word !== '[OPTIONS]');
  const isOpen = args.some((word) => word.includes('...') || word === '[ps OPTIONS]');
  return {
    minArgs: args.filter((word) => !word.startsWith('[')).length,
    maxArgs: isOpen ? Number.POSITIVE_INFINITY : args.length,
  };
}

/** At the blanks that are in no brackets. */
function splitOutside(text: string): readonly string[] {
  const words = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (character === ' ' && depth === 0) words.push('');
    else words.push((words.pop() ?? '') + character);
  }
  return words;
}

/** Below `Options:`; what is set further in continues the text of the flag above. */
function readFlagLines(text: string): readonly HelpFlag[] {
  const options = /^(?:Global )?Options:\n((?:(?: .*)?\n)*)/m.exec(`${text}\n`)?.[1] ?? '';
  return [...options.matchAll(/^ {2}(?:-(\w), | {4})--([\w-]+)(?: ([\w-]+))?(?: {2,}.*)?$/gm)].map(
    ([, short, name = '', kind = 'bool']) => ({ name, kind, ...(short === undefined ? {} : { short }) }),
  );
}
