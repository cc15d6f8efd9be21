/**
 * What the loop does with what natives throw. Instructions are performed here, so that an exception does
 * not leave the loop's function: the host compiles a function that it leaves that way late or never.
 */
import { leave, stackBase } from '../frames.ts';
import { isHostOverflow } from '../host-overflow.ts';
import { FrameOwner, FrameWord } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { isOutOfMemory, memoryErrorFor } from '../memory-error.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { newException, setContext } from '../raise.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { drop } from './stack.ts';
import { HANDLERS } from './table.ts';
import { keptMark } from './tuple-call.ts';
import { unwind } from './unwind.ts';

/**
 * Performs an instruction by its function. False: it has raised, and the frame that a native waits for has
 * been left. `mark` is the height of the keep stack when the loop was entered.
 */
export function perform(m: Machine, word: number, mark: Address): boolean {
  try {
    HANDLERS[word & 255]!(m, word >> 8);
    return true;
  } catch (error) {
    return recover(m, error, mark);
  }
}

/**
 * After something has been thrown: true when a frame handles it and the loop can go on,
 * false when the frame that a native waits for has been left. What is not Python's goes on being thrown.
 */
export function recover(m: Machine, error: unknown, mark: Address): boolean {
  m.argumentsTuple = 0;
  if (error === PYTHON_ERROR) m.releaseTo(keptMark(m, mark));
  else if (isHostOverflow(error)) overflow(m, mark);
  else if (isOutOfMemory(error)) outOfMemory(m, error, mark);
  else throw error;
  return unwind(m);
}

/**
 * Makes a RecursionError of it. Loops further in may have been left without unwinding, for want of stack:
 * their frames are left first, as many as there are natives' frames above the one of this loop.
 */
function overflow(m: Machine, mark: Address): void {
  m.raisedBefore = -1;
  for (let left = hostFrames(m) - m.nesting; left > 0; ) {
    const owner = m.load(m.frame + FrameWord.owner);
    if (owner === FrameOwner.host || owner === FrameOwner.generatorHost) left--;
    while (m.sp > stackBase(m, m.frame)) drop(m);
    leave(m);
  }
  m.releaseTo(keptMark(m, mark));
  const message = newTuple(m, newStr(m, `maximum recursion depth exceeded${m.overflowWhile}`));
  m.overflowWhile = '';
  m.replace(Own.pending, newException(m, Type.RecursionError, message));
}

/** Makes a MemoryError of it. */
function outOfMemory(m: Machine, error: Error, mark: Address): void {
  m.releaseTo(keptMark(m, mark));
  const exception = memoryErrorFor(m, error);
  setContext(m, exception);
  m.replace(Own.pending, exception);
}

/** Entered frames that a native waits for. */
function hostFrames(m: Machine): number {
  let count = 0;
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
    const owner = m.load(frame + FrameWord.owner);
    if (owner === FrameOwner.host || owner === FrameOwner.generatorHost) count++;
  }
  return count;
}
