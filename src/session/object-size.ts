/**
 * `sys.getsizeof` of an object, worked out by reading alone. (Asking the object would make an int, and
 * looking must change nothing.)
 */
import { BYTEARRAY } from '../machine/buffer.ts';
import { typeSpecAt } from '../machine/define.ts';
import { keysSize } from '../machine/dict-keys.ts';
import { dictMemory } from '../machine/dict-object.ts';
import { frameUnit } from '../machine/frames.ts';
import { Header } from '../machine/layout.ts';
import {
  BYTES,
  GENERATOR_FRAME,
  INT,
  INT_DIGITS,
  LIST,
  SET,
  STR,
  StrData,
  TYPE,
  TypeFlag,
} from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { isAnySet, SetWord } from '../machine/set-object.ts';
import { isAscii, kindOf, StrState } from '../machine/str-object.ts';
import { HEAP_SIZE, STATIC_SIZE } from '../machine/types/type.ts';

/** Bytes of the object itself, without what it refers to. */
export function sizeOf(m: Machine, object: Address): number {
  const type = m.typeOf(object);
  const flags = m.load(type + TYPE.flags);
  // Built-in types have no words in front of them, though other classes have.
  const apart = (flags & TypeFlag.collected) !== 0 && typeSpecAt(object) === undefined;
  return ownSize(m, object, type, flags) + (apart ? m.preHeader(type) : 0);
}

function ownSize(m: Machine, object: Address, type: Address, flags: number): number {
  const basic = m.load(type + TYPE.basicSize);
  if ((flags & TypeFlag.intSubclass) !== 0)
    return Math.max(basic, INT_DIGITS) + 4 * Math.max(1, m.load(object + INT.tag) >> 3);
  if ((flags & TypeFlag.strSubclass) !== 0) return strSize(m, object);
  if ((flags & TypeFlag.bytesSubclass) !== 0) return basic + m.load(object + BYTES.size);
  if ((flags & TypeFlag.listSubclass) !== 0) return basic + 8 * m.load(object + LIST.allocated);
  if ((flags & TypeFlag.dictSubclass) !== 0) return dictMemory(m, object, basic);
  if (isAnySet(m, object)) {
    const small = m.load(object + SET.table) === object + SetWord.smallTable;
    return basic + (small ? 0 : 16 * (m.load(object + SET.mask) + 1));
  }
  if ((flags & TypeFlag.typeSubclass) !== 0) return classSize(m, object);
  if (type === Type.bytearray) return basic + m.load(object + BYTEARRAY.room);
  if (type === Type.generator || type === Type.coroutine || type === Type.async_generator)
    return GENERATOR_FRAME + frameUnit(m, object + GENERATOR_FRAME).frameSize;
  const itemSize = m.load(type + TYPE.itemSize);
  return (
    basic + (itemSize === 0 || type === Type.type ? 0 : itemSize * Math.abs(m.load(object + Header.size)))
  );
}

/** With the UTF-8 form, where one is kept beside the characters. */
function strSize(m: Machine, str: Address): number {
  const characters = (m.load(str + STR.length) + 1) * kindOf(m, str);
  if ((m.load(str + STR.state) & StrState.compact) === 0) return StrData.end + characters;
  if (isAscii(m, str)) return StrData.ascii + characters;
  const utf8 = m.load(str + StrData.utf8Length);
  return StrData.wide + characters + (utf8 === 0 ? 0 : utf8 + 1);
}

/** A class made by a program has the names of its instances' attributes with it. */
function classSize(m: Machine, type: Address): number {
  if (typeSpecAt(type) !== undefined) return STATIC_SIZE;
  const keys = m.load(type + TYPE.cachedKeys);
  return HEAP_SIZE + (keys === 0 ? 0 : keysSize(m, keys));
}
