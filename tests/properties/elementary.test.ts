/** The elementary functions against the values of CPython's math, to the last bit: see make_elementary.py. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { erf, erfc } from '../../src/base/elementary/error-function.ts';
import { exp, exp2 } from '../../src/base/elementary/exponential.ts';
import { gamma, lgamma } from '../../src/base/elementary/gamma.ts';
import * as hyperbolic from '../../src/base/elementary/hyperbolic.ts';
import * as inverse from '../../src/base/elementary/inverse-trigonometric.ts';
import { log, log2, log10 } from '../../src/base/elementary/logarithm.ts';
import { power } from '../../src/base/elementary/power.ts';
import { cbrt, hypot } from '../../src/base/elementary/roots.ts';
import { cos, sin, tan } from '../../src/base/elementary/trigonometric.ts';
import { parseHex } from '../../src/machine/float-hex.ts';

const CASES: string[][] = JSON.parse(readFileSync(path.join(import.meta.dirname, 'elementary.json'), 'utf8'));

const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  ...{ exp, exp2, log, log2, log10, sin, cos, tan, cbrt, erf, erfc, gamma, lgamma, hypot },
  ...hyperbolic,
  ...inverse,
  pow: (x: number, y: number) =>
    x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y) ? x ** y : power(x, y),
} as never;

/** How many values may differ in the last bit, where the library that made them does not round correctly. */
const ALLOWED: Readonly<Record<string, number>> = {
  asin: 1,
  sinh: 2,
  tanh: 2,
  gamma: 2,
  lgamma: 2,
  tan: 2,
  exp2: 1,
};

const bits = new DataView(new ArrayBuffer(16));

/** How many doubles two finite doubles of the same sign are apart. */
function apart(a: number, b: number): number {
  bits.setFloat64(0, a);
  bits.setFloat64(8, b);
  return Number(bits.getBigInt64(0) - bits.getBigInt64(8));
}

describe('elementary functions', () => {
  for (const name of new Set(CASES.map((one) => one[0]!))) {
    it(name, () => {
      const numbers = CASES.filter((one) => one[0] === name).map(
        (one) => one.slice(1).map(parseHex) as number[],
      );
      const differing = numbers
        .map((one) => ({
          args: one.slice(0, -1),
          got: FUNCTIONS[name]!(...one.slice(0, -1)),
          want: one.at(-1)!,
        }))
        .filter(({ got, want }) => !Object.is(got, want));
      expect(differing.filter(({ got, want }) => Math.abs(apart(got, want)) > 1)).toEqual([]);
      expect(differing.length).toBeLessThanOrEqual(ALLOWED[name] ?? 0);
    });
  }
});
