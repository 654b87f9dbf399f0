import { labLimits } from './lab-engine.ts';
import { bytesWritten, type Place } from './observe.ts';

/**
 * Looks now and then at how much the containers have written, also while no line runs: what was started in the
 * background goes on writing. `onFull` is called at each look that finds too much. Returns how to end it.
 */
export function watchDisk(place: () => Place, onFull: () => void): () => void {
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const bytes = await bytesWritten(place());
    isLooking = false;
    if (bytes > labLimits.megabytes * 1024 * 1024) onFull();
  };
  const timer = setInterval(() => void look(), labLimits.lookSeconds * 1_000);
  timer.unref();
  return () => clearInterval(timer);
}
