import { type IPty, spawn } from '@lydell/node-pty';
import unicode11 from '@xterm/addon-unicode11';
import headless from '@xterm/headless';
import { type KeyName, keys } from './keys.ts';

export type TerminalOptions = {
  readonly file: string;
  readonly args: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  /** The whole environment; see `childEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
};

export type Ended = { readonly code: number; readonly signal: number };

/** A text, a pattern, or any question about the screen. */
export type Sought = string | RegExp | ((screen: string) => boolean);

export type Look = {
  readonly inverse: boolean;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly coloured: boolean;
};

export type Terminal = ReturnType<typeof openTerminal>;

/** Long, since a machine may be busy with others; it is only ever waited for in full when something is wrong. */
const patience = 20_000;

/** Starts a program in a pseudo-terminal and reads what it draws as a terminal would. */
export function openTerminal({ file, args, columns = 80, rows = 24, env, cwd }: TerminalOptions) {
  const screenBuffer = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  screenBuffer.loadAddon(new unicode11.Unicode11Addon());
  screenBuffer.unicode.activeVersion = '11';
  let cursorShown = true;
  const watchCursor = (final: 'h' | 'l') =>
    screenBuffer.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      if (params.includes(25)) cursorShown = final === 'h';
      return false;
    });
  watchCursor('h');
  watchCursor('l');

  const pty: IPty = spawn(file, [...args], { cols: columns, rows, env, cwd, name: env['TERM'] ?? '' });
  let bytes = '';
  const watchers = new Set<() => void>();
  const check = () => {
    // In the middle of a frame the screen is neither the old nor the new one.
    if (!screenBuffer.modes.synchronizedOutputMode) for (const watcher of [...watchers]) watcher();
  };
  pty.onData((data) => {
    bytes += data;
    screenBuffer.write(data, check);
  });
  let ended: Ended | undefined;
  const exited = new Promise<Ended>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      // What was written before the end has to be read first.
      screenBuffer.write('', () => {
        ended = { code: exitCode, signal: signal ?? 0 };
        resolve(ended);
        for (const watcher of [...watchers]) watcher();
      });
    });
  });

  const buffer = () => screenBuffer.buffer.active;
  const lineAt = (row: number) => buffer().getLine(buffer().baseY + row);
  /** The lines of the screen, without the spaces at their ends. */
  const lines = () =>
    Array.from({ length: screenBuffer.rows }, (_, row) => lineAt(row)?.translateToString(true) ?? '');
  const screen = () => lines().join('\n').trimEnd();

  function until(what: string, holds: () => boolean): Promise<string> {
    return new Promise((resolve, reject) => {
      const end = (how: () => void) => {
        watchers.delete(watcher);
        clearTimeout(timer);
        how();
      };
      const fail = (why: string) =>
        end(() => reject(new Error(`${why}: ${what}. On the screen:\n${screen()}`)));
      const watcher = () => {
        if (holds()) end(() => resolve(screen()));
        else if (ended) fail(`ended with ${ended.code} before`);
      };
      const timer = setTimeout(() => fail(`waited ${patience} ms in vain for`), patience);
      watchers.add(watcher);
      watcher();
    });
  }
  const isThere = (sought: Sought) => {
    const text = screen();
    if (typeof sought === 'function') return sought(text);
    return typeof sought === 'string' ? text.includes(sought) : sought.test(text);
  };

  /** The cells that a text on the screen takes: how its first character looks. */
  function lookOf(text: string): Look {
    for (let row = 0; row < screenBuffer.rows; row++) {
      const line = lineAt(row);
      if (!line?.translateToString(true).includes(text)) continue;
      for (let column = 0; column < screenBuffer.cols; column++) {
        const cell = line.getCell(column);
        if (!cell?.getWidth() || !line.translateToString(false, column).startsWith(text)) continue;
        return {
          inverse: cell.isInverse() !== 0,
          bold: cell.isBold() !== 0,
          dim: cell.isDim() !== 0,
          coloured: !cell.isFgDefault() || !cell.isBgDefault(),
        };
      }
    }
    throw new Error(`"${text}" is not on the screen:\n${screen()}`);
  }

  return {
    pid: pty.pid,
    lines,
    screen,
    /** Where the terminal's own cursor stands, from 0. */
    cursor: () => ({ row: buffer().cursorY, column: buffer().cursorX }),
    lookOf,
    waitFor: (sought: Sought) => until(String(sought), () => isThere(sought)),
    waitForGone: (sought: Sought) => until(`the end of ${sought}`, () => !isThere(sought)),
    press(...names: (KeyName | (string & {}))[]) {
      for (const name of names) pty.write(name in keys ? keys[name as KeyName] : name);
    },
    type: (text: string) => pty.write(text),
    resize(cols: number, newRows: number) {
      screenBuffer.resize(cols, newRows);
      pty.resize(cols, newRows);
    },
    /** Windows knows no signals: there it is simply ended. */
    kill(signal: NodeJS.Signals) {
      if (process.platform === 'win32') pty.kill();
      else process.kill(pty.pid, signal);
    },
    /** Closes the terminal's window under the program. */
    hangUp: () => (pty as unknown as { destroy(): void }).destroy(),
    exit: () => exited,
    hasEnded: () => ended !== undefined,
    onAlternateScreen: () => buffer().type === 'alternate',
    cursorIsShown: () => cursorShown,
    /** Everything that was received since `mark`. */
    received: (mark = 0) => bytes.slice(mark),
    mark: () => bytes.length,
    emulator: screenBuffer,
    async close() {
      if (ended) return;
      try {
        if (process.platform === 'win32') pty.kill();
        else process.kill(pty.pid, 'SIGKILL');
      } catch {
        return; // it ended meanwhile
      }
      await exited;
    },
  };
}

/** What these change would make a test mean something else on another machine. */
const unwanted =
  /^(CI|CONTINUOUS_INTEGRATION|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|NO_COLOR|FORCE_COLOR|COLORTERM|DOCKER_.*|LC_.*|NODE_ENV|VITEST.*)$/;

/** This process's environment without what would change what is drawn; `given` comes last. */
export function childEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set(Object.keys(given).map((name) => name.toUpperCase())); // Windows has `Path`
  const inherited = Object.entries(process.env).filter(
    ([name]) => !unwanted.test(name) && !names.has(name.toUpperCase()),
  );
  return { ...Object.fromEntries(inherited), TERM: 'xterm-256color', ...given } as Record<string, string>;
}
