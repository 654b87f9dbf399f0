import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { programOf } from './program.ts';

const children = new Set<number>();
let watching = false;

/** Ends the process if ours exits first. Call the result when it has ended by itself. */
export function noteChild(pid: number): () => void {
  if (!watching)
    process.once('exit', () => {
      for (const child of children) killTree(child);
    });
  watching = true;
  children.add(pid);
  return () => children.delete(pid);
}

/**
 * At once and with everything below it. SIGTERM would not do: an attached `docker run` hands it on to the container
 * and goes on.
 */
export function killTree(pid: number, platform = process.platform): void {
  try {
    if (platform !== 'win32') signalGroup(pid, 'SIGKILL');
    // Where that does nothing, at least itself: it would be waited for without an end.
    else if (!taskkill(pid)) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

const taskkill = (pid: number): boolean =>
  spawnSync(ofWindows('taskkill'), ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    .status === 0;

/** As Ctrl-C does: an attached `docker run` hands it on to the container. Windows has no such thing to send. */
export function interruptTree(pid: number): void {
  try {
    if (process.platform === 'win32') killTree(pid);
    else signalGroup(pid, 'SIGINT');
  } catch {
    // It has ended already.
  }
}

/** Itself alone where it leads no group: one that shares our terminal is in ours. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    process.kill(pid, signal);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // There, but not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Ended, but nobody has asked how: usual in a container, whose first process does not care for orphans. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The words that a process was started with, as the system shows them; empty where it does not. Never throws. */
export async function commandLineOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const [program, ...argv] =
      process.platform === 'win32'
        ? [ofWindows('powershell'), '-NoProfile', '-Command', windowsQuery(pid)]
        : ['ps', '-ww', '-o', 'args=', '-p', String(pid)];
    return (await promisify(execFile)(program, argv, { windowsHide: true })).stdout;
  } catch {
    return '';
  }
}

/** Not the one of that name that lies in the current folder. */
const ofWindows = (name: string): string => programOf(name, process.env) ?? name;

const windowsQuery = (pid: number): string =>
  `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
