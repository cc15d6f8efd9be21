/**
 * An object's value as text, read from memory without running Python code: what repr() prints for the
 * types whose repr is their own, and a name in angle brackets for others. Bounded in length and depth.
 */

import { bytesOf } from '../machine/bytes-object.ts';
import { dictNext, entryKey, entryValue } from '../machine/dict-object.ts';
import { floatValue } from '../machine/float-object.ts';
import { intBig } from '../machine/int-object.ts';
import { EXCEPTION, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { dequeSize, dequeWord } from '../machine/modules/collections/deque-object.ts';
import { Static, Type } from '../machine/places.ts';
import { typeName } from '../machine/raise.ts';
import { isAnySet, setEntryKey, setNext } from '../machine/set-object.ts';
import { textOf } from '../machine/str-object.ts';
import { listItem, listSize, tupleItem, tupleSize } from '../machine/tuple-object.ts';
import { pythonRepr } from '../syntax/constant-repr.ts';
import { isDeque } from './contents.ts';
import { namedText } from './named-text.ts';

/** Longest text of a value. */
export const LONGEST_VALUE = 120;
const DEEPEST = 3;

/** The value in at most about `room` characters; a text that was cut ends in '…'. */
export function valueText(m: Machine, object: Address, room: number = LONGEST_VALUE): string {
  const text = textAt(m, object, DEEPEST, room);
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

function textAt(m: Machine, object: Address, depth: number, room: number): string {
  const type = m.typeOf(object);
  const flags = m.load(type + TYPE.flags);
  if (object === Static.None) return 'None';
  if (object === Static.Ellipsis) return 'Ellipsis';
  if (object === Static.NotImplemented) return 'NotImplemented';
  if (type === Type.bool) return object === Static.True ? 'True' : 'False';
  if ((flags & TypeFlag.intSubclass) !== 0) return intText(m, object);
  if ((flags & TypeFlag.floatSubclass) !== 0)
    return pythonRepr({ type: 'float', value: floatValue(m, object) });
  if ((flags & TypeFlag.strSubclass) !== 0)
    return pythonRepr({ type: 'str', value: cut(textOf(m, object), room) });
  if ((flags & TypeFlag.bytesSubclass) !== 0)
    return pythonRepr({ type: 'bytes', value: bytesOf(m, object).subarray(0, room) });
  if (isContainer(m, object, flags)) return depth === 0 ? '…' : containerText(m, object, flags, depth, room);
  if ((flags & TypeFlag.exceptionSubclass) !== 0)
    return `${typeName(m, type)}(${itemsOf(m, m.load(object + EXCEPTION.args), depth, room).join(', ')})`;
  return namedText(m, object, type, flags, (part) => textAt(m, part, depth, LONGEST_VALUE));
}

/** Huge ints are described: printing all their digits would take longer than a frame. */
function intText(m: Machine, object: Address): string {
  const value = intBig(m, object);
  const bits = value.toString(16).length * 4;
  return bits > 4000 ? `<int of about ${bits} bits>` : value.toString();
}

const cut = (text: string, room: number): string => (text.length > room ? text.slice(0, room) : text);

const CONTAINERS = TypeFlag.listSubclass | TypeFlag.tupleSubclass | TypeFlag.dictSubclass;

function isContainer(m: Machine, object: Address, flags: number): boolean {
  return (flags & CONTAINERS) !== 0 || isAnySet(m, object) || isDeque(m, object);
}

/** A list, tuple, dict or set, of a class of its own or not. */
function containerText(m: Machine, object: Address, flags: number, depth: number, room: number): string {
  const type = m.typeOf(object);
  const items = itemsOf(m, object, depth, room);
  const inside = items.join(', ');
  const plain =
    (flags & TypeFlag.listSubclass) !== 0 || isDeque(m, object)
      ? `[${inside}]`
      : (flags & TypeFlag.tupleSubclass) !== 0
        ? `(${inside}${items.length === 1 ? ',' : ''})`
        : (flags & TypeFlag.dictSubclass) !== 0 || items.length > 0
          ? `{${inside}}`
          : '';
  const exact = type === Type.list || type === Type.tuple || type === Type.dict;
  if (exact || (type === Type.set && items.length > 0)) return plain;
  return `${typeName(m, type).replace(/^.*\./, '')}(${plain})`;
}

/** The items as texts, as many as there is room for. */
function itemsOf(m: Machine, object: Address, depth: number, room: number): string[] {
  const texts: string[] = [];
  let used = 0;
  const add = (text: string): boolean => {
    texts.push(text);
    used += text.length + 2;
    return used < room;
  };
  const one = (item: Address) => textAt(m, item, depth - 1, room - used);
  const flags = m.load(m.typeOf(object) + TYPE.flags);
  if ((flags & TypeFlag.listSubclass) !== 0) {
    for (let i = 0, n = listSize(m, object); i < n && add(one(listItem(m, object, i))); i++);
  } else if ((flags & TypeFlag.tupleSubclass) !== 0) {
    for (let i = 0, n = tupleSize(m, object); i < n && add(one(tupleItem(m, object, i))); i++);
  } else if ((flags & TypeFlag.dictSubclass) !== 0) {
    for (let at = dictNext(m, object, 0); at !== 0; at = dictNext(m, object, at))
      if (!add(`${one(entryKey(m, object, at))}: ${one(entryValue(m, object, at))}`)) break;
  } else if (isDeque(m, object)) {
    for (let i = 0, n = dequeSize(m, object); i < n && add(one(m.load(dequeWord(m, object, i)))); i++);
  } else if (isAnySet(m, object)) {
    for (let at = setNext(m, object, 0); at !== 0; at = setNext(m, object, at))
      if (!add(one(setEntryKey(m, object, at)))) break;
  }
  return texts;
}
