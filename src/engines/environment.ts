import { dialects } from './dialects/dialects.ts';
import type { Ready } from './engine.ts';

/** The learner's own, without colours and without a client's advertisements. */
export function quietEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, DOCKER_CLI_HINTS: 'false', NO_COLOR: '1' };
}

/**
 * For every call of this engine's client: bound to the endpoint that the learner was shown, since they may switch
 * contexts in another window in the middle.
 */
export function boundEnvironment(
  env: NodeJS.ProcessEnv,
  { engine, context, endpoint }: Ready,
): NodeJS.ProcessEnv {
  return dialects[engine].bind(quietEnvironment(env), { context, address: endpoint });
}
