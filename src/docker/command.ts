import type { ArgumentRole } from './command-spec.ts';

/** A flag as it was given: its canonical long name; `true` or `false` for those that take nothing. */
export type Option = { readonly name: string; readonly value: string | boolean };

/** A docker command line, understood. For `run`, `create` and `exec` the container's command is in `args`. */
export type Command = {
  /** Options of `docker` itself, before the command. */
  readonly globals: readonly Option[];
  /** `CommandSpec.path`. */
  readonly path: string;
  /** In the order in which they were given. */
  readonly options: readonly Option[];
  readonly args: readonly string[];
};

/** One part of a line as it was typed; bundled short flags (`-dp 80:80`) are several. */
export type Part =
  | { readonly kind: 'program' | 'command' | 'dashes'; readonly text: string }
  | {
      readonly kind: 'flag';
      /** The flag alone with its value, such as `-p 80:80`. */
      readonly text: string;
      readonly option: Option;
      /** The words that hold it, such as `-dp` and `80:80`. */
      readonly typed: readonly string[];
      /** An option of `docker` itself. */
      readonly ofDocker: boolean;
    }
  | {
      readonly kind: 'argument';
      readonly text: string;
      readonly index: number;
      readonly role: ArgumentRole;
    };
