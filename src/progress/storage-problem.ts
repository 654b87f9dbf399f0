/** What went wrong with the learner's own files; `i18n` says it. `reason` is the system's error code. */
export type StorageProblem =
  | { readonly code: 'no-home' }
  | {
      readonly code: 'not-writable';
      readonly what: 'answers' | 'settings' | 'report' | 'export' | 'backup';
      readonly path: string;
      readonly reason: string;
    }
  | { readonly code: 'not-readable'; readonly path: string; readonly reason: string }
  | { readonly code: 'broken'; readonly path: string; readonly movedTo: string }
  | { readonly code: 'newer'; readonly path: string };

/** The system's code of a file-system error, `ENOSPC`. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
