/** Makes targets of expressions: what can be assigned to or deleted, with its context. */
import type { Expr, ExprContext } from './ast.ts';
import { type Action, type Actions, reject } from './builder.ts';

/** The same expression as a target; refuses what cannot be one. */
export function asTarget(expr: Expr, ctx: ExprContext): Expr {
  switch (expr.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return { ...expr, ctx };
    case 'Tuple':
    case 'List':
      return { ...expr, elts: expr.elts.map((item) => asTarget(item, ctx)), ctx };
    case 'Starred':
      if (ctx === 'Del') return reject();
      return { ...expr, value: asTarget(notStarred(expr.value), ctx), ctx };
    default:
      return reject();
  }
}

/** `**a` with a space is no target. */
function notStarred(expr: Expr): Expr {
  return expr.kind === 'Starred' ? reject() : expr;
}

/** The target of an augmented or annotated assignment: one name, attribute or item. */
export function asSingleTarget(expr: Expr): Expr {
  if (expr.kind !== 'Name' && expr.kind !== 'Attribute' && expr.kind !== 'Subscript') reject();
  return asTarget(expr, 'Store');
}

/** targets = target (',' target)* ','? */
const targets: Action = (b, node, at) => {
  const first = b.expr(node, at, 0);
  if (!b.has(node, 1) && !b.has(node, 3)) return first;
  const elts = [first, ...(b.all(node, at, 2) as Expr[])];
  return { kind: 'Tuple', elts, ctx: 'Store', ...b.whole(node, at) } satisfies Expr;
};

/** target = '*'? operand */
const target: Action = (b, node, at) => {
  const value = asTarget(notStarred(b.expr(node, at, 1)), 'Store');
  if (!b.has(node, 0)) return value;
  return { kind: 'Starred', value, ctx: 'Store', ...b.whole(node, at) } satisfies Expr;
};

export const TARGET_ACTIONS: Actions = { targets, target };
