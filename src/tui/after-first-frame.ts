// One door to everything that home does not need, so that it is one part of the bundle.
export { update } from '../app/update.ts';
export { drawScreen } from './screens/all.ts';
