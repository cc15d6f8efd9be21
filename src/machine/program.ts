/** Loaded instructions and the host's side of code objects. Never changes once loaded. */
import type { Code, Instructions } from '../compile/code.ts';
import { INSTRUCTIONS, Op } from '../compile/instructions.ts';
import type { Assembled } from '../compile/lines.ts';
import type { Source } from '../syntax/source.ts';
import { OutOfMemory } from './allocate.ts';
import { Static } from './places.ts';

/** The host's side of a code object. */
export interface Unit {
  readonly number: number;
  readonly code: Code;
  readonly assembled: Assembled;
  /** Index of its first instruction in the machine's program. */
  readonly start: number;
  readonly end: number;
  /** Slots of the frame before the operand stack. */
  readonly localCount: number;
  /** Bytes of a frame. */
  readonly frameSize: number;
  readonly argumentCount: number;
  /** Parameters of all kinds, *args and **kwargs included. */
  readonly parameterCount: number;
  /** Nothing but positional parameters, and a frame that is not a generator's. */
  readonly simple: boolean;
  readonly generator: boolean;
  /** Library code: its lines are no steps, its frames are hidden. */
  readonly library: boolean;
}

/** What was loaded at some time. */
export interface LoadedMark {
  readonly size: number;
  readonly units: readonly Unit[];
  readonly numbers: readonly (readonly [Code, number])[];
}

/** Instructions that fit in a program; address space only, like the machine's memory. */
const PROGRAM_LIMIT = 8 * (Static.warmEnd - Static.warm);

/** Words of an instruction's cache. */
export const CACHE_WORDS = 4;

/** The bit of an instruction of the observed copy. */
export const OBSERVED = 128;

/** The instructions of all units, one after the other: op | argument << 8. */
export class Program {
  readonly words = new Int32Array(PROGRAM_LIMIT);
  /** Where each instruction found its name or attribute last: a few words each, see inline-caches.ts. */
  readonly caches = new Int32Array(CACHE_WORDS * PROGRAM_LIMIT);
  /** The texts of code that the program made of a str, for whoever shows its lines: tracebacks do not. */
  readonly texts = new WeakMap<Code, Source>();
  /** Sources by file name, for tracebacks and warnings: whoever compiles a file puts its source in. */
  readonly sources = new Map<string, Source>();
  /** For files that are statements of a prompt: the lines typed before them. */
  readonly linesBefore = new Map<string, number>();
  size = 0;
  readonly units: Unit[] = [];
  /** Where in `units` code is. */
  readonly numbers = new Map<Code, number>();
  private observed: Int32Array | null = null;

  /** A copy of the instructions in which each asks to be observed; made when first asked for. */
  observe(): Int32Array {
    if (this.observed === null) {
      this.observed = new Int32Array(PROGRAM_LIMIT);
      this.copyObserved(this.observed, 0);
    }
    return this.observed;
  }

  /** Forgets where instructions found things. */
  dropCaches(): void {
    this.caches.fill(0, 0, CACHE_WORDS * this.size);
  }

  /** What is loaded now, to go back to it. */
  mark(): LoadedMark {
    return { size: this.size, units: [...this.units], numbers: [...this.numbers] };
  }

  /** Forgets all code loaded since a mark: memory that knew of it has been put back. */
  backTo({ size, units, numbers }: LoadedMark): void {
    if (this.size === size) return;
    this.caches.fill(0, CACHE_WORDS * size, CACHE_WORDS * this.size);
    this.size = size;
    this.units.splice(0, this.units.length, ...units);
    this.numbers.clear();
    for (const [code, number] of numbers) this.numbers.set(code, number);
  }

  private copyObserved(observed: Int32Array, start: number): void {
    for (let i = start; i < this.size; i++) observed[i] = this.words[i]! | OBSERVED;
  }
  /** Appends instructions; jumps become indices into the whole program. Returns where they start. */
  append(instructions: Instructions, library: boolean): number {
    const start = this.size;
    const { ops, args } = instructions;
    if (start + ops.length > PROGRAM_LIMIT)
      throw new OutOfMemory(0, `programs are limited to ${PROGRAM_LIMIT} instructions`);
    for (let i = 0; i < ops.length; i++) {
      const op = library && ops[i] === Op.LINE ? Op.NOP : ops[i]!;
      const arg = IS_JUMP[op] ? args[i]! + start : args[i]!;
      this.words[start + i] = op | (arg << 8);
    }
    this.size = start + ops.length;
    if (this.observed !== null) this.copyObserved(this.observed, start);
    return start;
  }
}

const IS_JUMP = INSTRUCTIONS.map((instruction) => instruction.arg === 'jump');
