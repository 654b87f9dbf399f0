import type { Pack } from './pack.ts';
import type { Language } from './text.ts';

/** A word that the glossary rules out, and the term that is said instead. */
export type AvoidedTerm = { readonly word: string; readonly term: string };

const languages: readonly Language[] = ['ko', 'en'];

/** What an item, or any part of a pack, says against the glossary, in both languages. */
export function avoidedTerms(part: unknown, glossary: Pack['glossary']): readonly AvoidedTerm[] {
  return languages.flatMap((language) => {
    const said = textsIn(part, language).join('\n');
    return glossary.flatMap(({ term, avoid }) =>
      avoid[language]
        .filter((word) => says(said, word, language))
        .map((word) => ({ word, term: term[language] })),
    );
  });
}

/** English words stand alone; Korean ones take particles, and are found wherever they stand. */
function says(text: string, word: string, language: Language): boolean {
  if (language === 'ko') return text.includes(word);
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\b${plain}s?\\b`, 'i').test(text);
}

/** The texts of one language below a value; a text of spans is one string. Code is not prose, and stays out. */
function textsIn(value: unknown, language: Language): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, language));
  if (typeof value !== 'object' || value === null) return [];
  if ('ko' in value && 'en' in value) return [proseOf((value as Record<Language, unknown>)[language])];
  return Object.values(value).flatMap((each) => textsIn(each, language));
}

function proseOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(proseOf).join(isSpans(value) ? '' : '\n');
  if (typeof value !== 'object' || value === null) return '';
  if ('style' in value && value.style === 'code') return ' ';
  if ('text' in value) return proseOf(value.text);
  const { spans, items } = value as { readonly spans?: unknown; readonly items?: unknown };
  return proseOf(spans ?? items ?? '');
}

const isSpans = (value: readonly unknown[]): boolean =>
  value.every((each) => typeof each === 'object' && each !== null && 'text' in each);
