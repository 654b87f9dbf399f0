import type { Removed } from '../engines/engine.ts';
import type { Notice, State } from './state.ts';

export function swept(state: State, removed: Removed): State {
  const { containers } = removed;
  return leftBehind(containers > 0 ? withNotice(state, { kind: 'swept', containers }) : state, removed);
}

export const leftBehind = (state: State, { leftBehind: names }: Removed): State =>
  names.length > 0 ? withNotice(state, { kind: 'left-behind', names }) : state;

export const isUnsaved = (notice: Notice): boolean =>
  notice.kind === 'storage' && notice.problem.code === 'not-writable' && notice.problem.what === 'answers';

export function withNotice(state: State, notice: Notice): State {
  const same = JSON.stringify(notice);
  const others = state.notices.filter((each) => JSON.stringify(each) !== same);
  return { ...state, notices: [...others, notice] };
}
