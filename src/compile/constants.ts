/**
 * Merging of constants: equal constants of equal types become one host object in one compilation, so
 * that the machine makes one Python object of them. CPython: Objects/codeobject.c (_PyCode_ConstantKey),
 * Python/compile.c (merge_consts_recursive, _PyCompile_ConstCacheMergeOne).
 */
import { unreachable } from '../base/unreachable.ts';
import type { Code, Const, TupleConst } from './code.ts';

/** Numbers of constants that are known by identity: NaN, and code objects. Never part of what is compiled. */
const identities = new WeakMap<object, number>();
let lastIdentity = 0;

function identityOf(constant: object): number {
  let identity = identities.get(constant);
  if (identity === undefined) identities.set(constant, (identity = ++lastIdentity));
  return identity;
}

/**
 * Two constants have the same key when CPython takes them for the same constant; equal code objects do once
 * a pool has merged them.
 */
export function constantKey(constant: Const): string {
  if ('kind' in constant) return `code${identityOf(constant)}`;
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
  return Number.isNaN(value) ? `nan${identityOf(owner)}` : String(value);
}

/**
 * Code is equal when everything that can be run or seen of it is, positions included: a lambda in a
 * `finally` block is compiled twice and is one constant. CPython: code_richcompare.
 */
function sameCode(a: Code, b: Code): boolean {
  return (
    a.argcount === b.argcount &&
    a.posonlyargcount === b.posonlyargcount &&
    a.kwonlyargcount === b.kwonlyargcount &&
    a.flags === b.flags &&
    a.consts === b.consts &&
    sameItems(a.names, b.names) &&
    sameItems(a.localsplusnames, b.localsplusnames) &&
    sameItems(a.ops, b.ops) &&
    sameItems(a.args, b.args) &&
    sameItems(a.positions, b.positions) &&
    JSON.stringify(a.exceptionTable) === JSON.stringify(b.exceptionTable)
  );
}

function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
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
  /** Code by name and line. */
  private readonly codes = new Map<string, Code[]>();

  /** The one host object for this constant; the constants inside a tuple or frozenset are merged too. */
  merge(constant: Const): Const {
    if ('kind' in constant) return this.mergeCode(constant);
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

  private mergeCode(code: Code): Code {
    const place = `${code.firstlineno} ${code.name}`;
    const others = this.codes.get(place);
    if (!others) this.codes.set(place, [code]);
    const same = others?.find((other) => sameCode(other, code));
    if (!same) others?.push(code);
    return same ?? code;
  }

  private withMergedItems(constant: Exclude<Const, Code>): Const {
    if (constant.type !== 'tuple' && constant.type !== 'frozenset') return constant;
    const items = constant.items.map((item) => this.merge(item));
    if (items.every((item, i) => item === constant.items[i])) return constant;
    return constant.type === 'tuple' ? { type: 'tuple', items } : { type: 'frozenset', items };
  }
}
