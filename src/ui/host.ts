/** What the screen asks of the outside: programs, samples, time, the terminal. `cli` provides it. */
import type { SessionPort } from '../session/commands.ts';
import type { Sample } from './sample.ts';

/** A program that can be opened, and opened again after its file has changed. */
export interface Program {
  readonly path: string;
  open(): Opened | Promise<Opened>;
}

/** An opened program: a session, or the words why there is none (CPython's, with the caret). */
export type Opened =
  | { readonly kind: 'session'; readonly session: SessionPort }
  | { readonly kind: 'broken'; readonly path: string; readonly message: string };

/** Time as the screen uses it; tests turn it by hand. */
export interface Clock {
  /** Calls back once pending input has been looked at. */
  soon(callback: () => void): void;
  /** Calls back later; the result takes the order back. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface Host {
  readonly samples: readonly Sample[];
  readonly clock: Clock;
  readonly ascii: boolean;
  /** Linear text instead of panes, as for a screen reader. */
  readonly plain: boolean;
  programOf(sample: Sample): Program;
  /** A program by its path, which is read when it is opened. */
  programAt(path: string): Program;
  /** Writes a text to a file; why it cannot, null where it has. */
  write(path: string, text: string): string | null;
  /** Whether the mouse is on at the start; switching it. Without these it stays the terminal's. */
  readonly withMouse?: boolean;
  mouse?(on: boolean): void;
  suspend(): void;
  redraw(): void;
  /** Calls back when the file of a path is another; the result ends that. Without this nobody watches. */
  watch?(path: string, changed: () => void): () => void;
}
