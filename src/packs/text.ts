/** A run of characters drawn in one style; the styles past `code` are syntax colours of fenced blocks. */
export type Span = { readonly text: string; readonly style?: SpanStyle };
export type SpanStyle = 'strong' | 'code' | 'keyword' | 'string' | 'number' | 'comment' | 'name';

/** What an author's Markdown becomes: everything that drawing needs, nothing left to parse. */
export type Block =
  | { readonly type: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly type: 'code'; readonly language: CodeLanguage; readonly lines: readonly (readonly Span[])[] }
  /** Kept verbatim; `alternative` says in words what the picture shows. */
  | { readonly type: 'diagram'; readonly alternative: string; readonly lines: readonly string[] };

export const codeLanguages = ['dockerfile', 'bash', 'json', 'yaml', 'console'] as const;
export type CodeLanguage = (typeof codeLanguages)[number];

export type Language = 'ko' | 'en';
export type Localized<T> = Readonly<Record<Language, T>>;
