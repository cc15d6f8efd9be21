/** Builds calls' arguments and functions' parameters, whose order the grammar leaves to us. */
import type { Arg, Arguments, Comprehension, Expr, Keyword, Located, TypeParam } from './ast.ts';
import { isBareName } from './build-expression.ts';
import { type Action, type Actions, type Builder, reject } from './builder.ts';
import type { TreeNode } from './match-tree.ts';

/** The arguments of a call or of a class. */
export interface CallParts {
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

/** One argument: exactly one of the three. */
interface Argument {
  readonly positional?: Expr;
  readonly keyword?: Keyword;
  readonly generators?: readonly Comprehension[];
}

const args: Action = (b, node, at) => {
  const list = [b.child(node, at, 0), ...b.all(node, at, 2)] as Argument[];
  const positional: Expr[] = [];
  const keywords: Keyword[] = [];
  let unpacked = false;
  for (const { positional: value, keyword, generators } of list) {
    if (generators) {
      if (list.length > 1 || b.has(node, 3)) reject();
      // The generator takes the call's own brackets: the tokens around `args`.
      const located = b.span(at - 1, at + node.matchLength);
      positional.push({ kind: 'GeneratorExp', elt: value!, generators, ...located });
    } else if (keyword) {
      keywords.push(keyword);
      unpacked ||= keyword.arg === null;
    } else {
      if (unpacked || (keywords.length > 0 && value!.kind !== 'Starred')) reject();
      positional.push(value!);
    }
  }
  return { args: positional, keywords } satisfies CallParts;
};

const plainArg: Action = (b, node, at) => {
  const value = b.expr(node, at, 0);
  const tail = node.children![1]!.children![0];
  const generators = b.all(node, at, 2) as Comprehension[];
  const clauses = generators.length > 0 ? { generators } : {};
  if (!tail) return { positional: value, ...clauses } satisfies Argument;
  if (!isBareName(node.children![0]!, value) || value.kind !== 'Name') return reject();
  const right = b.expr(tail, at + node.children![1]!.childOffsets![0]!, 1);
  if (tail.ruleName === 'walrusValue') {
    const located = b.span(at, at + 1 + tail.matchLength - 1);
    const target: Expr = { ...value, ctx: 'Store' };
    return {
      positional: { kind: 'NamedExpr', target, value: right, ...located },
      ...clauses,
    } satisfies Argument;
  }
  if (generators.length > 0) reject();
  return {
    keyword: { kind: 'keyword', arg: value.id, value: right, ...b.whole(node, at) },
  } satisfies Argument;
};

const starArg: Action = (b, node, at) =>
  ({ kind: 'Starred', value: b.expr(node, at, 1), ctx: 'Load', ...b.whole(node, at) }) satisfies Expr;

const doubleStarArg: Action = (b, node, at) =>
  ({
    keyword: { kind: 'keyword', arg: null, value: b.expr(node, at, 1), ...b.whole(node, at) },
  }) satisfies Argument;

const arg: Action = (b, node, at) => {
  const inner = b.child(node, at, 0);
  return node.children![0]!.ruleName === 'starArg' ? { positional: inner as Expr } : inner;
};

const call: Action = (b, node, at) => b.optional(node, at, 1) ?? { args: [], keywords: [] };

/** A class takes no bare generator. */
const classArgs: Action = (b, node, at) => {
  const parts = call(b, node, at) as CallParts;
  const first = parts.args[0];
  // Only `(x for …)` without brackets of its own spans exactly the class's brackets.
  const { lineno, col_offset } = b.span(at, at);
  if (first?.kind === 'GeneratorExp' && first.lineno === lineno && first.col_offset === col_offset) reject();
  return parts;
};

/** One parameter as written. */
interface Parameter {
  readonly form: 'plain' | 'star' | 'double' | 'slash';
  readonly arg: Arg | null;
  readonly default: Expr | null;
}

function makeArg(b: Builder, token: number, annotation: Expr | null, located: Located): Arg {
  return { kind: 'arg', arg: b.name(token), annotation, type_comment: null, ...located };
}

/** Sorts parameters into CPython's groups, refusing orders that are not allowed. */
function makeArguments(list: readonly Parameter[]): Arguments {
  const posonlyargs: Arg[] = [];
  let positional: Arg[] = [];
  const defaults: Expr[] = [];
  const kwonlyargs: Arg[] = [];
  const kw_defaults: (Expr | null)[] = [];
  let vararg: Arg | null = null;
  let kwarg: Arg | null = null;
  let state: 'positional' | 'keyword' | 'done' = 'positional';
  let slashes = 0;
  for (const [index, one] of list.entries()) {
    if (state === 'done') reject();
    if (one.form === 'slash') {
      if (state !== 'positional' || slashes++ > 0 || positional.length === 0) reject();
      posonlyargs.push(...positional);
      positional = [];
    } else if (one.form === 'star') {
      if (state !== 'positional') reject();
      state = 'keyword';
      vararg = one.arg;
      const next = list[index + 1];
      if (!vararg && next?.form !== 'plain') reject();
    } else if (one.form === 'double') {
      kwarg = one.arg;
      state = 'done';
    } else if (state === 'keyword') {
      kwonlyargs.push(one.arg!);
      kw_defaults.push(one.default);
    } else {
      if (!one.default && defaults.length > 0) reject();
      positional.push(one.arg!);
      if (one.default) defaults.push(one.default);
    }
  }
  return {
    kind: 'arguments',
    posonlyargs,
    args: positional,
    vararg,
    kwonlyargs,
    kw_defaults,
    kwarg,
    defaults,
  };
}

export const NO_ARGUMENTS: Arguments = makeArguments([]);

const params: Action = (b, node, at) =>
  makeArguments([b.child(node, at, 0), ...b.all(node, at, 2)] as Parameter[]);

/** The arg of a name with an annotation in the optional child `index`. */
function annotated(b: Builder, node: TreeNode, at: number): Arg {
  const annotation = b.optional(node, at, 2) as Expr | null;
  const last = annotation
    ? at + node.children![2]!.childOffsets![0]! + node.children![2]!.children![0]!.matchLength - 1
    : at;
  return makeArg(b, at, annotation, b.span(at, last));
}

const plainParam: Action = (b, node, at) =>
  ({
    form: 'plain',
    arg: annotated(b, node, at),
    default: b.optional(node, at, 4) as Expr | null,
  }) satisfies Parameter;

const starParam: Action = (b, node, at) =>
  ({ form: 'star', arg: b.optional(node, at, 1) as Arg | null, default: null }) satisfies Parameter;

const starName: Action = (b, node, at) => annotated(b, node, at);

const kwParam: Action = (b, node, at) => {
  const annotation = b.optional(node, at, 3) as Expr | null;
  const made = makeArg(b, at + 1, annotation, b.span(at + 1, at + node.matchLength - 1));
  return { form: 'double', arg: made, default: null } satisfies Parameter;
};

const slash: Action = () => ({ form: 'slash', arg: null, default: null }) satisfies Parameter;

const lambda: Action = (b, node, at) =>
  ({
    kind: 'Lambda',
    args: (b.optional(node, at, 1) as Arguments | null) ?? NO_ARGUMENTS,
    body: b.expr(node, at, 3),
    ...b.whole(node, at),
  }) satisfies Expr;

const lambdaPlain: Action = (b, node, at) =>
  ({
    form: 'plain',
    arg: makeArg(b, at, null, b.span(at, at)),
    default: b.optional(node, at, 2) as Expr | null,
  }) satisfies Parameter;

const lambdaStar: Action = (b, node, at) => {
  const named = b.has(node, 1);
  const made = named ? makeArg(b, at + 1, null, b.span(at + 1, at + 1)) : null;
  return { form: 'star', arg: made, default: null } satisfies Parameter;
};

const lambdaKw: Action = (b, _node, at) =>
  ({
    form: 'double',
    arg: makeArg(b, at + 1, null, b.span(at + 1, at + 1)),
    default: null,
  }) satisfies Parameter;

const typeParams: Action = (b, node, at) => [b.child(node, at, 1), ...b.all(node, at, 3)] as TypeParam[];

const typeVar: Action = (b, node, at) =>
  ({
    kind: 'TypeVar',
    name: b.name(at),
    bound: b.optional(node, at, 2) as Expr | null,
    default_value: b.optional(node, at, 4) as Expr | null,
    ...b.whole(node, at),
  }) satisfies TypeParam;

const starTypeParam =
  (kind: 'TypeVarTuple' | 'ParamSpec'): Action =>
  (b, node, at) =>
    ({
      kind,
      name: b.name(at + 1),
      default_value: b.optional(node, at, 3) as Expr | null,
      ...b.whole(node, at),
    }) satisfies TypeParam;

const first: Action = (b, node, at) => b.child(node, at, 0);

export const ARGUMENT_ACTIONS: Actions = {
  args,
  arg,
  plainArg,
  starArg,
  doubleStarArg,
  call,
  classArgs,
  params,
  param: first,
  plainParam,
  starParam,
  starName,
  kwParam,
  slash,
  lambda,
  lambdaParams: params,
  lambdaParam: first,
  lambdaPlain,
  lambdaStar,
  lambdaKw,
  typeParams,
  typeParam: first,
  typeVar,
  typeVarTuple: starTypeParam('TypeVarTuple'),
  paramSpec: starTypeParam('ParamSpec'),
};
