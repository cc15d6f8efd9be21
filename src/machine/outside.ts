/** What is outside of a machine: where output goes, where answers come from, who looks. */
import type { Address } from './memory.ts';

/** A module written in Python beside the program. */
export interface ModuleSource {
  /** Null for a folder of modules that has no file of its own. */
  readonly source: string | Uint8Array | null;
  /** Its file, as tracebacks and `__file__` show it, or the folder. */
  readonly file: string;
  /** Whether there may be modules in it: a folder, or the `__init__.py` of one. */
  readonly isPackage: boolean;
}

/** The keyboard of a prompt. */
export interface Keyboard {
  /** A prompt is shown, on standard error; then the line that was typed behind it. */
  prompt(text: string): void;
  typed(line: string): void;
  /** The statement of this number; null behind the last one, undefined where it is not there yet. */
  statement(index: number): string | null | undefined;
  /** How many lines the statements before it have. */
  linesBefore(index: number): number;
}

/** What a running machine asks of the outside; every answer must be the same in a re-execution. */
export interface Outside {
  /** Receives program output. */
  write(text: string, stream: 'stdout' | 'stderr'): void;
  /** The next line of input with its newline, null at the end of input. May throw to stop the machine. */
  readLine(): string | null;
  /** Seconds since 1970, with what fraction the host has. */
  clock(): number;
  /** 32 bits that nobody can foresee. */
  entropy(): number;
  /** The module beside the program that has this full name (with dots), null when there is none. */
  moduleSource(name: string): ModuleSource | null;
  /** Where statements are typed, for a program that is a prompt. */
  readonly keyboard?: Keyboard;
  /** A file that the program may read, null when there is none of this path. */
  readFile?(path: string): Uint8Array | null;
}

/** Told of every object made and freed, and of exceptions, while somebody looks. */
export interface HeapObserver {
  /** Comes before the header is written: what was in the memory before can still be seen. */
  born(object: Address): void;
  died(object: Address): void;
  /** The exception (borrowed) is about to go up from the running frame, which may have a handler for it. */
  raised?(exception: Address): void;
}
