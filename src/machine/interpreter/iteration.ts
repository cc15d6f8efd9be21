/** Instructions that iterate and unpack. CPython: Python/bytecodes.c, Python/ceval.c (unpack_iterable). */

import { LIST, TUPLE_ITEMS } from '../layouts.ts';
import { listExtend } from '../list-extend.ts';
import { listItem, listSize, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { raise, typeNameOf } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { tupleSize } from '../tuple-object.ts';
import { peek, push, replaceTop } from './stack.ts';

export function getIter(m: Machine): void {
  replaceTop(m, iterate(m, peek(m, 1)));
}

/** At the end the loop goes on behind the END_FOR and POP_TOP at `target`. */
export function forIter(m: Machine, target: number): void {
  const item = next(m, peek(m, 1));
  if (item !== 0) {
    push(m, item);
    return;
  }
  m.pc = target + 2;
  m.sp -= 8;
  m.release(m.load(m.sp));
}

function expectedMore(m: Machine, wanted: string, got: number): never {
  raise(m, Type.ValueError, `not enough values to unpack (expected ${wanted}, got ${got})`);
}

/** The iterator to unpack from: kept. */
function unpackIterator(m: Machine, iterable: Address): Address {
  const type = m.typeOf(iterable);
  if (m.load(type + Slot.iter) === 0 && m.load(type + Slot.getItem) === 0) {
    raise(m, Type.TypeError, `cannot unpack non-iterable ${typeNameOf(m, iterable)} object`);
  }
  return m.keep(iterate(m, iterable));
}

/** Takes `count` items and keeps them above the iterator. */
function unpackItems(m: Machine, iterator: Address, count: number, wanted: string): void {
  for (let i = 0; i < count; i++) {
    const item = next(m, iterator);
    if (item === 0) expectedMore(m, wanted, i);
    m.keep(item);
  }
}

/** Exactly `count` items of the operand in its place. */
export function unpackSequence(m: Machine, count: number): void {
  const sequence = peek(m, 1);
  const type = m.typeOf(sequence);
  const isTuple = type === Type.tuple;
  if ((isTuple || type === Type.list) && (isTuple ? tupleSize : listSize)(m, sequence) === count) {
    const from = isTuple ? sequence + TUPLE_ITEMS : m.load(sequence + LIST.items);
    m.sp -= 8;
    for (let i = count - 1; i >= 0; i--) push(m, m.hold(m.load(from + 8 * i)));
    m.release(sequence);
    return;
  }
  const mark = m.kept;
  const iterator = unpackIterator(m, sequence);
  unpackItems(m, iterator, count, String(count));
  const more = next(m, iterator);
  if (more !== 0) {
    m.keep(more);
    raise(m, Type.ValueError, `too many values to unpack (expected ${count})`);
  }
  pushKept(m, mark, count);
}

/** Moves what is kept above the iterator at `mark` to the stack, the first on top, in place of the operand. */
function pushKept(m: Machine, mark: Address, count: number): void {
  m.sp -= 8;
  const sequence = m.load(m.sp);
  for (let i = 0; i < count; i++) push(m, m.unkeep());
  const iterator = m.unkeep();
  if (m.kept !== mark) throw new Error('unpacking left something on the keep stack');
  m.release(iterator);
  m.release(sequence);
}

export function unpackEx(m: Machine, arg: number): void {
  const before = arg & 255;
  const after = arg >> 8;
  const sequence = peek(m, 1);
  const mark = m.kept;
  const iterator = unpackIterator(m, sequence);
  unpackItems(m, iterator, before, `at least ${before + after}`);
  const rest = m.keep(newList(m));
  listExtend(m, rest, iterator);
  const size = listSize(m, rest);
  if (size < after) expectedMore(m, `at least ${before + after}`, before + size);
  for (let i = size - after; i < size; i++) m.keep(listItem(m, rest, i));
  m.store(rest + LIST.size, size - after);
  pushKept(m, mark, before + after + 1);
}
