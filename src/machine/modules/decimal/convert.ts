/** Decimals from other objects. CPython: Modules/_decimal/_decimal.c (PyDecType_From…, convert_op). */

import { fromInteger } from '../../../base/decimal/compare.ts';
import {
  Condition,
  type Decimal,
  type DecimalContext,
  digitsOf,
  finite,
  Kind,
  NAN,
} from '../../../base/decimal/decimal.ts';
import { finalize } from '../../../base/decimal/rounding.ts';
import { parseDecimal } from '../../../base/decimal/text.ts';
import { exactRatio } from '../../../base/exact-ratio.ts';
import { floatValue, isFloat } from '../../float-object.ts';
import { intBig, isInt } from '../../int-object.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { textOf } from '../../str-object.ts';
import { decimalOf, isSpace } from '../../unicode/properties.ts';
import { addStatus } from './context-object.ts';
import { decimalValue, isDecimal } from './decimal-object.ts';
import { tupleValue } from './from-tuple.ts';

/** The largest exponent of the first digit, and the least, that an exact number can have. */
const MOST = 999999999999999999n;
const LEAST = -1999999999999999997n;

/** Text of any script as ASCII. CPython: numeric_as_ascii. */
function asciiText(text: string, lenient: boolean): string {
  let ascii = '';
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (lenient && character === '_') continue;
    if (point > 0 && point <= 127) ascii += character;
    else if (isSpace(point)) ascii += ' ';
    else {
      const digit = decimalOf(point);
      ascii += digit < 0 ? '?' : String(digit);
    }
  }
  if (!lenient) return ascii;
  const points = Array.from(ascii);
  while (points.length > 0 && isSpace(points[0]!.codePointAt(0)!)) points.shift();
  while (points.length > 0 && isSpace(points.at(-1)!.codePointAt(0)!)) points.pop();
  return points.join('');
}

/** Whether a number has exponents that an exact number can have. */
function isInRange(a: Decimal): boolean {
  if (a.kind !== Kind.finite) return true;
  const exponent = BigInt(a.exponent);
  return exponent >= LEAST && exponent + BigInt(digitsOf(a.coefficient)) - 1n <= MOST;
}

/** The exact value of a str; what is wrong with it is entered in the context. Borrows. */
export function fromStr(m: Machine, text: Address, context: Address): Decimal {
  const value = parseDecimal(asciiText(textOf(m, text), true));
  if (value !== null && isInRange(value)) return value;
  addStatus(m, context, value === null ? Condition.conversionSyntax : Condition.invalidOperation);
  return NAN;
}

/** The value of a str rounded as the context says; no white space, no underscores. */
export function roundedFromStr(m: Machine, text: Address, c: DecimalContext): Decimal {
  const value = parseDecimal(asciiText(textOf(m, text), false));
  if (value === null) {
    c.status |= Condition.conversionSyntax;
    return NAN;
  }
  return finalize(value, c);
}

/** The exact value of a float. */
export function fromDouble(value: number): Decimal {
  if (Number.isNaN(value)) return NAN;
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return { kind: Kind.infinite, negative, coefficient: 0n, exponent: 0 };
  const [numerator, denominator] = exactRatio(Math.abs(value));
  // n / 2**k is n * 5**k / 10**k.
  const places = denominator.toString(2).length - 1;
  return finite(negative, numerator * 5n ** BigInt(places), places === 0 ? 0 : -places);
}

/** The exact value of anything that Decimal() takes. Borrows. */
export function exactValue(m: Machine, object: Address, context: Address): Decimal {
  if (isDecimal(m, object)) return decimalValue(m, object);
  if (isStr(m, object)) return fromStr(m, object, context);
  if (isInt(m, object)) return fromInteger(intBig(m, object));
  if (isSequence(m, object)) return checkedRange(m, tupleValue(m, object, context), context);
  if (!isFloat(m, object)) notSupported(m, object);
  addStatus(m, context, Condition.floatOperation);
  return fromDouble(floatValue(m, object));
}

function checkedRange(m: Machine, value: Decimal, context: Address): Decimal {
  if (isInRange(value)) return value;
  addStatus(m, context, Condition.invalidOperation);
  return NAN;
}

export function isSequence(m: Machine, object: Address): boolean {
  const flags = m.load(m.typeOf(object) + TYPE.flags);
  return (flags & (TypeFlag.tupleSubclass | TypeFlag.listSubclass)) !== 0;
}

/** Raises TypeError. */
export function notSupported(m: Machine, object: Address): never {
  raise(m, Type.TypeError, `conversion from ${typeNameOf(m, object)} to Decimal is not supported`);
}

/** The value of an operand that is a Decimal or an int; null for anything else. Borrows. */
export function operandOf(m: Machine, object: Address): Decimal | null {
  if (isDecimal(m, object)) return decimalValue(m, object);
  return isInt(m, object) ? fromInteger(intBig(m, object)) : null;
}

/** The same where anything else is a TypeError. */
export function requiredOperand(m: Machine, object: Address): Decimal {
  return operandOf(m, object) ?? notSupported(m, object);
}
