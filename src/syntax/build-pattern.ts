/** Builds `match` statements and their patterns. */
import type { ConstantValue, Expr, MatchCase, Pattern, Stmt } from './ast.ts';
import { tokenExpr } from './build-expression.ts';
import { type Action, type Actions, type Builder, reject } from './builder.ts';
import { syntaxError } from './diagnostics.ts';
import type { TreeNode } from './match-tree.ts';
import { tokenNumber } from './tokens.ts';

const MINUS = tokenNumber('-');

const matchStmt: Action = (b, node, at) =>
  ({
    kind: 'Match',
    subject: b.expr(node, at, 1),
    cases: b.all(node, at, 5) as MatchCase[],
    ...b.statement(node, at),
  }) satisfies Stmt;

const subject: Action = (b, node, at) => {
  const first = b.expr(node, at, 0);
  if (!b.has(node, 1) && !b.has(node, 3)) return first.kind === 'Starred' ? reject() : first;
  const elts = [first, ...(b.all(node, at, 2) as Expr[])];
  return { kind: 'Tuple', elts, ctx: 'Load', ...b.whole(node, at) } satisfies Expr;
};

const caseBlock: Action = (b, node, at) => {
  const list = b.child(node, at, 1) as Sequence;
  const inner = node.children![1]!;
  const pattern: Pattern = list.open
    ? { kind: 'MatchSequence', patterns: list.patterns, ...b.whole(inner, at + 1) }
    : list.patterns[0]!;
  if (!list.open && pattern.kind === 'MatchStar') reject();
  const guard = b.optional(node, at, 3) as Expr | null;
  return { kind: 'match_case', pattern, guard, body: b.block(node, at, 4) } satisfies MatchCase;
};

/** Patterns with commas between them; `open` when there is a comma. */
interface Sequence {
  readonly patterns: readonly Pattern[];
  readonly open: boolean;
}

const openPattern: Action = (b, node, at) => {
  const patterns = [b.pattern(node, at, 0), ...(b.all(node, at, 2) as Pattern[])];
  return { patterns, open: b.has(node, 1) || b.has(node, 3) } satisfies Sequence;
};

/** The name that a pattern binds, or null for `_`. */
function capture(b: Builder, token: number): string | null {
  const name = b.name(token);
  return name === '_' ? null : name;
}

const starPattern: Action = (b, node, at) =>
  ({ kind: 'MatchStar', name: capture(b, at + 1), ...b.whole(node, at) }) satisfies Pattern;

const asPattern: Action = (b, node, at) => {
  const pattern = b.pattern(node, at, 0);
  if (!b.has(node, 1)) return pattern;
  const name = capture(b, at + node.matchLength - 1);
  if (name === null) reject();
  return { kind: 'MatchAs', pattern, name, ...b.whole(node, at) } satisfies Pattern;
};

const orPattern: Action = (b, node, at) => {
  const first = b.pattern(node, at, 0);
  if (!b.has(node, 1)) return first;
  const patterns = [first, ...(b.all(node, at, 2) as Pattern[])];
  return { kind: 'MatchOr', patterns, ...b.whole(node, at) } satisfies Pattern;
};

/** The value of a number in a pattern: signed, or a sum of a real and an imaginary number. */
function numberExpr(b: Builder, node: TreeNode, at: number): Expr {
  const negative = b.has(node, 0);
  const first = at + (negative ? 1 : 0);
  let left = tokenExpr(b, first);
  if (negative) left = { kind: 'UnaryOp', op: 'USub', operand: left, ...b.span(at, first) };
  if (!b.has(node, 2)) return left;
  const right = tokenExpr(b, first + 2);
  const real = left.kind === 'UnaryOp' ? left.operand : left;
  const isImaginary = (e: Expr) => e.kind === 'Constant' && e.value.type === 'complex';
  if (isImaginary(real)) throw syntaxError(b.source, real, 'real number required in complex literal');
  if (!isImaginary(right)) {
    throw syntaxError(b.source, right, 'imaginary number required in complex literal');
  }
  const op = b.kind(first + 1) === MINUS ? 'Sub' : 'Add';
  return { kind: 'BinOp', left, op, right, ...b.whole(node, at) };
}

const numberPattern: Action = (b, node, at) =>
  ({ kind: 'MatchValue', value: numberExpr(b, node, at), ...b.whole(node, at) }) satisfies Pattern;

const singleton: Action = (b, node, at) => {
  const constant = tokenExpr(b, at) as Expr & { value: ConstantValue };
  return { kind: 'MatchSingleton', value: constant.value, ...b.whole(node, at) } satisfies Pattern;
};

const stringPattern: Action = (b, node, at) =>
  ({ kind: 'MatchValue', value: b.expr(node, at, 0), ...b.whole(node, at) }) satisfies Pattern;

/** a.b.c as an expression. `count` is the number of names. */
function path(b: Builder, at: number, count: number): Expr {
  let value = tokenExpr(b, at);
  for (let i = 1; i < count; i++) {
    const token = at + 2 * i;
    value = { kind: 'Attribute', value, attr: b.name(token), ctx: 'Load', ...b.span(at, token) };
  }
  return value;
}

const pathPattern: Action = (b, node, at) => {
  const located = b.whole(node, at);
  const count = node.children![1]!.children!.length + 1;
  const args = b.optional(node, at, 3) as ClassArgument[] | null;
  if (args) {
    const firstKeyword = args.findIndex((arg) => arg.name !== null);
    const split = firstKeyword < 0 ? args.length : firstKeyword;
    const keywords = args.slice(split);
    if (keywords.some((arg) => arg.name === null)) reject();
    return {
      kind: 'MatchClass',
      cls: path(b, at, count),
      patterns: args.slice(0, split).map((arg) => arg.pattern),
      kwd_attrs: keywords.map((arg) => arg.name!),
      kwd_patterns: keywords.map((arg) => arg.pattern),
      ...located,
    } satisfies Pattern;
  }
  if (count > 1) return { kind: 'MatchValue', value: path(b, at, count), ...located } satisfies Pattern;
  return { kind: 'MatchAs', pattern: null, name: capture(b, at), ...located } satisfies Pattern;
};

/** One argument of a class pattern. */
interface ClassArgument {
  readonly name: string | null;
  readonly pattern: Pattern;
}

/** '(' (classArg (',' classArg)* ','?)? ')': the repetitions inside an optional part come as nested lists. */
const classPattern: Action = (b, node, at) => optionalList(b, node, at) as ClassArgument[];

/** The items of `(item (',' item)* ','?)?` whose parts are the children 1 to 4. */
function optionalList(b: Builder, node: TreeNode, at: number): unknown[] {
  if (!b.has(node, 1)) return [];
  const more = node.children![3]!.children![0]!;
  const rest = more.children!.map((child, i) => b.visit(child, at + more.childOffsets![i]!));
  return [b.optional(node, at, 1), ...rest];
}

const classArg: Action = (b, node, at) => {
  const inner = b.child(node, at, 0);
  return node.children![0]!.ruleName === 'keywordPattern' ? inner : { name: null, pattern: inner as Pattern };
};

const keywordPattern: Action = (b, node, at) =>
  ({ name: b.name(at), pattern: b.pattern(node, at, 2) }) satisfies ClassArgument;

const groupPattern: Action = (b, node, at) => {
  const inner = b.optional(node, at, 1) as Sequence | null;
  if (inner && !inner.open) return inner.patterns[0]!.kind === 'MatchStar' ? reject() : inner.patterns[0];
  return { kind: 'MatchSequence', patterns: inner?.patterns ?? [], ...b.whole(node, at) } satisfies Pattern;
};

const sequencePattern: Action = (b, node, at) => {
  const inner = b.optional(node, at, 1) as Sequence | null;
  return { kind: 'MatchSequence', patterns: inner?.patterns ?? [], ...b.whole(node, at) } satisfies Pattern;
};

/** One item of a mapping pattern: `key: pattern`, or `**rest`. */
type MappingItem = { readonly key: Expr; readonly pattern: Pattern } | { readonly rest: string };

const mappingPattern: Action = (b, node, at) => {
  const items = optionalList(b, node, at) as MappingItem[];
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  for (const item of items) {
    if (rest !== null) reject();
    if ('rest' in item) rest = item.rest;
    else {
      keys.push(item.key);
      patterns.push(item.pattern);
    }
  }
  return { kind: 'MatchMapping', keys, patterns, rest, ...b.whole(node, at) } satisfies Pattern;
};

const restPattern: Action = (b, _node, at) => {
  const rest = capture(b, at + 1);
  return { rest: rest ?? reject() } satisfies MappingItem;
};

const keyPattern: Action = (b, node, at) => {
  const key = node.children![0]!;
  const pattern = b.pattern(node, at, 2);
  if (key.ruleName === 'pathKey') return { key: b.expr(node, at, 0), pattern } satisfies MappingItem;
  if (key.ruleName === 'singleton') return { key: tokenExpr(b, at), pattern } satisfies MappingItem;
  const value = b.pattern(node, at, 0) as Pattern & { value: Expr };
  return { key: value.value, pattern } satisfies MappingItem;
};

const first: Action = (b, node, at) => b.child(node, at, 0);

export const PATTERN_ACTIONS: Actions = {
  matchStmt,
  subject,
  caseBlock,
  openPattern,
  starPattern,
  asPattern,
  orPattern,
  closedPattern: first,
  numberPattern,
  singleton,
  stringPattern,
  pathPattern,
  classPattern,
  classArg,
  keywordPattern,
  groupPattern,
  sequencePattern,
  mappingPattern,
  mappingItem: first,
  restPattern,
  keyPattern,
  pathKey: (b, node, at) => path(b, at, (node.matchLength + 1) / 2),
};
