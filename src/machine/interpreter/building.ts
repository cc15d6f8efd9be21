/** Instructions that build containers and text. CPython: Python/bytecodes.c. */
import { dictFromItems, dictSet } from '../dict-object.ts';
import { unpackIntoArguments, unpackIntoDisplay } from '../dict-unpack.ts';
import { track } from '../gc-list.ts';
import { TUPLE_ITEMS } from '../layouts.ts';
import { listExtend } from '../list-extend.ts';
import { listAppend, newListFromStack } from '../list-object.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { formatObject } from '../protocol/format.ts';
import { repr, str } from '../protocol/text.ts';
import { pendingIs, raise, takePending, typeNameOf } from '../raise.ts';
import { newSet, setAdd } from '../set-object.ts';
import { setUpdate } from '../set-operations.ts';
import { newSlice } from '../slice-object.ts';
import { Slot } from '../slot-numbers.ts';
import { allocateTuple } from '../tuple-object.ts';
import { joinArray } from '../types/str-join.ts';
import { asciiOf } from '../types/str-repr.ts';
import { drop, dropOperands, peek, push, replaceOperands, replaceTop, shrinkTo } from './stack.ts';

/** A tuple of the `count` topmost operands, which move into it. New. */
export function tupleFromStack(m: Machine, count: number): Address {
  if (count === 0) return Static.emptyTuple;
  const tuple = allocateTuple(m, count);
  const W = m.words;
  const to = (tuple + TUPLE_ITEMS) >> 2;
  m.sp -= 8 * count;
  const from = m.sp >> 2;
  for (let i = 0; i < 2 * count; i += 2) W[to + i] = W[from + i]!;
  track(m, tuple);
  return tuple;
}

export function buildTuple(m: Machine, count: number): void {
  push(m, tupleFromStack(m, count));
}

export function buildList(m: Machine, count: number): void {
  const list = newListFromStack(m, m.sp - 8 * count, count);
  m.sp -= 8 * count;
  push(m, list);
}

export function buildSet(m: Machine, count: number): void {
  const set = m.keep(newSet(m));
  for (let i = count; i > 0; i--) setAdd(m, set, peek(m, i));
  if (count === 0) push(m, m.unkeep());
  else {
    m.unkeep();
    replaceOperands(m, count, set);
  }
}

export function buildMap(m: Machine, count: number): void {
  const from = m.sp - 16 * count;
  const dict = dictFromItems(m, from, 16, from + 8, 16, count);
  if (count === 0) push(m, dict);
  else replaceOperands(m, 2 * count, dict);
}

export function buildConstKeyMap(m: Machine, count: number): void {
  const keys = peek(m, 1) + TUPLE_ITEMS;
  const dict = dictFromItems(m, keys, 8, m.sp - 8 * (count + 1), 8, count);
  replaceOperands(m, count + 1, dict);
}

export function buildString(m: Machine, count: number): void {
  const text = joinArray(m, Static.emptyStr, m.sp - 8 * count, count);
  replaceOperands(m, count, text);
}

export function buildSlice(m: Machine, count: number): void {
  const step = count === 3 ? peek(m, 1) : Static.None;
  shrinkTo(m, count, newSlice(m, peek(m, count), peek(m, count - 1), step));
}

export function listAppendOp(m: Machine, depth: number): void {
  const item = peek(m, 1);
  m.sp -= 8;
  listAppend(m, peek(m, depth), item);
}

export function setAddOp(m: Machine, depth: number): void {
  setAdd(m, peek(m, depth + 1), peek(m, 1));
  drop(m);
}

export function mapAdd(m: Machine, depth: number): void {
  dictSet(m, peek(m, depth + 2), peek(m, 2), peek(m, 1));
  dropOperands(m, 2);
}

export function listExtendOp(m: Machine, depth: number): void {
  const iterable = peek(m, 1);
  const mark = m.kept;
  try {
    listExtend(m, peek(m, depth + 1), iterable);
  } catch (error) {
    const type = m.typeOf(iterable);
    const isIterable = m.load(type + Slot.iter) !== 0 || m.load(type + Slot.getItem) !== 0;
    if (error !== PYTHON_ERROR || isIterable || !pendingIs(m, Type.TypeError)) throw error;
    m.releaseTo(mark);
    m.release(takePending(m));
    raise(m, Type.TypeError, `Value after * must be an iterable, not ${typeNameOf(m, iterable)}`);
  }
  drop(m);
}

export function setUpdateOp(m: Machine, depth: number): void {
  setUpdate(m, peek(m, depth + 1), peek(m, 1));
  drop(m);
}

export function dictUpdateOp(m: Machine, depth: number): void {
  unpackIntoDisplay(m, peek(m, depth + 1), peek(m, 1));
  drop(m);
}

export function dictMergeOp(m: Machine, depth: number): void {
  unpackIntoArguments(m, peek(m, depth + 1), peek(m, 1), peek(m, depth + 4));
  drop(m);
}

export function convertValue(m: Machine, how: number): void {
  const value = peek(m, 1);
  if (how === 1) replaceTop(m, str(m, value));
  else if (how === 2) replaceTop(m, repr(m, value));
  else replaceTop(m, asciiOf(m, repr(m, value)));
}

export function formatSimple(m: Machine): void {
  const value = peek(m, 1);
  if (m.typeOf(value) !== Type.str) replaceTop(m, formatObject(m, value, Static.emptyStr));
}

export function formatWithSpec(m: Machine): void {
  replaceOperands(m, 2, formatObject(m, peek(m, 2), peek(m, 1)));
}
