/** `with` and `async with`. CPython: Python/compile.c, compiler_with. */
import type { AsyncWith, With, WithItem } from '../syntax/ast.ts';
import { popExceptAndReraise } from './generate-try.ts';
import { addYieldFrom } from './generate-yield.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Label, type Location, NO_LOCATION, Pseudo } from './sequence.ts';
import { awaitExit, callExit } from './unwind.ts';

/** `with`, from one of its items on. */
export function generateWith(g: Generator, s: With, at: number): void {
  const item = s.items[at]!;
  const location = locate(item.context_expr);
  const final = g.label();
  const exit = g.label();
  const cleanup = g.label();
  g.expression(item.context_expr);
  g.emit(Op.BEFORE_WITH, location);
  g.jump(Pseudo.SETUP_WITH, final, location);
  g.push({ kind: 'with', location }, location);
  bindManager(g, item, location);
  if (at + 1 === s.items.length) g.statements(s.body);
  else generateWith(g, s, at + 1);
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.pop();
  callExit(g, location);
  g.emit(Op.POP_TOP, location);
  g.jump(Pseudo.JUMP, exit, location);
  g.use(final);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, location);
  g.emit(Op.PUSH_EXC_INFO, location);
  g.emit(Op.WITH_EXCEPT_START, location);
  finishWith(g, cleanup);
  g.use(exit);
}

/** `async with`, from one of its items on. */
export function generateAsyncWith(g: Generator, s: AsyncWith, at: number): void {
  if (g.unit.kind !== 'async function') g.fault("'async with' outside async function", locate(s));
  const item = s.items[at]!;
  const location = locate(item.context_expr);
  const final = g.label();
  const exit = g.label();
  const cleanup = g.label();
  g.expression(item.context_expr);
  g.emit(Op.BEFORE_ASYNC_WITH, location);
  g.emit(Op.GET_AWAITABLE, location, 1);
  g.loadNone(location);
  addYieldFrom(g, location, true);
  g.jump(Pseudo.SETUP_WITH, final, location);
  g.push({ kind: 'async with', location }, location);
  bindManager(g, item, location);
  if (at + 1 === s.items.length) g.statements(s.body);
  else generateAsyncWith(g, s, at + 1);
  g.pop();
  g.emit(Pseudo.POP_BLOCK, location);
  callExit(g, location);
  awaitExit(g, location);
  g.emit(Op.POP_TOP, location);
  g.jump(Pseudo.JUMP, exit, location);
  g.use(final);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, location);
  g.emit(Op.PUSH_EXC_INFO, location);
  g.emit(Op.WITH_EXCEPT_START, location);
  awaitExit(g, location);
  finishWith(g, cleanup);
  g.use(exit);
}

function bindManager(g: Generator, item: WithItem, location: Location): void {
  if (item.optional_vars !== null) g.expression(item.optional_vars);
  else g.emit(Op.POP_TOP, location);
}

/** What the exit said about an exception. CPython: compiler_with_except_finish. */
function finishWith(g: Generator, cleanup: Label): void {
  const suppress = g.label();
  const exit = g.label();
  g.emit(Op.TO_BOOL, NO_LOCATION);
  g.jump(Op.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
  g.emit(Op.RERAISE, NO_LOCATION, 2);
  g.use(suppress);
  g.emit(Op.POP_TOP, NO_LOCATION);
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Op.POP_EXCEPT, NO_LOCATION);
  g.emit(Op.POP_TOP, NO_LOCATION);
  g.emit(Op.POP_TOP, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
  g.use(cleanup);
  popExceptAndReraise(g);
  g.use(exit);
}
