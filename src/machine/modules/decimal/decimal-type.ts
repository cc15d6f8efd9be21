/** The type Decimal: its slots. CPython: Modules/_decimal/_decimal.c. Its methods stand in decimal-methods.ts. */

import * as arithmetic from '../../../base/decimal/arithmetic.ts';
import { order } from '../../../base/decimal/compare.ts';
import { Condition, type Decimal, type DecimalContext, isNan, Kind } from '../../../base/decimal/decimal.ts';
import { power, powerModulo } from '../../../base/decimal/power.ts';
import { toText } from '../../../base/decimal/text.ts';
import { defineType } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import { holds } from '../../int-arithmetic.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static } from '../../places.ts';
import { shownAs } from '../../shown.ts';
import { parseSignature } from '../../signature.ts';
import { Compare } from '../../slot-numbers.ts';
import type { Binary, Unary } from '../../slots.ts';
import { newStr } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { comparable } from './compare-operand.ts';
import {
  addStatus,
  CONTEXT,
  contextArgument,
  currentContext,
  hostContext,
  settled,
} from './context-object.ts';
import { exactValue, operandOf } from './convert.ts';
import { DECIMAL_METHODS } from './decimal-methods.ts';
import {
  DECIMAL,
  DECIMAL_SIZE,
  decimalTypeAddress,
  decimalValue,
  freeDecimal,
  newDecimal,
  setDecimalType,
} from './decimal-object.ts';
import { decimalHash } from './hash.ts';
import { doubleOf, wholeOf } from './to-number.ts';

const SIGNATURE = parseSignature("(value='0', context=None)");

/** Decimal(value, context). */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [value, given] = bindKeywords(m, '', SIGNATURE, argv, count, names) as [Address, Address];
  const context = contextArgument(m, given);
  if (value === 0) return newDecimal(m, ZERO, type);
  const exact = type === decimalTypeAddress();
  if (exact && m.typeOf(value) === type) return m.hold(value);
  return newDecimal(m, exactValue(m, value, context), type);
}

const ZERO: Decimal = { kind: Kind.finite, negative: false, coefficient: 0n, exponent: 0 };

type Operation = (a: Decimal, b: Decimal, c: DecimalContext) => Decimal;

/** A slot for two operands, Decimals or ints. */
const both =
  (operation: Operation): Binary =>
  (m, left, right) => {
    const a = operandOf(m, left);
    const b = a === null ? null : operandOf(m, right);
    if (a === null || b === null) return Static.NotImplemented;
    const context = currentContext(m);
    const host = hostContext(m, context);
    return settled(m, context, host, operation(a, b, host));
  };

/** A slot for one. */
const one =
  (operation: (a: Decimal, c: DecimalContext) => Decimal): Unary =>
  (m, self) => {
    const context = currentContext(m);
    const host = hostContext(m, context);
    return settled(m, context, host, operation(decimalValue(m, self), host));
  };

function divmod(m: Machine, left: Address, right: Address): Address {
  const a = operandOf(m, left);
  const b = a === null ? null : operandOf(m, right);
  if (a === null || b === null) return Static.NotImplemented;
  const context = currentContext(m);
  const host = hostContext(m, context);
  const [quotient, rest] = arithmetic.divmod(a, b, host);
  addStatus(m, context, host.status);
  const first = newDecimal(m, quotient);
  return newTuple(m, first, newDecimal(m, rest));
}

function raiseTo(m: Machine, left: Address, right: Address, modulus: Address): Address {
  const a = operandOf(m, left);
  const b = a === null ? null : operandOf(m, right);
  if (a === null || b === null) return Static.NotImplemented;
  const context = currentContext(m);
  const host = hostContext(m, context);
  if (modulus === Static.None) return settled(m, context, host, power(a, b, host));
  const third = operandOf(m, modulus);
  if (third === null) return Static.NotImplemented;
  return settled(m, context, host, powerModulo(a, b, third, host));
}

/** CPython: dec_richcompare. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  const context = currentContext(m);
  const equality = how === Compare.eq || how === Compare.ne;
  const pair = comparable(m, decimalValue(m, left), right, equality, context);
  if (pair === null) return Static.NotImplemented;
  const [a, b] = pair;
  if (isNan(a) || isNan(b)) {
    const signalling = a.kind === Kind.signalling || b.kind === Kind.signalling;
    if (signalling || !equality) addStatus(m, context, Condition.invalidOperation);
    return m.boolean(how === Compare.ne);
  }
  return m.boolean(holds(order(a, b), how));
}

const text = (m: Machine, self: Address): string =>
  toText(decimalValue(m, self), false, m.load(currentContext(m) + CONTEXT.capitals) !== 0);

export const decimalType = defineType(
  'Decimal',
  {
    layout: DECIMAL,
    shown: shownAs((m, self) => `Decimal('${toText(decimalValue(m, self), false, true)}')`),
    size: DECIMAL_SIZE,
    collected: true,
    module: 'decimal',
    doc: "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another Decimal object. If no value is given, return Decimal('0').",
    dealloc: freeDecimal,
    new: make,
    repr: (m, self) => newStr(m, `Decimal('${text(m, self)}')`),
    str: (m, self) => newStr(m, text(m, self)),
    hash: decimalHash,
    compare,
    bool: (m, self) => {
      const value = decimalValue(m, self);
      return value.kind !== Kind.finite || value.coefficient !== 0n;
    },
    add: both(arithmetic.add),
    subtract: both(arithmetic.subtract),
    multiply: both(arithmetic.multiply),
    trueDivide: both(arithmetic.divide),
    floorDivide: both(arithmetic.divideInteger),
    remainder: both(arithmetic.remainder),
    divmod,
    power: raiseTo,
    negative: one(arithmetic.minus),
    positive: one(arithmetic.plus),
    absolute: one(arithmetic.absolute),
    int: (m, self) => wholeOf(m, decimalValue(m, self)),
    float: (m, self) => newFloat(m, doubleOf(m, decimalValue(m, self))),
  },
  DECIMAL_METHODS,
);

setDecimalType(decimalType.address);
