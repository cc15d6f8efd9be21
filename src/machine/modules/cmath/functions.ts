/**
 * The functions of cmath on the host's side. A function answers its value, or 'domain' or 'range' for the
 * exception. CPython: Modules/cmathmodule.c. Pure.
 */
import type { Complex } from '../../../base/complex-numbers.ts';
import { exp as realExp } from '../../../base/elementary/exponential.ts';
import {
  log1p,
  asinh as realAsinh,
  cosh as realCosh,
  sinh as realSinh,
  tanh as realTanh,
} from '../../../base/elementary/hyperbolic.ts';
import { atan2 } from '../../../base/elementary/inverse-trigonometric.ts';
import { log as realLog } from '../../../base/elementary/logarithm.ts';
import { hypot } from '../../../base/elementary/roots.ts';
import { cos as realCos, sin as realSin, tan as realTan } from '../../../base/elementary/trigonometric.ts';
import { scaled } from '../../../base/exact-ratio.ts';
import { type SpecialTable, specialValue } from './special-values.ts';

export type Outcome = Complex | 'domain' | 'range';
export type ComplexFunction = (z: Complex) => Outcome;

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = realLog(LARGE);
const LEAST = 2 ** -1022;
const SQRT_LEAST = Math.sqrt(LEAST);

export function copySign(value: number, sign: number): number {
  const negative = sign < 0 || Object.is(sign, -0);
  return negative ? -Math.abs(value) : Math.abs(value);
}

const isOrdinary = (z: Complex): boolean => Number.isFinite(z.re) && Number.isFinite(z.im);
const isLarge = (z: Complex): boolean => Math.abs(z.re) > LARGE || Math.abs(z.im) > LARGE;

/** A function that has a table for points with a part that is not finite. */
const withTable =
  (table: SpecialTable, fn: ComplexFunction): ComplexFunction =>
  (z) =>
    isOrdinary(z) ? fn(z) : specialValue(table, z);

/** f(iz) / i, which makes the circular functions of the hyperbolic ones. */
const turned =
  (fn: ComplexFunction): ComplexFunction =>
  (z) => {
    const value = fn({ re: -z.im, im: z.re });
    return typeof value === 'string' ? value : { re: value.im, im: -value.re };
  };

/** ln |z| where |z| itself would be too large. */
const logOfLarge = (z: Complex): number => realLog(hypot(z.re / 2, z.im / 2)) + Math.LN2 * 2;

/** The square root of a finite number. */
function root(z: Complex): Complex {
  if (z.re === 0 && z.im === 0) return { re: 0, im: z.im };
  let ax = Math.abs(z.re);
  const ay = Math.abs(z.im);
  let s: number;
  if (ax < LEAST && ay < LEAST) {
    ax = scaled(ax, 53);
    s = scaled(Math.sqrt(ax + hypot(ax, scaled(ay, 53))), -27);
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + hypot(ax, ay / 8));
  }
  const d = ay / (2 * s);
  return z.re >= 0 ? { re: s, im: copySign(d, z.im) } : { re: d, im: copySign(s, z.im) };
}

export const sqrt = withTable('sqrt', root);

export const acos = withTable('acos', (z) => {
  if (isLarge(z)) {
    const size = logOfLarge(z);
    return {
      re: atan2(Math.abs(z.im), z.re),
      im: z.re < 0 ? -copySign(size, z.im) : copySign(size, -z.im),
    };
  }
  const below = root({ re: 1 - z.re, im: -z.im });
  const above = root({ re: 1 + z.re, im: z.im });
  return { re: 2 * atan2(below.re, above.re), im: realAsinh(above.re * below.im - above.im * below.re) };
});

export const acosh = withTable('acosh', (z) => {
  if (isLarge(z)) return { re: logOfLarge(z), im: atan2(z.im, z.re) };
  const below = root({ re: z.re - 1, im: z.im });
  const above = root({ re: z.re + 1, im: z.im });
  return { re: realAsinh(below.re * above.re + below.im * above.im), im: 2 * atan2(below.im, above.re) };
});

export const asinh = withTable('asinh', (z) => {
  if (isLarge(z)) {
    const size = logOfLarge(z);
    const re = z.im >= 0 ? copySign(size, z.re) : -copySign(size, -z.re);
    return { re, im: atan2(z.im, Math.abs(z.re)) };
  }
  const above = root({ re: 1 + z.im, im: -z.re });
  const below = root({ re: 1 - z.im, im: z.re });
  return {
    re: realAsinh(above.re * below.im - below.re * above.im),
    im: atan2(z.im, above.re * below.re - above.im * below.im),
  };
});

function atanhOf(z: Complex): Outcome {
  if (z.re < 0 || Object.is(z.re, -0)) {
    const value = atanhOf({ re: -z.re, im: -z.im });
    return typeof value === 'string' ? value : { re: -value.re, im: -value.im };
  }
  const ay = Math.abs(z.im);
  if (z.re > SQRT_LARGE || ay > SQRT_LARGE) {
    const h = hypot(z.re / 2, z.im / 2);
    return { re: z.re / 4 / h / h, im: -copySign(Math.PI / 2, -z.im) };
  }
  if (z.re === 1 && ay < SQRT_LEAST) {
    if (ay === 0) return 'domain';
    const re = -realLog(Math.sqrt(ay) / Math.sqrt(hypot(ay, 2)));
    return { re, im: copySign(atan2(2, -ay) / 2, z.im) };
  }
  const rest = 1 - z.re;
  return {
    re: log1p((4 * z.re) / (rest * rest + ay * ay)) / 4,
    im: -atan2(-2 * z.im, rest * (1 + z.re) - ay * ay) / 2,
  };
}

export const atanh = withTable('atanh', atanhOf);
export const asin = turned(asinh);
export const atan = turned(atanh);

/** An infinite real part and a turn: both parts infinite, with the signs of cosine and sine. */
const isTurnedInfinity = (z: Complex): boolean =>
  !Number.isFinite(z.re) && !Number.isNaN(z.re) && Number.isFinite(z.im) && z.im !== 0;

const ranged = (re: number, im: number): Outcome =>
  Math.abs(re) === Number.POSITIVE_INFINITY || Math.abs(im) === Number.POSITIVE_INFINITY
    ? 'range'
    : { re, im };

const INFINITE = Number.POSITIVE_INFINITY;

export const cosh: ComplexFunction = (z) => {
  if (isTurnedInfinity(z)) {
    const im = copySign(INFINITE, realSin(z.im));
    return { re: copySign(INFINITE, realCos(z.im)), im: z.re > 0 ? im : -im };
  }
  if (!isOrdinary(z)) return specialValue('cosh', z);
  const large = Math.abs(z.re) > LOG_LARGE;
  const x = large ? z.re - copySign(1, z.re) : z.re;
  const scale = large ? Math.E : 1;
  return ranged(realCos(z.im) * realCosh(x) * scale, realSin(z.im) * realSinh(x) * scale);
};

export const sinh: ComplexFunction = (z) => {
  if (isTurnedInfinity(z)) {
    const re = copySign(INFINITE, realCos(z.im));
    return { re: z.re > 0 ? re : -re, im: copySign(INFINITE, realSin(z.im)) };
  }
  if (!isOrdinary(z)) return specialValue('sinh', z);
  const large = Math.abs(z.re) > LOG_LARGE;
  const x = large ? z.re - copySign(1, z.re) : z.re;
  const scale = large ? Math.E : 1;
  return ranged(realCos(z.im) * realSinh(x) * scale, realSin(z.im) * realCosh(x) * scale);
};

export const tanh: ComplexFunction = (z) => {
  if (isTurnedInfinity(z)) {
    return { re: z.re > 0 ? 1 : -1, im: copySign(0, 2 * realSin(z.im) * realCos(z.im)) };
  }
  if (!isOrdinary(z)) return specialValue('tanh', z);
  if (Math.abs(z.re) > LOG_LARGE) {
    return { re: copySign(1, z.re), im: 4 * realSin(z.im) * realCos(z.im) * realExp(-2 * Math.abs(z.re)) };
  }
  const tx = realTanh(z.re);
  const ty = realTan(z.im);
  const cx = 1 / realCosh(z.re);
  const both = tx * ty;
  const divisor = 1 + both * both;
  return { re: (tx * (1 + ty * ty)) / divisor, im: (ty / divisor) * cx * cx };
};

export const cos: ComplexFunction = (z) => cosh({ re: -z.im, im: z.re });
export const sin = turned(sinh);
export const tan = turned(tanh);

export const exp: ComplexFunction = (z) => {
  if (isTurnedInfinity(z)) {
    const size = z.re > 0 ? INFINITE : 0;
    return { re: copySign(size, realCos(z.im)), im: copySign(size, realSin(z.im)) };
  }
  if (!isOrdinary(z)) return specialValue('exp', z);
  const large = z.re > LOG_LARGE;
  const length = realExp(large ? z.re - 1 : z.re);
  const scale = large ? Math.E : 1;
  return ranged(length * realCos(z.im) * scale, length * realSin(z.im) * scale);
};

export const log = withTable('log', (z) => {
  const ax = Math.abs(z.re);
  const ay = Math.abs(z.im);
  const im = atan2(z.im, z.re);
  if (isLarge(z)) return { re: realLog(hypot(ax / 2, ay / 2)) + Math.LN2, im };
  if (ax < LEAST && ay < LEAST) {
    if (ax === 0 && ay === 0) return 'domain';
    return { re: realLog(hypot(scaled(ax, 53), scaled(ay, 53))) - 53 * Math.LN2, im };
  }
  const h = hypot(ax, ay);
  if (h < 0.71 || h > 1.73) return { re: realLog(h), im };
  const [more, less] = ax > ay ? [ax, ay] : [ay, ax];
  return { re: log1p((more - 1) * (more + 1) + less * less) / 2, im };
});

/** A number by length and angle. */
export function rect(r: number, phi: number): Outcome {
  const polar = { re: r, im: phi };
  if (isTurnedInfinity(polar)) {
    const [re, im] = [copySign(INFINITE, realCos(phi)), copySign(INFINITE, realSin(phi))];
    return r > 0 ? { re, im } : { re: -re, im: -im };
  }
  if (!isOrdinary(polar)) return specialValue('rect', polar);
  return phi === 0 ? { re: r, im: r * phi } : { re: r * realCos(phi), im: r * realSin(phi) };
}
