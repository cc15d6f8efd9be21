/** Builds expressions: operands with their trailers, displays, conditional expressions, yield. */
import type { Comprehension, Expr, Slice } from './ast.ts';
import { buildRun, Level } from './build-run.ts';
import { type Action, type Actions, type Builder, reject } from './builder.ts';
import { numberConstant } from './literals.ts';
import type { TreeNode } from './match-tree.ts';
import { tokenNumber } from './tokens.ts';

const NUMBER = tokenNumber('NUMBER');
const NONE = tokenNumber('None');
const ELLIPSIS = tokenNumber('...');
const TRUE = tokenNumber('True');
const FALSE = tokenNumber('False');

/** Whether a node is a bare name of one token. */
export function isBareName(node: TreeNode, expr: Expr): boolean {
  return node.matchLength === 1 && expr.kind === 'Name';
}

/** A name or a constant of one token. */
export function tokenExpr(b: Builder, token: number): Expr {
  const located = b.span(token, token);
  const kind = b.kind(token);
  if (kind === NUMBER) return numberConstant(b, token);
  if (kind === NONE) return { kind: 'Constant', value: { type: 'None' }, prefix: null, ...located };
  if (kind === ELLIPSIS) return { kind: 'Constant', value: { type: 'Ellipsis' }, prefix: null, ...located };
  if (kind === TRUE || kind === FALSE) {
    return { kind: 'Constant', value: { type: 'bool', value: kind === TRUE }, prefix: null, ...located };
  }
  return { kind: 'Name', id: b.name(token), ctx: 'Load', ...located };
}

/** An operand behind its prefix operators: await, an atom, its trailers. */
function primary(b: Builder, node: TreeNode, at: number, prefixes: number): Expr {
  const atom = node.children![2]!;
  const atomAt = b.start(node, at, 2);
  let value = atom.ruleName ? (b.visit(atom, atomAt) as Expr) : tokenExpr(b, atomAt);
  const { children, childOffsets } = node.children![3]!;
  for (let i = 0; i < children!.length; i++) {
    value = trailer(b, value, children![i]!, atomAt, at + childOffsets![i]!);
  }
  if (!b.has(node, 1)) return value;
  const located = b.span(at + prefixes, at + node.matchLength - 1);
  return { kind: 'Await', value, ...located };
}

/** One attribute, call or subscript behind a value that starts at token `first`. */
function trailer(b: Builder, value: Expr, node: TreeNode, first: number, at: number): Expr {
  const located = b.span(first, at + node.matchLength - 1);
  if (node.ruleName === 'attribute') {
    return { kind: 'Attribute', value, attr: b.name(at + 1), ctx: 'Load', ...located };
  }
  if (node.ruleName === 'subscript') {
    return { kind: 'Subscript', value, slice: b.expr(node, at, 1), ctx: 'Load', ...located };
  }
  const parts = b.visit(node, at) as Pick<Expr & { kind: 'Call' }, 'args' | 'keywords'>;
  return { kind: 'Call', func: value, args: parts.args, keywords: parts.keywords, ...located };
}

const operand: Action = (b, node, at) => {
  if (b.has(node, 0) || b.has(node, 1)) reject();
  return primary(b, node, at, 0);
};

const expr: Action = (b, node, at) => {
  const ifElse = node.children![3]!.children![0];
  if (!ifElse) return buildRun(b, node, at, primary, Level.Or, true);
  const body = buildRun(b, node, at, primary, Level.Or, false);
  const ifAt = at + node.children![3]!.childOffsets![0]!;
  const test = b.expr(ifElse, ifAt, 1);
  const orelse = b.expr(ifElse, ifAt, 3);
  return { kind: 'IfExp', test, body, orelse, ...b.whole(node, at) } satisfies Expr;
};

const run: Action = (b, node, at) => buildRun(b, node, at, primary, Level.Or, false);

/** `*a` and `**a` outside calls: only what binds at least as tightly as `|`. */
function tightValue(b: Builder, node: TreeNode, at: number): Expr {
  return buildRun(b, node.children![1]!, at + 1, primary, Level.BitOr, false);
}

const starred: Action = (b, node, at) =>
  ({ kind: 'Starred', value: tightValue(b, node, at), ctx: 'Load', ...b.whole(node, at) }) satisfies Expr;

const named: Action = (b, node, at) => {
  const left = b.expr(node, at, 0);
  if (!b.has(node, 1)) return left;
  if (!isBareName(node.children![0]!, left) || left.kind !== 'Name') return reject();
  const value = b.optional(node, at, 2) as Expr;
  return { kind: 'NamedExpr', target: { ...left, ctx: 'Store' }, value, ...b.whole(node, at) } satisfies Expr;
};

/** A list with commas: one expression, or a tuple. */
const starExprs: Action = (b, node, at) => {
  const first = b.expr(node, at, 0);
  if (!b.has(node, 1) && !b.has(node, 3)) return first;
  const elts = [first, ...(b.all(node, at, 2) as Expr[])];
  return { kind: 'Tuple', elts, ctx: 'Load', ...b.whole(node, at) } satisfies Expr;
};

const yieldExpr: Action = (b, node, at) => {
  const value = b.optional(node, at, 1) as Expr | null;
  const located = b.whole(node, at);
  if (node.children![1]!.children![0]?.ruleName === 'yieldFrom') {
    return { kind: 'YieldFrom', value: value!, ...located } satisfies Expr;
  }
  return { kind: 'Yield', value, ...located } satisfies Expr;
};

/** What stands between brackets: items, whether a comma makes them many, and for-clauses. */
interface Elements {
  readonly items: readonly Expr[];
  readonly commas: boolean;
  readonly generators: readonly Comprehension[];
}

const elements: Action = (b, node, at) => {
  const items = [b.expr(node, at, 0), ...(b.all(node, at, 2) as Expr[])];
  const commas = b.has(node, 1) || b.has(node, 3);
  const generators = b.all(node, at, 4) as Comprehension[];
  if (generators.length > 0 && (commas || items[0]!.kind === 'Starred')) reject();
  return { items, commas, generators } satisfies Elements;
};

const paren: Action = (b, node, at) => {
  const located = b.whole(node, at);
  const inner = node.children![1]!.children![0];
  if (!inner) return { kind: 'Tuple', elts: [], ctx: 'Load', ...located } satisfies Expr;
  if (inner.ruleName === 'yieldExpr') return b.visit(inner, at + 1);
  const { items, commas, generators } = b.visit(inner, at + 1) as Elements;
  if (generators.length > 0) {
    return { kind: 'GeneratorExp', elt: items[0]!, generators, ...located } satisfies Expr;
  }
  if (commas) return { kind: 'Tuple', elts: items, ctx: 'Load', ...located } satisfies Expr;
  return items[0]!.kind === 'Starred' ? reject() : items[0];
};

const list: Action = (b, node, at) => {
  const located = b.whole(node, at);
  const inner = b.optional(node, at, 1) as Elements | null;
  if (inner && inner.generators.length > 0) {
    return {
      kind: 'ListComp',
      elt: inner.items[0]!,
      generators: inner.generators,
      ...located,
    } satisfies Expr;
  }
  return { kind: 'List', elts: inner?.items ?? [], ctx: 'Load', ...located } satisfies Expr;
};

/** One item of a dict or set: `key: value`, `**value` (key null), or a set's item (value null). */
interface Entry {
  readonly key: Expr | null;
  readonly value: Expr | null;
}

const pair: Action = (b, node, at) => {
  const key = b.expr(node, at, 0);
  const value = b.optional(node, at, 2) as Expr | null;
  if (value && node.children![0]!.children![1]!.children!.length > 0) reject();
  return { key, value } satisfies Entry;
};

const entry: Action = (b, node, at) => {
  const inner = b.child(node, at, 0);
  return node.children![0]!.ruleName === 'starred' ? { key: inner as Expr, value: null } : inner;
};

const doubleStarred: Action = (b, node, at) => ({ key: null, value: tightValue(b, node, at) });

const brace: Action = (b, node, at) => {
  const located = b.whole(node, at);
  const inner = node.children![1]!.children![0];
  if (!inner) return { kind: 'Dict', keys: [], values: [], ...located } satisfies Expr;
  const entries = [b.child(inner, at + 1, 0), ...b.all(inner, at + 1, 2)] as Entry[];
  const generators = b.all(inner, at + 1, 4) as Comprehension[];
  const first = entries[0]!;
  const isDict = first.value !== null;
  if (entries.some((item) => (item.value !== null) !== isDict)) reject();
  if (generators.length > 0) {
    const single = entries.length === 1 && !b.has(inner, 3) && first.key && first.key.kind !== 'Starred';
    if (!single) return reject();
    if (!isDict) return { kind: 'SetComp', elt: first.key!, generators, ...located } satisfies Expr;
    return { kind: 'DictComp', key: first.key!, value: first.value!, generators, ...located } satisfies Expr;
  }
  if (!isDict) return { kind: 'Set', elts: entries.map((item) => item.key!), ...located } satisfies Expr;
  const keys = entries.map((item) => item.key);
  return { kind: 'Dict', keys, values: entries.map((item) => item.value!), ...located } satisfies Expr;
};

const compFor: Action = (b, node, at) =>
  ({
    kind: 'comprehension',
    target: b.expr(node, at, 2),
    iter: b.expr(node, at, 4),
    ifs: b.all(node, at, 6) as Expr[],
    is_async: b.has(node, 0) ? 1 : 0,
  }) satisfies Comprehension;

const slices: Action = (b, node, at) => {
  const first = b.expr(node, at, 0);
  const only = !b.has(node, 1) && !b.has(node, 3);
  if (only && first.kind !== 'Starred') return first;
  const elts = [first, ...(b.all(node, at, 2) as Expr[])];
  return { kind: 'Tuple', elts, ctx: 'Load', ...b.whole(node, at) } satisfies Expr;
};

const boundSlice: Action = (b, node, at) => {
  const lower = b.expr(node, at, 0);
  const open = b.optional(node, at, 1) as Slice | null;
  if (!open) return lower;
  if (b.has(node.children![0]!, 1)) reject();
  return { ...open, lower, ...b.whole(node, at) } satisfies Expr;
};

const openSlice: Action = (b, node, at) =>
  ({
    kind: 'Slice',
    lower: null,
    upper: b.optional(node, at, 1) as Expr | null,
    step: b.optional(node, at, 2) as Expr | null,
    ...b.whole(node, at),
  }) satisfies Expr;

const only =
  (index: number): Action =>
  (b, node, at) =>
    b.child(node, at, index);

export const EXPRESSION_ACTIONS: Actions = {
  operand,
  expr,
  run,
  starred,
  named,
  starExprs,
  yieldExpr,
  yieldFrom: only(1),
  elements,
  paren,
  list,
  brace,
  pair,
  entry,
  doubleStarred,
  compFor,
  slices,
  slice: only(0),
  boundSlice,
  openSlice,
  sliceStep: (b, node, at) => b.optional(node, at, 1),
};
