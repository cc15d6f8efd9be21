/** `try` with `except` and `finally`. CPython: Python/compile.c, compiler_try_except, compiler_try_finally. */
import type { ExceptHandler, Try } from '../syntax/ast.ts';
import { generateName } from './generate-name.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Label, NO_LOCATION, Pseudo } from './sequence.ts';
import { unbindException } from './unwind.ts';

/** `try`. */
export function generateTry(g: Generator, s: Try): void {
  if (s.finalbody.length > 0)
    withFinally(g, s, () => (s.handlers.length > 0 ? tryExcept(g, s) : tryBody(g, s)));
  else tryExcept(g, s);
}

function tryBody(g: Generator, s: Try): void {
  g.statements(s.body);
}

/** What `body` generates, and behind it `finally`, once for the good end and once for the bad one. */
export function withFinally(
  g: Generator,
  s: Pick<Try, 'finalbody' | 'lineno' | 'end_lineno' | 'col_offset' | 'end_col_offset'>,
  body: () => void,
): void {
  const location = locate(s);
  const end = g.label();
  const exit = g.label();
  const cleanup = g.label();
  g.jump(Pseudo.SETUP_FINALLY, end, location);
  g.push({ kind: 'try finally', finalbody: s.finalbody }, location);
  body();
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.pop();
  g.statements(s.finalbody);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
  g.use(end);
  g.push({ kind: 'finally handler' }, location);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  g.emit(Op.PUSH_EXC_INFO, NO_LOCATION);
  g.statements(s.finalbody);
  g.emit(Op.RERAISE, NO_LOCATION, 0);
  g.pop();
  g.use(cleanup);
  popExceptAndReraise(g);
  g.use(exit);
}

/** An exception in a handler: the one handled before is back, and this one goes on. */
export function popExceptAndReraise(g: Generator): void {
  g.emit(Op.COPY, NO_LOCATION, 3);
  g.emit(Op.POP_EXCEPT, NO_LOCATION);
  g.emit(Op.RERAISE, NO_LOCATION, 1);
}

function tryExcept(g: Generator, s: Try): void {
  const location = locate(s);
  const except = g.label();
  const end = g.label();
  const cleanup = g.label();
  g.jump(Pseudo.SETUP_FINALLY, except, location);
  g.push({ kind: 'try' }, location);
  g.statements(s.body);
  g.pop();
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.statements(s.orelse);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(except);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  g.emit(Op.PUSH_EXC_INFO, NO_LOCATION);
  g.push({ kind: 'except handlers' }, location);
  s.handlers.forEach((handler, i) => {
    const place = locate(handler);
    if (handler.type === null && i < s.handlers.length - 1) g.fault("default 'except:' must be last", place);
    const next = g.label();
    if (handler.type !== null) {
      g.expression(handler.type);
      g.emit(Op.CHECK_EXC_MATCH, place);
      g.jump(Op.POP_JUMP_IF_FALSE, next, place);
    }
    if (handler.name === null) plainClause(g, handler, end);
    else namedClause(g, handler, handler.name, end);
    g.use(next);
  });
  g.emit(Op.RERAISE, NO_LOCATION, 0);
  g.pop();
  g.use(cleanup);
  popExceptAndReraise(g);
  g.use(end);
}

function plainClause(g: Generator, handler: ExceptHandler, end: Label): void {
  const location = locate(handler);
  g.emit(Op.POP_TOP, location);
  g.push({ kind: 'except clause', name: null }, location);
  g.statements(handler.body);
  g.pop();
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Op.POP_EXCEPT, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
}

/** `except … as name`: the name is unbound at the end, in whatever way the body ends. */
function namedClause(g: Generator, handler: ExceptHandler, name: string, end: Label): void {
  const location = locate(handler);
  const cleanup = g.label();
  generateName(g, name, 'Store', location);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, location);
  g.push({ kind: 'except clause', name }, location);
  g.statements(handler.body);
  g.pop();
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Op.POP_EXCEPT, NO_LOCATION);
  unbindException(g, name, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(cleanup);
  unbindException(g, name, NO_LOCATION);
  g.emit(Op.RERAISE, NO_LOCATION, 1);
}
