/**
 * What happens after an exception has been raised: operands are released, the traceback grows, and the
 * frames are left one by one until one has a handler. CPython: Python/ceval.c (the labels error,
 * exception_unwind, exit_unwind), Python/traceback.c (PyTraceBack_Here).
 */
import type { ExceptionEntry } from '../../compile/code.ts';
import { Op } from '../../compile/instructions.ts';
import { frameUnit, leave, stackBase } from '../frames.ts';
import { completeError } from '../generic-attribute.ts';
import { newInt } from '../int-object.ts';
import { FrameOwner, FrameWord } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { takePending } from '../raise.ts';
import { addTraceback } from '../traceback-object.ts';
import { nameAt } from './frame-names.ts';
import { operandCount } from './operands.ts';
import { drop, dropOperands, peek, push } from './stack.ts';
import { abandonTupleCall } from './tuple-call.ts';

/**
 * Sends the pending exception up until a frame handles it: true, with the registers at the handler. False
 * when the frame that a native runs has been left, and the native has to be told.
 */
export function unwind(m: Machine): boolean {
  const again = m.raisedBefore;
  m.raisedBefore = -1;
  const exception = m.keep(takePending(m));
  if (again < 0) {
    if (again === -1) dropOperands(m, operandCount(m));
    passThrough(m, exception);
  }
  let at = again > 0 ? again : m.pc;
  for (;;) {
    const handler = handlerAt(m, m.pc);
    if (handler !== null) {
      enterHandler(m, handler, at);
      return true;
    }
    while (m.sp > stackBase(m, m.frame)) drop(m);
    m.pc = at;
    const owner = m.load(m.frame + FrameWord.owner);
    leave(m);
    if (owner === FrameOwner.host || owner === FrameOwner.generatorHost) break;
    if (owner === FrameOwner.construct) drop(m);
    else if (owner === FrameOwner.tupleCall) abandonTupleCall(m);
    else if (owner === FrameOwner.operands) noteGetter(m, exception);
    if (owner === FrameOwner.operands || owner === FrameOwner.tupleCall) dropOperands(m, operandCount(m));
    passThrough(m, exception);
    at = m.pc;
  }
  m.store(Own.pending, m.unkeep());
  return false;
}

/** The exception (borrowed) has come up to the running frame. */
function passThrough(m: Machine, exception: Address): void {
  if (m.observer !== null) m.observer.raised?.(exception);
  addTraceback(m, exception, m.frame);
}

/** An exception has come out of a getter: an AttributeError is told what it is about. */
function noteGetter(m: Machine, exception: Address): void {
  const word = m.program.words[m.pc - 1]!;
  if ((word & 127) === Op.LOAD_ATTR) completeError(m, exception, peek(m, 1), nameAt(m, word >> 9));
}

/** The entry of the exception table for the instruction before `pc`, or null. */
function handlerAt(m: Machine, pc: number): ExceptionEntry | null {
  const unit = frameUnit(m, m.frame);
  const index = pc - 1 - unit.start;
  for (const entry of unit.assembled.exceptionTable) {
    if (entry.start > index) return null;
    if (index < entry.end) return entry;
  }
  return null;
}

/** Cuts the stack and goes on at a handler, with the kept exception on top. */
function enterHandler(m: Machine, entry: ExceptionEntry, pc: number): void {
  const { start } = frameUnit(m, m.frame);
  const top = stackBase(m, m.frame) + 8 * entry.depth;
  while (m.sp > top) drop(m);
  if (entry.lasti) push(m, newInt(m, pc - 1 - start));
  push(m, m.unkeep());
  m.pc = start + entry.target;
}
