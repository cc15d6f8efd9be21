/**
 * The value of a simple expression, found by reading memory alone: names, numbers, strings, arithmetic,
 * comparisons, lengths and items of lists. It is for conditions that are asked a hundred thousand times.
 * Whatever is not simple, or would raise, is UNKNOWN: then the machine itself evaluates it, aside.
 */
import { floatValue } from '../machine/float-object.ts';
import { intBig, intNumber, isCompact } from '../machine/int-object.ts';
import { listItem, listSize } from '../machine/list-object.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Static, Type } from '../machine/places.ts';
import { shownOf } from '../machine/shown-of.ts';
import { strLength, textOf } from '../machine/str-object.ts';
import { tupleItem, tupleSize } from '../machine/tuple-object.ts';
import type { Call, CmpOperator, Compare, Expr, Operator, Subscript } from '../syntax/ast.ts';
import { nameAt } from './name-lookup.ts';

/** It takes more than a look. */
export const UNKNOWN: unique symbol = Symbol('takes more than a look');

/** An object that is no plain value. */
interface Thing {
  readonly at: Address;
}

/** An int, a float, a str, a bool, None, or a thing. */
type Peeked = bigint | number | string | boolean | null | Thing;

/** Whether an expression is true in a frame. */
export function peekTruth(m: Machine, frame: Address, expression: Expr): boolean | typeof UNKNOWN {
  const value = new Peek(m, frame).valueOf(expression);
  return value === UNKNOWN ? UNKNOWN : truthOf(m, value);
}

const isThing = (value: Peeked): value is Thing => typeof value === 'object' && value !== null;

class Peek {
  readonly #m: Machine;
  readonly #frame: Address;

  constructor(m: Machine, frame: Address) {
    this.#m = m;
    this.#frame = frame;
  }

  valueOf(one: Expr): Peeked | typeof UNKNOWN {
    switch (one.kind) {
      case 'Constant':
        return constantOf(one.value);
      case 'Name': {
        const object = nameAt(this.#m, this.#frame, one.id);
        return object === 0 ? UNKNOWN : read(this.#m, object);
      }
      case 'UnaryOp':
        return this.#unary(one.op, one.operand);
      case 'BinOp':
        return this.#both(one.left, one.right, (left, right) => arithmetic(one.op, left, right));
      case 'BoolOp':
        return this.#bool(one.op === 'And', one.values);
      case 'Compare':
        return this.#compare(one);
      case 'Call':
        return this.#length(one);
      case 'Subscript':
        return this.#item(one);
      default:
        return UNKNOWN;
    }
  }

  #both(
    left: Expr,
    right: Expr,
    use: (left: Peeked, right: Peeked) => Peeked | typeof UNKNOWN,
  ): Peeked | typeof UNKNOWN {
    const one = this.valueOf(left);
    if (one === UNKNOWN) return UNKNOWN;
    const other = this.valueOf(right);
    return other === UNKNOWN ? UNKNOWN : use(one, other);
  }

  #unary(op: string, operand: Expr): Peeked | typeof UNKNOWN {
    const value = this.valueOf(operand);
    if (value === UNKNOWN) return UNKNOWN;
    if (op === 'Not') {
      const truth = truthOf(this.#m, value);
      return truth === UNKNOWN ? UNKNOWN : !truth;
    }
    return op === 'USub' && (typeof value === 'bigint' || typeof value === 'number') ? -value : UNKNOWN;
  }

  /** `and`, `or`: the value of the first part that decides. */
  #bool(isAnd: boolean, values: readonly Expr[]): Peeked | typeof UNKNOWN {
    let value: Peeked | typeof UNKNOWN = UNKNOWN;
    for (const one of values) {
      value = this.valueOf(one);
      if (value === UNKNOWN) return UNKNOWN;
      const truth = truthOf(this.#m, value);
      if (truth === UNKNOWN) return UNKNOWN;
      if (truth !== isAnd) return value;
    }
    return value;
  }

  #compare({ left, ops, comparators }: Compare): boolean | typeof UNKNOWN {
    let before = this.valueOf(left);
    for (let i = 0; i < ops.length; i++) {
      if (before === UNKNOWN) return UNKNOWN;
      const next = this.valueOf(comparators[i]!);
      if (next === UNKNOWN) return UNKNOWN;
      const holds = compared(ops[i]!, before, next);
      if (holds !== true) return holds;
      before = next;
    }
    return true;
  }

  /** `len(x)`, where `len` is the built-in. */
  #length({ func, args, keywords }: Call): Peeked | typeof UNKNOWN {
    const isLen = func.kind === 'Name' && func.id === 'len' && args.length === 1 && keywords.length === 0;
    if (!isLen || nameAt(this.#m, this.#frame, 'len') !== 0) return UNKNOWN;
    const value = this.valueOf(args[0]!);
    if (typeof value === 'string') return BigInt([...value].length);
    if (value === UNKNOWN || !isThing(value)) return UNKNOWN;
    const length = lengthOf(this.#m, value.at);
    return length === UNKNOWN ? UNKNOWN : BigInt(length);
  }

  /** An item of a list or tuple by its number. */
  #item({ value, slice }: Subscript): Peeked | typeof UNKNOWN {
    const m = this.#m;
    const container = this.valueOf(value);
    const index = this.valueOf(slice);
    if (container === UNKNOWN || !isThing(container) || typeof index !== 'bigint') return UNKNOWN;
    const type = m.typeOf(container.at);
    if (type !== Type.list && type !== Type.tuple) return UNKNOWN;
    const size = type === Type.list ? listSize(m, container.at) : tupleSize(m, container.at);
    const at = Number(index) < 0 ? Number(index) + size : Number(index);
    if (at < 0 || at >= size) return UNKNOWN;
    return read(m, type === Type.list ? listItem(m, container.at, at) : tupleItem(m, container.at, at));
  }
}

function constantOf(value: Extract<Expr, { readonly kind: 'Constant' }>['value']): Peeked | typeof UNKNOWN {
  switch (value.type) {
    case 'None':
      return null;
    case 'bool':
    case 'int':
    case 'float':
    case 'str':
      return value.value;
    default:
      return UNKNOWN;
  }
}

/** An object as a plain value, where it is exactly of a type that has one. */
function read(m: Machine, object: Address): Peeked {
  switch (m.typeOf(object)) {
    case Type.int:
      return isCompact(m, object) ? BigInt(intNumber(m, object)) : intBig(m, object);
    case Type.float:
      return floatValue(m, object);
    case Type.str:
      return strLength(m, object) > 1000 ? { at: object } : textOf(m, object);
    case Type.bool:
      return object === Static.True;
    case Type.NoneType:
      return null;
    default:
      return { at: object };
  }
}

const CONTAINERS: ReadonlySet<Address> = new Set([
  Type.list,
  Type.tuple,
  Type.dict,
  Type.set,
  Type.frozenset,
]);

function lengthOf(m: Machine, object: Address): number | typeof UNKNOWN {
  const type = m.typeOf(object);
  if (!CONTAINERS.has(type)) return UNKNOWN;
  return shownOf(m, type).length?.(m, object) ?? UNKNOWN;
}

function truthOf(m: Machine, value: Peeked): boolean | typeof UNKNOWN {
  if (!isThing(value)) return Boolean(value) || Number.isNaN(value);
  const length = lengthOf(m, value.at);
  return length === UNKNOWN ? UNKNOWN : length > 0;
}

/** A bool is an int to arithmetic and order. */
const numberOf = (value: Peeked): bigint | number | null => {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'bigint' || typeof value === 'number' ? value : null;
};

/** Ints; and floats where the host's arithmetic is Python's. */
function arithmetic(op: Operator, left: Peeked, right: Peeked): Peeked | typeof UNKNOWN {
  const one = numberOf(left);
  const other = numberOf(right);
  if (one === null || other === null) return UNKNOWN;
  if (typeof one === 'bigint' && typeof other === 'bigint') return integerArithmetic(op, one, other);
  const a = Number(one);
  const b = Number(other);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return UNKNOWN;
  if (op === 'Add') return a + b;
  if (op === 'Sub') return a - b;
  return op === 'Mult' ? a * b : UNKNOWN;
}

function integerArithmetic(op: Operator, a: bigint, b: bigint): bigint | typeof UNKNOWN {
  switch (op) {
    case 'Add':
      return a + b;
    case 'Sub':
      return a - b;
    case 'Mult':
      return a * b;
    case 'Mod': {
      if (b === 0n) return UNKNOWN;
      const rest = a % b;
      return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
    }
    case 'FloorDiv': {
      if (b === 0n) return UNKNOWN;
      const whole = a / b;
      return a % b !== 0n && a < 0n !== b < 0n ? whole - 1n : whole;
    }
    default:
      return UNKNOWN;
  }
}

function compared(op: CmpOperator, left: Peeked, right: Peeked): boolean | typeof UNKNOWN {
  if (op === 'Is' || op === 'IsNot') {
    const same = isSame(left, right);
    return same === UNKNOWN ? UNKNOWN : same === (op === 'Is');
  }
  const one = numberOf(left);
  const other = numberOf(right);
  if (one !== null && other !== null) return ordered(op, one, other);
  if (typeof left === 'string' && typeof right === 'string') {
    const isPlain = op === 'Eq' || op === 'NotEq' || !/[\ud800-\uffff]/.test(left + right);
    return isPlain ? ordered(op, left, right) : UNKNOWN;
  }
  if (isThing(left) || isThing(right)) return UNKNOWN;
  // None, or things of two kinds.
  if (op === 'Eq') return left === right;
  return op === 'NotEq' ? left !== right : UNKNOWN;
}

/** Values have lost their identity on the way here, but for the singletons. */
function isSame(left: Peeked, right: Peeked): boolean | typeof UNKNOWN {
  if (isThing(left) && isThing(right)) return left.at === right.at;
  const single = [left, right].some((one) => one === null || typeof one === 'boolean');
  return single ? left === right : UNKNOWN;
}

function ordered<T extends bigint | number | string>(op: CmpOperator, a: T, b: T): boolean | typeof UNKNOWN {
  switch (op) {
    case 'Eq':
      // biome-ignore lint/suspicious/noDoubleEquals: an int and a float may be equal
      return a == b;
    case 'NotEq':
      // biome-ignore lint/suspicious/noDoubleEquals: an int and a float may be equal
      return a != b;
    case 'Lt':
      return a < b;
    case 'LtE':
      return a <= b;
    case 'Gt':
      return a > b;
    case 'GtE':
      return a >= b;
    default:
      return UNKNOWN;
  }
}
