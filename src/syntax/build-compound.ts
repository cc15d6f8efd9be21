/** Builds compound statements. */
import type { Arguments, ExceptHandler, Expr, Keyword, Stmt, TypeParam, WithItem } from './ast.ts';
import { NO_ARGUMENTS } from './build-arguments.ts';
import { type Action, type Actions, reject } from './builder.ts';

/** Every statement rule gives a list: a line of simple statements has several. */
const statement: Action = (b, node, at) => {
  const inner = b.child(node, at, 0);
  return node.children![0]!.ruleName === 'simpleLine' ? inner : [inner as Stmt];
};

const indented: Action = (b, node, at) => (b.all(node, at, 2) as Stmt[][]).flat();

/** elif is an If in the orelse of the If before; built from the last to the first. */
const ifStmt: Action = (b, node, at) => {
  let orelse = (b.optional(node, at, 4) as Stmt[] | null) ?? [];
  const whole = b.statement(node, at);
  const { children, childOffsets } = node.children![3]!;
  for (let i = children!.length - 1; i >= 0; i--) {
    const part = children![i]!;
    const partAt = at + childOffsets![i]!;
    const { lineno, col_offset } = b.span(partAt, partAt);
    const test = b.expr(part, partAt, 1);
    const body = b.block(part, partAt, 2);
    orelse = [{ kind: 'If', test, body, orelse, ...whole, lineno, col_offset }];
  }
  return {
    kind: 'If',
    test: b.expr(node, at, 1),
    body: b.block(node, at, 2),
    orelse,
    ...whole,
  } satisfies Stmt;
};

const whileStmt: Action = (b, node, at) =>
  ({
    kind: 'While',
    test: b.expr(node, at, 1),
    body: b.block(node, at, 2),
    orelse: (b.optional(node, at, 3) as Stmt[] | null) ?? [],
    ...b.statement(node, at),
  }) satisfies Stmt;

const forStmt: Action = (b, node, at) =>
  ({
    kind: 'For',
    target: b.expr(node, at, 1),
    iter: b.expr(node, at, 3),
    body: b.block(node, at, 4),
    orelse: (b.optional(node, at, 5) as Stmt[] | null) ?? [],
    type_comment: null,
    ...b.statement(node, at),
  }) satisfies Stmt;

const withStmt: Action = (b, node, at) =>
  ({
    kind: 'With',
    items: b.child(node, at, 1) as WithItem[],
    body: b.block(node, at, 2),
    type_comment: null,
    ...b.statement(node, at),
  }) satisfies Stmt;

const withItem: Action = (b, node, at) =>
  ({
    kind: 'withitem',
    context_expr: b.expr(node, at, 0),
    optional_vars: b.optional(node, at, 2) as Expr | null,
  }) satisfies WithItem;

/** The handlers of a try: all `except` or all `except*`. */
const tryStmt: Action = (b, node, at) => {
  const parts = node.children![2]!.children!;
  const handlers = b.all(node, at, 2) as ExceptHandler[];
  const finalbody = b.optional(node, at, 4) as Stmt[] | null;
  const orelse = b.optional(node, at, 3) as Stmt[] | null;
  if (handlers.length === 0 && (orelse || !finalbody)) reject();
  const stars = parts.filter((part) => part.children![1]!.children!.length > 0).length;
  if (stars > 0 && stars < parts.length) reject();
  return {
    kind: stars > 0 ? 'TryStar' : 'Try',
    body: b.block(node, at, 1),
    handlers,
    orelse: orelse ?? [],
    finalbody: finalbody ?? [],
    ...b.statement(node, at),
  } satisfies Stmt;
};

const exceptPart: Action = (b, node, at) => {
  const type = b.optional(node, at, 2) as Expr | null;
  const name = b.optional(node, at, 4) as string | null;
  if (!type && (name !== null || b.has(node, 1))) reject();
  const body = b.block(node, at, 5);
  return { kind: 'ExceptHandler', type, name, body, ...b.statement(node, at) } satisfies ExceptHandler;
};

const funcDef: Action = (b, node, at) =>
  ({
    kind: 'FunctionDef',
    name: b.name(at + 1),
    args: (b.optional(node, at, 4) as Arguments | null) ?? NO_ARGUMENTS,
    body: b.block(node, at, 8),
    decorator_list: [],
    returns: b.optional(node, at, 7) as Expr | null,
    type_comment: null,
    type_params: (b.optional(node, at, 2) as TypeParam[] | null) ?? [],
    ...b.statement(node, at),
  }) satisfies Stmt;

const classDef: Action = (b, node, at) => {
  const parts = b.optional(node, at, 3) as { args: Expr[]; keywords: Keyword[] } | null;
  return {
    kind: 'ClassDef',
    name: b.name(at + 1),
    bases: parts?.args ?? [],
    keywords: parts?.keywords ?? [],
    body: b.block(node, at, 4),
    decorator_list: [],
    type_params: (b.optional(node, at, 2) as TypeParam[] | null) ?? [],
    ...b.statement(node, at),
  } satisfies Stmt;
};

const decorated: Action = (b, node, at) => {
  const decorator_list = b.all(node, at, 1) as Expr[];
  const inner = b.child(node, at, 3) as Stmt;
  switch (inner.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return { ...inner, decorator_list };
    default:
      return reject();
  }
};

const asyncStmt: Action = (b, node, at) => {
  const inner = b.child(node, at, 1) as Stmt;
  const { lineno, col_offset } = b.span(at, at);
  switch (inner.kind) {
    case 'For':
      return { ...inner, kind: 'AsyncFor', lineno, col_offset } satisfies Stmt;
    case 'With':
      return { ...inner, kind: 'AsyncWith', lineno, col_offset } satisfies Stmt;
    case 'FunctionDef':
      return { ...inner, kind: 'AsyncFunctionDef', lineno, col_offset } satisfies Stmt;
    default:
      return reject();
  }
};

const only =
  (index: number): Action =>
  (b, node, at) =>
    b.child(node, at, index);

export const COMPOUND_ACTIONS: Actions = {
  statement,
  block: only(1),
  indented,
  ifStmt,
  elsePart: only(1),
  whileStmt,
  forStmt,
  withStmt,
  withGroup: only(1),
  withItems: (b, node, at) => [b.child(node, at, 0), ...b.all(node, at, 2)],
  withItem,
  tryStmt,
  exceptPart,
  finallyPart: only(1),
  funcDef,
  classDef,
  decorated,
  asyncStmt,
  evalInput: only(0),
};
