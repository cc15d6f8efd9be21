/** math: logarithms, of ints of any size too. CPython: Modules/mathmodule.c (loghelper). */

import { log, log2, log10 } from '../../../base/elementary/logarithm.ts';
import { bitLength } from '../../../base/exact-ratio.ts';
import { builtin, type NativeSpec, rawBuiltin } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import { intBig, intSign, isInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { raise } from '../../raise.ts';
import { domainError } from './real.ts';

type Logarithm = (x: number) => number;

/** The logarithm of a number. Borrows. Raises ValueError where there is none. */
function logarithmOf(m: Machine, argument: Address, fn: Logarithm): number {
  if (isInt(m, argument)) {
    if (intSign(m, argument) <= 0) domainError(m);
    const exact = intBig(m, argument);
    const x = Number(exact);
    return Number.isFinite(x) ? fn(x) : ofHuge(exact, fn);
  }
  const x = asDouble(m, argument);
  if (x <= 0) domainError(m);
  return fn(x);
}

/** An int beyond the doubles, as a fraction from 0.5 to 1 times a power of two. */
function ofHuge(exact: bigint, fn: Logarithm): number {
  const exponent = bitLength(exact);
  // One bit more than a double has tells on which side of a tie the rest lies.
  const shift = BigInt(exponent - 60);
  let top = exact >> shift;
  if (exact !== top << shift) top |= 1n;
  const fraction = Number(top) * 2 ** -60;
  return fn(fraction) + fn(2) * exponent;
}

function logTo(name: string, fn: Logarithm): NativeSpec {
  const native = (m: Machine, _module: Address, x: Address): Address => newFloat(m, logarithmOf(m, x, fn));
  return builtin(name, native, '(x, /)');
}

/** log(x), log(x, base). */
function logToBase(m: Machine, _module: Address, argv: Address, count: number): Address {
  checkPositional(m, 'log', count, 1, 2);
  const above = logarithmOf(m, m.load(argv), log);
  if (count === 1) return newFloat(m, above);
  const below = logarithmOf(m, m.load(argv + 8), log);
  if (below === 0) raise(m, Type.ZeroDivisionError, 'float division by zero');
  return newFloat(m, above / below);
}

export const LOGARITHMS: readonly NativeSpec[] = [
  rawBuiltin('log', logToBase, '(x, base=<unrepresentable>, /)'),
  logTo('log10', log10),
  logTo('log2', log2),
];
