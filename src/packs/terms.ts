import type { Pack } from './pack.ts';
import type { Language } from './text.ts';

/** A word that the glossary rules out, and the term that is said instead. */
export type AvoidedTerm = { readonly word: string; readonly term: string };

const languages: readonly Language[] = ['ko', 'en'];

/** Finds what an item, or any part of a pack, says against the glossary, in both languages. */
export function termFinder(glossary: Pack['glossary']): (part: unknown) => readonly AvoidedTerm[] {
  const finders = languages.map((language) => {
    const avoided = glossary.flatMap(({ term, avoid }) =>
      avoid[language].map((word) => ({ word, term: term[language] })),
    );
    const saidIn = { ko: koreanIn, en: englishIn }[language](avoided.map(({ word }) => word));
    return (part: unknown) => {
      const said = saidIn(textsIn(part, language).join('\n'));
      return avoided.filter(({ word }) => said.has(word));
    };
  });
  return (part) => finders.flatMap((find) => find(part));
}

type Finder = (text: string) => ReadonlySet<string>;

/** Korean words take particles, and are found wherever they stand. */
const koreanIn =
  (words: readonly string[]): Finder =>
  (text) =>
    new Set(words.filter((word) => text.includes(word)));

/** English words stand alone. All are looked for at once: one after the other takes long in a large pack. */
function englishIn(words: readonly string[]): Finder {
  if (words.length === 0) return () => new Set();
  const plain = words
    .map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  const any = new RegExp(`\\b(${plain.join('|')})s?\\b`, 'g');
  return (text) => {
    const found = new Set([...text.toLowerCase().matchAll(any)].map(([, word]) => word));
    return new Set(words.filter((word) => found.has(word.toLowerCase())));
  };
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
