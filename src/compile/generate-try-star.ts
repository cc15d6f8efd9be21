/**
 * `try` with `except*`. On the stack are the group, a list of what clauses raise, and what is not handled yet.
 * CPython: Python/compile.c, compiler_try_star_except.
 */
import type { ExceptHandler, TryStar } from '../syntax/ast.ts';
import { generateName } from './generate-name.ts';
import { popExceptAndReraise, withFinally } from './generate-try.ts';
import type { Generator } from './generator.ts';
import { Intrinsic2, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Label, NO_LOCATION, Pseudo } from './sequence.ts';
import { unbindException } from './unwind.ts';

/** `try` with `except*`. */
export function generateTryStar(g: Generator, s: TryStar): void {
  if (s.finalbody.length > 0) withFinally(g, s, () => tryExceptStar(g, s));
  else tryExceptStar(g, s);
}

function tryExceptStar(g: Generator, s: TryStar): void {
  const location = locate(s);
  const except = g.label();
  const orelse = g.label();
  const end = g.label();
  const cleanup = g.label();
  const reraiseStar = g.label();
  g.jump(Pseudo.SETUP_FINALLY, except, location);
  g.push({ kind: 'try' }, location);
  g.statements(s.body);
  g.pop();
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, orelse, NO_LOCATION);
  g.use(except);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  g.emit(Op.PUSH_EXC_INFO, NO_LOCATION);
  g.push({ kind: 'except* handlers' }, location);
  s.handlers.forEach((handler, i) => {
    if (i === 0) {
      g.emit(Op.BUILD_LIST, locate(handler), 0);
      g.emit(Op.COPY, locate(handler), 2);
    }
    clause(g, handler);
    if (i === s.handlers.length - 1) {
      // What nobody took joins the list.
      g.emit(Op.LIST_APPEND, NO_LOCATION, 1);
      g.jump(Pseudo.JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
    }
  });
  g.pop();
  g.use(reraiseStar);
  reraise(g, end);
  g.use(cleanup);
  popExceptAndReraise(g);
  g.use(orelse);
  g.statements(s.orelse);
  g.use(end);
}

function clause(g: Generator, handler: ExceptHandler): void {
  const location = locate(handler);
  const { name } = handler;
  const next = g.label();
  const raised = g.label();
  const noMatch = g.label();
  const cleanup = g.label();
  if (handler.type !== null) {
    g.expression(handler.type);
    g.emit(Op.CHECK_EG_MATCH, location);
    g.emit(Op.COPY, location, 1);
    g.jump(Op.POP_JUMP_IF_NONE, noMatch, location);
  }
  if (name !== null) generateName(g, name, 'Store', location);
  else g.emit(Op.POP_TOP, location);
  g.jump(Pseudo.SETUP_CLEANUP, cleanup, location);
  g.push({ kind: 'except clause', name }, location);
  g.statements(handler.body);
  g.pop();
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  if (name !== null) unbindException(g, name, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, next, NO_LOCATION);
  g.use(cleanup);
  if (name !== null) unbindException(g, name, NO_LOCATION);
  // What the body raised joins the list; the index of the raising instruction goes.
  g.emit(Op.LIST_APPEND, NO_LOCATION, 3);
  g.emit(Op.POP_TOP, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, raised, NO_LOCATION);
  g.use(next);
  // Holds the line of what comes before.
  g.emit(Op.NOP, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, raised, NO_LOCATION);
  g.use(noMatch);
  g.emit(Op.POP_TOP, location);
  g.use(raised);
}

/** Raises again what was not handled or was raised by clauses, if anything. */
function reraise(g: Generator, end: Label): void {
  const something = g.label();
  g.emit(Op.CALL_INTRINSIC_2, NO_LOCATION, Intrinsic2.PREP_RERAISE_STAR);
  g.emit(Op.COPY, NO_LOCATION, 1);
  g.jump(Op.POP_JUMP_IF_NOT_NONE, something, NO_LOCATION);
  g.emit(Op.POP_TOP, NO_LOCATION);
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Op.POP_EXCEPT, NO_LOCATION);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(something);
  g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
  g.emit(Op.SWAP, NO_LOCATION, 2);
  g.emit(Op.POP_EXCEPT, NO_LOCATION);
  g.emit(Op.RERAISE, NO_LOCATION, 0);
}
