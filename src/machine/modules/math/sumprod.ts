/** math.sumprod. CPython: Modules/mathmodule.c (math_sumprod_impl). */

import { low, twoProduct, twoSum } from '../../../base/elementary/double-double.ts';
import { builtin, type NativeSpec } from '../../define.ts';
import { floatValue, newFloat } from '../../float-object.ts';
import { doubleOfInt } from '../../int-double.ts';
import { fitsWord, intBig, intNumber, newBigInt, newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { binary, OPERATORS } from '../../protocol/number.ts';
import { raise } from '../../raise.ts';

const ADD = OPERATORS[0]!;
const MULTIPLY = OPERATORS[5]!;

/** A sum of products in three doubles, and one of ints that fit a word; each until something else comes. */
interface Totals {
  ints: bigint;
  intsOpen: boolean;
  high: number;
  low: number;
  tiny: number;
  floatsOpen: boolean;
  intsUsed: boolean;
  floatsUsed: boolean;
}

/** Adds a product of ints when everything fits a word. */
function addInts(m: Machine, totals: Totals, p: Address, q: Address): boolean {
  if (m.typeOf(p) !== Type.int || m.typeOf(q) !== Type.int) return false;
  if (!fitsWord(m, p) || !fitsWord(m, q)) return false;
  const product = intBig(m, p) * intBig(m, q);
  const sum = totals.ints + product;
  if (BigInt.asIntN(64, product) !== product || BigInt.asIntN(64, sum) !== sum) return false;
  totals.ints = sum;
  totals.intsUsed = true;
  return true;
}

/** The double of an exact float, or of an int beside one; NaN for what cannot be used. */
function usable(m: Machine, object: Address): number {
  if (m.typeOf(object) === Type.float) return floatValue(m, object);
  if (m.typeOf(object) !== Type.int && m.typeOf(object) !== Type.bool) return Number.NaN;
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return value;
  const wide = Number(intBig(m, object));
  return Number.isFinite(wide) ? doubleOfInt(m, object) : Number.NaN;
}

/** Adds a product of floats, kept exactly as far as three doubles can. CPython: tl_fma. */
function addFloats(m: Machine, totals: Totals, p: Address, q: Address): boolean {
  if (m.typeOf(p) !== Type.float && m.typeOf(q) !== Type.float) return false;
  const product = twoProduct(usable(m, p), usable(m, q));
  const rest = low;
  const high = twoSum(totals.high, product);
  const highError = low;
  if (!Number.isFinite(high)) return false;
  const middle = twoSum(totals.low, rest);
  const middleError = low;
  const sum = twoSum(middle, highError);
  totals.tiny += middleError + low;
  totals.high = high;
  totals.low = sum;
  totals.floatsUsed = true;
  return true;
}

/** Adds an object (stolen) to the total that is on top of the keep stack. */
function addTo(m: Machine, term: Address): void {
  m.keep(term);
  const sum = binary(m, m.load(m.kept - 16), term, ADD);
  m.release(m.unkeep());
  m.replace(m.kept - 8, sum);
}

function closeInts(m: Machine, totals: Totals): void {
  totals.intsOpen = false;
  if (!totals.intsUsed) return;
  totals.intsUsed = false;
  addTo(m, newBigInt(m, totals.ints));
}

function closeFloats(m: Machine, totals: Totals): void {
  totals.floatsOpen = false;
  if (!totals.floatsUsed) return;
  totals.floatsUsed = false;
  const last = twoSum(totals.low, totals.high);
  addTo(m, newFloat(m, totals.tiny + low + last));
}

/** Adds one product; the factors are kept by the caller below the total. */
function addProduct(m: Machine, totals: Totals, p: Address, q: Address): void {
  if (totals.intsOpen) {
    if (addInts(m, totals, p, q)) return;
    closeInts(m, totals);
  }
  if (totals.floatsOpen) {
    if (addFloats(m, totals, p, q)) return;
    closeFloats(m, totals);
  }
  addTo(m, binary(m, p, q, MULTIPLY));
}

/** sumprod(p, q). The keep stack has: both iterators, both factors, the total. */
function sumprod(m: Machine, _module: Address, first: Address, second: Address): Address {
  const mark = m.kept;
  const left = m.keep(iterate(m, first));
  const right = m.keep(iterate(m, second));
  const factors = m.kept;
  m.keep(0);
  m.keep(0);
  m.keep(newInt(m, 0));
  const totals: Totals = {
    ints: 0n,
    intsOpen: true,
    high: 0,
    low: 0,
    tiny: 0,
    floatsOpen: true,
    intsUsed: false,
    floatsUsed: false,
  };
  for (;;) {
    const p = next(m, left);
    m.store(factors, p);
    const q = next(m, right);
    m.store(factors + 8, q);
    if ((p === 0) !== (q === 0)) raise(m, Type.ValueError, 'Inputs are not the same length');
    if (p === 0) break;
    addProduct(m, totals, p, q);
    m.drop(factors);
    m.drop(factors + 8);
  }
  if (totals.intsOpen) closeInts(m, totals);
  if (totals.floatsOpen) closeFloats(m, totals);
  return m.releaseUnder(mark);
}

export const SUMPROD: NativeSpec = builtin('sumprod', sumprod, '(p, q, /)');
