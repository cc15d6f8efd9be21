/** Roots and lengths. Pure. */
import { exponentOf, scaled } from '../exact-ratio.ts';
import { add, low, roundScaled, squareRoot, twoProduct } from './double-double.ts';

/** The length of the hypotenuse, correctly rounded. */
export function hypot(x: number, y: number): number {
  const [a, b] = Math.abs(x) > Math.abs(y) ? [Math.abs(x), Math.abs(y)] : [Math.abs(y), Math.abs(x)];
  if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (b === 0) return a;
  const by = exponentOf(a);
  if (by - exponentOf(b) > 60) return a;
  const [long, short] = [scaled(a, -by), scaled(b, -by)];
  const first = twoProduct(long, long);
  const firstLow = low;
  const second = twoProduct(short, short);
  const sum = add(first, firstLow, second, low);
  const root = squareRoot(sum, low);
  return roundScaled(root, low, by);
}

/** Coefficients of the first approximation of a cube root, and the cube roots of 2**-2 to 2**2. */
const CUBE_ROOT = [
  0.35489576504391984, 1.508191937815849, -2.114994941673713, 2.4469312256353444, -1.8346927748361308,
  0.7849323449766392, -0.14526389938548637,
] as const;
const TWO_THIRDS = [
  1 / 1.5874010519681996,
  1 / 1.2599210498948732,
  1,
  1.2599210498948732,
  1.5874010519681996,
];

/** The cube root, with the rounding of the GNU library: one step of Halley's method from a polynomial. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const power = exponentOf(x) + 1;
  const value = scaled(Math.abs(x), -power);
  let guess = 0;
  for (let i = 6; i >= 0; i--) guess = CUBE_ROOT[i]! + guess * value;
  const cube = guess * guess * guess;
  const root = ((guess * (cube + 2 * value)) / (2 * cube + value)) * TWO_THIRDS[2 + (power % 3)]!;
  return scaled(x > 0 ? root : -root, Math.trunc(power / 3));
}
