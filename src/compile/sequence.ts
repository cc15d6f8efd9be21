/**
 * What the code generator hands to the optimiser: a flat sequence of instructions with labels, and the
 * names and constants of one code block beside it. CPython: Python/instruction_sequence.c, and
 * _PyCompile_CodeUnitMetadata.
 *
 * The generator (statements, expressions, scopes) knows nothing of blocks, stack depths or exception
 * tables; the optimiser (finish.ts and what it uses) knows nothing of the tree.
 */
import type { Const } from './code.ts';
import type { Op } from './instructions.ts';

/** Instructions that only exist before `finish`. CPython: the pseudo instructions of opcode_metadata. */
export const enum Pseudo {
  JUMP = 200,
  JUMP_NO_INTERRUPT = 201,
  /** Start of a block whose exceptions go to the target. CLEANUP also keeps the raising instruction. */
  SETUP_FINALLY = 202,
  SETUP_CLEANUP = 203,
  SETUP_WITH = 204,
  POP_BLOCK = 205,
  /** Pushes a cell; argument as for LOAD_DEREF. */
  LOAD_CLOSURE = 206,
  /** As STORE_FAST, but what is stored may be null. */
  STORE_FAST_MAYBE_NULL = 207,
}

/** Lines from 1, columns from 0 in code points, ends exclusive; -1 where there is none. */
export interface Location {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** An instruction that CPython emits without a location. */
export const NO_LOCATION: Location = { line: -1, endLine: -1, column: -1, endColumn: -1 };

/** A place in a sequence; `at` is the index of the instruction that follows it, -1 before it is placed. */
export interface Label {
  at: number;
}

/** One instruction. A jump has a target and no argument. */
export interface Instr {
  readonly op: Op | Pseudo;
  readonly arg: number;
  readonly target: Label | null;
  readonly location: Location;
}

export class Sequence {
  readonly instructions: Instr[] = [];

  emit(op: Op | Pseudo, arg: number, location: Location): void {
    this.instructions.push({ op, arg, target: null, location });
  }

  emitJump(op: Op | Pseudo, target: Label, location: Location): void {
    this.instructions.push({ op, arg: 0, target, location });
  }

  newLabel(): Label {
    return { at: -1 };
  }

  /** Places a label before the next instruction. */
  use(label: Label): void {
    label.at = this.instructions.length;
  }

  /** Puts an instruction in at an index; labels from there on move with what they stand before. */
  insert(index: number, instr: Instr, labels: readonly Label[]): void {
    this.instructions.splice(index, 0, instr);
    for (const label of labels) if (label.at >= index) label.at++;
  }
}

/**
 * Everything about one code block but its blocks. Arguments of LOAD_FAST and the like count in `varnames`;
 * those of LOAD_DEREF and the like, MAKE_CELL and LOAD_CLOSURE count in `cellvars`, then on in `freevars`:
 * the slots of the frame are known only when the last name has been met. CPython: fix_cell_offsets.
 */
export interface CodeUnit {
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** CodeFlag bits. */
  readonly flags: number;
  readonly sequence: Sequence;
  /** As CPython's u_consts: merged, in order of first use. The optimiser may add and drop some. */
  readonly consts: Const[];
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  /** Locals of inlined comprehensions that are not locals of the function proper. */
  readonly hidden: ReadonlySet<string>;
}
