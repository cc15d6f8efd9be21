/** Arithmetic of any two objects, in place or not. CPython: Objects/abstract.c. */
import { exactInt, isExactInt, isInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isSubtype, raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { interpreter } from '../run-python.ts';
import { Slot } from '../slot-numbers.ts';

/** A binary operator: its slots and how messages name it. */
export interface Operator {
  readonly sign: string;
  readonly slot: Slot;
  readonly inplace: Slot;
}

const operator = (sign: string, slot: Slot, inplace: Slot): Operator => ({ sign, slot, inplace });

/** In the order of CPython's NB_ADD … NB_XOR, the argument of BINARY_OP. */
export const OPERATORS: readonly Operator[] = [
  operator('+', Slot.add, Slot.inplaceAdd),
  operator('&', Slot.and, Slot.inplaceAnd),
  operator('//', Slot.floorDivide, Slot.inplaceFloorDivide),
  operator('<<', Slot.leftShift, Slot.inplaceLeftShift),
  operator('@', Slot.matrixMultiply, Slot.inplaceMatrixMultiply),
  operator('*', Slot.multiply, Slot.inplaceMultiply),
  operator('%', Slot.remainder, Slot.inplaceRemainder),
  operator('|', Slot.or, Slot.inplaceOr),
  operator('** or pow()', Slot.power, Slot.inplacePower),
  operator('>>', Slot.rightShift, Slot.inplaceRightShift),
  operator('-', Slot.subtract, Slot.inplaceSubtract),
  operator('/', Slot.trueDivide, Slot.inplaceTrueDivide),
  operator('^', Slot.xor, Slot.inplaceXor),
];

/** divmod() has no sign of its own. */
export const DIVMOD = operator('divmod()', Slot.divmod, Slot.divmod);

const POWER = OPERATORS[8]!;

/** Asks both sides' number slots; NotImplemented when neither knows. New. CPython: binary_op1. */
export function tryBinary(m: Machine, left: Address, right: Address, slot: Slot): Address {
  const leftType = m.typeOf(left);
  const rightType = m.typeOf(right);
  const leftSlot = m.load(leftType + slot);
  let rightSlot = leftType === rightType ? 0 : m.load(rightType + slot);
  if (rightSlot === leftSlot) rightSlot = 0;
  if (leftSlot !== 0) {
    if (rightSlot !== 0 && isSubtype(m, rightType, leftType)) {
      const result = natives[rightSlot]!(m, left, right, Static.None);
      if (result !== Static.NotImplemented) return result;
      rightSlot = 0;
    }
    const result = natives[leftSlot]!(m, left, right, Static.None);
    if (result !== Static.NotImplemented) return result;
  }
  return rightSlot === 0 ? Static.NotImplemented : natives[rightSlot]!(m, left, right, Static.None);
}

/** left OP right: a new reference. `+` and `*` also ask sequences. */
export function binary(m: Machine, left: Address, right: Address, op: Operator): Address {
  const result = tryBinary(m, left, right, op.slot);
  if (result !== Static.NotImplemented) return result;
  const sequence = trySequence(m, left, right, op.slot, false);
  return sequence !== 0 ? sequence : unsupported(m, left, right, op.sign);
}

/** left OP= right: a new reference, often to `left` itself. */
export function inplace(m: Machine, left: Address, right: Address, op: Operator): Address {
  const slot = m.load(m.typeOf(left) + op.inplace);
  if (slot !== 0) {
    const result = natives[slot]!(m, left, right, Static.None);
    if (result !== Static.NotImplemented) return result;
  }
  const result = tryBinary(m, left, right, op.slot);
  if (result !== Static.NotImplemented) return result;
  const sequence = trySequence(m, left, right, op.slot, true);
  const sign = op.slot === Slot.power ? '** or pow()=' : `${op.sign}=`;
  return sequence !== 0 ? sequence : unsupported(m, left, right, op.slot === Slot.power ? '**=' : sign);
}

/** Concatenation and repetition of sequences; 0 when neither side is one. New. */
function trySequence(m: Machine, left: Address, right: Address, slot: Slot, inPlace: boolean): Address {
  const leftType = m.typeOf(left);
  if (slot === Slot.add) {
    const concat = (inPlace && m.load(leftType + Slot.inplaceConcat)) || m.load(leftType + Slot.concat);
    return concat === 0 ? 0 : natives[concat]!(m, left, right);
  }
  if (slot !== Slot.multiply) return 0;
  const repeat = (inPlace && m.load(leftType + Slot.inplaceRepeat)) || m.load(leftType + Slot.repeat);
  if (repeat !== 0) return repeated(m, repeat, left, right);
  const other = m.load(m.typeOf(right) + Slot.repeat);
  return other === 0 ? 0 : repeated(m, other, right, left);
}

/** sequence * count; the count must be usable as an index. */
function repeated(m: Machine, slot: number, sequence: Address, count: Address): Address {
  if (m.load(m.typeOf(count) + Slot.index) === 0) {
    raise(m, Type.TypeError, `can't multiply sequence by non-int of type '${typeNameOf(m, count)}'`);
  }
  return natives[slot]!(m, sequence, count);
}

function unsupported(m: Machine, left: Address, right: Address, sign: string): never {
  const types = `'${typeNameOf(m, left)}' and '${typeNameOf(m, right)}'`;
  raise(m, Type.TypeError, `unsupported operand type(s) for ${sign}: ${types}`);
}

/** A unary operator's slot asked, or CPython's message. New. */
export function unary(m: Machine, object: Address, slot: Slot, sign: string): Address {
  const native = m.load(m.typeOf(object) + slot);
  if (native === 0) raise(m, Type.TypeError, `bad operand type for ${sign}: '${typeNameOf(m, object)}'`);
  return natives[native]!(m, object);
}

/**
 * The object itself if it is an int of any class, else what its `__index__` gives: a new reference to an
 * int. CPython: _PyNumber_Index.
 */
export function index(m: Machine, object: Address): Address {
  if (isInt(m, object)) return m.hold(object);
  const slot = m.load(m.typeOf(object) + Slot.index);
  if (slot === 0) {
    raise(m, Type.TypeError, `'${typeNameOf(m, object)}' object cannot be interpreted as an integer`);
  }
  return checkedInt(m, natives[slot]!(m, object), '__index__');
}

/** What a special method returned (stolen), if it is an int; of a derived class it is deprecated. New. */
export function checkedInt(m: Machine, result: Address, method: string): Address {
  if (isExactInt(m, result)) return result;
  m.keep(result);
  const what = `${method} returned non-int (type ${typeNameOf(m, result)})`;
  if (!isInt(m, result)) raise(m, Type.TypeError, what);
  warnOfSubclass(m, what, 'int');
  return m.unkeep();
}

/** Warns of a special method that returns an instance of a derived class. */
export function warnOfSubclass(m: Machine, what: string, base: string): void {
  const rest = `  The ability to return an instance of a strict subclass of ${base} is deprecated, and may be removed in a future version of Python.`;
  interpreter.deprecated(m, `${what}.${rest}`);
}

/** operator.index(object) as an exact int. New. CPython: PyNumber_Index. */
export function exactIndex(m: Machine, object: Address): Address {
  const result = m.keep(index(m, object));
  m.keep(exactInt(m, result));
  return m.releaseUnder(m.kept - 16);
}

/** divmod(left, right). New. CPython: PyNumber_Divmod. */
export function divmod(m: Machine, left: Address, right: Address): Address {
  return binary(m, left, right, DIVMOD);
}

/** pow(left, right, modulus), `modulus` None when there is none. New. CPython: PyNumber_Power. */
export function power(m: Machine, left: Address, right: Address, modulus: Address): Address {
  if (modulus === Static.None) return binary(m, left, right, POWER);
  const slots = [left, right, modulus].map((object) => m.load(m.typeOf(object) + Slot.power));
  const [leftSlot, rightSlot, modulusSlot] = slots as [number, number, number];
  let second = rightSlot === leftSlot ? 0 : rightSlot;
  if (leftSlot !== 0) {
    if (second !== 0 && isSubtype(m, m.typeOf(right), m.typeOf(left))) {
      const result = natives[second]!(m, left, right, modulus);
      if (result !== Static.NotImplemented) return result;
      second = 0;
    }
    const result = natives[leftSlot]!(m, left, right, modulus);
    if (result !== Static.NotImplemented) return result;
  }
  for (const slot of [second, modulusSlot === leftSlot || modulusSlot === rightSlot ? 0 : modulusSlot]) {
    const result = slot === 0 ? Static.NotImplemented : natives[slot]!(m, left, right, modulus);
    if (result !== Static.NotImplemented) return result;
  }
  const types = `'${typeNameOf(m, left)}', '${typeNameOf(m, right)}', '${typeNameOf(m, modulus)}'`;
  raise(m, Type.TypeError, `unsupported operand type(s) for ** or pow(): ${types}`);
}
