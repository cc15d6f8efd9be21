/**
 * The arithmetic slots of classes written in Python: the left side's method, the right side's reflected
 * one, which goes first where its class derives from the left one's and overrides it. CPython:
 * Objects/typeobject.c, SLOT1BINFULL, method_is_overloaded.
 */
import { TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static } from './places.ts';
import { callSpecial, findAttribute } from './protocol/attribute.ts';
import { compareTruth } from './protocol/compare.ts';
import { isSubtype } from './raise.ts';
import { type NativeFunction, slotNative } from './registry.ts';
import { Compare, Slot } from './slot-numbers.ts';
import type { Binary } from './slots.ts';
import { callRequired } from './type-slot-functions.ts';

/** The result of a special method, NotImplemented where the class has none. New. CPython: vectorcall_maybe. */
function ask(m: Machine, self: Address, special: Address, other: Address): Address {
  const result = callSpecial(m, self, special, other);
  return result === 0 ? Static.NotImplemented : result;
}

/** Whether the right side's class has another method of this name than the left side's. */
function isOverloaded(m: Machine, left: Address, right: Address, special: Address): boolean {
  const rights = findAttribute(m, m.typeOf(right), special);
  if (rights === 0) return false;
  m.keep(rights);
  const lefts = findAttribute(m, m.typeOf(left), special);
  if (lefts === 0) {
    m.release(m.unkeep());
    return true;
  }
  m.keep(lefts);
  const answer = compareTruth(m, lefts, rights, Compare.ne);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return answer;
}

/**
 * The slot for a binary operator: `special` and `reflected` are the names of its methods. `standing` is
 * the native that stands in the slot, where it is not the one made here.
 */
export function slotBinary(
  slot: Slot,
  special: Address,
  reflected: Address,
  standing?: NativeFunction,
): Binary {
  let own = 0;
  const binary: Binary = (m, left, right) => {
    const leftType = m.typeOf(left);
    const rightType = m.typeOf(right);
    let askRight = leftType !== rightType && m.load(rightType + slot) === own;
    if (m.load(leftType + slot) === own) {
      if (askRight && isSubtype(m, rightType, leftType) && isOverloaded(m, left, right, reflected)) {
        const result = ask(m, right, reflected, left);
        if (result !== Static.NotImplemented) return result;
        askRight = false;
      }
      const result = ask(m, left, special, right);
      if (result !== Static.NotImplemented || leftType === rightType) return result;
    }
    return askRight ? ask(m, right, reflected, left) : Static.NotImplemented;
  };
  own = slotNative(standing ?? binary);
  return binary;
}

const POW = name('__pow__');
const RPOW = name('__rpow__');
const IPOW = name('__ipow__');

const powerOfTwo = slotBinary(Slot.power, POW, RPOW, slotPower);

/** left ** right, or pow(left, right, modulus), which only the left side is asked for. */
export function slotPower(m: Machine, left: Address, right: Address, modulus: Address): Address {
  if (modulus === Static.None) return powerOfTwo(m, left, right);
  if (m.load(m.typeOf(left) + Slot.power) !== slotNative(slotPower)) return Static.NotImplemented;
  return callRequired(m, left, POW, right, modulus);
}

export function slotInplacePower(m: Machine, left: Address, right: Address): Address {
  return callRequired(m, left, IPOW, right);
}

/** The slot for an operator with assignment. */
export function slotInplace(special: Address): Binary {
  return (m, left, right) => callRequired(m, left, special, right);
}

/** The class's own namespace: borrowed. */
export function namespaceOf(m: Machine, type: Address): Address {
  return m.load(type + TYPE.dict);
}
