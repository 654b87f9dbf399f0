import { fail, ok, type Result } from './result.ts';

/** An image reference with its defaults filled in. `nginx` is docker.io / library/nginx : latest. */
export type Reference = {
  readonly registry: string;
  readonly repository: string;
  /** Absent only where there is a digest. */
  readonly tag?: string;
  /** Such as `sha256:…`. */
  readonly digest?: string;
};
export type ReferenceProblem = 'syntax' | 'upper-case' | 'too-long' | 'image-id';

// The grammar of github.com/distribution/reference (reference.go, regexp.go).
const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${DOMAIN_PART}(?:\\.${DOMAIN_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const PATH_PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const TAG = '[\\w][\\w.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const SPLIT = new RegExp(`^(.+?)(?::(${TAG}))?(?:@(${DIGEST}))?$`);
const IS_DOMAIN = new RegExp(`^${DOMAIN}$`);
const IS_PATH = new RegExp(`^${PATH_PART}(?:/${PATH_PART})*$`);
const IS_ID = /^(?:sha256:)?[a-f0-9]{64}$/;
const MAX_NAME = 255;
const DOCKER_HUB = 'docker.io';

/** Parses a reference as the docker client does it: familiar names are completed. */
export function parseReference(text: string): Result<Reference, ReferenceProblem> {
  if (IS_ID.test(text)) return fail('image-id');
  const split = SPLIT.exec(text);
  if (!split) return fail('syntax');
  const [, name = '', tag, digest] = split;
  const { registry, rest } = splitRegistry(name);
  if (!IS_DOMAIN.test(registry)) return fail('syntax');
  if (!IS_PATH.test(rest)) return fail(IS_PATH.test(rest.toLowerCase()) ? 'upper-case' : 'syntax');
  const repository = registry === DOCKER_HUB && !rest.includes('/') ? `library/${rest}` : rest;
  if (registry.length + 1 + repository.length > MAX_NAME) return fail('too-long');
  return ok({
    registry,
    repository,
    ...(tag !== undefined || digest === undefined ? { tag: tag ?? 'latest' } : {}),
    ...(digest === undefined ? {} : { digest }),
  });
}

/** The first part is a registry only if it could not be a path: it has a dot, a colon, capitals, or is localhost. */
function splitRegistry(name: string): { readonly registry: string; readonly rest: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry =
    slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  if (!isRegistry) return { registry: DOCKER_HUB, rest: name };
  const registry = first === 'index.docker.io' ? DOCKER_HUB : first;
  return { registry, rest: name.slice(slash + 1) };
}

/** With everything said: `docker.io/library/nginx:latest`. Two references are the same if these are. */
export function fullForm(reference: Reference): string {
  return `${reference.registry}/${reference.repository}${suffix(reference)}`;
}

/** As docker prints it, with the tag: `nginx:latest`, `ghcr.io/a/b:1`. */
export function familiarForm(reference: Reference): string {
  return `${familiarName(reference)}${suffix(reference)}`;
}

/** The same of a text; one that is no reference stays. */
export function familiar(text: string): string {
  const reference = parseReference(text);
  return reference.ok ? familiarForm(reference.value) : text;
}

/** Without tag and digest: `nginx`. */
export function familiarName({ registry, repository }: Reference): string {
  if (registry !== DOCKER_HUB) return `${registry}/${repository}`;
  const short = repository.replace(/^library\//, '');
  return short.includes('/') ? repository : short;
}

function suffix({ tag, digest }: Reference): string {
  return `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
