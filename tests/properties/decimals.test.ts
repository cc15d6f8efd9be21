/** Decimal arithmetic against what CPython says, flags included: see make_decimals.py. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as arithmetic from '../../src/base/decimal/arithmetic.ts';
import {
  Condition,
  type Decimal,
  type DecimalContext,
  INVALID,
  ROUNDINGS,
} from '../../src/base/decimal/decimal.ts';
import { power } from '../../src/base/decimal/power.ts';
import { parseDecimal, toText } from '../../src/base/decimal/text.ts';
import * as operations from '../../src/machine/modules/decimal/operations.ts';

type Limits = readonly [prec: number, rounding: string, emin: number, emax: number, clamp: number];
type Case = readonly [name: string, limits: Limits, operands: string[], result: string, flags: string[]];
const CASES: Case[] = JSON.parse(readFileSync(path.join(import.meta.dirname, 'decimals.json'), 'utf8'));

const NAMES: readonly (readonly [string, number])[] = [
  ['Clamped', Condition.clamped],
  ['DivisionByZero', Condition.divisionByZero],
  ['Inexact', Condition.inexact],
  ['InvalidOperation', INVALID],
  ['Overflow', Condition.overflow],
  ['Rounded', Condition.rounded],
  ['Subnormal', Condition.subnormal],
  ['Underflow', Condition.underflow],
];

type Operation = (...args: never[]) => Decimal | readonly Decimal[] | string;
const OPERATIONS = new Map<string, Operation>([
  ...operations.UNARY,
  ...operations.CONTEXT_UNARY,
  ...operations.BINARY,
  ...operations.CONTEXT_BINARY,
  ['power', power],
  ['divmod', arithmetic.divmod],
  ['number_class', operations.numberClass],
  ['to_sci_string', (a: Decimal) => toText(a)],
  ['to_eng_string', (a: Decimal) => toText(a, true)],
]);

/** Result and flags of a case, as they are stored. */
function said([name, limits, operands]: Case): [string, string[]] {
  const [prec, rounding, emin, emax, clamp] = limits;
  const mode = ROUNDINGS.indexOf(rounding as (typeof ROUNDINGS)[number]);
  const c: DecimalContext = { prec, rounding: mode, emin, emax, clamp: clamp === 1, status: 0 };
  const values = operands.map((text) => parseDecimal(text)!);
  const result = OPERATIONS.get(name)!(...([...values, c] as never[]));
  const text =
    typeof result === 'string'
      ? result
      : Array.isArray(result)
        ? result.map((one: Decimal) => toText(one)).join(' ')
        : toText(result as Decimal);
  return [text, NAMES.filter(([, bits]) => (c.status & bits) !== 0).map(([flag]) => flag)];
}

describe('decimal arithmetic, as CPython has it', () => {
  for (const name of new Set(CASES.map((one) => one[0]))) {
    it(name, () => {
      for (const one of CASES.filter((other) => other[0] === name)) {
        expect([one[1], one[2], ...said(one)]).toEqual([one[1], one[2], one[3], one[4]]);
      }
    });
  }
});
