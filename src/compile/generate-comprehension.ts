/** Comprehensions and generator expressions. CPython: Python/compile.c, compiler_comprehension. */
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../syntax/ast.ts';
import { makeClosure } from './generate-closure.ts';
import { jumpIf } from './generate-test.ts';
import { addAwait, addYield, addYieldFrom, wrapInStopIterationHandler } from './generate-yield.ts';
import type { Generator } from './generator.ts';
import { enterInlined, leaveInlined } from './inline-comprehension.ts';
import { Op } from './instructions.ts';
import { locate, span } from './locate.ts';
import { type Location, NO_LOCATION, Pseudo } from './sequence.ts';

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

const NAMES = {
  ListComp: '<listcomp>',
  SetComp: '<setcomp>',
  DictComp: '<dictcomp>',
  GeneratorExp: '<genexpr>',
} as const;

const BUILD = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP } as const;

/** `[…]`, `{…}`, `(…)` with `for`. */
export function generateComprehension(g: Generator, e: AnyComprehension): void {
  const scope = g.job.symbols.of(e);
  const isAsync = scope.coroutine;
  const { kind } = g.unit;
  if (isAsync && e.kind !== 'GeneratorExp' && kind !== 'async function' && kind !== 'comprehension') {
    g.fault('asynchronous comprehension outside of an asynchronous function', locate(e));
  }
  if (scope.compInlined) inlined(g, e);
  else inFunction(g, e, isAsync);
}

function inlined(g: Generator, e: AnyComprehension): void {
  const location = locate(e);
  loadIterator(g, e.generators[0]!);
  const state = enterInlined(g, location, g.job.symbols.of(e));
  if (e.kind !== 'GeneratorExp') {
    g.emit(BUILD[e.kind], location, 0);
    g.emit(Op.SWAP, location, 2);
  }
  generateLoops(g, e, 0, 0, true);
  leaveInlined(g, location, state);
}

/** The iterator of an iterable that is evaluated here. */
function loadIterator(g: Generator, { iter, is_async }: Comprehension): void {
  g.expression(iter);
  g.emit(is_async ? Op.GET_AITER : Op.GET_ITER, locate(iter));
}

function inFunction(g: Generator, e: AnyComprehension, isAsync: boolean): void {
  const location = locate(e);
  g.enter('comprehension', NAMES[e.kind], g.job.symbols.of(e), e.lineno);
  g.unit.argcount = 1;
  if (e.kind !== 'GeneratorExp') g.emit(BUILD[e.kind], location, 0);
  generateLoops(g, e, 0, 0, false);
  if (e.kind === 'GeneratorExp') wrapInStopIterationHandler(g);
  else g.emit(Op.RETURN_VALUE, locate(elementOf(e)));
  makeClosure(g, location, g.exit(true));
  loadIterator(g, e.generators[0]!);
  g.emit(Op.CALL, location, 0);
  if (isAsync && e.kind !== 'GeneratorExp') addAwait(g, location);
}

function elementOf(e: AnyComprehension): Expr {
  return e.kind === 'DictComp' ? e.key : e.elt;
}

/**
 * The loops from one of the `for` clauses on; `depth` is how far down the stack the result is.
 */
function generateLoops(
  g: Generator,
  e: AnyComprehension,
  at: number,
  depth: number,
  iteratorOnStack: boolean,
): void {
  if (e.generators[at]!.is_async) generateAsyncLoop(g, e, at, depth, iteratorOnStack);
  else generateLoop(g, e, at, depth, iteratorOnStack);
}

function generateLoop(
  g: Generator,
  e: AnyComprehension,
  at: number,
  depth: number,
  iteratorOnStack: boolean,
): void {
  const clause = e.generators[at]!;
  const start = g.label();
  const skip = g.label();
  const anchor = g.label();
  let only: Expr | null = null;
  if (!iteratorOnStack) {
    if (at === 0) g.emit(Op.LOAD_FAST, locate(e), 0);
    else {
      only = onlyElement(clause.iter);
      if (only === null) loadIterator(g, clause);
      else g.expression(only);
    }
  }
  if (only === null) {
    depth++;
    g.use(start);
    g.jump(Op.FOR_ITER, anchor, locate(clause.iter));
  }
  g.expression(clause.target);
  for (const test of clause.ifs) jumpIf(g, locate(e), test, skip, false);
  const location = generateRest(g, e, at + 1, depth);
  g.use(skip);
  if (only !== null) return;
  g.jump(Pseudo.JUMP, start, location);
  g.use(anchor);
  g.emit(Op.END_FOR, NO_LOCATION);
  g.emit(Op.POP_TOP, NO_LOCATION);
}

/** `for y in [f(x)]` only names a value: no list is made and no loop. */
function onlyElement(e: Expr): Expr | null {
  if ((e.kind !== 'List' && e.kind !== 'Tuple') || e.elts.length !== 1) return null;
  const [element] = e.elts;
  return element!.kind === 'Starred' ? null : element!;
}

function generateAsyncLoop(
  g: Generator,
  e: AnyComprehension,
  at: number,
  depth: number,
  iteratorOnStack: boolean,
): void {
  const clause = e.generators[at]!;
  const location = locate(e);
  const start = g.label();
  const except = g.label();
  const skip = g.label();
  if (!iteratorOnStack) {
    if (at === 0) g.emit(Op.LOAD_FAST, location, 0);
    else loadIterator(g, clause);
  }
  g.use(start);
  g.push({ kind: 'async comprehension' }, location);
  g.jump(Pseudo.SETUP_FINALLY, except, location);
  g.emit(Op.GET_ANEXT, location);
  g.loadNone(location);
  addYieldFrom(g, location, true);
  g.emit(Pseudo.POP_BLOCK, location);
  g.expression(clause.target);
  for (const test of clause.ifs) jumpIf(g, location, test, skip, false);
  const end = generateRest(g, e, at + 1, depth + 1);
  g.use(skip);
  g.jump(Pseudo.JUMP, start, end);
  g.pop();
  g.use(except);
  g.emit(Op.END_ASYNC_FOR, location);
}

/** What is inside a loop: the next one, or the element. Where the element is. */
function generateRest(g: Generator, e: AnyComprehension, next: number, depth: number): Location {
  if (next === e.generators.length) return generateElement(g, e, depth);
  generateLoops(g, e, next, depth, false);
  return locate(elementOf(e));
}

function generateElement(g: Generator, e: AnyComprehension, depth: number): Location {
  const location = locate(elementOf(e));
  g.expression(elementOf(e));
  switch (e.kind) {
    case 'GeneratorExp':
      addYield(g, location);
      g.emit(Op.POP_TOP, location);
      return location;
    case 'ListComp':
      g.emit(Op.LIST_APPEND, location, depth + 1);
      return location;
    case 'SetComp':
      g.emit(Op.SET_ADD, location, depth + 1);
      return location;
    case 'DictComp': {
      g.expression(e.value);
      const entry = span(e.key, e.value);
      g.emit(Op.MAP_ADD, entry, depth + 1);
      return entry;
    }
  }
}
