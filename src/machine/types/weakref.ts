/** weakref.ref. CPython: Objects/weakrefobject.c; the lists of weak references stand in weak-references.ts. */
import { classMethod, defineType, getset } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { newGenericAlias } from '../generic-alias-object.ts';
import { allocateInstance } from '../instance-values.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { findAttribute } from '../protocol/attribute.ts';
import { compare, hashOf } from '../protocol/compare.ts';
import { isStr } from '../protocol/text.ts';
import { isInstance, raise, typeNameOf } from '../raise.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr, textOf } from '../str-object.ts';
import {
  cutWeakReference,
  enterWeakReference,
  plainWeakReference,
  SHOWN_WEAK,
  WEAKREF,
  weakListWord,
} from '../weak-references.ts';

const NAME = name('__name__');

/** A weak reference or proxy of this type; a plain one that is there already is handed back. New. */
export function newWeakReference(m: Machine, type: Address, object: Address, callback: Address): Address {
  const head = weakListWord(m, object);
  if (head === 0) {
    raise(m, Type.TypeError, `cannot create weak reference to '${typeNameOf(m, object)}' object`);
  }
  const proxy = type === Type.weakproxy || type === Type.weakcallableproxy;
  if (callback === 0 && (proxy || type === Type.weakref)) {
    const known = plainWeakReference(m, head, proxy);
    if (known !== 0) return m.hold(known);
  }
  const weak = allocateInstance(m, type);
  m.words.fill(-1, (weak + WEAKREF.hash) >> 2, (weak + WEAKREF.hash + 8) >> 2);
  m.store(weak + WEAKREF.object, object);
  m.store(weak + WEAKREF.callback, callback === 0 ? 0 : m.hold(callback));
  track(m, weak);
  enterWeakReference(m, weak);
  return weak;
}

/** weakref.ref(object[, callback]). */
function make(m: Machine, type: Address, argv: Address, count: number): Address {
  checkPositional(m, '__new__', count, 1, 2);
  const callback = count > 1 ? m.load(argv + 8) : Static.None;
  return newWeakReference(m, type, m.load(argv), callback === Static.None ? 0 : callback);
}

function init(m: Machine, _self: Address, _argv: Address, count: number, names: Address): void {
  noKeywords(m, 'ref', names);
  checkPositional(m, '__init__', count, 1, 2);
}

/** The referent: borrowed, 0 once it is gone. */
export function referent(m: Machine, weak: Address): Address {
  return m.load(weak + WEAKREF.object);
}

/** The referent, or None. */
function call(m: Machine, self: Address, _argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'weakref', names);
  checkPositional(m, 'weakref', count, 0, 0);
  return m.hold(referent(m, self) || Static.None);
}

export function clearWeak(m: Machine, self: Address): void {
  cutWeakReference(m, self);
  m.drop(self + WEAKREF.callback);
}

export function deallocWeak(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeak(m, self);
  m.freeObject(self);
}

/** The hash of the referent, which stays known when it is gone. */
function hash(m: Machine, self: Address): number {
  const at = (self + WEAKREF.hash) >> 2;
  if (m.words[at] !== -1 || m.words[at + 1] !== -1) {
    m.hashHigh = m.words[at + 1]!;
    return m.words[at]!;
  }
  const object = referent(m, self);
  if (object === 0) raise(m, Type.TypeError, 'weak object has gone away');
  m.keep(m.hold(object));
  const low = hashOf(m, object);
  const high = m.hashHigh;
  m.release(m.unkeep());
  m.words[at] = low;
  m.words[at + 1] = high;
  m.hashHigh = high;
  return low;
}

/** Living referents are compared; dead weak references are equal to themselves only. */
function compareWeak(m: Machine, left: Address, right: Address, how: Compare): Address {
  const both = isInstance(m, left, Type.weakref) && isInstance(m, right, Type.weakref);
  if ((how !== Compare.eq && how !== Compare.ne) || !both) return Static.NotImplemented;
  const [a, b] = [referent(m, left), referent(m, right)];
  if (a === 0 || b === 0) return m.boolean((left === right) === (how === Compare.eq));
  const mark = m.kept;
  m.keep(m.hold(a));
  m.keep(m.hold(b));
  m.keep(compare(m, a, b, how));
  return m.releaseUnder(mark);
}

const hex = (m: Machine, object: Address): string => `0x${m.id(object).toString(16)}`;

function repr(m: Machine, self: Address): Address {
  const object = referent(m, self);
  if (object === 0) return newStr(m, `<weakref at ${hex(m, self)}; dead>`);
  const mark = m.kept;
  m.keep(m.hold(object));
  const named = findAttribute(m, object, NAME);
  if (named !== 0) m.keep(named);
  const called = named !== 0 && isStr(m, named) ? ` (${textOf(m, named)})` : '';
  const text = `<weakref at ${hex(m, self)}; to '${typeNameOf(m, object)}' at ${hex(m, object)}${called}>`;
  m.releaseTo(mark);
  return newStr(m, text);
}

defineType(
  'ReferenceType',
  {
    at: Type.weakref,
    layout: WEAKREF,
    collected: true,
    module: 'weakref',
    letter: 'W',
    shown: SHOWN_WEAK,
    dealloc: deallocWeak,
    clear: clearWeak,
    new: make,
    init,
    call,
    hash,
    compare: compareWeak,
    repr,
  },
  [
    getset('__callback__', (m, self) => m.hold(m.load(self + WEAKREF.callback) || Static.None)),
    classMethod('__class_getitem__', newGenericAlias, '(object, /)'),
  ],
);
