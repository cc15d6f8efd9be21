/** math: taking doubles apart, neighbours, closeness, fused multiply-add. CPython: Modules/mathmodule.c. */

import { doubleParts, exponentOf, ratioToDouble, scaled } from '../../../base/exact-ratio.ts';
import { builtin, type NativeSpec } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import { intBig, intNumber, intSign, isInt, newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { index } from '../../protocol/number.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise } from '../../raise.ts';
import { newTuple } from '../../tuple-object.ts';
import { rangeError } from './real.ts';

function frexp(m: Machine, _module: Address, argument: Address): Address {
  const x = asDouble(m, argument);
  if (x === 0 || !Number.isFinite(x)) return newTuple(m, newFloat(m, x), newInt(m, 0));
  const exponent = exponentOf(x) + 1;
  return newTuple(m, newFloat(m, scaled(x, -exponent)), newInt(m, exponent));
}

/** CPython: math_ldexp_impl. */
function ldexp(m: Machine, _module: Address, first: Address, second: Address): Address {
  const x = asDouble(m, first);
  if (!isInt(m, second)) raise(m, Type.TypeError, 'Expected an int as second argument to ldexp.');
  const given = intNumber(m, second);
  const by = Number.isNaN(given) ? intSign(m, second) * 1e9 : given;
  const result = scaled(x, Math.max(-1e9, Math.min(1e9, by)));
  if (Number.isFinite(x) && !Number.isFinite(result)) rangeError(m);
  return newFloat(m, result);
}

function modf(m: Machine, _module: Address, argument: Address): Address {
  const x = asDouble(m, argument);
  const whole = Math.trunc(x);
  const rest = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
  const signed = rest === 0 && (x < 0 || Object.is(x, -0)) ? -0 : rest;
  const fraction = newFloat(m, signed);
  return newTuple(m, fraction, newFloat(m, whole));
}

const bits = new DataView(new ArrayBuffer(8));

/** Place of a double among all doubles in order, both zeros at 0. */
function rank(x: number): bigint {
  bits.setFloat64(0, x);
  const whole = bits.getBigInt64(0);
  return whole < 0n ? -(whole & 0x7fffffffffffffffn) : whole;
}

/** The double of a place; `zero` is the one for place 0. */
function atRank(place: bigint, zero: number): number {
  if (place === 0n) return zero;
  bits.setBigInt64(0, place < 0n ? -place : place);
  const size = bits.getFloat64(0);
  return place < 0n ? -size : size;
}

/** The double `steps` doubles from x towards y. CPython: math_nextafter_impl. */
function nextAfter(m: Machine, _module: Address, first: Address, second: Address, given: Address): Address {
  const x = asDouble(m, first);
  const y = asDouble(m, second);
  let steps = 1n;
  if (given !== 0 && given !== Static.None) {
    const int = m.keep(index(m, given));
    steps = intBig(m, int);
    if (steps < 0n) raise(m, Type.ValueError, 'steps must be a non-negative integer');
    m.release(m.unkeep());
  }
  if (steps === 0n || Number.isNaN(x)) return newFloat(m, x);
  if (Number.isNaN(y) || x === y) return newFloat(m, y);
  const from = rank(x);
  const to = rank(y);
  const distance = to > from ? to - from : from - to;
  if (steps >= distance) return newFloat(m, y);
  const place = to > from ? from + steps : from - steps;
  return newFloat(m, atRank(place, to > from ? -0 : 0));
}

/** The value of the last bit. CPython: math_ulp. */
function ulp(m: Machine, _module: Address, argument: Address): Address {
  const x = Math.abs(asDouble(m, argument));
  if (!Number.isFinite(x)) return newFloat(m, x);
  if (x < 2 ** -1022) return newFloat(m, 2 ** -1074);
  return newFloat(m, scaled(1, exponentOf(x) - 52));
}

/** x * y + z, rounded once. CPython: math_fma_impl. */
function fma(m: Machine, _module: Address, first: Address, second: Address, third: Address): Address {
  const x = asDouble(m, first);
  const y = asDouble(m, second);
  const z = asDouble(m, third);
  if (Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z)) {
    const result = fused(x, y, z);
    if (!Number.isFinite(result)) raise(m, Type.OverflowError, 'overflow in fma');
    return newFloat(m, result);
  }
  // An infinite z is the sum of whatever is finite with it, even where x * y overflows.
  const result = Number.isFinite(x) && Number.isFinite(y) ? z : x * y + z;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z)) {
    raise(m, Type.ValueError, 'invalid operation in fma');
  }
  return newFloat(m, result);
}

/** x * y + z of finite numbers, rounded once. */
export function fused(x: number, y: number, z: number): number {
  if (x === 0 || y === 0) return x * y + z;
  const [a, aExponent] = doubleParts(x);
  const [b, bExponent] = doubleParts(y);
  const [c, cExponent] = doubleParts(z);
  const productExponent = aExponent + bExponent;
  const exponent = z === 0 ? productExponent : Math.min(productExponent, cExponent);
  const product = (BigInt(a) * BigInt(b)) << BigInt(productExponent - exponent);
  const sum = z === 0 ? product : product + (BigInt(c) << BigInt(cExponent - exponent));
  if (sum === 0n) return 0;
  return exponent >= 0
    ? ratioToDouble(sum << BigInt(exponent), 1n)
    : ratioToDouble(sum, 1n << BigInt(-exponent));
}

function isClose(
  m: Machine,
  _module: Address,
  first: Address,
  second: Address,
  relative: Address,
  absolute: Address,
): Address {
  const a = asDouble(m, first);
  const b = asDouble(m, second);
  const near = relative === 0 ? 1e-9 : asDouble(m, relative);
  const least = absolute === 0 ? 0 : asDouble(m, absolute);
  if (near < 0 || least < 0) raise(m, Type.ValueError, 'tolerances must be non-negative');
  if (a === b) return Static.True;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return m.boolean(false);
  const apart = Math.abs(b - a);
  return m.boolean(apart <= Math.abs(near * b) || apart <= Math.abs(near * a) || apart <= least);
}

export const PARTS: readonly NativeSpec[] = [
  builtin('fma', fma, '(x, y, z, /)'),
  builtin('frexp', frexp, '(x, /)'),
  builtin('isclose', isClose, '(a, b, *, rel_tol=1e-09, abs_tol=0.0)'),
  builtin('ldexp', ldexp, '(x, i, /)'),
  builtin('modf', modf, '(x, /)'),
  builtin('nextafter', nextAfter, '(x, y, /, *, steps=None)'),
  builtin('ulp', ulp, '(x, /)'),
];
