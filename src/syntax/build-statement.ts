/** Builds simple statements. */
import type { Alias, Expr, Operator, Stmt, TypeParam } from './ast.ts';
import { asSingleTarget, asTarget } from './build-target.ts';
import { type Action, type Actions, type Builder, reject } from './builder.ts';
import type { TreeNode } from './match-tree.ts';
import { type TokenName, tokenNumber } from './tokens.ts';

const AUGMENTED = new Map<number, Operator>(
  (
    [
      ['+=', 'Add'],
      ['-=', 'Sub'],
      ['*=', 'Mult'],
      ['/=', 'Div'],
      ['//=', 'FloorDiv'],
      ['%=', 'Mod'],
      ['@=', 'MatMult'],
      ['&=', 'BitAnd'],
      ['|=', 'BitOr'],
      ['^=', 'BitXor'],
      ['>>=', 'RShift'],
      ['<<=', 'LShift'],
      ['**=', 'Pow'],
    ] as const satisfies readonly (readonly [TokenName, Operator])[]
  ).map(([token, op]) => [tokenNumber(token), op]),
);

const ELLIPSIS = tokenNumber('...');

/** A line of simple statements, as a list. */
const simpleLine: Action = (b, node, at) => [b.child(node, at, 0), ...b.all(node, at, 2)] as Stmt[];

const exprStmt: Action = (b, node, at) => {
  const value = b.expr(node, at, 0);
  const tail = node.children![1]!.children![0];
  if (!tail) return { kind: 'Expr', value, ...b.whole(node, at) } satisfies Stmt;
  const tailAt = at + node.children![1]!.childOffsets![0]!;
  if (tail.ruleName === 'assign') return assignment(b, node, at, value, tail, tailAt);
  const target = asSingleTarget(value);
  const located = b.whole(node, at);
  if (tail.ruleName === 'augAssign') {
    const op = AUGMENTED.get(b.kind(tailAt))!;
    return { kind: 'AugAssign', target, op, value: b.expr(tail, tailAt, 1), ...located } satisfies Stmt;
  }
  return {
    kind: 'AnnAssign',
    target,
    annotation: b.expr(tail, tailAt, 1),
    value: b.optional(tail, tailAt, 3) as Expr | null,
    simple: target.kind === 'Name' && node.children![0]!.matchLength === 1 ? 1 : 0,
    ...located,
  } satisfies Stmt;
};

/** a = b = c: all but the last are targets. */
function assignment(
  b: Builder,
  node: TreeNode,
  at: number,
  first: Expr,
  tail: TreeNode,
  tailAt: number,
): Stmt {
  const all = [first, ...(b.all(tail, tailAt, 1) as Expr[])];
  const value = all.pop()!;
  const targets = all.map((target) => asTarget(target, 'Store'));
  return { kind: 'Assign', targets, value, type_comment: null, ...b.whole(node, at) };
}

/** A statement that is one keyword. */
const bare =
  (kind: 'Pass' | 'Break' | 'Continue'): Action =>
  (b, node, at) =>
    ({ kind, ...b.whole(node, at) }) satisfies Stmt;

const returnStmt: Action = (b, node, at) =>
  ({ kind: 'Return', value: b.optional(node, at, 1) as Expr | null, ...b.whole(node, at) }) satisfies Stmt;

const raiseStmt: Action = (b, node, at) =>
  ({
    kind: 'Raise',
    exc: b.optional(node, at, 1) as Expr | null,
    cause: nestedOptional(b, node, at, 3),
    ...b.whole(node, at),
  }) satisfies Stmt;

/** The tree in an optional part of an optional part. */
function nestedOptional(b: Builder, node: TreeNode, at: number, index: number): Expr | null {
  const outer = node.children![index]!;
  const inner = outer.children![0];
  if (!inner || inner.children!.length === 0) return null;
  return b.visit(inner.children![0]!, at + inner.childOffsets![0]!) as Expr;
}

/** The names of `global` and `nonlocal`. */
const names =
  (kind: 'Global' | 'Nonlocal'): Action =>
  (b, node, at) => {
    const list = [b.child(node, at, 1), ...b.all(node, at, 3)] as string[];
    return { kind, names: list, ...b.whole(node, at) } satisfies Stmt;
  };

const delStmt: Action = (b, node, at) => {
  const list = node.children![1]!;
  const value = b.expr(node, at, 1);
  const many = b.has(list, 1) || b.has(list, 3);
  const items = many && value.kind === 'Tuple' ? value.elts : [value];
  const targets = items.map((item) => asTarget(item, 'Del'));
  return { kind: 'Delete', targets, ...b.whole(node, at) } satisfies Stmt;
};

const assertStmt: Action = (b, node, at) =>
  ({
    kind: 'Assert',
    test: b.expr(node, at, 1),
    msg: b.optional(node, at, 3) as Expr | null,
    ...b.whole(node, at),
  }) satisfies Stmt;

const importStmt: Action = (b, node, at) => {
  const list = [b.child(node, at, 1), ...b.all(node, at, 3)] as Alias[];
  return { kind: 'Import', names: list, ...b.whole(node, at) } satisfies Stmt;
};

/** A name with an optional `as`. */
const alias: Action = (b, node, at) =>
  ({
    kind: 'alias',
    name: b.child(node, at, 0) as string,
    asname: b.optional(node, at, 2) as string | null,
    ...b.whole(node, at),
  }) satisfies Alias;

const dotted: Action = (b, node, at) => [b.child(node, at, 0), ...b.all(node, at, 2)].join('.');

const fromStmt: Action = (b, node, at) => {
  const dots = node.children![1]!;
  let level = 0;
  for (const offset of dots.childOffsets!) level += b.kind(at + offset) === ELLIPSIS ? 3 : 1;
  const module = b.optional(node, at, 2) as string | null;
  if (module === null && level === 0) reject();
  const list = b.child(node, at, 4) as Alias[];
  return { kind: 'ImportFrom', module, names: list, level, ...b.whole(node, at) } satisfies Stmt;
};

const importAll: Action = (b, node, at) =>
  [{ kind: 'alias', name: '*', asname: null, ...b.whole(node, at) }] satisfies Alias[];

const typeStmt: Action = (b, node, at) =>
  ({
    kind: 'TypeAlias',
    name: { kind: 'Name', id: b.name(at + 1), ctx: 'Store', ...b.span(at + 1, at + 1) },
    type_params: (b.optional(node, at, 2) as TypeParam[] | null) ?? [],
    value: b.expr(node, at, 4),
    ...b.whole(node, at),
  }) satisfies Stmt;

export const STATEMENT_ACTIONS: Actions = {
  simpleLine,
  simple: (b, node, at) => b.child(node, at, 0),
  exprStmt,
  passStmt: bare('Pass'),
  breakStmt: bare('Break'),
  continueStmt: bare('Continue'),
  returnStmt,
  raiseStmt,
  globalStmt: names('Global'),
  nonlocalStmt: names('Nonlocal'),
  delStmt,
  assertStmt,
  importStmt,
  dottedAs: alias,
  dotted,
  fromStmt,
  importAll,
  importGroup: (b, node, at) => b.child(node, at, 1),
  importNames: (b, node, at) => [b.child(node, at, 0), ...b.all(node, at, 2)],
  importAs: alias,
  typeStmt,
  name: (b, _node, at) => b.name(at),
};
