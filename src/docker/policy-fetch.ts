import { type Given, type Permitted, refuse, type State } from './policy-state.ts';
import type { Refusal } from './problem.ts';
import { ok, type Result } from './result.ts';

const URL = /^(?:http:\/\/)?(?:localhost|127\.0\.0\.1)(?::(\d{1,5}))?\/?$/;
const HTTP_PORT = 80;

/** `curl http://localhost:8080`: a page of a container that an earlier step has published. No flags. */
export function permitFetch(
  words: readonly string[],
  given: Given,
  state: State,
): Result<Permitted, Refusal> {
  const [, url = '', ...more] = words;
  const flag = [url, ...more].find((word) => word.startsWith('-'));
  if (flag !== undefined) return refuse('flag', flag);
  const match = URL.exec(url);
  if (!match || more.length > 0) return refuse('url', more[0] ?? url);
  const port = match[1] === undefined ? HTTP_PORT : Number(match[1]);
  if (!state.published.has(port)) return refuse('page-port', String(port));
  return ok({ step: { kind: 'fetch', port: given.ports.get(port) ?? port, path: '/' }, state });
}
