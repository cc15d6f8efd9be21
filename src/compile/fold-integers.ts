/** Operations on constant ints, within CPython's limits of size. CPython: Python/ast_opt.c, Objects/longobject.c. */
import { ratioToDouble } from '../base/exact-ratio.ts';
import type { ConstantValue, Operator } from '../syntax/ast.ts';
import { floatValue } from './fold-floats.ts';

/** A constant int. */
export type Integer = ConstantValue & { readonly type: 'int' };

/** Bits of the largest int that a multiplication, power or shift may give. */
const MAX_INT_SIZE = 128;

function bits(value: bigint): number {
  if (value === 0n) return 0;
  return (value < 0n ? -value : value).toString(2).length;
}

/** left op right. Null: an error, or too large. */
export function integerValue(op: Operator, left: bigint, right: bigint): ConstantValue | null {
  switch (op) {
    case 'Add':
      return int(left + right);
    case 'Sub':
      return int(left - right);
    case 'Mult':
      return left !== 0n && right !== 0n && bits(left) + bits(right) > MAX_INT_SIZE
        ? null
        : int(left * right);
    case 'Div':
      return quotient(left, right);
    case 'FloorDiv':
      return right === 0n ? null : int((left - modulo(left, right)) / right);
    case 'Mod':
      return right === 0n ? null : int(modulo(left, right));
    case 'Pow':
      return integerPower(left, right);
    case 'LShift':
      return leftShift(left, right);
    case 'RShift':
      return right < 0n ? null : int(left >> right);
    case 'BitOr':
      return int(left | right);
    case 'BitXor':
      return int(left ^ right);
    case 'BitAnd':
      return int(left & right);
    case 'MatMult':
      return null;
  }
}

function int(value: bigint): Integer {
  return { type: 'int', value };
}

/** The remainder with the sign of the divisor. */
function modulo(left: bigint, right: bigint): bigint {
  const rest = left % right;
  return rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest;
}

function quotient(left: bigint, right: bigint): ConstantValue | null {
  if (right === 0n) return null;
  if (left === 0n) return { type: 'float', value: right < 0n ? -0 : 0 };
  const value = right < 0n ? ratioToDouble(-left, -right) : ratioToDouble(left, right);
  return Number.isFinite(value) ? { type: 'float', value } : null;
}

function integerPower(left: bigint, right: bigint): ConstantValue | null {
  if (right < 0n) {
    const base = Number(left);
    const exponent = Number(right);
    return Number.isFinite(base) && Number.isFinite(exponent) ? floatValue('Pow', base, exponent) : null;
  }
  if (left !== 0n && right > 0n) {
    const most = right > MAX_INT_SIZE ? 0 : Math.floor(MAX_INT_SIZE / Number(right));
    if (bits(left) > most) return null;
  }
  return int(left === 0n && right > 0n ? 0n : left ** right);
}

function leftShift(left: bigint, right: bigint): ConstantValue | null {
  if (right < 0n) return null;
  if (left === 0n) return int(0n);
  if (right > MAX_INT_SIZE || bits(left) > MAX_INT_SIZE - Number(right)) return null;
  return int(left << right);
}
