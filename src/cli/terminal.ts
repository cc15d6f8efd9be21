/**
 * The terminal while a program is stepped through: alternate screen, raw keys, and the promise that it
 * is left as it was found, whatever ends the process.
 *
 * Ink gets streams of our own: what it writes is a whole frame that the surface compares and paints, and
 * what it reads has passed the key filter. Leaving is synchronous and happens once, from wherever the
 * end comes: quitting, an uncaught exception, a signal, a closed terminal.
 */
import { writeSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { Surface } from '../ui/surface.ts';
import { KeyFilter } from './key-filter.ts';

const ENTER = '\x1b[?1049h\x1b[?2004h\x1b[?7l\x1b[?25l\x1b[0m\x1b[2J';
const MOUSE_ON = '\x1b[?1000h\x1b[?1006h';
const MOUSE_OFF = '\x1b[?1006l\x1b[?1000l';
const LEAVE = '\x1b[?2026l\x1b[0m\x1b[?7h\x1b[?25h\x1b[?2004l\x1b[?1049l';

/** Signals that end us, with the number that the exit status carries. */
const ENDING_SIGNALS = { SIGTERM: 15, SIGINT: 2, SIGHUP: 1 } as const;

/** Standard output where it is a terminal; Node's types leave the descriptor out. */
export type TerminalOutput = WriteStream & { readonly fd: number };

/** Codes with which Ink switches the cursor: the cursor is ours. */
const CURSOR_CODES = /^(?:\x1b\[\?25[hl])*$/;

export class Terminal {
  readonly surface: Surface;
  /** What Ink writes its frames to. */
  readonly inkOutput: WriteStream;
  /** What Ink reads keys from. */
  readonly inkInput: ReadStream;
  readonly #input: ReadStream;
  readonly #output: TerminalOutput;
  readonly #filter = new KeyFilter();
  readonly #keys = new PassThrough({ objectMode: true });
  readonly #waiting: string[] = [];
  /** A key is on its way to Ink, or Ink is not there yet. */
  #passing = true;
  #entered = false;
  #mouse = false;
  readonly #undo: (() => void)[] = [];

  constructor(input: ReadStream, output: TerminalOutput) {
    this.#input = input;
    this.#output = output;
    this.surface = new Surface(
      (bytes) => this.#entered && this.#output.write(bytes),
      (callback) => setImmediate(callback),
      output.rows,
    );
    this.inkOutput = this.#frameStream();
    this.inkInput = this.#keyStream();
  }

  /** Takes the terminal over. */
  enter(): void {
    this.#enterScreen();
    this.#listen(this.#input, 'data', (chunk: Buffer | string) => {
      this.#waiting.push(...this.#filter.push(chunk.toString()));
      if (!this.#passing) this.#passKey();
    });
    this.#listen(this.#input, 'end', () => this.#gone());
    this.#listen(this.#input, 'error', () => this.#gone());
    this.#listen(this.#output, 'error', () => this.#gone());
    this.#listen(this.#output, 'resize', () => this.#resized());
    this.#listen(process, 'exit', () => this.leave());
    this.#listen(process, 'SIGCONT', () => this.#resume());
    for (const [signal, number] of Object.entries(ENDING_SIGNALS))
      this.#listen(process, signal, () => {
        this.leave();
        process.exit(128 + number);
      });
    this.#input.setEncoding('utf8');
    this.#input.resume();
  }

  /** Ink is there: it gets the keys that have waited for it, and all others. */
  passKeys(): void {
    this.#passKey();
  }

  /** Gives the terminal back. May be called any number of times, at any moment. */
  leave(): void {
    for (const undo of this.#undo.splice(0)) undo();
    this.#leaveScreen();
    this.#input.pause();
    this.#input.unref();
  }

  /** Whether the terminal tells us of the mouse; else it selects text with it. */
  mouse(on: boolean): void {
    this.#mouse = on;
    if (this.#entered) this.#output.write(on ? MOUSE_ON : MOUSE_OFF);
  }

  /** Ctrl-Z: the shell gets the terminal until it lets us go on. */
  suspend(): void {
    if (process.platform === 'win32') return;
    this.#leaveScreen();
    process.kill(0, 'SIGTSTP');
  }

  /** Everything is painted anew, after another program has written on the terminal. */
  redraw(): void {
    if (!this.#entered) return;
    this.#output.write('\x1b[2J');
    this.surface.invalidate(this.#output.rows);
  }

  /**
   * Hands keys to Ink, one by one and two turns of the event loop apart: an Escape would else be taken for
   * the beginning of what follows.
   */
  #passKey(): void {
    const key = this.#waiting.shift();
    this.#passing = key !== undefined;
    if (key === undefined) return;
    this.#keys.write(key);
    setImmediate(() => setImmediate(() => this.#passKey()));
  }

  /** Alternate screen and raw mode on. */
  #enterScreen(): void {
    if (this.#entered) return;
    this.#entered = true;
    this.#input.setRawMode(true);
    this.#writeNow(this.#mouse ? ENTER + MOUSE_ON : ENTER);
  }

  /** Alternate screen and raw mode off. */
  #leaveScreen(): void {
    if (!this.#entered) return;
    this.#entered = false;
    this.#writeNow(this.#mouse ? MOUSE_OFF + LEAVE : LEAVE);
    try {
      this.#input.setRawMode(false);
    } catch {
      // The terminal is gone, and its mode with it.
    }
  }

  /** After Ctrl-Z and `fg`: the screen as it was. */
  #resume(): void {
    this.#enterScreen();
    this.#resized();
  }

  /** The terminal has another size: Ink learns it, and every row is painted. */
  #resized(): void {
    this.redraw();
    this.inkOutput.emit('resize');
  }

  /** The terminal was closed under us. */
  #gone(): void {
    this.leave();
    process.exit(128 + ENDING_SIGNALS.SIGHUP);
  }

  /** Writes past Node's buffers, so that it also works while the process ends. */
  #writeNow(bytes: string): void {
    try {
      writeSync(this.#output.fd, bytes);
    } catch {
      // Closed, or full: there is nobody left to tell.
    }
  }

  /** Adds a listener that leaving takes away again. */
  // biome-ignore lint/suspicious/noExplicitAny: listeners of several emitters, each with its own arguments
  #listen(emitter: NodeJS.EventEmitter, event: string, listener: (...given: any[]) => void): void {
    emitter.on(event, listener);
    this.#undo.push(() => emitter.off(event, listener));
  }

  /** A stream that looks like the terminal to Ink, and takes whole frames. */
  #frameStream(): WriteStream {
    const stream = new Writable({
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        const frame = String(chunk);
        if (!CURSOR_CODES.test(frame)) this.surface.setFrame(frame);
        done();
      },
    });
    const output = this.#output;
    return Object.defineProperties(stream, {
      isTTY: { value: true },
      columns: { get: () => output.columns },
      rows: { get: () => output.rows },
    }) as WriteStream;
  }

  /** A stream of clean keys that looks like the terminal to Ink; raw mode is ours, not Ink's. */
  #keyStream(): ReadStream {
    return Object.assign(this.#keys, {
      isTTY: true,
      setRawMode: () => this.inkInput,
      ref: () => this.inkInput,
      unref: () => this.inkInput,
    }) as unknown as ReadStream;
  }
}
