import type { ArgumentRole } from './command-spec.ts';

/** In what a command line differs from the one that was wanted: always data; sentences are made of it elsewhere. */
export type Difference =
  | { readonly kind: Changed; readonly given: string; readonly wanted: string }
  | { readonly kind: 'other-value'; readonly flag: string; readonly given: string; readonly wanted: string }
  /** `value` is absent for a flag that takes none. */
  | { readonly kind: 'missing-flag' | 'extra-flag'; readonly flag: string; readonly value?: string }
  /** The same values of a flag whose order counts. */
  | { readonly kind: 'other-order'; readonly flag: string }
  /** `8080:80` for `80:8080`. */
  | { readonly kind: 'ports-swapped'; readonly given: string; readonly wanted: string }
  /** What was meant as flags stands behind the image, and is the container's command there. */
  | { readonly kind: 'flags-after-image'; readonly given: string }
  | {
      readonly kind: 'other-argument';
      readonly role: ArgumentRole;
      readonly given: string;
      readonly wanted: string;
    }
  | {
      readonly kind: 'missing-argument' | 'extra-argument';
      readonly role: ArgumentRole;
      readonly value: string;
    }
  | { readonly kind: 'swapped-arguments'; readonly given: string; readonly wanted: string };

/** What has one value on each side; empty where it is not given. */
type Changed =
  | 'other-command'
  | 'container-port'
  | 'host-port'
  | 'host-address'
  | 'protocol'
  | 'image-registry'
  | 'image-repository'
  | 'image-tag'
  | 'image-digest'
  | 'container-command'
  | 'name';
