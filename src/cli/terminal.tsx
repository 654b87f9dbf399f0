import { setImmediate as nextTurn } from 'node:timers/promises';
import { render, useApp } from 'ink';
import type { Program } from '../app/program.ts';
import { App } from '../tui/app.tsx';
import { codeAfter, type EndingSignal, endingSignals } from './signals.ts';

export type Terminal = {
  /** Gives the terminal back, waits for what is under way, and ends the process. */
  readonly end: () => void;
  /** Steps aside while something else uses the terminal, and draws again afterwards. */
  readonly lend: <T>(use: () => Promise<T>) => Promise<T>;
  /** Stops like any program on Ctrl-Z, and draws again when it is continued. */
  readonly suspend: () => void;
};

/** Sent again, they end the process at once. */
const signals = endingSignals.filter((signal) => signal !== 'SIGHUP');

/**
 * Draws the program on this terminal, and gives it back whatever happens. `handOver`: of the first frame. `finish`
 * tidies up and says the exit code; when it is asked to end a second time, the process ends at once.
 */
export function openTerminal(
  program: Program,
  handOver: () => void,
  finish: () => Promise<number>,
): Terminal {
  let suspendTerminal: ReturnType<typeof useApp>['suspendTerminal'] | undefined;
  function Root() {
    suspendTerminal = useApp().suspendTerminal;
    return <App program={program} now={Date.now} />;
  }
  const instance = inOneWrite(() =>
    render(<Root />, {
      alternateScreen: true,
      incrementalRendering: true,
      maxFps: 120,
      exitOnCtrlC: false,
      patchConsole: false,
    }),
  );
  handOver();
  void instance.waitUntilRenderFlush().then(() => program.dispatch({ type: 'started', at: Date.now() }));

  let ending = false;
  const end = (signal?: EndingSignal) => {
    if (ending) process.exit(signal ? codeAfter(signal) : 1);
    ending = true;
    instance.unmount();
    void instance
      .waitUntilExit()
      .then(finish)
      .then((code) => process.exit(signal ? codeAfter(signal) : code));
  };
  let isLent = false;
  // Ctrl-C is for the command that has the terminal; it reaches us as well.
  for (const signal of signals)
    process.on(signal, () => (isLent && signal === 'SIGINT' ? undefined : end(signal)));
  // The window was closed: there is nobody left to draw for. It is told several times, by the terminal, by the shell
  // and by every write that fails; that is nobody who insists, and a run is still to be cleaned up after.
  const hangUp = () => {
    if (!ending) end('SIGHUP');
  };
  process.on('SIGHUP', hangUp);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', hangUp);
  process.on('uncaughtException', (error) => {
    // Ink asks a terminal that is gone for its old mode.
    if ('code' in error && error.code === 'EIO') return hangUp();
    instance.unmount();
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  });

  // Ink steps aside once at a time, and not when it has gone.
  let aside: Promise<void> | undefined;
  const stepAside = (use: () => void | Promise<void>): Promise<void> => {
    aside = suspendTerminal?.(use).finally(() => {
      aside = undefined;
    });
    return aside ?? Promise.resolve();
  };
  // Stopped by someone else and continued: raw mode and the picture are gone.
  if (process.platform !== 'win32')
    process.on('SIGCONT', () => {
      if (!aside && !ending) void stepAside(() => {});
    });
  const suspend = () => {
    if (process.platform === 'win32' || aside) return;
    void stepAside(
      () =>
        new Promise<void>((resume) => {
          // Runs out when the process is continued; or soon, where no shell can take over, as in a window of the
          // trainer's own, and the signal does nothing. Nothing else would keep the process alive meanwhile.
          setTimeout(resume, 100);
          // The whole group, as the terminal itself would: a starter such as npx must stop too.
          process.kill(0, 'SIGTSTP');
        }),
    );
  };
  // Ink only lets go of it; while Node still waits for a key, the first one would be taken from who has the terminal.
  const stopReading = async (): Promise<void> => {
    await nextTurn();
    process.stdin.pause();
    await nextTurn();
  };
  const lend = async <T,>(use: () => Promise<T>): Promise<T> => {
    await aside;
    if (!suspendTerminal) return use();
    isLent = true;
    try {
      const used: { result?: Promise<T> } = {};
      await stepAside(async () => {
        await stopReading();
        used.result = use();
        await used.result;
      });
      return await (used.result ?? use());
    } finally {
      isLent = false;
    }
  };
  return { end: () => end(), lend, suspend };
}

/** What stands on the screen, perhaps for a window of another size, does not go before Ink's first frame is there. */
function inOneWrite<T>(draw: () => T): T {
  const { stdout } = process;
  stdout.cork();
  try {
    // Ink's frame ends what begins here, for terminals that show such a thing at once.
    stdout.write('\u001b[?2026h\u001b[2J\u001b[H');
    return draw();
  } finally {
    stdout.uncork();
  }
}
