/**
 * The error function, with the rounding of C's usual library: the rational approximations of fdlibm's
 * s_erf on its five intervals. Pure.
 */
import { exp } from './exponential.ts';

/** erf(1) rounded to 24 bits. */
const NEAR_ONE = 0.8450629115104675;
const TWO_BY_ROOT_PI_LESS_ONE = 0.1283791670955126;

/** Coefficients of numerator and denominator, lowest first; the denominator's first one is 1. */
type Ratio = readonly [readonly number[], readonly number[]];

/** |x| < 0.84375, in x * x. */
const CENTRE: Ratio = [
  [
    0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
    -2.3763016656650163e-5,
  ],
  [
    1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
    -3.960228278775368e-6,
  ],
];

/** Up to 1.25, in |x| - 1. */
const SHOULDER: Ratio = [
  [
    -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175,
    -0.11089469428239668, 0.035478304325618236, -0.002166375594868791,
  ],
  [
    1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
    0.011984499846799107,
  ],
];

/** Up to 1 / 0.35, in 1 / (x * x). */
const SLOPE: Ratio = [
  [
    -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
    -184.60509290671104, -81.2874355063066, -9.814329344169145,
  ],
  [
    1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
    108.63500554177944, 6.570249770319282, -0.0604244152148581,
  ],
];

/** Beyond, in 1 / (x * x). */
const TAIL: Ratio = [
  [
    -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
    -1025.0951316110772, -483.5191916086514,
  ],
  [
    1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
    474.52854120695537, -22.44095244658582,
  ],
];

function ratio([above, below]: Ratio, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

/** Coefficients are taken in pairs, each times a power of x * x, as the GNU library does. */
function polynomial(coefficients: readonly number[], x: number): number {
  const square = x * x;
  const fourth = square * square;
  const powers = [1, square, fourth, fourth * square, fourth * fourth];
  let sum = 0;
  for (let i = 0; i < coefficients.length; i += 2) {
    const next = coefficients[i + 1];
    const pair = next === undefined ? coefficients[i]! : coefficients[i]! + x * next;
    sum += powers[i / 2]! * pair;
  }
  return sum;
}

const bits = new DataView(new ArrayBuffer(8));

/** The number without the lower half of its bits. */
function upperHalf(value: number): number {
  bits.setFloat64(0, value);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** erfc(x) * x for x >= 1.25. */
function outer(x: number, slope: Ratio): number {
  const value = ratio(slope, 1 / (x * x));
  const rounded = upperHalf(x);
  return exp(-rounded * rounded - 0.5625) * exp((rounded - x) * (rounded + x) + value);
}

/** erf(x). */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    if (size < 2 ** -28) {
      if (size < 2 ** -1015) return 0.0625 * (16 * x + 16 * TWO_BY_ROOT_PI_LESS_ONE * x);
      return x + TWO_BY_ROOT_PI_LESS_ONE * x;
    }
    return x + x * ratio(CENTRE, x * x);
  }
  let value = 1;
  if (size < 1.25) value = NEAR_ONE + ratio(SHOULDER, size - 1);
  else if (size < 6) value = 1 - outer(size, size < 1 / 0.35 ? SLOPE : TAIL) / size;
  return x < 0 ? -value : value;
}

/** 1 - erf(x). */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    if (size < 2 ** -56) return 1 - x;
    const value = ratio(CENTRE, x * x);
    return x < 0.25 ? 1 - (x + x * value) : 0.5 - (x - 0.5 + x * value);
  }
  if (size < 1.25) {
    const value = ratio(SHOULDER, size - 1);
    return x >= 0 ? 1 - NEAR_ONE - value : 1 + (NEAR_ONE + value);
  }
  if (size >= 28 || x < -6) return x > 0 ? 0 : 2;
  const value = outer(size, size < 1 / 0.35 ? SLOPE : TAIL) / size;
  return x > 0 ? value : 2 - value;
}
