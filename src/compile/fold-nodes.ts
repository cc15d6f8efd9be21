/** Nodes that folding makes. CPython: Python/ast_opt.c (make_const, make_const_tuple, fold_iter). */
import type { Constant, ConstantValue, Expr } from '../syntax/ast.ts';
import { distinct } from './constant-equality.ts';

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
