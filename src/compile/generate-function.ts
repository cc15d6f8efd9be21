/** `def`, `async def`, `lambda`. CPython: Python/compile.c, compiler_function. */
import type { Arg, Arguments, AsyncFunctionDef, Expr, FunctionDef, Lambda } from '../syntax/ast.ts';
import type { TupleConst } from './code.ts';
import { generateAnnotation } from './generate-annotation.ts';
import { callWithoutArguments, FunctionPart, makeClosure } from './generate-closure.ts';
import { cleanDoc, docstringOf } from './generate-docstring.ts';
import { generateName, refuseForbidden } from './generate-name.ts';
import { generateTypeParams } from './generate-type-params.ts';
import { wrapInStopIterationHandler } from './generate-yield.ts';
import { type Generator, NONE } from './generator.ts';
import { Intrinsic2, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { mangleIn } from './scope.ts';
import { type Location, NO_LOCATION } from './sequence.ts';

type AnyFunction = FunctionDef | AsyncFunctionDef;

/** `def` and `async def`. */
export function generateFunction(g: Generator, s: AnyFunction): void {
  const location = locate(s);
  refuseForbiddenParameters(g, s.args);
  g.expressions(s.decorator_list);
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  const parts = generateDefaults(g, s.args, location);
  if (s.type_params.length > 0) generateGeneric(g, s, parts, firstlineno);
  else makeFunction(g, s, parts, firstlineno);
  applyDecorators(g, s.decorator_list);
  generateName(g, s.name, 'Store', location);
}

/** Annotations, code, and the function; its defaults are on the stack. */
function makeFunction(g: Generator, s: AnyFunction, defaults: number, firstlineno: number): void {
  const parts = defaults | generateAnnotations(g, s.args, s.returns, locate(s));
  generateBody(g, s, parts, firstlineno);
}

/** The function is made inside a function that makes its type parameters and is given its defaults. */
function generateGeneric(g: Generator, s: AnyFunction, defaults: number, firstlineno: number): void {
  const location = locate(s);
  const count = (defaults & FunctionPart.DEFAULTS ? 1 : 0) + (defaults & FunctionPart.KWDEFAULTS ? 1 : 0);
  if (count === 2) g.emit(Op.SWAP, location, 2);
  const scope = g.job.symbols.of(s.type_params);
  g.enter('type parameters', `<generic parameters of ${s.name}>`, scope, firstlineno);
  g.unit.argcount = count;
  generateTypeParams(g, s.type_params);
  for (let i = 0; i < count; i++) g.emit(Op.LOAD_FAST, location, i);
  makeFunction(g, s, defaults, firstlineno);
  g.emit(Op.SWAP, location, 2);
  g.emit(Op.CALL_INTRINSIC_2, location, Intrinsic2.SET_FUNCTION_TYPE_PARAMS);
  makeClosure(g, location, g.exit(false));
  if (count === 0) return callWithoutArguments(g, location);
  g.emit(Op.SWAP, location, count + 1);
  g.emit(Op.CALL, location, count - 1);
}

function generateBody(g: Generator, s: AnyFunction, parts: number, firstlineno: number): void {
  const kind = s.kind === 'AsyncFunctionDef' ? 'async function' : 'function';
  g.enter(kind, s.name, g.job.symbols.of(s), firstlineno);
  const docstring = docstringOf(s.body);
  // The first constant is the docstring, or None.
  g.addConst(docstring === null ? NONE : { type: 'str', value: cleanDoc(docstring.text) });
  countParameters(g, s.args);
  const { scope } = g.unit;
  const suspends = scope.coroutine || scope.generator;
  if (suspends) g.push({ kind: 'stop iteration' }, NO_LOCATION);
  g.statements(docstring === null ? s.body : s.body.slice(1));
  if (suspends) {
    wrapInStopIterationHandler(g);
    g.pop();
  }
  makeClosure(g, locate(s), g.exit(true), parts);
}

function countParameters(g: Generator, args: Arguments): void {
  g.unit.argcount = args.args.length;
  g.unit.posonlyargcount = args.posonlyargs.length;
  g.unit.kwonlyargcount = args.kwonlyargs.length;
}

/** `lambda`. */
export function generateLambda(g: Generator, e: Lambda): void {
  const location = locate(e);
  refuseForbiddenParameters(g, e.args);
  const parts = generateDefaults(g, e.args, location);
  g.enter('lambda', '<lambda>', g.job.symbols.of(e), e.lineno);
  // The first constant is no docstring.
  g.addConst(NONE);
  countParameters(g, e.args);
  g.expression(e.body);
  const yields = g.unit.scope.generator;
  if (!yields) g.emit(Op.RETURN_VALUE, locate(e.body));
  makeClosure(g, location, g.exit(!yields), parts);
}

function parametersOf(args: Arguments): Arg[] {
  const { posonlyargs, vararg, kwonlyargs, kwarg } = args;
  return [...posonlyargs, ...args.args, vararg, ...kwonlyargs, kwarg].filter((arg) => arg !== null);
}

function refuseForbiddenParameters(g: Generator, args: Arguments): void {
  for (const arg of parametersOf(args)) refuseForbidden(g, arg.arg, 'Store', locate(arg));
}

/** Loads the defaults; which parts of a function that makes. CPython: compiler_default_arguments. */
function generateDefaults(g: Generator, args: Arguments, location: Location): number {
  let parts = 0;
  if (args.defaults.length > 0) {
    g.expressions(args.defaults);
    g.emit(Op.BUILD_TUPLE, location, args.defaults.length);
    parts |= FunctionPart.DEFAULTS;
  }
  const names: string[] = [];
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i] ?? null;
    if (value === null) return;
    names.push(mangleIn(g.unit.scope, g.unit.className, arg.arg));
    g.expression(value);
  });
  if (names.length > 0) {
    const keys: TupleConst = { type: 'tuple', items: names.map((value) => ({ type: 'str', value })) };
    g.load(keys, location);
    g.emit(Op.BUILD_CONST_KEY_MAP, location, names.length);
    parts |= FunctionPart.KWDEFAULTS;
  }
  return parts;
}

/** Loads names and annotations in turn, in CPython's order. CPython: compiler_visit_annotations. */
function generateAnnotations(
  g: Generator,
  args: Arguments,
  returns: Expr | null,
  location: Location,
): number {
  let count = 0;
  const add = (name: string, annotation: Expr | null) => {
    if (annotation === null) return;
    g.loadStr(mangleIn(g.unit.scope, g.unit.className, name), location);
    if (annotation.kind === 'Starred' && !g.annotationsAreText) {
      // `*args: *Ts`: the one thing that unpacking Ts gives.
      g.expression(annotation.value);
      g.emit(Op.UNPACK_SEQUENCE, location, 1);
    } else generateAnnotation(g, annotation);
    count++;
  };
  const { posonlyargs, vararg, kwonlyargs, kwarg } = args;
  for (const arg of [...args.args, ...posonlyargs, vararg, ...kwonlyargs, kwarg]) {
    if (arg !== null) add(arg.arg, arg.annotation);
  }
  add('return', returns);
  if (count === 0) return 0;
  g.emit(Op.BUILD_TUPLE, location, count * 2);
  return FunctionPart.ANNOTATIONS;
}

/** Calls decorators, the last one first, each at its own line. */
export function applyDecorators(g: Generator, decorators: readonly Expr[]): void {
  for (const decorator of decorators.toReversed()) g.emit(Op.CALL, locate(decorator), 0);
}
