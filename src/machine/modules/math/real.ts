/** math: functions of one or two real numbers. CPython: Modules/mathmodule.c (math_1, math_2). */

import { erf, erfc } from '../../../base/elementary/error-function.ts';
import { exp, exp2 } from '../../../base/elementary/exponential.ts';
import { gamma, lgamma } from '../../../base/elementary/gamma.ts';
import { acosh, asinh, atanh, cosh, expm1, log1p, sinh, tanh } from '../../../base/elementary/hyperbolic.ts';
import { acos, asin, atan, atan2 } from '../../../base/elementary/inverse-trigonometric.ts';
import { power } from '../../../base/elementary/power.ts';
import { cbrt } from '../../../base/elementary/roots.ts';
import { cos, sin, tan } from '../../../base/elementary/trigonometric.ts';
import { builtin, type NativeSpec } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise } from '../../raise.ts';

type Real = (x: number) => number;

/** Raises ValueError. */
export function domainError(m: Machine): never {
  raise(m, Type.ValueError, 'math domain error');
}

/** Raises OverflowError. */
export function rangeError(m: Machine): never {
  raise(m, Type.OverflowError, 'math range error');
}

/** A function of one number. An infinite value of a finite number is out of range where `overflows`, else out of the domain. */
function one(name: string, fn: Real, overflows = false): NativeSpec {
  const native = (m: Machine, _module: Address, argument: Address): Address => {
    const x = asDouble(m, argument);
    const result = fn(x);
    if (Number.isNaN(result) && !Number.isNaN(x)) domainError(m);
    if (Number.isFinite(x) && !Number.isFinite(result)) {
      if (overflows) rangeError(m);
      domainError(m);
    }
    return newFloat(m, result);
  };
  return builtin(name, native, '(x, /)');
}

/** ln |gamma(x)|: its poles are out of the domain. */
function lgammaOf(m: Machine, _module: Address, argument: Address): Address {
  const x = asDouble(m, argument);
  const result = lgamma(x);
  if (Number.isFinite(x) && !Number.isFinite(result)) {
    if (Number.isInteger(x) && x <= 0) domainError(m);
    rangeError(m);
  }
  return newFloat(m, result);
}

/** gamma(0) is a pole, gamma of what is too large overflows. */
function gammaOf(m: Machine, _module: Address, argument: Address): Address {
  const x = asDouble(m, argument);
  const result = gamma(x);
  if (Number.isNaN(result) && !Number.isNaN(x)) domainError(m);
  if (Number.isFinite(x) && !Number.isFinite(result)) rangeError(m);
  return newFloat(m, result);
}

/** math.pow: C's pow with the exceptions of C99's appendix F. CPython: math_pow_impl. */
function pow(m: Machine, _module: Address, base: Address, exponent: Address): Address {
  const x = asDouble(m, base);
  const y = asDouble(m, exponent);
  if (x === 1 || y === 0) return newFloat(m, 1);
  if (Number.isNaN(x) || Number.isNaN(y)) return newFloat(m, Number.NaN);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return newFloat(m, x === -1 ? 1 : x ** y);
  if (x === 0) {
    if (y < 0) domainError(m);
    return newFloat(m, x ** y);
  }
  if (x < 0 && !Number.isInteger(y)) domainError(m);
  const result = power(x, y);
  if (!Number.isFinite(result)) rangeError(m);
  return newFloat(m, result);
}

/** A function of two numbers that cannot fail. */
function two(name: string, fn: (x: number, y: number) => number, signature: string): NativeSpec {
  const native = (m: Machine, _module: Address, first: Address, second: Address): Address => {
    const x = asDouble(m, first);
    return newFloat(m, fn(x, asDouble(m, second)));
  };
  return builtin(name, native, signature);
}

function copySign(x: number, y: number): number {
  const negative = y < 0 || Object.is(y, -0);
  return negative ? -Math.abs(x) : Math.abs(x);
}

/** C's fmod, which is the host's remainder. CPython: math_fmod_impl. */
function fmod(m: Machine, _module: Address, first: Address, second: Address): Address {
  const x = asDouble(m, first);
  const y = asDouble(m, second);
  if (!Number.isFinite(y) && !Number.isNaN(y) && Number.isFinite(x)) return newFloat(m, x);
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) domainError(m);
  return newFloat(m, result);
}

/** x less the nearest multiple of y, the even one of two. CPython: m_remainder. */
function remainder(m: Machine, _module: Address, first: Address, second: Address): Address {
  const x = asDouble(m, first);
  const y = asDouble(m, second);
  if (Number.isNaN(x) || Number.isNaN(y)) return newFloat(m, Number.NaN);
  if (!Number.isFinite(x) || y === 0) domainError(m);
  if (!Number.isFinite(y)) return newFloat(m, x);
  const size = Math.abs(x);
  const unit = Math.abs(y);
  const rest = size % unit;
  const missing = unit - rest;
  const nearest =
    rest < missing ? rest : rest > missing ? -missing : rest - 2 * ((0.5 * (size - rest)) % unit);
  return newFloat(m, copySign(1, x) * nearest);
}

const DEGREES = 180 / Math.PI;
const RADIANS = Math.PI / 180;

/** A function of one number that never fails. */
function plain(name: string, fn: Real): NativeSpec {
  const native = (m: Machine, _module: Address, x: Address): Address => newFloat(m, fn(asDouble(m, x)));
  return builtin(name, native, '(x, /)');
}

/** A question about one number. */
function question(name: string, fn: (x: number) => boolean): NativeSpec {
  const native = (m: Machine, _module: Address, x: Address): Address => m.boolean(fn(asDouble(m, x)));
  return builtin(name, native, '(x, /)');
}

export const REAL_FUNCTIONS: readonly NativeSpec[] = [
  one('acos', acos),
  one('acosh', acosh),
  one('asin', asin),
  one('asinh', asinh),
  one('atan', atan),
  two('atan2', atan2, '(y, x, /)'),
  one('atanh', atanh),
  one('cbrt', cbrt),
  two('copysign', copySign, '(x, y, /)'),
  one('cos', cos),
  one('cosh', cosh, true),
  plain('degrees', (x) => x * DEGREES),
  one('erf', erf),
  one('erfc', erfc),
  one('exp', exp, true),
  one('exp2', exp2, true),
  one('expm1', expm1, true),
  plain('fabs', Math.abs),
  builtin('fmod', fmod, '(x, y, /)'),
  builtin('gamma', gammaOf, '(x, /)'),
  question('isfinite', Number.isFinite),
  question('isinf', (x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  question('isnan', Number.isNaN),
  builtin('lgamma', lgammaOf, '(x, /)'),
  one('log1p', log1p),
  builtin('pow', pow, '(x, y, /)'),
  plain('radians', (x) => x * RADIANS),
  builtin('remainder', remainder, '(x, y, /)'),
  one('sin', sin),
  one('sinh', sinh, true),
  one('sqrt', Math.sqrt),
  one('tan', tan),
  one('tanh', tanh),
];
