/**
 * Namesake in a real pseudo-terminal, its bytes interpreted by a terminal emulator. Everything waits for
 * what is seen, or for the end of the process, never for time to pass; a wait that is in vain ends with
 * the picture that was there instead.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const NAMESAKE = path.join(ROOT, 'bin/namesake.js');

const BEGIN_UPDATE = '\x1b[?2026h';
const END_UPDATE = '\x1b[?2026l';

/** After this, what is waited for does not come. */
const PATIENCE = 20_000;

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export interface Ending {
  readonly status: number;
  readonly signal: number;
}

/** Environment of a person's terminal: not a CI, colours known. */
function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined &&
      !/^(CI|CONTINUOUS_INTEGRATION|NO_COLOR|FORCE_COLOR|NODE_.*|VITEST.*|DEV)$/.test(name),
  );
  return { ...(Object.fromEntries(kept) as Record<string, string>), TERM: 'xterm-256color', ...extra };
}

export class RealTerminal {
  readonly #process: pty.IPty;
  readonly #screen: xterm.Terminal;
  readonly #watchers = new Set<() => void>();
  readonly ended: Promise<Ending>;
  #ending: Ending | null = null;
  /** Everything that was written, for tests about bytes. */
  bytes = '';

  constructor(
    command: string,
    args: readonly string[],
    size: TerminalSize,
    env: Readonly<Record<string, string>>,
  ) {
    this.#screen = new xterm.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
    this.#process = pty.spawn(command, [...args], {
      cols: size.columns,
      rows: size.rows,
      cwd: ROOT,
      env: environment(env),
    });
    this.#process.onData((data) => {
      this.bytes += data;
      this.#screen.write(data, () => this.#look());
    });
    this.#screen.onData((answer) => this.#process.write(answer));
    this.ended = new Promise((resolve) => {
      this.#process.onExit(({ exitCode, signal }) => {
        this.#screen.write('', () => {
          this.#ending = { status: exitCode, signal: signal ?? 0 };
          resolve(this.#ending);
          this.#look();
        });
      });
    });
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** The rows of the screen, without blanks at their ends. */
  rows(): readonly string[] {
    const buffer = this.#screen.buffer.active;
    return Array.from({ length: this.#screen.rows }, (_, y) =>
      (buffer.getLine(buffer.baseY + y)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  /** The columns of a row in which a character stands. */
  columnsOf(y: number, character: string): readonly number[] {
    const buffer = this.#screen.buffer.active;
    const line = buffer.getLine(buffer.baseY + y);
    return Array.from({ length: this.#screen.cols }, (_, x) => x).filter(
      (x) => line?.getCell(x)?.getChars() === character,
    );
  }

  /** The screen as one text. */
  text(): string {
    return this.rows().join('\n');
  }

  /** Whether the alternate screen is shown, lines wrap, and the cursor can be seen. */
  modes(): { readonly alternate: boolean; readonly wraps: boolean; readonly cursor: boolean } {
    const core = (this.#screen as unknown as { _core: { coreService: { isCursorHidden: boolean } } })._core;
    return {
      alternate: this.#screen.buffer.active.type === 'alternate',
      wraps: this.#screen.modes.wraparoundMode,
      cursor: !core.coreService.isCursorHidden,
    };
  }

  /** Types. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.#process.write(key);
  }

  resize(size: TerminalSize): void {
    this.#screen.resize(size.columns, size.rows);
    this.#process.resize(size.columns, size.rows);
  }

  signal(name: string): void {
    this.#process.kill(name);
  }

  /** Waits until the screen's text contains (or matches, or satisfies) something. */
  async until(wanted: string | RegExp | ((text: string) => boolean)): Promise<void> {
    const satisfied = () => {
      const text = this.text();
      if (typeof wanted === 'string') return text.includes(wanted);
      return wanted instanceof RegExp ? wanted.test(text) : wanted(text);
    };
    await new Promise<void>((resolve, reject) => {
      const finish = (outcome: () => void) => {
        clearTimeout(deadline);
        this.#watchers.delete(look);
        outcome();
      };
      const look = () => {
        if (satisfied()) finish(resolve);
        else if (this.#ending) finish(() => reject(this.#disappointment(wanted)));
      };
      const deadline = setTimeout(() => finish(() => reject(this.#disappointment(wanted))), PATIENCE);
      this.#watchers.add(look);
      look();
    });
  }

  /** Ends the process if it still runs. */
  async close(): Promise<void> {
    if (!this.#ending) this.#process.kill('SIGKILL');
    await this.ended;
    this.#screen.dispose();
  }

  /** Closes the terminal under the process, as shutting its window does. */
  hangUp(): void {
    (this.#process as unknown as { destroy(): void }).destroy();
  }

  /** A picture that is still being painted is not looked at. */
  #look(): void {
    const painting = this.bytes.lastIndexOf(BEGIN_UPDATE) > this.bytes.lastIndexOf(END_UPDATE);
    if (painting && !this.#ending) return;
    for (const watcher of [...this.#watchers]) watcher();
  }

  #disappointment(wanted: unknown): Error {
    const state = this.#ending ? `ended with ${JSON.stringify(this.#ending)}` : 'still running';
    return new Error(`not seen: ${String(wanted)} (${state}); the screen is:\n${this.text()}`);
  }
}

const open = new Set<RealTerminal>();

/** Starts Namesake in a terminal of its own. */
export function startNamesake(
  args: readonly string[],
  size: TerminalSize = { columns: 100, rows: 30 },
  env: Readonly<Record<string, string>> = {},
): RealTerminal {
  if (!existsSync(path.join(ROOT, 'dist/start.cjs'))) throw new Error('there is no dist/: run npm run build');
  return startCommand(process.execPath, [NAMESAKE, ...args], size, env);
}

/** Starts any command in a terminal of its own. */
export function startCommand(
  command: string,
  args: readonly string[],
  size: TerminalSize = { columns: 100, rows: 30 },
  env: Readonly<Record<string, string>> = {},
): RealTerminal {
  const terminal = new RealTerminal(command, args, size, env);
  open.add(terminal);
  return terminal;
}

/** For afterEach: no process outlives its test. */
export async function closeTerminals(): Promise<void> {
  await Promise.all([...open].map((terminal) => terminal.close()));
  open.clear();
}
