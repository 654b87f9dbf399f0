import { expect, it } from 'vitest';
import { systemLanguage } from '../../src/cli/language.ts';

it.each([
  [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ko_KR.UTF-8' }, 'ko'],
  [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'kok_IN' }, 'en'],
] as const)('the language of %j is %s', (env, language) => {
  expect(systemLanguage(env)).toBe(language);
});

it.each([{}, { LANG: 'C.UTF-8' }, { LC_ALL: 'POSIX', LANG: 'C' }])(
  'where %j says none, it is that of the system',
  (env) => {
    const { locale } = Intl.DateTimeFormat().resolvedOptions();
    expect(systemLanguage(env)).toBe(/^ko\b/.test(locale) ? 'ko' : 'en');
  },
);
