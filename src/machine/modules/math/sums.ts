/** math: sums and products of many numbers, lengths of vectors. CPython: Modules/mathmodule.c. */

import { low, twoProduct } from '../../../base/elementary/double-double.ts';
import { exponentOf, scaled } from '../../../base/exact-ratio.ts';
import { builtin, type NativeSpec, rawBuiltin } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { binary, OPERATORS } from '../../protocol/number.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise } from '../../raise.ts';
import { toTuple } from '../../tuple-build.ts';
import { tupleItem, tupleSize } from '../../tuple-object.ts';

const MULTIPLY = OPERATORS[5]!;

/** The exact sum of doubles, rounded once: non-overlapping partial sums after Shewchuk. */
class ExactSum {
  private partials: number[] = [];
  private special = 0;
  private infinite = 0;

  /** Adds a number; false where a partial sum is too large. */
  add(x: number): boolean {
    const given = x;
    const kept: number[] = [];
    for (const partial of this.partials) {
      const [a, b] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
      const high = a + b;
      const rest = b - (high - a);
      if (rest !== 0) kept.push(rest);
      x = high;
    }
    if (Number.isFinite(x)) {
      if (x !== 0) kept.push(x);
      this.partials = kept;
      return true;
    }
    if (Number.isFinite(given)) return false;
    if (!Number.isNaN(given)) this.infinite += given;
    this.special += given;
    this.partials = [];
    return true;
  }

  /** The sum, null for infinities of both signs. */
  total(): number | null {
    if (this.special !== 0) return Number.isNaN(this.infinite) ? null : this.special;
    const { partials } = this;
    let n = partials.length;
    if (n === 0) return 0;
    let high = partials[--n]!;
    let rest = 0;
    while (n > 0) {
      const x = high;
      const y = partials[--n]!;
      high = x + y;
      rest = y - (high - x);
      if (rest !== 0) break;
    }
    // A tie is decided by the sign of what is left.
    if (n > 0 && rest !== 0 && rest < 0 === partials[n - 1]! < 0) {
      const twice = rest * 2;
      const rounded = high + twice;
      if (twice === rounded - high) high = rounded;
    }
    return high;
  }
}

function fsum(m: Machine, _module: Address, iterable: Address): Address {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  const sum = new ExactSum();
  for (;;) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    if (!sum.add(asDouble(m, item))) raise(m, Type.OverflowError, 'intermediate overflow in fsum');
    m.release(m.unkeep());
  }
  const total = sum.total();
  if (total === null) raise(m, Type.ValueError, '-inf + inf in fsum');
  m.releaseTo(mark);
  return newFloat(m, total);
}

function prod(m: Machine, _module: Address, iterable: Address, start: Address): Address {
  const iterator = m.keep(iterate(m, iterable));
  m.keep(start === 0 ? newInt(m, 1) : m.hold(start));
  for (;;) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    const product = binary(m, m.load(m.kept - 16), item, MULTIPLY);
    m.release(m.unkeep());
    m.replace(m.kept - 8, product);
  }
  return m.releaseUnder(m.kept - 16);
}

/** The length of a vector of sizes, nearly always correctly rounded. CPython: vector_norm. */
export function vectorLength(sizes: number[]): number {
  const largest = Math.max(0, ...sizes.filter((size) => !Number.isNaN(size)));
  if (largest === Number.POSITIVE_INFINITY) return largest;
  if (sizes.some(Number.isNaN)) return Number.NaN;
  if (largest === 0 || sizes.length <= 1) return largest;
  const exponent = exponentOf(largest) + 1;
  if (exponent < -1023) {
    const unit = 2 ** -1022;
    return unit * vectorLength(sizes.map((size) => size / unit));
  }
  let sum = 1;
  let first = 0;
  let second = 0;
  const include = (product: number, rest: number): void => {
    const total = sum + product;
    second += product - (total - sum);
    sum = total;
    first += rest;
  };
  for (const size of sizes) {
    const x = scaled(size, -exponent);
    const square = x * x;
    include(square, squareError(x));
  }
  let root = Math.sqrt(sum - 1 + (first + second));
  const square = -root * root;
  include(square, -squareError(root));
  root += (sum - 1 + (first + second)) / (2 * root);
  return scaled(root, exponent);
}

/** What x * x leaves out, for |x| <= 1.5; nothing where that is below all doubles. */
function squareError(x: number): number {
  if (Math.abs(x) < 2 ** -440) return 0;
  twoProduct(x, x);
  return low;
}

function hypot(m: Machine, _module: Address, argv: Address, count: number): Address {
  const sizes: number[] = [];
  for (let i = 0; i < count; i++) sizes.push(Math.abs(asDouble(m, m.load(argv + 8 * i))));
  return newFloat(m, vectorLength(sizes));
}

/** The distance of two points. CPython: math_dist_impl. */
function dist(m: Machine, _module: Address, first: Address, second: Address): Address {
  const mark = m.kept;
  const p = m.keep(toTuple(m, first));
  const q = m.keep(toTuple(m, second));
  if (tupleSize(m, p) !== tupleSize(m, q)) {
    raise(m, Type.ValueError, 'both points must have the same number of dimensions');
  }
  const sizes: number[] = [];
  for (let i = 0, n = tupleSize(m, p); i < n; i++) {
    const x = asDouble(m, tupleItem(m, p, i));
    sizes.push(Math.abs(x - asDouble(m, tupleItem(m, q, i))));
  }
  m.releaseTo(mark);
  return newFloat(m, vectorLength(sizes));
}

export const SUMS: readonly NativeSpec[] = [
  builtin('dist', dist, '(p, q, /)'),
  builtin('fsum', fsum, '(seq, /)'),
  rawBuiltin('hypot', hypot, '(*coordinates)', 'positional'),
  builtin('prod', prod, '(iterable, /, *, start=1)'),
];
