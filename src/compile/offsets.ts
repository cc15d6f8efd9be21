/**
 * Where CPython's bytecode has each instruction. Namesake's code has neither the CACHE entries behind
 * instructions nor EXTENDED_ARG, but what counts bytes (disassembly, f_lasti, the size of a code object)
 * can be told as if it had. CPython: Include/internal/pycore_opcode_metadata.h (_PyOpcode_Caches).
 */
import type { Code } from './code.ts';
import { INSTRUCTIONS, Op } from './instructions.ts';

/** Code units of two bytes. */
export interface Offsets {
  /** The first unit of each instruction, EXTENDED_ARG included; at the end, the size of the code. */
  readonly starts: Int32Array;
  /** Arguments as the bytecode has them: those of jumps count units from behind the instruction. */
  readonly args: Int32Array;
}

/** CACHE entries behind an instruction. */
export function cacheSize(op: Op): number {
  switch (op) {
    case Op.LOAD_ATTR:
      return 9;
    case Op.LOAD_GLOBAL:
    case Op.STORE_ATTR:
      return 4;
    case Op.CALL:
    case Op.TO_BOOL:
      return 3;
    case Op.BINARY_OP:
    case Op.BINARY_SUBSCR:
    case Op.COMPARE_OP:
    case Op.CONTAINS_OP:
    case Op.FOR_ITER:
    case Op.JUMP_BACKWARD:
    case Op.LOAD_SUPER_ATTR:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.SEND:
    case Op.STORE_SUBSCR:
    case Op.UNPACK_SEQUENCE:
      return 1;
    default:
      return 0;
  }
}

/** How many EXTENDED_ARG an argument needs. */
export function extensions(arg: number): number {
  return arg > 0xffffff ? 3 : arg > 0xffff ? 2 : arg > 0xff ? 1 : 0;
}

/** Finds the offsets of a code object. Longer arguments move what they count to, until nothing moves. */
export function offsetsOf(code: Pick<Code, 'ops' | 'args'>): Offsets {
  const { ops } = code;
  const starts = new Int32Array(ops.length + 1);
  const args = code.args.slice();
  for (let i = 0; i < ops.length; i++) if (INSTRUCTIONS[ops[i]!]!.arg === 'jump') args[i] = 0;
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < ops.length; i++) {
      const start = starts[i]! + 1 + extensions(args[i]!) + cacheSize(ops[i]!);
      if (starts[i + 1] !== start) moved = true;
      starts[i + 1] = start;
    }
    for (let i = 0; i < ops.length; i++) {
      if (INSTRUCTIONS[ops[i]!]!.arg === 'jump') args[i] = Math.abs(starts[code.args[i]!]! - starts[i + 1]!);
    }
  }
  return { starts, args };
}
