/**
 * The values of operations on constants. Null: the operation is an error, or the result would be too
 * large; then it is left to the running program. CPython: Python/ast_opt.c (safe_multiply, safe_power,
 * safe_lshift, safe_mod, fold_binop, fold_unaryop, fold_subscr).
 */
import type { ConstantValue, Operator, UnaryOperator } from '../syntax/ast.ts';
import { constantTruth } from './constants.ts';
import { type Complex, complexValue, floatValue } from './fold-floats.ts';
import { type Integer, integerValue } from './fold-integers.ts';

const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

/** left op right. */
export function binaryValue(op: Operator, left: ConstantValue, right: ConstantValue): ConstantValue | null {
  if (isNumber(left) && isNumber(right)) return numberValue(op, left, right);
  if (op === 'Add') return joined(left, right);
  if (op !== 'Mult') return null;
  if (isInteger(left)) return repeated(right, left);
  return isInteger(right) ? repeated(left, right) : null;
}

type Bool = ConstantValue & { readonly type: 'bool' };
type Float = ConstantValue & { readonly type: 'float' };
type NumberValue = Bool | Integer | Float | Complex;

function isNumber(value: ConstantValue): value is NumberValue {
  return isInteger(value) || value.type === 'float' || value.type === 'complex';
}

function isInteger(value: ConstantValue): value is Bool | Integer {
  return value.type === 'int' || value.type === 'bool';
}

function numberValue(op: Operator, left: NumberValue, right: NumberValue): ConstantValue | null {
  if (left.type === 'complex' || right.type === 'complex') {
    const a = toComplex(left);
    const b = toComplex(right);
    return a && b && complexValue(op, a, b);
  }
  if (left.type === 'float' || right.type === 'float') {
    const a = toFloat(left);
    const b = toFloat(right);
    return a === null || b === null ? null : floatValue(op, a, b);
  }
  if (left.type === 'bool' && right.type === 'bool') {
    const bool = boolValue(op, left.value, right.value);
    if (bool !== null) return { type: 'bool', value: bool };
  }
  return integerValue(op, toBigInt(left), toBigInt(right));
}

function boolValue(op: Operator, left: boolean, right: boolean): boolean | null {
  switch (op) {
    case 'BitAnd':
      return left && right;
    case 'BitOr':
      return left || right;
    case 'BitXor':
      return left !== right;
    default:
      return null;
  }
}

function toBigInt(value: Bool | Integer): bigint {
  return value.type === 'int' ? value.value : BigInt(value.value);
}

/** Null: too large. */
function toFloat(value: Bool | Integer | Float): number | null {
  const float = Number(value.value);
  return value.type === 'int' && !Number.isFinite(float) ? null : float;
}

function toComplex(value: NumberValue): Complex | null {
  if (value.type === 'complex') return value;
  const real = toFloat(value);
  return real === null ? null : { type: 'complex', real, imag: 0 };
}

/** Two sequences one after the other. */
function joined(left: ConstantValue, right: ConstantValue): ConstantValue | null {
  if (left.type === 'str' && right.type === 'str') return { type: 'str', value: left.value + right.value };
  if (left.type === 'bytes' && right.type === 'bytes')
    return { type: 'bytes', value: Uint8Array.of(...left.value, ...right.value) };
  if (left.type === 'tuple' && right.type === 'tuple')
    return { type: 'tuple', items: [...left.items, ...right.items] };
  return null;
}

/** A sequence several times. */
function repeated(sequence: ConstantValue, count: Bool | Integer): ConstantValue | null {
  if (sequence.type !== 'str' && sequence.type !== 'bytes' && sequence.type !== 'tuple') return null;
  const size = sizeOf(sequence);
  const times = toBigInt(count);
  if (size === 0) return BigInt.asIntN(64, times) === times ? sequence : null;
  const limit = sequence.type === 'tuple' ? MAX_COLLECTION_SIZE : MAX_STR_SIZE;
  if (times < 0n || times > BigInt(Math.floor(limit / size))) return null;
  const n = Number(times);
  switch (sequence.type) {
    case 'str':
      return { type: 'str', value: sequence.value.repeat(n) };
    case 'bytes':
      return {
        type: 'bytes',
        value: Uint8Array.from({ length: n * size }, (_, i) => sequence.value[i % size]!),
      };
    case 'tuple':
      if (n > 0 && itemsLeft(sequence, Math.floor(MAX_TOTAL_ITEMS / n)) < 0) return null;
      return { type: 'tuple', items: Array.from({ length: n * size }, (_, i) => sequence.items[i % size]!) };
  }
}

type Sequence = ConstantValue & { readonly type: 'str' | 'bytes' | 'tuple' };

function sizeOf(sequence: Sequence): number {
  if (sequence.type === 'tuple') return sequence.items.length;
  return sequence.type === 'str' ? [...sequence.value].length : sequence.value.length;
}

/** The limit less all items, those of tuples inside too; negative if there are more. CPython: check_complexity. */
function itemsLeft(value: ConstantValue, limit: number): number {
  if (value.type !== 'tuple') return limit;
  let left = limit - value.items.length;
  for (const item of value.items) {
    if (left < 0) break;
    left = itemsLeft(item, left);
  }
  return left;
}

/** op value. */
export function unaryValue(op: UnaryOperator, value: ConstantValue): ConstantValue | null {
  if (op === 'Not') return { type: 'bool', value: !constantTruth(value) };
  if (isInteger(value)) {
    const integer = toBigInt(value);
    return { type: 'int', value: op === 'UAdd' ? integer : op === 'USub' ? -integer : ~integer };
  }
  if (op === 'Invert') return null;
  if (value.type === 'float') return op === 'UAdd' ? value : { type: 'float', value: -value.value };
  if (value.type !== 'complex') return null;
  return op === 'UAdd' ? value : { type: 'complex', real: -value.real, imag: -value.imag };
}

/** container[index]. */
export function itemValue(container: ConstantValue, index: ConstantValue): ConstantValue | null {
  if (!isInteger(index)) return null;
  if (container.type !== 'str' && container.type !== 'bytes' && container.type !== 'tuple') return null;
  const items = container.type === 'str' ? [...container.value] : undefined;
  const size = items ? items.length : sizeOf(container);
  const given = toBigInt(index);
  const at = Number(given < 0n ? given + BigInt(size) : given);
  if (at < 0 || at >= size) return null;
  if (items) return { type: 'str', value: items[at]! };
  if (container.type === 'bytes') return { type: 'int', value: BigInt(container.value[at]!) };
  return container.type === 'tuple' ? container.items[at]! : null;
}
