/**
 * What passed between the program and the outside, in order: what it printed, and every answer it got
 * (input lines, clock, entropy). The first run writes the tape, every re-execution is given the same
 * answers and prints nothing new. How far the program is on the tape lies in its memory, so going back in
 * time is going back on the tape.
 */
import type { Machine } from '../machine/machine.ts';
import type { Keyboard, ModuleSource, Outside } from '../machine/outside.ts';
import { Own } from '../machine/own-words.ts';

/**
 * A piece of output, or a line of input with its newline; and the line step (the number of line events so
 * far) that wrote or read it.
 */
export interface Talk {
  readonly step: number;
  readonly stream: 'stdout' | 'stderr' | 'stdin';
  readonly text: string;
  /** A prompt, or a statement typed at one: it belongs to the step that follows. */
  readonly prompt?: true;
}

/** Where answers come from while the tape is being written. */
export interface Sources {
  clock(): number;
  entropy(): number;
  /** The next line of input with its newline, null at its end. Without this, reading waits for `provide`. */
  readLine?(): string | null;
  /** The module beside the program that has this full name. Without this there are none. */
  moduleSource?(name: string): ModuleSource | null;
  /** The next statement at the prompt, null behind the last. Without this the prompt waits for `type`. */
  statement?(): string | null;
}

/** Thrown by `readLine` when the next line of input is not there yet. */
export const NEEDS_INPUT: unique symbol = Symbol('input is not there yet');

/** The host's own clock and random numbers. */
export const HOST_SOURCES: Sources = {
  clock: () => Date.now() / 1000,
  entropy: () => Math.floor(Math.random() * 0x100000000),
};

export class Tape implements Outside, Keyboard {
  readonly keyboard: Keyboard = this;
  readonly #sources: Sources;
  /** All that was printed and read, in order; nothing where it is not kept. */
  readonly #talk: Talk[] = [];
  readonly #kept: boolean;
  /** Pieces printed, and lines read so far. */
  #printed = 0;
  #read = 0;
  /** Lines with their newline; null is the end of input, which stays the end. */
  readonly #input: (string | null)[] = [];
  readonly #answers: number[] = [];
  /** Statements typed at the prompt, and the lines before each; null is the end of them. */
  readonly #statements: (string | null)[] = [];
  readonly #linesBefore: number[] = [0];
  readonly #modules = new Map<string, ModuleSource | null>();
  /** Told of text that is printed for the first time. */
  onPrint: ((text: string, stream: 'stdout' | 'stderr') => void) | null = null;
  #machine: Machine | null = null;

  /** `kept`: output can be asked for again. A run that nobody looks back on need not keep it. */
  constructor(sources: Sources = HOST_SOURCES, kept = true) {
    this.#sources = sources;
    this.#kept = kept;
  }

  /** The machine whose memory says how far the program is. */
  attach(m: Machine): void {
    this.#machine = m;
  }

  get #m(): Machine {
    if (this.#machine === null) throw new Error('the tape has no machine');
    return this.#machine;
  }

  write(text: string, stream: 'stdout' | 'stderr'): void {
    if (this.#note({ step: this.#m.steps, stream, text })) this.onPrint?.(text, stream);
  }

  prompt(text: string): void {
    const shown = this.#note({ step: this.#m.steps + 1, stream: 'stderr', text, prompt: true });
    if (shown) this.onPrint?.(text, 'stderr');
  }

  typed(text: string): void {
    this.#note({ step: this.#m.steps + 1, stream: 'stdin', text, prompt: true });
  }

  /** Whether the piece is a new one. */
  #note(piece: Talk): boolean {
    if (piece.text.length === 0) return false;
    const m = this.#m;
    const at = m.load(Own.printed);
    m.store(Own.printed, at + 1);
    if (at < this.#printed) return false;
    this.#printed = at + 1;
    if (this.#kept) this.#talk.push(piece);
    return true;
  }

  statement(index: number): string | null | undefined {
    if (index >= this.#statements.length && this.#sources.statement) this.type(this.#sources.statement());
    return this.#statements[index];
  }

  linesBefore(index: number): number {
    return this.#linesBefore[index] ?? 0;
  }

  /** Puts a statement on the tape: the lines typed, each with its end; null ends them. */
  type(text: string | null): void {
    if (this.#statements.at(-1) === null) return;
    this.#statements.push(text);
    this.#linesBefore.push(this.#linesBefore.at(-1)! + (text?.match(/\n|[^\n]$/g)?.length ?? 0));
  }

  readLine(): string | null {
    const m = this.#m;
    const at = m.load(Own.inputLines);
    if (at >= this.#input.length && this.#sources.readLine) this.#input.push(this.#sources.readLine());
    const line = this.#input[at];
    if (line === undefined) {
      m.abandoned = true;
      throw NEEDS_INPUT;
    }
    if (line === null) return null;
    if (at === this.#read) {
      this.#read = at + 1;
      if (this.#kept) this.#talk.push({ step: m.steps, stream: 'stdin', text: line });
    }
    m.store(Own.inputLines, at + 1);
    return line;
  }

  clock(): number {
    return this.#answer(() => this.#sources.clock());
  }

  entropy(): number {
    return this.#answer(() => this.#sources.entropy());
  }

  /** Asked once for each name: a file that changes meanwhile stays what it was. */
  moduleSource(name: string): ModuleSource | null {
    let known = this.#modules.get(name);
    if (known === undefined) {
      known = this.#sources.moduleSource?.(name) ?? null;
      this.#modules.set(name, known);
    }
    return known;
  }

  #answer(ask: () => number): number {
    const m = this.#m;
    const at = m.load(Own.logPosition);
    m.store(Own.logPosition, at + 1);
    const known = this.#answers[at];
    if (known !== undefined) return known;
    const answer = ask();
    this.#answers[at] = answer;
    return answer;
  }

  /** Puts a line of input on the tape; null ends the input. */
  provide(line: string | null): void {
    if (this.#input.at(-1) !== null) this.#input.push(line);
  }

  /** All that was printed and read, in order. */
  get talk(): readonly Talk[] {
    return this.#talk;
  }

  /** The same up to the machine's moment. */
  talkSoFar(): readonly Talk[] {
    const m = this.#m;
    return this.#talk.slice(0, m.load(Own.printed) + m.load(Own.inputLines));
  }

  /** What was printed on a stream, all of it. */
  printed(stream: 'stdout' | 'stderr'): string {
    return this.#talk
      .filter((one) => one.stream === stream)
      .map(({ text }) => text)
      .join('');
  }

  /** What stands on the last line of standard output: the prompt of a waiting input(). */
  lastLine(): string {
    let line = '';
    for (let i = this.#talk.length - 1; i >= 0; i--) {
      const { text, stream } = this.#talk[i]!;
      // A line that was typed has ended the one before.
      if (stream === 'stdin') break;
      if (stream !== 'stdout') continue;
      const newline = text.lastIndexOf('\n');
      line = text.slice(newline + 1) + line;
      if (newline >= 0) break;
    }
    return line;
  }
}
