/**
 * Powers of doubles, rounded as the C library's `pow` rounds them. V8's own is off by a unit in the last
 * place for one result in ten, which Python programs print. Logarithm and exponential are computed with
 * pairs of doubles (about 100 bits) and rounded once.
 */

/** hi + lo, lo below half a unit in the last place of hi. */
type Pair = readonly [hi: number, lo: number];

/** a + b, exactly. */
function sum(a: number, b: number): Pair {
  const hi = a + b;
  const part = hi - a;
  return [hi, a - (hi - part) + (b - part)];
}

const SPLITTER = 2 ** 27 + 1;

/** a * b, exactly, as long as nothing overflows. */
function product(a: number, b: number): Pair {
  const hi = a * b;
  const ca = SPLITTER * a;
  const cb = SPLITTER * b;
  const ah = ca - (ca - a);
  const bh = cb - (cb - b);
  const al = a - ah;
  const bl = b - bh;
  return [hi, ah * bh - hi + ah * bl + al * bh + al * bl];
}

function add(a: Pair, b: Pair): Pair {
  const [hi, lo] = sum(a[0], b[0]);
  return sum(hi, lo + a[1] + b[1]);
}

function multiply(a: Pair, b: Pair): Pair {
  const [hi, lo] = product(a[0], b[0]);
  return sum(hi, lo + a[0] * b[1] + a[1] * b[0]);
}

function divide(a: Pair, by: number): Pair {
  const hi = a[0] / by;
  const [back, rest] = product(hi, by);
  return sum(hi, (a[0] - back - rest + a[1]) / by);
}

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];

/** How often the argument of the series is halved, and how many terms it has then. */
const HALVINGS = 6;
const TERMS = 13;

/** e ** x for a small x, and the power of two that it still has to be multiplied by. */
function exponential(x: Pair): { value: Pair; scale: number } {
  const scale = Math.round(x[0] / LN2[0]);
  const rest = add(x, multiply([-scale, 0], LN2));
  const small: Pair = [rest[0] / 2 ** HALVINGS, rest[1] / 2 ** HALVINGS];
  let term: Pair = small;
  let minusOne: Pair = small;
  for (let n = 2; n <= TERMS; n++) {
    term = divide(multiply(term, small), n);
    minusOne = add(minusOne, term);
  }
  // (1 + d)² - 1 = 2d + d²: squared without losing what is behind the one.
  for (let i = 0; i < HALVINGS; i++) {
    minusOne = add([2 * minusOne[0], 2 * minusOne[1]], multiply(minusOne, minusOne));
  }
  return { value: add([1, 0], minusOne), scale };
}

/** ln x for a positive x. */
function logarithm(x: number): Pair {
  let exponent = Math.round(Math.log2(x));
  let mantissa = scaled(x, -exponent);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const near = Math.log(mantissa);
  const { value, scale } = exponential([-near, 0]);
  const back = multiply(multiply([mantissa, 0], value), [2 ** scale, 0]);
  const error = add(back, [-1, 0]);
  const correction = add(error, multiply([-error[0] / 2, 0], error));
  return add(multiply([exponent, 0], LN2), add([near, 0], correction));
}

/** x * 2 ** exponent, also where the power alone would be too large or too small. */
function scaled(x: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return x * 2 ** half * 2 ** (exponent - half);
}

/** x ** y for a positive finite x and a finite y: Infinity where it is too large, 0 where too small. */
export function power(x: number, y: number): number {
  const rough = y * Math.log(x);
  if (rough > 710) return Number.POSITIVE_INFINITY;
  if (rough < -746) return 0;
  const { value, scale } = exponential(multiply([y, 0], logarithm(x)));
  return scaled(value[0], scale);
}
