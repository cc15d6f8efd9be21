/**
 * Which built-in runs, as far as memory tells for sure. While one runs Python code, the frame that called it
 * is still at its call, with the built-in among its operands.
 */
import { Op } from '../compile/instructions.ts';
import { nativeSpecs } from './define.ts';
import { BUILTIN, DESCRIPTOR, FrameOwner, FrameWord, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { typeName } from './raise.ts';
import { textOf } from './str-object.ts';

export interface RunningNative {
  /** Its name; empty where it is not known. */
  readonly name: string;
  /** The frame that called it, 0 where that is not known. */
  readonly frame: Address;
}

const UNKNOWN: RunningNative = { name: '', frame: 0 };

/** Frames that a built-in waits for. */
const OF_HOST: ReadonlySet<number> = new Set([FrameOwner.host, FrameOwner.generatorHost]);

/** The only built-in that waits for a frame; unknown where there are several, or none. */
export function runningNative(m: Machine): RunningNative {
  let caller: Address = 0;
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
    const previous = m.load(frame + FrameWord.previous);
    const owner = m.words[(frame + FrameWord.owner) >> 2]!;
    // What such a call is made with is on the keep stack, too.
    if (owner === FrameOwner.tupleCall) return UNKNOWN;
    if (!OF_HOST.has(owner) || previous === 0) continue;
    if (caller !== 0) return UNKNOWN;
    caller = previous;
  }
  return caller === 0 ? UNKNOWN : { name: nameAt(m, caller), frame: caller };
}

/** The name of what a suspended frame calls; empty where its instruction is no call of a built-in. */
function nameAt(m: Machine, frame: Address): string {
  const word = m.program.words[m.load(frame + FrameWord.pc) - 1]!;
  const depth = operandsOf(word & 0x7f, word >> 8);
  return depth === 0 ? '' : calleeName(m, m.load(m.load(frame + FrameWord.top) - 8 * depth));
}

/** How deep on the stack the callable of a calling instruction is; 0 for other instructions. */
function operandsOf(op: number, arg: number): number {
  switch (op) {
    case Op.CALL:
      return arg + 2;
    case Op.CALL_KW:
      return arg + 3;
    case Op.CALL_FUNCTION_EX:
      return 3 + (arg & 1);
    default:
      return 0;
  }
}

function calleeName(m: Machine, callee: Address): string {
  const type = m.typeOf(callee);
  if (type === Type.builtin_function) return nativeSpecs[m.load(callee + BUILTIN.native)]!.name;
  if (type === Type.method_descriptor) return textOf(m, m.load(callee + DESCRIPTOR.name));
  return (m.load(type + TYPE.flags) & TypeFlag.typeSubclass) === 0 ? '' : typeName(m, callee);
}
