/**
 * How the slot of a built-in type is called as a method: `(1).__add__(2)`, `object.__setattr__(…)`. One
 * function for each way of taking arguments. CPython: Objects/typeobject.c, wrap_binaryfunc and its kin.
 */
import { newBigInt, newInt } from './int-object.ts';
import { TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { checkPositional } from './native-arguments.ts';
import { Static, Type } from './places.ts';
import { index } from './protocol/number.ts';
import { raise, raiseWith, typeNameOf } from './raise.ts';
import { natives } from './registry.ts';
import { type Compare, Slot } from './slot-numbers.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/** Calls the native `slot` for `self` with borrowed arguments. New reference. */
export type Wrapper = (
  m: Machine,
  slot: number,
  self: Address,
  argv: Address,
  count: number,
  names: Address,
) => Address;

function expect(m: Machine, count: number, wanted: number): void {
  if (count === wanted) return;
  raise(m, Type.TypeError, `expected ${wanted} argument${wanted === 1 ? '' : 's'}, got ${count}`);
}

const first = (m: Machine, argv: Address): Address => m.load(argv);
const second = (m: Machine, argv: Address): Address => m.load(argv + 8);

export const wrapUnary: Wrapper = (m, slot, self, _argv, count) => {
  expect(m, count, 0);
  return natives[slot]!(m, self);
};

export const wrapBool: Wrapper = (m, slot, self, _argv, count) => {
  expect(m, count, 0);
  return m.boolean(natives[slot]!(m, self));
};

export const wrapLength: Wrapper = (m, slot, self, _argv, count) => {
  expect(m, count, 0);
  return newInt(m, natives[slot]!(m, self));
};

export const wrapHash: Wrapper = (m, slot, self, _argv, count) => {
  expect(m, count, 0);
  return hashInt(m, natives[slot]!(m, self));
};

/** The int of a hash whose high half is in `m.hashHigh`. New. */
export function hashInt(m: Machine, low: number): Address {
  const high = m.hashHigh;
  if (high === low >> 31) return newInt(m, low);
  return newBigInt(m, (BigInt(high) << 32n) | BigInt(low >>> 0));
}

export const wrapBinary: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  return natives[slot]!(m, self, first(m, argv), Static.None);
};

/** The operands change places. */
export const wrapReflected: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  return natives[slot]!(m, first(m, argv), self, Static.None);
};

export const wrapConcat: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  return natives[slot]!(m, self, first(m, argv));
};

export const wrapRepeat: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 1, 1);
  const times = m.keep(index(m, first(m, argv)));
  m.keep(natives[slot]!(m, self, times));
  return m.releaseUnder(m.kept - 16);
};

export const wrapPower: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 1, 2);
  return natives[slot]!(m, self, first(m, argv), count > 1 ? second(m, argv) : Static.None);
};

export const wrapReflectedPower: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 1, 2);
  return natives[slot]!(m, first(m, argv), self, count > 1 ? second(m, argv) : Static.None);
};

/** A wrapper for one of the six comparisons. */
export const wrapCompare =
  (how: Compare): Wrapper =>
  (m, slot, self, argv, count) => {
    expect(m, count, 1);
    return natives[slot]!(m, self, first(m, argv), how);
  };

export const wrapNext: Wrapper = (m, slot, self, _argv, count) => {
  expect(m, count, 0);
  const item = natives[slot]!(m, self);
  return item !== 0 ? item : raiseWith(m, Type.StopIteration, Static.emptyTuple);
};

export const wrapContains: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  return m.boolean(natives[slot]!(m, self, first(m, argv)));
};

export const wrapSetItem: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 2, 2);
  natives[slot]!(m, self, first(m, argv), second(m, argv));
  return Static.None;
};

export const wrapDeleteItem: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  natives[slot]!(m, self, first(m, argv), 0);
  return Static.None;
};

export const wrapSetAttribute: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 2, 2);
  checkNotOverridden(m, slot, self, '__setattr__');
  natives[slot]!(m, self, first(m, argv), second(m, argv));
  return Static.None;
};

export const wrapDeleteAttribute: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  checkNotOverridden(m, slot, self, '__delattr__');
  natives[slot]!(m, self, first(m, argv), 0);
  return Static.None;
};

/** Number of the slot of classes that define `__setattr__` in Python; put in by type-slot-functions.ts. */
export const pythonSetAttribute = { native: 0 };

/** Stops `object.__setattr__(int, …)`, which would go around the rules of classes. CPython: hackcheck. */
function checkNotOverridden(m: Machine, slot: number, self: Address, what: string): void {
  const type = m.typeOf(self);
  const own = m.load(type + Slot.setattr);
  const mro = m.load(type + TYPE.mro);
  let base = type;
  for (let i = tupleSize(m, mro) - 1; i >= 0; i--) {
    const candidate = tupleItem(m, mro, i);
    const its = m.load(candidate + Slot.setattr);
    if (its === pythonSetAttribute.native || its !== own) continue;
    base = candidate;
    break;
  }
  for (; base !== 0; base = m.load(base + TYPE.base)) {
    const its = m.load(base + Slot.setattr);
    if (its === slot) return;
    if (its === pythonSetAttribute.native) continue;
    raise(m, Type.TypeError, `can't apply this ${what} to ${typeNameOf(m, self)} object`);
  }
}

/** The only two that take names for arguments: `__call__` and `__init__`. */
export const wrapCall: Wrapper = (m, slot, self, argv, count, names) =>
  natives[slot]!(m, self, argv, count, names);

export const wrapInit: Wrapper = (m, slot, self, argv, count, names) => {
  natives[slot]!(m, self, argv, count, names);
  return Static.None;
};

export const wrapGet: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 1, 2);
  const object = first(m, argv);
  const type = count > 1 ? second(m, argv) : 0;
  if (object === Static.None && (type === 0 || type === Static.None)) {
    raise(m, Type.TypeError, '__get__(None, None) is invalid');
  }
  return natives[slot]!(m, self, object === Static.None ? 0 : object, type === Static.None ? 0 : type);
};

export const wrapSet: Wrapper = (m, slot, self, argv, count) => {
  checkPositional(m, '', count, 2, 2);
  natives[slot]!(m, self, first(m, argv), second(m, argv));
  return Static.None;
};

export const wrapDelete: Wrapper = (m, slot, self, argv, count) => {
  expect(m, count, 1);
  natives[slot]!(m, self, first(m, argv), 0);
  return Static.None;
};

export const wrapFinalize: Wrapper = (m, slot, self, _argv, count) => {
  expect(m, count, 0);
  natives[slot]!(m, self);
  return Static.None;
};
