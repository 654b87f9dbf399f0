import type { Language } from '../packs/text.ts';

/** The language of the system: of the POSIX variables where they say one, else of the system's own setting. */
export function systemLanguage(env: NodeJS.ProcessEnv): Language {
  const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const locale =
    posix && !/^(C|POSIX)\b/.test(posix) ? posix : Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
