/** math: functions of whole numbers. CPython: Modules/mathmodule.c. */

import { bitLength } from '../../../base/exact-ratio.ts';
import { builtin, type NativeSpec, rawBuiltin } from '../../define.ts';
import { floatValue } from '../../float-object.ts';
import { intOfDouble } from '../../int-double.ts';
import { exactInt, intBig, newBigInt, newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkIntBits } from '../../memory-error.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { callBound } from '../../protocol/attribute.ts';
import { index } from '../../protocol/number.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise, typeNameOf } from '../../raise.ts';

const LONGEST = 9223372036854775807n;

/** The value of an argument with `__index__`. Borrows. */
function wholeOf(m: Machine, argument: Address): bigint {
  const int = m.keep(index(m, argument));
  const value = intBig(m, int);
  m.release(m.unkeep());
  return value;
}

/** from * (from + 1) * … * to, by halves so that factors of like size meet. */
function productOf(from: bigint, to: bigint): bigint {
  if (to - from < 8n) {
    let result = from;
    for (let factor = from + 1n; factor <= to; factor += 1n) result *= factor;
    return result;
  }
  const middle = (from + to) / 2n;
  return productOf(from, middle) * productOf(middle + 1n, to);
}

function factorial(m: Machine, _module: Address, argument: Address): Address {
  const n = wholeOf(m, argument);
  if (n > LONGEST) {
    raise(m, Type.OverflowError, `factorial() argument should not exceed ${LONGEST}`);
  }
  if (n < 0n) raise(m, Type.ValueError, 'factorial() not defined for negative values');
  checkIntBits(m, Number(n) * (Math.log2(Number(n) + 1) - Math.LOG2E));
  return newBigInt(m, n < 2n ? 1n : productOf(1n, n));
}

/** CPython: math_perm_impl. */
function perm(m: Machine, module: Address, first: Address, second: Address): Address {
  if (second === 0 || second === Static.None) return factorial(m, module, first);
  const n = wholeOf(m, first);
  const k = wholeOf(m, second);
  if (n < 0n) raise(m, Type.ValueError, 'n must be a non-negative integer');
  if (k < 0n) raise(m, Type.ValueError, 'k must be a non-negative integer');
  if (k > n) return newInt(m, 0);
  if (k > LONGEST) raise(m, Type.OverflowError, `k must not exceed ${LONGEST}`);
  checkIntBits(m, Number(k) * Math.log2(Number(n - k) + 1));
  return newBigInt(m, k === 0n ? 1n : productOf(n - k + 1n, n));
}

/** CPython: math_comb_impl. */
function comb(m: Machine, _module: Address, first: Address, second: Address): Address {
  const n = wholeOf(m, first);
  const given = wholeOf(m, second);
  if (n < 0n) raise(m, Type.ValueError, 'n must be a non-negative integer');
  if (given < 0n) raise(m, Type.ValueError, 'k must be a non-negative integer');
  if (given > n) return newInt(m, 0);
  let k = n - given;
  if (given < k) k = given;
  if (k > LONGEST) raise(m, Type.OverflowError, `min(n - k, k) must not exceed ${LONGEST}`);
  checkIntBits(m, Number(k) * Math.log2(Number(n - k) + 1));
  return newBigInt(m, k === 0n ? 1n : productOf(n - k + 1n, n) / productOf(1n, k));
}

/** The greatest common divisor of values that are not negative. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** A function that joins any number of ints, beginning with what it says of none. */
function joining(called: string, none: bigint, join: (a: bigint, b: bigint) => bigint): NativeSpec {
  const native = (m: Machine, _module: Address, argv: Address, count: number): Address => {
    let result = none;
    for (let i = 0; i < count; i++) result = join(result, sizeOf(wholeOf(m, m.load(argv + 8 * i))));
    return newBigInt(m, result);
  };
  return rawBuiltin(called, native, '(*integers)', 'positional');
}

function leastMultiple(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : (a / greatestDivisor(a, b)) * b;
}

/** The whole part of the square root, by Newton's method from above. */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n ** 52n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function isqrt(m: Machine, _module: Address, argument: Address): Address {
  const n = wholeOf(m, argument);
  if (n < 0n) raise(m, Type.ValueError, 'isqrt() argument must be nonnegative');
  return newBigInt(m, wholeRoot(n));
}

const FLOOR = name('__floor__');
const CEIL = name('__ceil__');
const TRUNC = name('__trunc__');

/** floor and ceil: a float's own, else the special method, else the double's. */
function rounding(called: string, special: Address, fn: (x: number) => number): NativeSpec {
  const native = (m: Machine, _module: Address, x: Address): Address => {
    if (m.typeOf(x) === Type.int) return exactInt(m, x);
    if (m.typeOf(x) !== Type.float) {
      const result = callBound(m, x, special);
      if (result !== 0) return result;
      return intOfDouble(m, fn(asDouble(m, x)));
    }
    return intOfDouble(m, fn(floatValue(m, x)));
  };
  return builtin(called, native, '(x, /)');
}

function trunc(m: Machine, _module: Address, x: Address): Address {
  if (m.typeOf(x) === Type.float) return intOfDouble(m, floatValue(m, x));
  const result = callBound(m, x, TRUNC);
  if (result !== 0) return result;
  raise(m, Type.TypeError, `type ${typeNameOf(m, x)} doesn't define __trunc__ method`);
}

export const WHOLE_FUNCTIONS: readonly NativeSpec[] = [
  rounding('ceil', CEIL, Math.ceil),
  rounding('floor', FLOOR, Math.floor),
  builtin('trunc', trunc, '(x, /)'),
  builtin('factorial', factorial, '(n, /)'),
  builtin('perm', perm, '(n, k=None, /)'),
  builtin('comb', comb, '(n, k, /)'),
  joining('gcd', 0n, greatestDivisor),
  joining('lcm', 1n, leastMultiple),
  builtin('isqrt', isqrt, '(n, /)'),
];
