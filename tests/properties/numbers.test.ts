/** What CPython says about thousands of numbers, asked of natives: see make_numbers.py. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { boot } from '../../src/machine/boot.ts';
import { newComplex } from '../../src/machine/complex-object.ts';
import { parseComplex } from '../../src/machine/complex-text.ts';
import { newFloat } from '../../src/machine/float-object.ts';
import { newBigInt, newInt } from '../../src/machine/int-object.ts';
import { EXCEPTION } from '../../src/machine/layouts.ts';
import { Machine, PYTHON_ERROR } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Static, Type } from '../../src/machine/places.ts';
import { getAttribute } from '../../src/machine/protocol/attribute.ts';
import { call } from '../../src/machine/protocol/call.ts';
import { compare, hashOf } from '../../src/machine/protocol/compare.ts';
import { formatObject } from '../../src/machine/protocol/format.ts';
import { binary, DIVMOD, OPERATORS, power, unary } from '../../src/machine/protocol/number.ts';
import { reprText, str } from '../../src/machine/protocol/text.ts';
import { truth } from '../../src/machine/protocol/truth.ts';
import { takePending, typeNameOf } from '../../src/machine/raise.ts';
import { type Compare, Slot } from '../../src/machine/slot-numbers.ts';
import { newStr, textOf } from '../../src/machine/str-object.ts';
import { tupleItem, tupleSize } from '../../src/machine/tuple-object.ts';
import { hashInt } from '../../src/machine/type-wrappers.ts';

type Case = readonly string[];
const CASES: Case[] = JSON.parse(readFileSync(path.join(import.meta.dirname, 'numbers.json'), 'utf8'));

const m = new Machine({ write: () => undefined, readLine: () => null } as never);
boot(m);

const COMPARISONS = ['<', '<=', '==', '!=', '>', '>='];
const SIGNS = new Map(OPERATORS.map((one) => [one.sign.split(' ')[0]!, one]));

function operand(text: string): Address {
  if (text.startsWith('=')) return newStr(m, text.slice(1));
  if (/^-?\d+$/.test(text)) return newBigInt(m, BigInt(text));
  if (/[j]/.test(text)) {
    const { re, im } = parseComplex(text)!;
    return newComplex(m, re, im);
  }
  return newFloat(m, Number(text.replace('inf', 'Infinity').replace('nan', 'NaN')));
}

function method(object: Address, name: string, ...args: Address[]): Address {
  return call(m, getAttribute(m, object, newStr(m, name)), ...args);
}

const ONE: Readonly<Record<string, (a: Address) => Address>> = {
  hash: (a) => hashInt(m, hashOf(m, a)),
  neg: (a) => unary(m, a, Slot.negative, '-'),
  abs: (a) => unary(m, a, Slot.absolute, 'abs'),
  '~': (a) => unary(m, a, Slot.invert, '~'),
  int: (a) => call(m, Type.int, a),
  float: (a) => call(m, Type.float, a),
  complex: (a) => call(m, Type.complex, a),
  bool: (a) => m.boolean(truth(m, a)),
  round: (a) => method(a, '__round__'),
  repr: (a) => str(m, a),
  ratio: (a) => method(a, 'as_integer_ratio'),
  bit_length: (a) => method(a, 'bit_length'),
  bit_count: (a) => method(a, 'bit_count'),
  hex: (a) => method(a, 'hex'),
  is_integer: (a) => method(a, 'is_integer'),
  fromhex: (a) => method(Type.float, 'fromhex', a),
};

function result([name, ...texts]: Case): Address {
  const operands = texts.slice(0, -1).map(operand);
  const [a, b, c] = operands as [Address, Address, Address];
  if (operands.length === 1) return ONE[name!]!(a);
  if (name === 'pow') return power(m, a, b, c);
  if (name === 'divmod') return binary(m, a, b, DIVMOD);
  if (name === 'round') return method(a, '__round__', b);
  if (name === 'format') return formatObject(m, a, b);
  if (name === 'int') return call(m, Type.int, a, b);
  const order = COMPARISONS.indexOf(name!);
  if (order >= 0) return compare(m, a, b, order as Compare);
  return binary(m, a, b, SIGNS.get(name!)!);
}

/** What a case gives, as make_numbers.py writes answers. */
function said(one: Case): string {
  const mark = m.kept;
  try {
    return reprText(m, result(one));
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    const exception = takePending(m);
    const args = m.load(exception + EXCEPTION.args);
    const text = tupleSize(m, args) === 1 ? textOf(m, tupleItem(m, args, 0)) : reprText(m, args);
    return `!${typeNameOf(m, exception)}: ${text}`;
  }
}

describe('numbers, as CPython has them', () => {
  for (const name of new Set(CASES.map((one) => one[0]!))) {
    it(name, () => {
      const wrong = CASES.filter((one) => one[0] === name)
        .map((one) => [one.slice(0, -1), said(one), one.at(-1)!] as const)
        .filter(([, got, wanted]) => got !== wanted);
      expect(wrong.slice(0, 20)).toEqual([]);
    });
  }

  it('keeps small ints', () => {
    expect(newInt(m, 5)).toBe(Static.smallInts + 320);
  });
});
