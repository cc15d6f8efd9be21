/**
 * `sys.getsizeof` of an object, worked out by reading alone. (Asking the object would make an int, and
 * looking must change nothing.)
 */
import { typeSpecAt } from '../machine/define.ts';
import { dictMemory } from '../machine/dict-object.ts';
import { Header } from '../machine/layout.ts';
import { BYTES, INT, INT_DIGITS, LIST, SET, STR, StrData, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { isAnySet, SetWord } from '../machine/set-object.ts';
import { isAscii, kindOf } from '../machine/str-object.ts';

/** The collector's two words, which count. */
const COLLECTED = 16;

/** Bytes of a class made by a program, its slots included. CPython: sizeof(PyHeapTypeObject). */
const CLASS_SIZE = 1712 - COLLECTED;

/** Bytes of the object itself, without what it refers to. */
export function sizeOf(m: Machine, object: Address): number {
  const type = m.typeOf(object);
  const flags = m.load(type + TYPE.flags);
  return ownSize(m, object, type, flags) + ((flags & TypeFlag.collected) === 0 ? 0 : COLLECTED);
}

function ownSize(m: Machine, object: Address, type: Address, flags: number): number {
  const basic = m.load(type + TYPE.basicSize);
  if ((flags & TypeFlag.intSubclass) !== 0)
    return Math.max(basic, INT_DIGITS) + 4 * Math.max(1, m.load(object + INT.tag) >> 3);
  if ((flags & TypeFlag.strSubclass) !== 0)
    return (
      (isAscii(m, object) ? StrData.ascii : StrData.wide) +
      (m.load(object + STR.length) + 1) * kindOf(m, object)
    );
  if ((flags & TypeFlag.bytesSubclass) !== 0) return basic + m.load(object + BYTES.size);
  if ((flags & TypeFlag.listSubclass) !== 0) return basic + 8 * m.load(object + LIST.allocated);
  if ((flags & TypeFlag.dictSubclass) !== 0) return dictMemory(m, object, basic);
  if (isAnySet(m, object)) {
    const small = m.load(object + SET.table) === object + SetWord.smallTable;
    return basic + (small ? 0 : 16 * (m.load(object + SET.mask) + 1));
  }
  if ((flags & TypeFlag.typeSubclass) !== 0 && typeSpecAt(object) === undefined) return CLASS_SIZE;
  const itemSize = m.load(type + TYPE.itemSize);
  return (
    basic + (itemSize === 0 || type === Type.type ? 0 : itemSize * Math.abs(m.load(object + Header.size)))
  );
}
