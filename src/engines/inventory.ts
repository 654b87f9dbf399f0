import { familiar } from '../docker/reference.ts';
import { fail, ok, type Result } from '../docker/result.ts';
import type { Client, ClientResult } from './client.ts';
import { firstLines } from './dialects/not-ready.ts';
import { hasSessionPrefix } from './session-names.ts';

/** The images of an engine: ids, and which id each `repository:tag` (familiar form) points to. */
export type Images = {
  readonly ids: ReadonlySet<string>;
  readonly references: ReadonlyMap<string, string>;
};
/** The engine did not answer; what it said. Never the same as "there is none". */
export type Unanswered = { readonly detail: string };

const TIMEOUT_MS = 60_000;

/** One small command to the engine, for our own needs. */
export async function ask(client: Client, argv: readonly string[]): Promise<Result<string, Unanswered>> {
  const result: ClientResult = await client(argv, { timeoutMs: TIMEOUT_MS });
  if (result.ended === 'exited' && result.exit === 0) return ok(result.stdout);
  return fail({ detail: firstLines(result.stderr) || result.ended });
}

export async function listImages(client: Client): Promise<Result<Images, Unanswered>> {
  // Podman's JSON is another one than docker's; this they both understand.
  const format = '{{.ID}}\t{{.Repository}}\t{{.Tag}}';
  const listed = await ask(client, ['image', 'ls', '--all', '--no-trunc', '--format', format]);
  if (!listed.ok) return listed;
  const ids = new Set<string>();
  const references = new Map<string, string>();
  for (const line of lines(listed.value)) {
    const [id, repository, tag] = line.trimEnd().split('\t');
    if (!id || !repository || !tag) return fail({ detail: firstLines(line) });
    ids.add(id);
    if (repository !== '<none>' && tag !== '<none>') references.set(readName(`${repository}:${tag}`), id);
  }
  return ok({ ids, references });
}

/** A reference as an engine prints it → its familiar form; podman says `localhost/` before what was named here. */
export function readName(printed: string): string {
  return familiar(hasSessionPrefix(printed) ? printed.replace(/^localhost\//, '') : printed);
}

/** Full ids of all containers, running or not; `filter` such as `label=key=value` or `ancestor=ID`. */
export async function listContainers(
  client: Client,
  filter?: string,
): Promise<Result<readonly string[], Unanswered>> {
  const filters = filter === undefined ? [] : ['--filter', filter];
  const listed = await ask(client, ['container', 'ls', '--all', '--quiet', '--no-trunc', ...filters]);
  return listed.ok ? ok(lines(listed.value)) : listed;
}

export async function listVolumes(client: Client): Promise<Result<readonly string[], Unanswered>> {
  const listed = await ask(client, ['volume', 'ls', '--quiet']);
  return listed.ok ? ok(lines(listed.value)) : listed;
}

/** Ids of the images with a label, those without a name too. */
export async function listLabelled(
  client: Client,
  label: string,
): Promise<Result<readonly string[], Unanswered>> {
  const filter = ['--filter', `label=${label}`];
  const listed = await ask(client, ['image', 'ls', '--all', '--quiet', '--no-trunc', ...filter]);
  return listed.ok ? ok([...new Set(lines(listed.value))]) : listed;
}

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
