/**
 * weakref.proxy: does everything that its referent does, as long as that is there. CPython:
 * Objects/weakrefobject.c, proxy_*.
 */
import { defineType, method } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { callMethod, getAttribute, setAttribute } from '../protocol/attribute.ts';
import { callVector } from '../protocol/call.ts';
import { compare } from '../protocol/compare.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { binary, DIVMOD, inplace, OPERATORS, power, unary } from '../protocol/number.ts';
import { contains, deleteItem, getItem, setItem } from '../protocol/subscript.ts';
import { str } from '../protocol/text.ts';
import { lengthOf, truth } from '../protocol/truth.ts';
import { raise, typeNameOf } from '../raise.ts';
import { type Compare, Slot } from '../slot-numbers.ts';
import { SLOT_OFFSETS, type Slots } from '../slots.ts';
import { newStr } from '../str-object.ts';
import { SHOWN_WEAK, WEAKREF } from '../weak-references.ts';
import { clearWeak, deallocWeak, referent } from './weakref.ts';

const BYTES = name('__bytes__');
const REVERSED = name('__reversed__');

function isProxy(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return type === Type.weakproxy || type === Type.weakcallableproxy;
}

/**
 * What a proxy stands for (any other object for itself), kept on the keep stack: whoever asks releases
 * down to his mark. ReferenceError when it is gone.
 */
function unwrap(m: Machine, object: Address): Address {
  if (!isProxy(m, object)) return m.keep(m.hold(object));
  const target = referent(m, object);
  if (target === 0) raise(m, Type.ReferenceError, 'weakly-referenced object no longer exists');
  return m.keep(m.hold(target));
}

/** Asks what a proxy stands for something whose answer is a new reference. */
function asking(ask: (m: Machine, target: Address) => Address) {
  return (m: Machine, self: Address): Address => {
    const mark = m.kept;
    m.keep(ask(m, unwrap(m, self)));
    return m.releaseUnder(mark);
  };
}

/** The same where the answer is no reference. */
function testing<T>(test: (m: Machine, target: Address) => T) {
  return (m: Machine, self: Address): T => {
    const mark = m.kept;
    const answer = test(m, unwrap(m, self));
    m.releaseTo(mark);
    return answer;
  };
}

/** `asking` with two operands, either of which may be the proxy. */
function askingTwo(ask: (m: Machine, left: Address, right: Address) => Address) {
  return (m: Machine, left: Address, right: Address): Address => {
    const mark = m.kept;
    const a = unwrap(m, left);
    m.keep(ask(m, a, unwrap(m, right)));
    return m.releaseUnder(mark);
  };
}

function repr(m: Machine, self: Address): Address {
  const object = referent(m, self) || 0;
  const at = (address: Address): string => `0x${m.id(address).toString(16)}`;
  const to = object === 0 ? 'dead' : `to ${typeNameOf(m, object)} at ${at(object)}`;
  return newStr(m, object === 0 ? `<weakproxy at ${at(self)}; ${to}>` : `<weakproxy at ${at(self)} ${to}>`);
}

function nextItem(m: Machine, target: Address): Address {
  if (m.load(m.typeOf(target) + Slot.next) === 0) {
    const what = typeNameOf(m, target);
    raise(m, Type.TypeError, `Weakref proxy referenced a non-iterator '${what}' object cannot be iterated`);
  }
  return next(m, target);
}

function compareProxies(m: Machine, left: Address, right: Address, how: Compare): Address {
  return askingTwo((machine, a, b) => compare(machine, a, b, how))(m, left, right);
}

function setProxyAttribute(m: Machine, self: Address, key: Address, value: Address): void {
  testing((machine, target) => setAttribute(machine, target, key, value))(m, self);
}

function setProxyItem(m: Machine, self: Address, key: Address, value: Address): void {
  testing((machine, target) =>
    value === 0 ? deleteItem(machine, target, key) : setItem(machine, target, key, value),
  )(m, self);
}

function callProxy(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  return asking((machine, target) => callVector(machine, target, argv, count, names))(m, self);
}

/** The slots of the operators, by their names. */
function numberSlots(): Slots {
  const byOffset = new Map(Object.entries(SLOT_OFFSETS).map(([key, offset]) => [offset as number, key]));
  const slots: Record<string, unknown> = {};
  for (const operator of [...OPERATORS, DIVMOD]) {
    slots[byOffset.get(operator.slot)!] = askingTwo((m, a, b) => binary(m, a, b, operator));
    if (operator.inplace === operator.slot) continue;
    slots[byOffset.get(operator.inplace)!] = askingTwo((m, a, b) => inplace(m, a, b, operator));
  }
  slots['power'] = (m: Machine, left: Address, right: Address, modulus: Address) =>
    askingTwo((machine, a, b) => power(machine, a, b, modulus))(m, left, right);
  for (const [key, sign] of UNARY) slots[key] = asking((m, a) => unary(m, a, SLOT_OFFSETS[key], sign));
  return slots as Slots;
}

const UNARY: readonly (readonly [keyof Slots, string])[] = [
  ['negative', 'unary -'],
  ['positive', 'unary +'],
  ['absolute', 'abs()'],
  ['invert', 'unary ~'],
  ['int', 'int()'],
  ['float', 'float()'],
  ['index', 'index()'],
];

const shared = {
  layout: WEAKREF,
  collected: true,
  final: true,
  abstract: true,
  module: 'weakref',
  letter: 'W',
  shown: SHOWN_WEAK,
  ...numberSlots(),
  dealloc: deallocWeak,
  clear: clearWeak,
  repr,
  str: asking(str),
  hash: null,
  getattribute: (m: Machine, self: Address, key: Address) =>
    asking((machine, target) => getAttribute(machine, target, key))(m, self),
  setattr: setProxyAttribute,
  compare: compareProxies,
  iter: asking(iterate),
  bool: testing(truth),
  length: testing(lengthOf),
  getItem: askingTwo(getItem),
  setItem: setProxyItem,
  contains: (m: Machine, self: Address, item: Address) =>
    testing((machine, target) => contains(machine, target, item))(m, self),
} as const;

const MEMBERS = () => [
  method(
    '__bytes__',
    asking((m, target) => callMethod(m, target, BYTES)),
    '()',
  ),
  method(
    '__reversed__',
    asking((m, target) => callMethod(m, target, REVERSED)),
    '()',
  ),
];

defineType('ProxyType', { ...shared, at: Type.weakproxy, next: asking(nextItem) }, MEMBERS());
defineType(
  'CallableProxyType',
  { ...shared, at: Type.weakcallableproxy, next: asking(nextItem), call: callProxy },
  MEMBERS(),
);
