/** The gamma function by Lanczos' approximation. CPython: Modules/mathmodule.c (m_tgamma, m_lgamma, m_sinpi). Pure. */
import { exp } from './exponential.ts';
import { log } from './logarithm.ts';
import { power } from './power.ts';
import { cos, sin } from './trigonometric.ts';

const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const LOG_PI = 1.1447298858494002;

const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
] as const;
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
] as const;

/** Lanczos' sum: a quotient of two polynomials. */
function lanczos(x: number): number {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      above = above * x + NUMERATOR[i]!;
      below = below * x + DENOMINATOR[i]!;
    }
  } else {
    for (let i = 0; i <= 12; i++) {
      above = above / x + NUMERATOR[i]!;
      below = below / x + DENOMINATOR[i]!;
    }
  }
  return above / below;
}

/** sin(pi * x), exact at whole and half numbers. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const quarter = Math.round(2 * y);
  let result: number;
  if (quarter === 0) result = sin(Math.PI * y);
  else if (quarter === 1) result = cos(Math.PI * (y - 0.5));
  else if (quarter === 2) result = sin(Math.PI * (1 - y));
  else if (quarter === 3) result = -cos(Math.PI * (y - 1.5));
  else result = sin(Math.PI * (y - 2));
  return x < 0 ? -result : result;
}

/** n! for n from 0 to 22, all exact. */
const FACTORIALS = [1];
for (let n = 1; n <= 22; n++) FACTORIALS.push(FACTORIALS[n - 1]! * n);

/** gamma(x); NaN where there is none, infinite where the result is too large. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 ? x : Number.NaN;
  if (Number.isInteger(x)) {
    if (x <= 0) return Number.NaN;
    if (x <= 23) return FACTORIALS[x - 1]!;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Number.POSITIVE_INFINITY;
  const y = size + G_MINUS_HALF;
  // What was lost in rounding y, found in an order that does not lose it again.
  const lost = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
  const correction = (lost * G) / y;
  let result = x < 0 ? ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczos(size) : lanczos(size) / exp(y);
  result += x < 0 ? -correction * result : correction * result;
  const times = (factor: number): number => (x < 0 ? result / factor : result * factor);
  if (size < 140) return times(power(y, size - 0.5));
  const root = power(y, size / 2 - 0.25);
  result = times(root);
  return times(root);
}

/** ln |gamma(x)|; infinite at 0, -1, -2 … */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.POSITIVE_INFINITY : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczos(size)) - G;
  result += (size - 0.5) * (log(size + G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinPi(size))) - log(size) - result : result;
}
