/**
 * Merging of constants: equal constants of equal types become one host object in one compilation, so
 * that the machine makes one Python object of them. CPython: Objects/codeobject.c (_PyCode_ConstantKey),
 * Python/compile.c (merge_consts_recursive, _PyCompile_ConstCacheMergeOne).
 */
import { unreachable } from '../base/unreachable.ts';
import type { Code, Const, TupleConst } from './code.ts';

/** Numbers of constants that are equal to nothing but themselves: NaN. Never part of what is compiled. */
const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** Two constants have the same key when CPython takes them for the same constant. */
export function constantKey(constant: Const): string {
  if ('kind' in constant) return codeKey(constant);
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${floatKey(constant, constant.value)}`;
    case 'complex':
      return `c${floatKey(constant, constant.real)},${floatKey(constant, constant.imag)}`;
    case 'str':
      return `s${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `b${constant.value.length}:${constant.value.join()}`;
    case 'tuple':
      return `(${constant.items.map(constantKey).join(' ')})`;
    case 'frozenset':
      return `{${constant.items.map(constantKey).sort().join(' ')}}`;
    default:
      return unreachable(constant);
  }
}

/** Tells 0.0 from -0.0, and each NaN from every other. */
function floatKey(owner: object, value: number): string {
  if (Object.is(value, -0)) return '-0';
  if (!Number.isNaN(value)) return String(value);
  let identity = identities.get(owner);
  if (identity === undefined) identities.set(owner, (identity = ++lastIdentity));
  return `nan${identity}`;
}

/**
 * Code is equal when everything that can be run or seen of it is, positions included: a lambda in a
 * `finally` block is compiled twice and is one constant. CPython: code_richcompare.
 */
function codeKey(code: Code): string {
  const numbers = [code.argcount, code.posonlyargcount, code.kwonlyargcount, code.flags, code.firstlineno];
  const names = [code.name, ...code.names, '', ...code.localsplusnames];
  const handlers = code.exceptionTable.map((e) => [e.start, e.end, e.target, e.depth, e.lasti].join());
  const parts = [numbers, names, handlers, code.ops, code.args, code.positions, code.consts.map(constantKey)];
  return `code<${parts.map((part) => part.join()).join(';')}>`;
}

/** CPython's truth of a constant. */
export function constantTruth(constant: Const): boolean {
  if ('kind' in constant) return true;
  switch (constant.type) {
    case 'None':
      return false;
    case 'Ellipsis':
      return true;
    case 'bool':
      return constant.value;
    case 'int':
      return constant.value !== 0n;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'str':
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    default:
      return unreachable(constant);
  }
}

/** The constants of one compilation: a file, or one call of `compile`. */
export class ConstantPool {
  private readonly known = new Map<string, Const>();

  /** The one host object for this constant; the constants inside a tuple or frozenset are merged too. */
  merge(constant: Const): Const {
    const key = constantKey(constant);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const merged = this.withMergedItems(constant);
    this.known.set(key, merged);
    return merged;
  }

  /**
   * A tuple of constants that are merged already. CPython merges a code object's tuple of constants
   * with those of other code objects, and with a tuple that is itself a constant.
   */
  mergeTuple(items: readonly Const[]): TupleConst {
    return this.merge({ type: 'tuple', items }) as TupleConst;
  }

  private withMergedItems(constant: Const): Const {
    if ('kind' in constant) return constant;
    if (constant.type !== 'tuple' && constant.type !== 'frozenset') return constant;
    const items = constant.items.map((item) => this.merge(item));
    if (items.every((item, i) => item === constant.items[i])) return constant;
    return constant.type === 'tuple' ? { type: 'tuple', items } : { type: 'frozenset', items };
  }
}
