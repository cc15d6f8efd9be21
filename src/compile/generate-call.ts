/** Calls. CPython: Python/compile.c, compiler_call. */

import type { Attribute, Call, Expr, Keyword } from '../syntax/ast.ts';
import { checkCaller } from './check-mistakes.ts';
import type { TupleConst } from './code.ts';
import { generateMethod } from './generate-attribute.ts';
import { buildSequence } from './generate-display.ts';
import { generateName, refuseForbidden } from './generate-name.ts';
import { type Generator, STACK_USE_GUIDELINE } from './generator.ts';
import { Op } from './instructions.ts';
import { locate, locateAttribute } from './locate.ts';
import { Def } from './scope.ts';
import { type Location, NO_LOCATION } from './sequence.ts';

/** `func(args)`. */
export function generateCall(g: Generator, e: Call): void {
  checkKeywords(g, e.keywords);
  if (isMethodCall(g, e)) return generateMethodCall(g, e, e.func as Attribute);
  checkCaller(g, e.func);
  g.expression(e.func);
  g.emit(Op.PUSH_NULL, locate(e.func));
  generateArguments(g, locate(e), e.args, e.keywords, 0);
}

/** Keywords may appear once. CPython: validate_keywords. */
function checkKeywords(g: Generator, keywords: readonly Keyword[]): void {
  keywords.forEach((keyword, i) => {
    if (keyword.arg === null) return;
    refuseForbidden(g, keyword.arg, 'Store', locate(keyword));
    const again = keywords.slice(i + 1).find(({ arg }) => arg === keyword.arg);
    if (again !== undefined) g.fault(`keyword argument repeated: ${keyword.arg}`, locate(again));
  });
}

/**
 * Whether `value.name(…)` can be called without making a bound method. Attributes of what a module imports are
 * mostly functions of modules: they are left alone. CPython: maybe_optimize_method_call.
 */
function isMethodCall(g: Generator, { func, args, keywords }: Call): boolean {
  if (func.kind !== 'Attribute' || func.ctx !== 'Load') return false;
  if (func.value.kind === 'Name' && g.job.symbols.top.flags(func.value.id) & Def.IMPORT) return false;
  const size = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
  return size < STACK_USE_GUIDELINE && isPlain(args, keywords);
}

/** No stars. */
function isPlain(args: readonly Expr[], keywords: readonly Keyword[]): boolean {
  return args.every(({ kind }) => kind !== 'Starred') && keywords.every(({ arg }) => arg !== null);
}

function generateMethodCall(g: Generator, e: Call, method: Attribute): void {
  generateMethod(g, method);
  g.expressions(e.args);
  const location = locateAttribute(method, e);
  if (e.keywords.length > 0) {
    for (const { value } of e.keywords) g.expression(value);
    g.load(namesOf(e.keywords), locateAttribute(method));
    g.emit(Op.CALL_KW, location, e.args.length + e.keywords.length);
  } else g.emit(Op.CALL, location, e.args.length);
}

function namesOf(keywords: readonly Keyword[]): TupleConst {
  return { type: 'tuple', items: keywords.map(({ arg }) => ({ type: 'str', value: arg! })) };
}

/**
 * The arguments and the call, when the callable, null, and `pushed` arguments are on the stack. `injected` is the
 * name of one more positional argument. CPython: compiler_call_helper_impl.
 */
export function generateArguments(
  g: Generator,
  location: Location,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  pushed: number,
  injected: string | null = null,
): void {
  checkKeywords(g, keywords);
  if (args.length + keywords.length * 2 > STACK_USE_GUIDELINE || !isPlain(args, keywords)) {
    return generateUnpackedArguments(g, location, args, keywords, pushed, injected);
  }
  g.expressions(args);
  if (injected !== null) generateName(g, injected, 'Load', location);
  const count = pushed + args.length + (injected === null ? 0 : 1);
  if (keywords.length === 0) return g.emit(Op.CALL, location, count);
  for (const { value } of keywords) g.expression(value);
  g.load(namesOf(keywords), location);
  g.emit(Op.CALL_KW, location, count + keywords.length);
}

/** The arguments as one tuple and one dict. */
function generateUnpackedArguments(
  g: Generator,
  location: Location,
  args: readonly Expr[],
  keywords: readonly Keyword[],
  pushed: number,
  injected: string | null,
): void {
  const only = args.length === 1 && pushed === 0 && injected === null ? args[0]! : null;
  if (only?.kind === 'Starred') g.expression(only.value);
  else buildSequence(g, args, location, 'tuple', pushed, injected);
  if (keywords.length > 0) generateUnpackedKeywords(g, location, keywords);
  g.emit(Op.CALL_FUNCTION_EX, location, keywords.length > 0 ? 1 : 0);
}

function generateUnpackedKeywords(g: Generator, location: Location, keywords: readonly Keyword[]): void {
  let started = false;
  let waiting: Keyword[] = [];
  const join = () => {
    if (waiting.length === 0) return;
    buildKeywords(g, location, waiting);
    if (started) g.emit(Op.DICT_MERGE, location, 1);
    started = true;
    waiting = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      waiting.push(keyword);
      continue;
    }
    join();
    if (!started) g.emit(Op.BUILD_MAP, location, 0);
    started = true;
    g.expression(keyword.value);
    g.emit(Op.DICT_MERGE, location, 1);
  }
  join();
}

/** A dict of keywords without stars. CPython: compiler_subkwargs. */
function buildKeywords(g: Generator, location: Location, keywords: readonly Keyword[]): void {
  const count = keywords.length;
  const big = count * 2 > STACK_USE_GUIDELINE;
  if (count > 1 && !big) {
    for (const { value } of keywords) g.expression(value);
    g.load(namesOf(keywords), location);
    return g.emit(Op.BUILD_CONST_KEY_MAP, location, count);
  }
  if (big) g.emit(Op.BUILD_MAP, NO_LOCATION, 0);
  for (const { arg, value } of keywords) {
    g.loadStr(arg!, location);
    g.expression(value);
    if (big) g.emit(Op.MAP_ADD, NO_LOCATION, 1);
  }
  if (!big) g.emit(Op.BUILD_MAP, location, count);
}
