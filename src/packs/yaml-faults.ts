import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** What makes a file no YAML. */
export type YamlFault =
  | 'tab'
  | 'indent'
  | 'unclosed-bracket'
  | 'unclosed-quote'
  | 'no-colon'
  | 'second-colon'
  | 'flow-text'
  | 'start'
  | 'after-value'
  | 'block-start'
  | 'escape'
  | 'documents'
  | 'other';

type Fault = { readonly fault: YamlFault; readonly offset: number };

/** The first thing that is no YAML, and where: what a parser says after it are mostly follow-ups. */
export function firstFault(document: Document.Parsed, text: string): Fault | undefined {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // A tab is the cause of what seems wrong around it.
  const error = errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors[0];
  if (!error) return undefined;
  const line = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const fault = /^ *\t/.test(text.slice(line, error.pos[0] + 1)) ? 'tab' : faultOf(error);
  const isUnclosed = fault === 'unclosed-quote' || fault === 'unclosed-bracket';
  return { fault, offset: (isUnclosed ? openedAt(document, error.pos[0]) : undefined) ?? error.pos[0] };
}

function faultOf({ code, message }: YAMLError): YamlFault {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_INDENT':
      return /end with a/.test(message) ? 'unclosed-bracket' : 'indent';
    case 'MISSING_CHAR':
      return missing(message);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'no-colon';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'second-colon';
    case 'BLOCK_IN_FLOW':
      return 'flow-text';
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'BAD_PROP_ORDER':
    case 'BAD_DIRECTIVE':
      return 'start';
    case 'UNEXPECTED_TOKEN':
      if (/^Not a YAML token|header/.test(message)) return 'block-start';
      return /at node end/.test(message) ? 'after-value' : 'other';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'MULTIPLE_DOCS':
      return 'documents';
    default:
      return 'other';
  }
}

function missing(message: string): YamlFault {
  if (/quote$/.test(message)) return 'unclosed-quote';
  if (/Missing ,/.test(message)) return 'flow-text';
  if (/to end with/.test(message)) return 'unclosed-bracket';
  if (/^Implicit/.test(message)) return 'no-colon';
  return /^Sequence item/.test(message) ? 'indent' : 'other';
}

/** Where the quote or bracket begins that the parser missed the end of: the innermost around the place. */
function openedAt(document: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [from = 0, , to = 0] = node.range ?? [];
      const opens = isCollection(node) ? node.flow : isScalar(node) && /^QUOTE/.test(node.type ?? '');
      if (opens && from < offset && offset <= to) start = from;
    },
  });
  return start;
}
