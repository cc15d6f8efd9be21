/** repr() and str() of any object, and the guard against endless recursion in them. CPython: Objects/object.c. */
import { TYPE, TypeFlag } from '../layouts.ts';
import { KeptTag, type Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { deeper } from '../native-depth.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { newStr, textOf } from '../str-object.ts';

const DOING = ' while getting the repr of an object';

/** repr(object): a new str. */
export function repr(m: Machine, object: Address): Address {
  const result = deeper(m, m.load(m.typeOf(object) + Slot.repr), object, 0, 0, DOING);
  return checkStr(m, result, '__repr__');
}

/** str(object): a new reference to a str. */
export function str(m: Machine, object: Address): Address {
  if (m.typeOf(object) === Type.str) return m.hold(object);
  const result: Address = natives[m.load(m.typeOf(object) + Slot.str)]!(m, object);
  return checkStr(m, result, '__str__');
}

/** repr(object) as a host string. */
export function reprText(m: Machine, object: Address): string {
  return takeText(m, repr(m, object));
}

/** str(object) as a host string. */
export function strText(m: Machine, object: Address): string {
  return takeText(m, str(m, object));
}

/** The text of a str, whose reference is released. */
export function takeText(m: Machine, text: Address): string {
  const result = textOf(m, text);
  m.release(text);
  return result;
}

/** Whether the object is a str or an instance of a class derived from it. */
export function isStr(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.strSubclass) !== 0;
}

function checkStr(m: Machine, result: Address, what: string): Address {
  if (isStr(m, result)) return result;
  m.keep(result);
  raise(m, Type.TypeError, `${what} returned non-string (type ${typeNameOf(m, result)})`);
}

/** Whether a container's repr is being made: below each word that leads further out stands the container. */
function isInProgress(m: Machine, object: Address): boolean {
  for (let at = m.load(Own.reprs); at !== 0; at = (m.load(at) >> 1) & ~7) {
    if (m.load(at - 8) === object) return true;
  }
  return false;
}

/**
 * Makes a container's repr with `make`, or answers `dots` where it is already being made. The keep stack
 * holds the container meanwhile, and leads to those further out: releasing it, as after an exception, ends
 * the progress. CPython: Py_ReprEnter, Py_ReprLeave.
 */
export function guardedRepr(m: Machine, object: Address, dots: string, make: () => string): Address {
  if (isInProgress(m, object)) return newStr(m, dots);
  const mark = m.kept;
  m.keep(m.hold(object));
  m.keep((m.load(Own.reprs) << 1) | KeptTag.repr);
  m.store(Own.reprs, mark + 8);
  m.keep(newStr(m, make()));
  return m.releaseUnder(mark);
}
