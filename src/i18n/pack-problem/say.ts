import type { PlacedProblem } from '../../packs/problem.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

/** `file:line:col: what is wrong, what to do`, as compilers say it. */
export function sayPackProblem(language: 'ko' | 'en', problem: PlacedProblem): string {
  return `${placeOf(problem)}: ${{ en, ko }[language](problem)}`;
}

/** What keeps nobody from using the pack. */
export function sayPackWarning(language: 'ko' | 'en', problem: PlacedProblem): string {
  return `${placeOf(problem)}: ${{ en: 'warning', ko: '경고' }[language]}: ${{ en, ko }[language](problem)}`;
}

const placeOf = ({ file, line, column }: PlacedProblem): string => `${file}:${line}:${column}`;
