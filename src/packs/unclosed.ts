import type { Token } from 'marked';

export type Mark = '**' | '`' | '```';

/** The first mark that is opened and never closed, which Markdown would show as it is; `row` counts lines from 0. */
export function unclosedIn(tokens: readonly Token[]): { mark: Mark; row: number } | undefined {
  let row = 0;
  for (const token of tokens) {
    const found = unclosedInBlock(token);
    if (found) return { mark: found.mark, row: row + newlines(token.raw.slice(0, found.offset)) };
    row += newlines(token.raw);
  }
  return undefined;
}

const newlines = (text: string): number => text.split('\n').length - 1;

function unclosedInBlock(token: Token): { mark: Mark; offset: number } | undefined {
  if (token.type === 'code') return isOpenFence(token.raw) ? { mark: '```', offset: 0 } : undefined;
  for (const text of plainTexts([token])) {
    const found = /(?:\*\*(?=\S)|(?<=\S)\*\*|`).*/.exec(text)?.[0];
    if (found === undefined) continue;
    return { mark: found.startsWith('`') ? '`' : '**', offset: Math.max(token.raw.indexOf(found), 0) };
  }
  return undefined;
}

function isOpenFence(raw: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return false;
  const last = /\n {0,3}(`{3,}|~{3,})\s*$/.exec(raw)?.[1];
  return !last?.startsWith(fence);
}

/** What is shown as it is written: not code, and not what stands behind a backslash. */
function plainTexts(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token): string[] => {
    if (token.type === 'list') return plainTexts((token as { items: Token[] }).items);
    if ('tokens' in token && token.tokens) return plainTexts(token.tokens);
    return token.type === 'text' ? [token.raw] : [];
  });
}
