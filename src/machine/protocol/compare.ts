/** Comparison and hashing of any two objects. CPython: Objects/object.c. */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { deeper } from '../native-depth.ts';
import { Static, Type } from '../places.ts';
import { isSubtype, raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Compare, Slot } from '../slot-numbers.ts';
import { truth } from './truth.ts';

const SIGNS = ['<', '<=', '==', '!=', '>', '>='];
const REFLECTED = [Compare.gt, Compare.ge, Compare.eq, Compare.ne, Compare.lt, Compare.le];

/** Asks the comparison slot of `left`; NotImplemented when there is none. New. */
function ask(m: Machine, left: Address, right: Address, how: Compare): Address {
  const slot = m.load(m.typeOf(left) + Slot.compare);
  if (slot === 0) return Static.NotImplemented;
  return deeper(m, slot, left, right, how, ' in comparison');
}

/** The result of `left OP right`: a new reference. CPython: PyObject_RichCompare. */
export function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  const leftType = m.typeOf(left);
  const rightType = m.typeOf(right);
  const reflected = REFLECTED[how]!;
  const rightFirst = leftType !== rightType && isSubtype(m, rightType, leftType);
  if (rightFirst && m.load(rightType + Slot.compare) !== 0) {
    const result = ask(m, right, left, reflected);
    if (result !== Static.NotImplemented) return result;
  }
  let result = ask(m, left, right, how);
  if (result !== Static.NotImplemented) return result;
  if (!rightFirst) {
    result = ask(m, right, left, reflected);
    if (result !== Static.NotImplemented) return result;
  }
  if (how === Compare.eq) return m.boolean(left === right);
  if (how === Compare.ne) return m.boolean(left !== right);
  const types = `'${typeNameOf(m, left)}' and '${typeNameOf(m, right)}'`;
  raise(m, Type.TypeError, `'${SIGNS[how]}' not supported between instances of ${types}`);
}

/** The truth of `left OP right`; identity decides == and != first. CPython: PyObject_RichCompareBool. */
export function compareTruth(m: Machine, left: Address, right: Address, how: Compare): boolean {
  if (left === right) {
    if (how === Compare.eq) return true;
    if (how === Compare.ne) return false;
  }
  const result = compare(m, left, right, how);
  if (result === Static.True) return true;
  if (result === Static.False) return false;
  m.keep(result);
  const answer = truth(m, result);
  m.release(m.unkeep());
  return answer;
}

/** A comparison of two numbers: of values, or of sizes where one sequence begins the other. */
export function compareNumbers(left: number, right: number, how: Compare): boolean {
  switch (how) {
    case Compare.lt:
      return left < right;
    case Compare.le:
      return left <= right;
    case Compare.eq:
      return left === right;
    case Compare.ne:
      return left !== right;
    case Compare.gt:
      return left > right;
    case Compare.ge:
      return left >= right;
  }
}

/** Whether two objects are the same or equal, as containers ask it. */
export function equal(m: Machine, left: Address, right: Address): boolean {
  return left === right || compareTruth(m, left, right, Compare.eq);
}

/** Low half of hash(object); the high half is in `m.hashHigh`. CPython: PyObject_Hash. */
export function hashOf(m: Machine, object: Address): number {
  const slot = m.load(m.typeOf(object) + Slot.hash);
  if (slot === 0) raise(m, Type.TypeError, `unhashable type: '${typeNameOf(m, object)}'`);
  return natives[slot]!(m, object);
}
