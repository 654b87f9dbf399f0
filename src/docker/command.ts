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
