/** `if`, loops, `break`, `continue`. CPython: Python/compile.c. */
import type { AsyncFor, Break, Continue, For, If, While } from '../syntax/ast.ts';
import { jumpIf } from './generate-test.ts';
import { addYieldFrom } from './generate-yield.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';
import { NO_LOCATION, Pseudo } from './sequence.ts';
import { unwindBlock, unwindToLoop } from './unwind.ts';

/** `if`. */
export function generateIf(g: Generator, s: If): void {
  const end = g.label();
  const otherwise = s.orelse.length > 0 ? g.label() : end;
  jumpIf(g, locate(s), s.test, otherwise, false);
  g.statements(s.body);
  if (s.orelse.length > 0) {
    g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    g.use(otherwise);
    g.statements(s.orelse);
  }
  g.use(end);
}

/** `while`. The test is generated twice: before the loop, and at its end. */
export function generateWhile(g: Generator, s: While): void {
  const loop = g.label();
  const body = g.label();
  const anchor = g.label();
  const end = g.label();
  g.use(loop);
  g.push({ kind: 'while loop', start: loop, exit: end }, locate(s));
  jumpIf(g, locate(s), s.test, anchor, false);
  g.use(body);
  g.statements(s.body);
  jumpIf(g, locate(s), s.test, body, true);
  g.pop();
  g.use(anchor);
  g.statements(s.orelse);
  g.use(end);
}

/** `for`. */
export function generateFor(g: Generator, s: For): void {
  const start = g.label();
  const cleanup = g.label();
  const end = g.label();
  g.push({ kind: 'for loop', start, exit: end }, locate(s));
  g.expression(s.iter);
  g.emit(Op.GET_ITER, locate(s.iter));
  g.use(start);
  g.jump(Op.FOR_ITER, cleanup, locate(s.iter));
  // The target's line, where it is another than the iterable's.
  g.emit(Op.NOP, locate(s.target));
  g.expression(s.target);
  g.statements(s.body);
  g.jump(Pseudo.JUMP, start, NO_LOCATION);
  g.use(cleanup);
  g.emit(Op.END_FOR, NO_LOCATION);
  g.emit(Op.POP_TOP, NO_LOCATION);
  g.pop();
  g.statements(s.orelse);
  g.use(end);
}

/** `async for`. */
export function generateAsyncFor(g: Generator, s: AsyncFor): void {
  const location = locate(s);
  if (g.unit.kind !== 'async function') g.fault("'async for' outside async function", location);
  const start = g.label();
  const except = g.label();
  const end = g.label();
  g.expression(s.iter);
  g.emit(Op.GET_AITER, locate(s.iter));
  g.use(start);
  g.push({ kind: 'for loop', start, exit: end }, location);
  g.jump(Pseudo.SETUP_FINALLY, except, location);
  g.emit(Op.GET_ANEXT, location);
  g.loadNone(location);
  addYieldFrom(g, location, true);
  g.emit(Pseudo.POP_BLOCK, location);
  g.expression(s.target);
  g.statements(s.body);
  g.jump(Pseudo.JUMP, start, NO_LOCATION);
  g.pop();
  g.use(except);
  g.emit(Op.END_ASYNC_FOR, locate(s.iter));
  g.statements(s.orelse);
  g.use(end);
}

/** `break`. */
export function generateBreak(g: Generator, s: Break): void {
  const origin = locate(s);
  g.emit(Op.NOP, origin);
  const { location, loop } = unwindToLoop(g, origin);
  if (loop === null) return g.fault("'break' outside loop", origin);
  g.jump(Pseudo.JUMP, loop.exit, unwindBlock(g, location, loop, false));
}

/** `continue`. */
export function generateContinue(g: Generator, s: Continue): void {
  const origin = locate(s);
  g.emit(Op.NOP, origin);
  const { location, loop } = unwindToLoop(g, origin);
  if (loop === null) return g.fault("'continue' not properly in loop", origin);
  g.jump(Pseudo.JUMP, loop.start, location);
}
