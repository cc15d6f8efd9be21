/**
 * Folds what can be known of a tree before it is compiled: operations on constants, tuples of constants,
 * displays that are only looked through or searched, formats with `%`. The tree it is given stays as it
 * is; new nodes are made only on the way to something that changed. CPython: Python/ast_opt.c.
 */
import type { AstNode, Compare, Comprehension, Expr, For, Mod, Stmt, UnaryOp } from '../syntax/ast.ts';
import { binaryValue, itemValue, unaryValue } from './fold-constants.ts';
import { joinedFormat } from './fold-format.ts';
import { asConstant, constantTuple, withoutNames } from './fold-nodes.ts';

/** What folding depends on besides the tree. */
export interface FoldOptions {
  /** `from __future__ import annotations`: annotations are kept as they were written. */
  readonly keepAnnotations?: boolean;
}

/** The tree with everything folded. */
export function fold<T extends Mod>(tree: T, options: FoldOptions = {}): T {
  if (tree.kind === 'FunctionType') return tree;
  return foldNode(tree, options.keepAnnotations ?? false) as T;
}

/** Fields that hold annotations. */
const ANNOTATIONS = new Set(['annotation', 'returns']);

/** Folds a node, its inside first. */
function foldNode(node: AstNode, keep: boolean): AstNode {
  const changes: Record<string, unknown> = {};
  let changed = false;
  for (const [field, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    if (keep && ANNOTATIONS.has(field)) continue;
    const folded = foldField(value, keep);
    if (folded === value) continue;
    changes[field] = folded;
    changed = true;
  }
  return finishNode(changed ? ({ ...node, ...changes } as AstNode) : node, node);
}

/** Folds what a field holds: a node, a list of nodes, or something else that stays. */
function foldField(value: object, keep: boolean): unknown {
  if (!Array.isArray(value)) return 'kind' in value ? foldNode(value as AstNode, keep) : value;
  let folded: unknown[] | null = null;
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (typeof item !== 'object' || item === null) continue;
    const other = foldNode(item as AstNode, keep);
    if (other === item) continue;
    folded ??= [...value];
    folded[i] = other;
  }
  return folded ?? value;
}

/** Folds a node whose inside is folded; `before` is the node as it was. */
function finishNode(node: AstNode, before: AstNode): AstNode {
  switch (node.kind) {
    case 'BinOp': {
      const { left, op, right } = node;
      if (left.kind !== 'Constant') return node;
      if (op === 'Mod' && right.kind === 'Tuple' && left.value.type === 'str')
        return joinedFormat(node, left.value.value, right.elts) ?? node;
      return right.kind === 'Constant' ? asConstant(node, binaryValue(op, left.value, right.value)) : node;
    }
    case 'UnaryOp':
      return foldUnary(node);
    case 'Compare':
      return foldCompare(node);
    case 'Subscript':
      if (node.ctx !== 'Load' || node.value.kind !== 'Constant' || node.slice.kind !== 'Constant')
        return node;
      return asConstant(node, itemValue(node.value.value, node.slice.value));
    case 'Tuple':
      return node.ctx === 'Load' ? asConstant(node, constantTuple(node.elts)) : node;
    case 'Name':
      if (node.ctx !== 'Load' || node.id !== '__debug__') return node;
      return asConstant(node, { type: 'bool', value: true });
    case 'For':
    case 'comprehension':
      return foldIterable(node);
    case 'Module':
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return keepDocstring(node, before as typeof node);
    default:
      return node;
  }
}

/** A constant changed, or `not` taken into a comparison. CPython: fold_unaryop. */
function foldUnary(node: UnaryOp): Expr {
  const { op, operand } = node;
  if (operand.kind === 'Constant') return asConstant(node, unaryValue(op, operand.value));
  if (op !== 'Not' || operand.kind !== 'Compare' || operand.ops.length !== 1) return node;
  switch (operand.ops[0]!) {
    case 'Is':
      return { ...operand, ops: ['IsNot'] };
    case 'IsNot':
      return { ...operand, ops: ['Is'] };
    case 'In':
      return { ...operand, ops: ['NotIn'] };
    case 'NotIn':
      return { ...operand, ops: ['In'] };
    default:
      return node;
  }
}

/** What `in` searches need not be a list or set of its own. CPython: fold_compare. */
function foldCompare(node: Compare): Compare {
  const last = node.ops.length - 1;
  if (node.ops[last] !== 'In' && node.ops[last] !== 'NotIn') return node;
  const container = withoutNames(node.comparators[last]!);
  if (container === node.comparators[last]) return node;
  return { ...node, comparators: node.comparators.with(last, container) };
}

/** What a loop runs through, likewise. */
function foldIterable(node: For | Comprehension): For | Comprehension {
  const iter = withoutNames(node.iter);
  return iter === node.iter ? node : { ...node, iter };
}

/** A body that starts with a string only because of folding has no docstring. CPython: astfold_body. */
function keepDocstring<T extends { readonly body: readonly Stmt[] }>(node: T, before: T): T {
  const text = stringAtStart(node.body);
  if (text === null || stringAtStart(before.body) !== null) return node;
  const { kind: _kind, ...located } = node.body[0] as Stmt & { kind: 'Expr' };
  const { lineno, col_offset, end_lineno, end_col_offset } = located;
  const where = { lineno, col_offset, end_lineno, end_col_offset };
  const value: Expr = { kind: 'JoinedStr', values: [text], ...where };
  return { ...node, body: [{ kind: 'Expr', value, ...where }, ...node.body.slice(1)] };
}

function stringAtStart(body: readonly Stmt[]): Expr | null {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value : null;
}
