/**
 * Calls that CPython makes with a tuple of arguments: of classes, unless it has specialised the
 * instruction, and of objects with a `__call__` of their own. While the function runs, the operands are
 * still on the stack, and besides the tuple has them, and a dict those given by name; where there are
 * some, an array that both are unpacked into has them once more.
 * CPython: Objects/call.c (_PyObject_MakeTpCall, _PyObject_Call_Prepend, _PyStack_UnpackDict),
 * Objects/typeobject.c (type_call, slot_tp_init, slot_tp_call).
 *
 * All of that stands on the keep stack, five words for each such call that is under way in a loop.
 */
import { dictSet, newDict } from '../dict-object.ts';
import { leave } from '../frames.ts';
import { FrameOwner, FrameWord } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { raise, takePending, typeNameOf } from '../raise.ts';
import { tupleFrom, tupleItem, tupleSize } from '../tuple-object.ts';
import { enterCall } from './enter-call.ts';
import { operandCount } from './operands.ts';
import { replaceOperands } from './stack.ts';

/** Words that a call keeps, from the lowest. */
const enum Kept {
  tuple = 0,
  dict = 8,
  /** The instance that `__init__` is called for; 0 for other calls. */
  instance = 16,
  /** The array and its length, tagged as the keep stack has them; 0 without names. */
  array = 24,
  end = 40,
}

/** Keeps the arguments: `count` positional ones from `argv` on, then the values for `names`. */
export function keepTuple(m: Machine, argv: Address, count: number, names: Address): Address {
  const tuple = m.keep(tupleFrom(m, argv, count));
  const dict = m.keep(names === 0 ? 0 : newDict(m));
  for (let i = 0, n = names === 0 ? 0 : tupleSize(m, names); i < n; i++) {
    dictSet(m, dict, tupleItem(m, names, i), m.load(argv + 8 * (count + i)));
  }
  return tuple;
}

/**
 * Enters a function that is called for `self` (borrowed) with the arguments that `keepTuple` has kept and
 * that stand from `argv` on, above a word that is free. `instance` is `self`, stolen, when it is its
 * `__init__`, else 0.
 */
export function enterTupleCall(
  m: Machine,
  callee: Address,
  self: Address,
  instance: Address,
  argv: Address,
  count: number,
  names: Address,
): void {
  m.keep(instance);
  if (names === 0) {
    m.keep(0);
    m.keep(0);
  } else keepUnpacked(m, self, argv, count + tupleSize(m, names));
  const word = argv - 8;
  const before = m.load(word);
  m.store(word, self);
  try {
    enterCall(m, callee, word, count + 1, names, FrameOwner.tupleCall);
  } finally {
    if (!m.abandoned) m.store(word, before);
  }
}

/** An array of self and all arguments, on the keep stack. */
function keepUnpacked(m: Machine, self: Address, argv: Address, count: number): void {
  const block = m.heap.allocate(8 * (count + 1));
  m.store(block, m.hold(self));
  m.store(block + 4, 0);
  for (let i = 0; i < count; i++) {
    m.store(block + 8 * (i + 1), m.hold(m.load(argv + 8 * i)));
    m.store(block + 8 * (i + 1) + 4, 0);
  }
  m.keepArray(block, count + 1);
}

/** The running frame, which was called so, ends with a value (stolen); its caller goes on. */
export function returnFromTupleCall(m: Machine, value: Address): void {
  m.keep(value);
  leave(m);
  endTupleCall(m, m.unkeep());
}

/** Gives a value (stolen) to the instruction that has called, and releases what was kept for the call. */
export function endTupleCall(m: Machine, value: Address): void {
  const mark = m.kept - Kept.end;
  const instance = m.load(mark + Kept.instance);
  if (instance !== 0 && value !== Static.None) {
    m.keep(value);
    raise(m, Type.TypeError, `__init__() should return None, not '${typeNameOf(m, value)}'`);
  }
  if (instance === 0) m.store(mark + Kept.instance, value);
  m.releaseTo(mark + Kept.array);
  m.drop(mark + Kept.tuple);
  m.drop(mark + Kept.dict);
  const result = m.unkeep();
  m.kept = mark;
  replaceOperands(m, operandCount(m), result);
}

/** A frame that was called so has been left by an exception, which is kept on top: releases the rest. */
export function abandonTupleCall(m: Machine): void {
  m.store(Own.pending, m.unkeep());
  m.releaseTo(m.kept - Kept.end);
  m.keep(takePending(m));
}

/** Up to where the keep stack is to be released when a native has raised in a loop that began at `mark`. */
export function keptMark(m: Machine, mark: Address): Address {
  let at = mark;
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
    const owner = m.load(frame + FrameWord.owner);
    if (owner === FrameOwner.tupleCall) at += Kept.end;
    if (owner === FrameOwner.host || owner === FrameOwner.generatorHost) break;
  }
  return at;
}
