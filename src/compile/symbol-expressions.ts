/** The names of expressions. CPython: Python/symtable.c, symtable_visit_expr. */
import { unreachable } from '../base/unreachable.ts';
import type {
  Arguments,
  Comprehension,
  DictComp,
  Expr,
  GeneratorExp,
  Lambda,
  ListComp,
  Name,
  NamedExpr,
  SetComp,
} from '../syntax/ast.ts';
import { Fault } from './fault.ts';
import { locate } from './locate.ts';
import { BlockType, Def, type Scope } from './scope.ts';
import type { SymbolBuilder } from './symbol-builder.ts';

/** Visits each of several expressions; absent ones are null. */
export function visitExpressions(b: SymbolBuilder, expressions: readonly (Expr | null)[]): void {
  for (const expression of expressions) if (expression !== null) visitExpression(b, expression);
}

/** Visits one expression. */
export function visitExpression(b: SymbolBuilder, e: Expr): void {
  switch (e.kind) {
    case 'NamedExpr':
      return visitNamed(b, e);
    case 'BoolOp':
      return visitExpressions(b, e.values);
    case 'BinOp':
      return visitExpressions(b, [e.left, e.right]);
    case 'UnaryOp':
      return visitExpression(b, e.operand);
    case 'Lambda':
      return visitLambda(b, e);
    case 'IfExp':
      return visitExpressions(b, [e.test, e.body, e.orelse]);
    case 'Dict':
      visitExpressions(b, e.keys);
      return visitExpressions(b, e.values);
    case 'Set':
    case 'List':
    case 'Tuple':
      return visitExpressions(b, e.elts);
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return visitComprehension(b, e, e.elt, null);
    case 'DictComp':
      return visitComprehension(b, e, e.key, e.value);
    case 'Yield':
    case 'YieldFrom':
      return visitYield(b, e);
    case 'Await':
      refuseInAnnotation(b, 'await expression', e);
      visitExpression(b, e.value);
      b.scope.coroutine = true;
      return;
    case 'Compare':
      visitExpression(b, e.left);
      return visitExpressions(b, e.comparators);
    case 'Call':
      visitExpression(b, e.func);
      visitExpressions(b, e.args);
      for (const keyword of e.keywords) visitExpression(b, keyword.value);
      return;
    case 'FormattedValue':
      return visitExpressions(b, [e.value, e.format_spec]);
    case 'JoinedStr':
      return visitExpressions(b, e.values);
    case 'Constant':
      return;
    case 'Attribute':
    case 'Starred':
      return visitExpression(b, e.value);
    case 'Subscript':
      return visitExpressions(b, [e.value, e.slice]);
    case 'Slice':
      return visitExpressions(b, [e.lower, e.upper, e.step]);
    case 'Name':
      return visitName(b, e);
    default:
      unreachable(e);
  }
}

function visitName(b: SymbolBuilder, e: Name): void {
  b.add(e.id, e.ctx === 'Load' ? Def.USE : Def.LOCAL, locate(e));
  // `super` counts as a use of `__class__`: it may be called without arguments.
  if (e.ctx === 'Load' && e.id === 'super' && b.scope.isFunctionLike) {
    b.add('__class__', Def.USE, locate(e));
  }
}

function visitLambda(b: SymbolBuilder, e: Lambda): void {
  visitExpressions(b, e.args.defaults);
  visitExpressions(b, e.args.kw_defaults);
  b.enter('lambda', BlockType.FUNCTION, e);
  visitParameters(b, e.args);
  visitExpression(b, e.body);
  b.exit();
}

/** Enters the parameters of a function into its scope. CPython: symtable_visit_arguments. */
export function visitParameters(b: SymbolBuilder, args: Arguments): void {
  for (const arg of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) {
    b.add(arg.arg, Def.PARAM, locate(arg));
  }
  if (args.vararg !== null) {
    b.add(args.vararg.arg, Def.PARAM, locate(args.vararg));
    b.scope.varargs = true;
  }
  if (args.kwarg !== null) {
    b.add(args.kwarg.arg, Def.PARAM, locate(args.kwarg));
    b.scope.varkeywords = true;
  }
}

const YIELD_PLACES = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
} as const;

function visitYield(b: SymbolBuilder, e: Expr & { kind: 'Yield' | 'YieldFrom' }): void {
  refuseInAnnotation(b, 'yield expression', e);
  if (e.value !== null) visitExpression(b, e.value);
  b.scope.generator = true;
  const { comprehension } = b.scope;
  if (comprehension !== null) {
    throw new Fault(`'yield' inside ${YIELD_PLACES[comprehension]}`, locate(e));
  }
}

/** Annotation scopes may not yield, await or bind. CPython: symtable_raise_if_annotation_block. */
function refuseInAnnotation(b: SymbolBuilder, what: string, e: Expr): void {
  const refuse = (where: string): never => {
    throw new Fault(`${what} cannot be used within ${where}`, locate(e));
  };
  switch (b.scope.type) {
    case BlockType.ANNOTATION:
      return refuse('an annotation');
    case BlockType.TYPE_VARIABLE:
      return refuse(b.scope.info!);
    case BlockType.TYPE_ALIAS:
      return refuse('a type alias');
    case BlockType.TYPE_PARAMETERS:
      return refuse('the definition of a generic');
    default:
  }
}

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const SCOPE_NAMES = {
  ListComp: 'listcomp',
  SetComp: 'setcomp',
  DictComp: 'dictcomp',
  GeneratorExp: 'genexpr',
} as const;

/** CPython: symtable_handle_comprehension. */
function visitComprehension(b: SymbolBuilder, e: AnyComprehension, element: Expr, value: Expr | null): void {
  const outermost = e.generators[0]!;
  // The outermost iterable is evaluated in the scope around.
  visitIterable(b, outermost);
  const scope = b.enter(SCOPE_NAMES[e.kind], BlockType.FUNCTION, e);
  scope.comprehension = e.kind;
  if (outermost.is_async) scope.coroutine = true;
  b.add('.0', Def.PARAM, locate(e));
  visitTarget(b, scope, outermost);
  visitExpressions(b, outermost.ifs);
  for (const generator of e.generators.slice(1)) {
    visitTarget(b, scope, generator);
    visitIterable(b, generator);
    visitExpressions(b, generator.ifs);
    if (generator.is_async) scope.coroutine = true;
  }
  if (value !== null) visitExpression(b, value);
  visitExpression(b, element);
  scope.generator = e.kind === 'GeneratorExp';
  b.exit();
  if (scope.coroutine && !scope.generator) b.scope.coroutine = true;
}

function visitTarget(b: SymbolBuilder, scope: Scope, generator: Comprehension): void {
  scope.compIterTarget = true;
  visitExpression(b, generator.target);
  scope.compIterTarget = false;
}

function visitIterable(b: SymbolBuilder, generator: Comprehension): void {
  const { scope } = b;
  scope.compIterExpr++;
  visitExpression(b, generator.iter);
  scope.compIterExpr--;
}

function visitNamed(b: SymbolBuilder, e: NamedExpr): void {
  refuseInAnnotation(b, 'named expression', e);
  if (b.scope.compIterExpr > 0) {
    const message = 'assignment expression cannot be used in a comprehension iterable expression';
    throw new Fault(message, locate(e));
  }
  if (b.scope.comprehension !== null) bindOutside(b, e.target as Name);
  visitExpression(b, e.value);
  visitExpression(b, e.target);
}

/** An assignment expression in a comprehension binds in the block around. CPython: symtable_extend_namedexpr_scope. */
function bindOutside(b: SymbolBuilder, target: Name): void {
  const name = target.id;
  const location = locate(target);
  for (const scope of b.around()) {
    const flags = b.flags(name, scope);
    if (scope.comprehension !== null) {
      if (flags & Def.COMP_ITER && flags & (Def.LOCAL | Def.GLOBAL)) {
        const message = `assignment expression cannot rebind comprehension iteration variable '${name}'`;
        throw new Fault(message, location);
      }
      continue;
    }
    if (scope.type === BlockType.FUNCTION) {
      b.add(name, flags & Def.GLOBAL ? Def.GLOBAL : Def.NONLOCAL, location);
      b.direct(name, location);
      return b.addTo(scope, name, Def.LOCAL, location);
    }
    if (scope.type === BlockType.MODULE) {
      b.add(name, Def.GLOBAL, location);
      b.direct(name, location);
      return b.addTo(scope, name, Def.GLOBAL, location);
    }
    refuseOutside(scope, location);
  }
}

function refuseOutside(scope: Scope, location: ReturnType<typeof locate>): void {
  const refuse = (where: string): never => {
    throw new Fault(`assignment expression within a comprehension cannot be used ${where}`, location);
  };
  switch (scope.type) {
    case BlockType.CLASS:
      return refuse('in a class body');
    case BlockType.TYPE_VARIABLE:
      return refuse('in a TypeVar bound');
    case BlockType.TYPE_ALIAS:
      return refuse('in a type alias');
    case BlockType.TYPE_PARAMETERS:
      return refuse('within the definition of a generic');
    default:
  }
}
