/**
 * Code objects: what the compiler hands to the machine. Plain data that never changes.
 * CPython: Include/cpython/code.h, PyCodeObject.
 */

import type { ConstantValue } from '../syntax/ast.ts';

/** A tuple among the constants. */
export interface TupleConst {
  readonly type: 'tuple';
  readonly items: readonly Const[];
}

/** A frozenset among the constants (`x in {1, 2}`); items in the order they were written. */
export interface FrozensetConst {
  readonly type: 'frozenset';
  readonly items: readonly Const[];
}

/**
 * A constant. Two references to the same Python object are the same host object, so whoever builds
 * the objects keeps a Map from host object to Python object and gets CPython's identities.
 */
export type Const = ConstantValue | TupleConst | FrozensetConst | Code;

/** Bits of `flags`. CPython: CO_*. */
export const enum CodeFlag {
  OPTIMIZED = 0x1,
  NEWLOCALS = 0x2,
  VARARGS = 0x4,
  VARKEYWORDS = 0x8,
  NESTED = 0x10,
  GENERATOR = 0x20,
  COROUTINE = 0x80,
  ITERABLE_COROUTINE = 0x100,
  ASYNC_GENERATOR = 0x200,
  FUTURE_DIVISION = 0x20000,
  FUTURE_ABSOLUTE_IMPORT = 0x40000,
  FUTURE_WITH_STATEMENT = 0x80000,
  FUTURE_PRINT_FUNCTION = 0x100000,
  FUTURE_UNICODE_LITERALS = 0x200000,
  FUTURE_BARRY_AS_BDFL = 0x400000,
  FUTURE_GENERATOR_STOP = 0x800000,
  FUTURE_ANNOTATIONS = 0x1000000,
  /** Ours: library code that CPython has in C, so that its frames are in no traceback. */
  NO_TRACEBACK = 0x40000000,
}

/** Bits of `localspluskinds`. CPython: CO_FAST_*. */
export const enum LocalKind {
  /** Belongs to an inlined comprehension: hidden from locals(). */
  HIDDEN = 0x10,
  LOCAL = 0x20,
  CELL = 0x40,
  FREE = 0x80,
}

/** Instructions start..end (end exclusive) are covered by the handler at target. */
export interface ExceptionEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** The stack is cut to this depth before the handler starts. */
  readonly depth: number;
  /** Push the index of the raising instruction below the exception. */
  readonly lasti: boolean;
}

/** How many numbers `positions` has for one instruction: line, end line, column, end column. */
export const POSITION_WIDTH = 4;

/** Instructions with their positions and handlers; all indices and jumps count instructions. */
export interface Instructions {
  readonly ops: Uint8Array;
  /** One argument per instruction, 0 where there is none; jumps are absolute indices. */
  readonly args: Int32Array;
  /** Four numbers per instruction: line, end line, column, end column; -1 where there is none. */
  readonly positions: Int32Array;
  /** In order of start; ranges do not overlap. */
  readonly exceptionTable: readonly ExceptionEntry[];
}

/** A code object. */
export interface Code extends Instructions {
  readonly kind: 'code';
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /** CodeFlag bits. */
  readonly flags: number;
  /** Deepest operand stack. */
  readonly stacksize: number;
  readonly consts: readonly Const[];
  readonly names: readonly string[];
  /** Locals, then cells that are not locals, then free names: the slots of a frame. */
  readonly localsplusnames: readonly string[];
  /** LocalKind bits of each slot. */
  readonly localspluskinds: Uint8Array;
  readonly nlocals: number;
  /** Cells, those that are also locals included. */
  readonly ncells: number;
  readonly nfrees: number;
  /** Of a whole program: keys of the constants that stand in its source (source-constants.ts). */
  readonly sourceConstants?: ReadonlySet<string>;
  /** Of a whole program with constant sets: all names in its source (source-names.ts). */
  readonly sourceNames?: ReadonlySet<string>;
}
