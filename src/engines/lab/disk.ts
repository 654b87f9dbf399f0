import { labLimits } from './lab-engine.ts';
import { bytesWritten, type Place } from './observe.ts';

/** Between two looks at how much the containers have written, while a command runs. */
const LOOK_MS = 10_000;

export type Guard = { readonly isFull: () => Promise<boolean>; readonly end: () => void };

/** Looks now and then at how much the containers have written, and says so when it is too much. */
export function watchDisk(place: () => Place, onFull: () => void): Guard {
  let isFull = false;
  const look = async (): Promise<boolean> => {
    isFull ||= (await bytesWritten(place())) > labLimits.megabytes * 1024 * 1024;
    return isFull;
  };
  const timer = setInterval(() => void look().then((full) => full && onFull()), LOOK_MS);
  return { isFull: look, end: () => clearInterval(timer) };
}
