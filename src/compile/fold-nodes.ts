/** Nodes that folding makes. CPython: Python/ast_opt.c (make_const, make_const_tuple, fold_iter). */
import type { Constant, ConstantValue, Expr } from '../syntax/ast.ts';
import { constantKey } from './constants.ts';

/** A constant in the place of an expression, or the expression itself if there is no value. */
export function asConstant(node: Expr, value: ConstantValue | null): Expr {
  return value === null ? node : constantAt(node, value);
}

function constantAt(node: Expr, value: ConstantValue): Constant {
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  return { kind: 'Constant', value, prefix: null, lineno, col_offset, end_lineno, end_col_offset };
}

/** The values of expressions that are all constants. */
function constantItems(elts: readonly Expr[]): ConstantValue[] | null {
  const items: ConstantValue[] = [];
  for (const elt of elts) {
    if (elt.kind !== 'Constant') return null;
    items.push(elt.value);
  }
  return items;
}

/** The tuple of expressions that are all constants. */
export function constantTuple(elts: readonly Expr[]): ConstantValue | null {
  const items = constantItems(elts);
  return items && { type: 'tuple', items };
}

/** A display that nothing can hold on to: a list becomes a tuple, a set of constants a frozenset. */
export function withoutNames(node: Expr): Expr {
  if (node.kind === 'List') {
    if (node.elts.some((elt) => elt.kind === 'Starred')) return node;
    return asConstant({ ...node, kind: 'Tuple' }, constantTuple(node.elts));
  }
  if (node.kind !== 'Set') return node;
  const items = constantItems(node.elts);
  return items ? constantAt(node, { type: 'frozenset', items: distinct(items) }) : node;
}

/** The first of each group of equal values, as a set keeps it. */
function distinct(items: readonly ConstantValue[]): ConstantValue[] {
  const found = new Map<string, ConstantValue>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Values that are equal in Python have the same key: 1, 1.0, 1+0j and True are. */
function equalityKey(value: ConstantValue): string {
  switch (value.type) {
    case 'bool':
      return constantKey({ type: 'int', value: BigInt(value.value) });
    case 'float':
      if (!Number.isInteger(value.value)) return constantKey(value);
      return constantKey({ type: 'int', value: BigInt(value.value) });
    case 'complex':
      if (value.imag === 0) return equalityKey({ type: 'float', value: value.real });
      return constantKey({ type: 'complex', real: value.real + 0, imag: value.imag });
    case 'tuple':
      return `(${value.items.map(equalityKey).join(' ')})`;
    default:
      return constantKey(value);
  }
}
