/** `yield`, `yield from`, `await`. CPython: Python/compile.c. */
import type { Await, Yield, YieldFrom } from '../syntax/ast.ts';
import type { Generator } from './generator.ts';
import { Intrinsic1, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Location, NO_LOCATION, Pseudo } from './sequence.ts';

/** Arguments of RESUME. */
const AFTER_YIELD = 1;
const AFTER_YIELD_FROM = 2;
const AFTER_AWAIT = 3;

/** `yield value`. */
export function generateYield(g: Generator, e: Yield): void {
  const location = locate(e);
  if (!g.unit.scope.isFunctionLike) g.fault("'yield' outside function", location);
  if (e.value !== null) g.expression(e.value);
  else g.loadNone(location);
  addYield(g, location);
}

/** Yields the top of the stack. CPython: ADDOP_YIELD. */
export function addYield(g: Generator, location: Location): void {
  const { generator, coroutine } = g.unit.scope;
  if (generator && coroutine) g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.ASYNC_GEN_WRAP);
  g.emit(Op.YIELD_VALUE, location, 0);
  g.emit(Op.RESUME, location, AFTER_YIELD);
}

/** `yield from iterable`. */
export function generateYieldFrom(g: Generator, e: YieldFrom): void {
  const location = locate(e);
  if (!g.unit.scope.isFunctionLike) g.fault("'yield from' outside function", location);
  if (g.unit.kind === 'async function') g.fault("'yield from' inside async function", location);
  g.expression(e.value);
  g.emit(Op.GET_YIELD_FROM_ITER, location);
  g.loadNone(location);
  addYieldFrom(g, location, false);
}

/** `await value`. */
export function generateAwait(g: Generator, e: Await): void {
  const location = locate(e);
  if (!g.unit.scope.isFunctionLike) g.fault("'await' outside function", location);
  if (g.unit.kind !== 'async function' && g.unit.kind !== 'comprehension') {
    g.fault("'await' outside async function", location);
  }
  g.expression(e.value);
  addAwait(g, location);
}

/** Awaits the top of the stack. */
export function addAwait(g: Generator, location: Location): void {
  g.emit(Op.GET_AWAITABLE, location, 0);
  g.loadNone(location);
  addYieldFrom(g, location, true);
}

/** Sends to an iterator, and yields what it yields, until it is done. CPython: compiler_add_yield_from. */
export function addYieldFrom(g: Generator, location: Location, isAwait: boolean): void {
  const send = g.label();
  const fail = g.label();
  const exit = g.label();
  g.use(send);
  g.jump(Op.SEND, exit, location);
  // Only throw() and close() can make the yield raise.
  g.jump(Pseudo.SETUP_FINALLY, fail, location);
  g.emit(Op.YIELD_VALUE, location, 1);
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Op.RESUME, location, isAwait ? AFTER_AWAIT : AFTER_YIELD_FROM);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, send, location);
  g.use(fail);
  g.emit(Op.CLEANUP_THROW, location);
  g.use(exit);
  g.emit(Op.END_SEND, location);
}

/** A StopIteration that leaves a generator is a RuntimeError. CPython: wrap_in_stopiteration_handler. */
export function wrapInStopIterationHandler(g: Generator): void {
  const handler = g.label();
  const { sequence } = g.unit;
  const labels = sequence.instructions.flatMap(({ target }) => (target === null ? [] : [target]));
  const instr = { op: Pseudo.SETUP_CLEANUP, arg: 0, target: handler, location: NO_LOCATION };
  sequence.insert(0, instr, [...new Set(labels)]);
  g.loadNone(NO_LOCATION);
  g.emit(Op.RETURN_VALUE, NO_LOCATION);
  g.use(handler);
  g.emit(Op.CALL_INTRINSIC_1, NO_LOCATION, Intrinsic1.STOPITERATION_ERROR);
  g.emit(Op.RERAISE, NO_LOCATION, 1);
}
