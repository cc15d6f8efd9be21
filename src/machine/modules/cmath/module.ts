/** The module cmath. CPython: Modules/cmathmodule.c. */
import { type Complex, quotient } from '../../../base/complex-numbers.ts';
import { atan2 } from '../../../base/elementary/inverse-trigonometric.ts';
import { hypot } from '../../../base/elementary/roots.ts';
import { complexValue, isComplex, newComplex } from '../../complex-object.ts';
import { builtin, defineModule, moduleValue, type NativeSpec } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise } from '../../raise.ts';
import { newTuple } from '../../tuple-object.ts';
import { askComplex } from '../../types/complex-new.ts';
import { domainError, rangeError } from '../math/real.ts';
import * as functions from './functions.ts';

/** The value of an argument that is any number. Borrows. CPython: PyComplex_AsCComplex. */
function complexOf(m: Machine, argument: Address): Complex {
  if (isComplex(m, argument)) return complexValue(m, argument);
  const asked = askComplex(m, argument);
  if (asked === 0) return { re: asDouble(m, argument), im: 0 };
  const value = complexValue(m, asked);
  m.release(asked);
  return value;
}

/** A value, or its exception. */
function checked(m: Machine, outcome: functions.Outcome): Complex {
  if (outcome === 'domain') domainError(m);
  if (outcome === 'range') rangeError(m);
  return outcome;
}

function result(m: Machine, outcome: functions.Outcome): Address {
  const { re, im } = checked(m, outcome);
  return newComplex(m, re, im);
}

/** A function of one number. */
function one(name: string, fn: functions.ComplexFunction): NativeSpec {
  const native = (m: Machine, _module: Address, z: Address): Address => result(m, fn(complexOf(m, z)));
  return builtin(name, native, '(z, /)');
}

/** A question about both parts. */
function question(name: string, fn: (z: Complex) => boolean): NativeSpec {
  const native = (m: Machine, _module: Address, z: Address): Address => m.boolean(fn(complexOf(m, z)));
  return builtin(name, native, '(z, /)');
}

/** a / b; without a value where b is 0. */
const divided = (a: Complex, b: Complex): functions.Outcome => quotient(a, b) ?? 'domain';

function log(m: Machine, _module: Address, z: Address, base: Address): Address {
  const given = complexOf(m, z);
  if (base === 0) return result(m, functions.log(given));
  const to = complexOf(m, base);
  const above = functions.log(given);
  const below = functions.log(to);
  return result(m, divided(checked(m, above), checked(m, below)));
}

function log10(z: Complex): functions.Outcome {
  const value = functions.log(z);
  return typeof value === 'string' ? value : { re: value.re / Math.LN10, im: value.im / Math.LN10 };
}

function polar(m: Machine, _module: Address, argument: Address): Address {
  const z = complexOf(m, argument);
  const length = hypot(z.re, z.im);
  const infinite = !Number.isFinite(z.re) || !Number.isFinite(z.im);
  if (length === Number.POSITIVE_INFINITY && !infinite) rangeError(m);
  const first = newFloat(m, length);
  return newTuple(m, first, newFloat(m, atan2(z.im, z.re)));
}

function phase(m: Machine, _module: Address, argument: Address): Address {
  const z = complexOf(m, argument);
  return newFloat(m, atan2(z.im, z.re));
}

function rect(m: Machine, _module: Address, first: Address, second: Address): Address {
  const r = asDouble(m, first);
  return result(m, functions.rect(r, asDouble(m, second)));
}

function isClose(
  m: Machine,
  _module: Address,
  first: Address,
  second: Address,
  relative: Address,
  absolute: Address,
): Address {
  const a = complexOf(m, first);
  const b = complexOf(m, second);
  const near = relative === 0 ? 1e-9 : asDouble(m, relative);
  const least = absolute === 0 ? 0 : asDouble(m, absolute);
  if (near < 0 || least < 0) raise(m, Type.ValueError, 'tolerances must be non-negative');
  if (a.re === b.re && a.im === b.im) return m.boolean(true);
  if (hasInfinity(a) || hasInfinity(b)) return m.boolean(false);
  const apart = hypot(a.re - b.re, a.im - b.im);
  const close = apart <= near * hypot(b.re, b.im) || apart <= near * hypot(a.re, a.im) || apart <= least;
  return m.boolean(close);
}

const isInfinite = (value: number): boolean => Math.abs(value) === Number.POSITIVE_INFINITY;
const hasInfinity = (z: Complex): boolean => isInfinite(z.re) || isInfinite(z.im);

const real = (name: string, value: number) => moduleValue(name, (m) => newFloat(m, value));
const imaginary = (name: string, value: number) => moduleValue(name, (m) => newComplex(m, 0, value));

const DOC = `This module provides access to mathematical functions for complex
numbers.`;

defineModule('cmath', DOC, [
  one('acos', functions.acos),
  one('acosh', functions.acosh),
  one('asin', functions.asin),
  one('asinh', functions.asinh),
  one('atan', functions.atan),
  one('atanh', functions.atanh),
  one('cos', functions.cos),
  one('cosh', functions.cosh),
  one('exp', functions.exp),
  builtin('isclose', isClose, '(a, b, *, rel_tol=1e-09, abs_tol=0.0)'),
  question('isfinite', (z) => Number.isFinite(z.re) && Number.isFinite(z.im)),
  question('isinf', hasInfinity),
  question('isnan', (z) => Number.isNaN(z.re) || Number.isNaN(z.im)),
  builtin('log', log, '(z, base=<unrepresentable>, /)'),
  one('log10', log10),
  builtin('phase', phase, '(z, /)'),
  builtin('polar', polar, '(z, /)'),
  builtin('rect', rect, '(r, phi, /)'),
  one('sin', functions.sin),
  one('sinh', functions.sinh),
  one('sqrt', functions.sqrt),
  one('tan', functions.tan),
  one('tanh', functions.tanh),
  real('pi', Math.PI),
  real('e', Math.E),
  real('tau', 2 * Math.PI),
  real('inf', Number.POSITIVE_INFINITY),
  imaginary('infj', Number.POSITIVE_INFINITY),
  real('nan', Number.NaN),
  imaginary('nanj', Number.NaN),
]);
