import type { ArgumentRole } from './command-spec.ts';

/**
 * Why a command line is not taken: always data (a rule, and the part of the line that breaks it), never a
 * sentence. Sentences are made from `kind` and `rule` by the catalogue of messages.
 */
export type Problem = WordsProblem | ParseProblem | Refusal;

/** The line needs a shell, or cannot be split into words. `at` is an index in UTF-16 code units. */
export type WordsProblem = {
  readonly kind: 'words';
  readonly rule: WordsRule;
  readonly part: string;
  readonly at: number;
};

export type WordsRule =
  | 'pipe'
  | 'or'
  | 'and'
  | 'background'
  | 'sequence'
  | 'redirect'
  | 'command-substitution'
  | 'variable'
  | 'glob'
  | 'braces'
  | 'tilde'
  | 'comment'
  | 'newline'
  | 'subshell'
  | 'assignment'
  | 'unclosed-quote'
  | 'trailing-backslash'
  | 'control-character'
  | 'look-alike'
  | 'empty';

/** The words are not a docker command that the real client would take. */
export type ParseProblem = {
  readonly kind: 'parse';
  readonly rule: ParseRule;
  readonly part: string;
  /** The command as far as it is known, such as `container run`; empty for `docker` itself. */
  readonly command: string;
  /** What was most likely meant by the part. */
  readonly suggestion?: string;
  /** The argument that is missing. */
  readonly missing?: ArgumentRole;
};

export type ParseRule =
  | 'not-docker'
  | 'missing-command'
  | 'unknown-command'
  | 'unknown-flag'
  | 'bad-flag'
  | 'missing-value'
  | 'bad-value'
  /** Before the ports of `-p`: a name, or numbers that are no address. */
  | 'bad-address'
  | 'missing-argument'
  | 'too-many-arguments'
  | ValueRule;

/** A value that the client refuses after it has understood the line. */
type ValueRule = 'container-port' | 'host-port' | 'port-ranges' | 'reference' | 'upper-case';

/** The command is fine as such, but the trainer does not run it. */
export type Refusal = {
  readonly kind: 'policy';
  readonly rule: PolicyRule;
  readonly part: string;
  /** How the part was typed, where that was another spelling: `-P` for `--publish-all`. */
  readonly typed?: string;
  /** What was most likely meant by the part. */
  readonly suggestion?: string;
};

export type PolicyRule =
  /** A command that is not run for a learner. */
  | 'command'
  /** An option of `docker` itself, such as `-H`. */
  | 'global-option'
  | 'flag'
  /** Not one of the images that the trainer uses, or not by name and tag. */
  | 'image'
  /** A command that this lab does not need. */
  | 'lab-command'
  /** Not made here. */
  | 'container'
  /** Not a plain name for a container. */
  | 'name'
  /** Not `HOST:CONTAINER`, or not on loopback. */
  | 'port'
  /** Not `NAME=value`: it would read the learner's own environment. */
  | 'environment'
  /** Not a plain name for an image. */
  | 'tag'
  /** Not `NAME:/path`: a folder of the learner's machine, or no name to find it again by. */
  | 'volume'
  /** Not a volume that was made here. */
  | 'volume-name'
  /** `commit` or `build` without a name for what they make. */
  | 'unnamed-image'
  /** Not `.`, or the lab has no files to build from. */
  | 'context'
  /** As many containers as a lab may have are there. */
  /** Names of containers, images and volumes in one command. */
  | 'kinds'
  | 'too-many-containers'
  /** The time of the lab is over, and all of it is removed. */
  | 'time-up'
  /** Needs the terminal, and there is none. */
  | 'terminal'
  /** Not a page on this machine. */
  | 'url'
  /** A page on a port that no earlier step has published. */
  | 'page-port';
