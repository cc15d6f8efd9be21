/**
 * Hyperbolic functions and their inverses, with the rounding of C's usual library: they are simple
 * formulas over expm1 and log1p, which engines take from fdlibm as C's libraries do. Pure.
 */

import { LN2 } from './constants.ts';
import { exp } from './exponential.ts';
import { log } from './logarithm.ts';

/** Beyond, e**-x does not count beside e**x. */
const ONE_SIDED = 22;
const LOG_LARGEST = 709.782712893384;

/** e**x - 1. */
export const expm1 = Math.expm1;
/** ln(1 + x). */
export const log1p = Math.log1p;

/** Half of e**x for large x. */
function halfExp(x: number): number {
  if (x <= LOG_LARGEST) return 0.5 * exp(x);
  const root = exp(0.5 * x);
  return 0.5 * root * root;
}

export function sinh(x: number): number {
  if (!Number.isFinite(x)) return x;
  const size = Math.abs(x);
  if (size < 2 ** -28) return x;
  const half = x < 0 ? -0.5 : 0.5;
  if (size >= ONE_SIDED) return 2 * half * halfExp(size);
  const t = expm1(size);
  return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
}

export function cosh(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size >= ONE_SIDED) return halfExp(size);
  if (size >= 0.5 * LN2[0]) {
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  const t = expm1(size);
  const sum = 1 + t;
  return size < 2 ** -55 ? sum : 1 + (t * t) / (sum + sum);
}

export function tanh(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 2 ** -55) return x * (1 + x);
  let value = 1;
  if (size < ONE_SIDED) {
    const t = expm1(size >= 1 ? 2 * size : -2 * size);
    value = size >= 1 ? 1 - 2 / (t + 2) : -t / (t + 2);
  }
  return x < 0 ? -value : value;
}

export function asinh(x: number): number {
  if (!Number.isFinite(x)) return x;
  const size = Math.abs(x);
  if (size < 2 ** -28) return x;
  const square = size * size;
  const value =
    size > 2 ** 28
      ? log(size) + LN2[0]
      : size > 2
        ? log(2 * size + 1 / (Math.sqrt(square + 1) + size))
        : log1p(size + square / (1 + Math.sqrt(1 + square)));
  return x < 0 ? -value : value;
}

/** NaN below 1. */
export function acosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x > 2 ** 28) return x === Number.POSITIVE_INFINITY ? x : log(x) + LN2[0];
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return t === 0 ? 0 : log1p(t + Math.sqrt(2 * t + t * t));
}

/** Infinite at -1 and 1, NaN outside. */
export function atanh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -28) return x;
  const twice = size + size;
  const argument = size < 0.5 ? twice + (twice * size) / (1 - size) : twice / (1 - size);
  const value = 0.5 * log1p(argument);
  return x < 0 ? -value : value;
}
