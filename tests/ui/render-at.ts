/**
 * Renders a tree at a given size on fake streams, as ink-testing-library does at its one size. Frames are
 * whole screens of plain text; keys are written as a terminal sends them.
 */
import { EventEmitter } from 'node:events';
import { render } from 'ink';
import type { ReactElement } from 'react';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

class FakeOutput extends EventEmitter {
  columns: number;
  rows: number;
  frame = '';
  constructor(size: Size) {
    super();
    this.columns = size.columns;
    this.rows = size.rows;
  }
  write(frame: string): boolean {
    this.frame = frame;
    return true;
  }
}

/** Keeps what is written until somebody reads, as a real stream does. */
class FakeInput extends EventEmitter {
  readonly isTTY = true;
  #unread: { readonly data: string; readonly read: () => void }[] = [];
  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event === 'readable') queueMicrotask(() => this.#tell());
    });
  }
  /** Resolved once the data has been read. */
  write(data: string): Promise<void> {
    return new Promise((read) => {
      this.#unread.push({ data, read });
      this.#tell();
    });
  }
  read(): string | null {
    const next = this.#unread.shift();
    next?.read();
    return next?.data ?? null;
  }
  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
  #tell(): void {
    if (this.#unread.length > 0) this.emit('readable');
  }
}

/** All that was put off until input has been looked at is done. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export interface Rendered {
  /** The rows of the last frame, without blanks at their ends. */
  rows(): readonly string[];
  /** Presses keys, and waits until what they do is done. */
  press(...keys: readonly string[]): Promise<void>;
  resize(size: Size): Promise<void>;
  unmount(): void;
  /** Resolved when the tree has left by itself. */
  readonly left: Promise<unknown>;
}

const mounted = new Set<Rendered>();

/** Renders, and waits until keys are listened to. */
export async function renderAt(tree: ReactElement, size: Size): Promise<Rendered> {
  const stdout = new FakeOutput(size);
  const stdin = new FakeInput();
  const instance = render(tree, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const rendered: Rendered = {
    rows: () => stdout.frame.split('\n').map((row) => row.replace(/\x1b\[[0-9;]*m/g, '').trimEnd()),
    press: async (...keys) => {
      for (const key of keys) {
        await stdin.write(key);
        await turn();
        await turn();
      }
    },
    resize: async (next) => {
      stdout.columns = next.columns;
      stdout.rows = next.rows;
      stdout.emit('resize');
      await turn();
    },
    unmount: () => instance.unmount(),
    left: instance.waitUntilExit(),
  };
  mounted.add(rendered);
  await turn();
  await turn();
  return rendered;
}

/** For afterEach. */
export function unmountAll(): void {
  for (const rendered of mounted) rendered.unmount();
  mounted.clear();
}

export const KEYS = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  shiftTab: '\x1b[Z',
  backspace: '\x7f',
  ctrlC: '\x03',
  ctrlZ: '\x1a',
} as const;
