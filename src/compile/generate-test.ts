/** Jumping on conditions, comparisons. CPython: Python/compile.c, compiler_jump_if. */
import type { BoolOp, CmpOperator, Compare, Expr, IfExp } from '../syntax/ast.ts';
import { checkCompare } from './check-mistakes.ts';
import type { Generator } from './generator.ts';
import { COMPARE_OPERATORS, Op, Ordering } from './instructions.ts';
import { locate } from './locate.ts';
import { type Label, type Location, NO_LOCATION, Pseudo } from './sequence.ts';

/** Jumps to `target` when the truth of an expression is `wanted`; goes on otherwise. */
export function jumpIf(g: Generator, location: Location, e: Expr, target: Label, wanted: boolean): void {
  if (e.kind === 'UnaryOp' && e.op === 'Not') return jumpIf(g, location, e.operand, target, !wanted);
  if (e.kind === 'BoolOp') return jumpIfBool(g, location, e, target, wanted);
  if (e.kind === 'IfExp') return jumpIfIf(g, location, e, target, wanted);
  if (e.kind === 'Compare' && e.ops.length > 1) return jumpIfChain(g, e, target, wanted);
  g.expression(e);
  g.emit(Op.TO_BOOL, locate(e));
  g.jump(jumpFor(wanted), target, locate(e));
}

function jumpFor(wanted: boolean): Op {
  return wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE;
}

function jumpIfBool(g: Generator, location: Location, e: BoolOp, target: Label, wanted: boolean): void {
  // The value that settles the matter early: True for `or`. It leads to the target or past all.
  const settling = e.op === 'Or';
  const early = settling === wanted ? target : g.label();
  for (const value of e.values.slice(0, -1)) jumpIf(g, location, value, early, settling);
  jumpIf(g, location, e.values[e.values.length - 1]!, target, wanted);
  if (early !== target) g.use(early);
}

function jumpIfIf(g: Generator, location: Location, e: IfExp, target: Label, wanted: boolean): void {
  const end = g.label();
  const otherwise = g.label();
  jumpIf(g, location, e.test, otherwise, false);
  jumpIf(g, location, e.body, target, wanted);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(otherwise);
  jumpIf(g, location, e.orelse, target, wanted);
  g.use(end);
}

function jumpIfChain(g: Generator, e: Compare, target: Label, wanted: boolean): void {
  const location = locate(e);
  checkCompare(g, e);
  const cleanup = g.label();
  g.expression(e.left);
  const last = e.ops.length - 1;
  for (let i = 0; i < last; i++) {
    g.expression(e.comparators[i]!);
    g.emit(Op.SWAP, location, 2);
    g.emit(Op.COPY, location, 2);
    addCompare(g, e.ops[i]!, location);
    g.emit(Op.TO_BOOL, location);
    g.jump(Op.POP_JUMP_IF_FALSE, cleanup, location);
  }
  g.expression(e.comparators[last]!);
  addCompare(g, e.ops[last]!, location);
  g.emit(Op.TO_BOOL, location);
  g.jump(jumpFor(wanted), target, location);
  const end = g.label();
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(cleanup);
  g.emit(Op.POP_TOP, location);
  if (!wanted) g.jump(Pseudo.JUMP_NO_INTERRUPT, target, NO_LOCATION);
  g.use(end);
}

/** `a < b`, `a < b < c`. CPython: compiler_compare. */
export function generateCompare(g: Generator, e: Compare): void {
  const location = locate(e);
  checkCompare(g, e);
  g.expression(e.left);
  const last = e.ops.length - 1;
  const cleanup = g.label();
  for (let i = 0; i < last; i++) {
    g.expression(e.comparators[i]!);
    g.emit(Op.SWAP, location, 2);
    g.emit(Op.COPY, location, 2);
    addCompare(g, e.ops[i]!, location);
    g.emit(Op.COPY, location, 1);
    g.emit(Op.TO_BOOL, location);
    g.jump(Op.POP_JUMP_IF_FALSE, cleanup, location);
    g.emit(Op.POP_TOP, location);
  }
  g.expression(e.comparators[last]!);
  addCompare(g, e.ops[last]!, location);
  if (last === 0) return;
  const end = g.label();
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(cleanup);
  g.emit(Op.SWAP, location, 2);
  g.emit(Op.POP_TOP, location);
  g.use(end);
}

/** The operators, and their bits for when they are true. CPython: compare_masks. */
const COMPARISONS = {
  Lt: ['<', Ordering.LESS],
  LtE: ['<=', Ordering.LESS | Ordering.EQUAL],
  Eq: ['==', Ordering.EQUAL],
  NotEq: ['!=', Ordering.LESS | Ordering.GREATER | Ordering.UNORDERED],
  Gt: ['>', Ordering.GREATER],
  GtE: ['>=', Ordering.GREATER | Ordering.EQUAL],
} as const;

/** One comparison of the two values on top. CPython: compiler_addcompare. */
export function addCompare(g: Generator, op: CmpOperator, location: Location): void {
  switch (op) {
    case 'Is':
      return g.emit(Op.IS_OP, location, 0);
    case 'IsNot':
      return g.emit(Op.IS_OP, location, 1);
    case 'In':
      return g.emit(Op.CONTAINS_OP, location, 0);
    case 'NotIn':
      return g.emit(Op.CONTAINS_OP, location, 1);
    default: {
      const [operator, orderings] = COMPARISONS[op];
      g.emit(Op.COMPARE_OP, location, (COMPARE_OPERATORS.indexOf(operator) << 5) | orderings);
    }
  }
}
