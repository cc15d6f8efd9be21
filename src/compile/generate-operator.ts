/** Arithmetic and logical operators. CPython: Python/compile.c. */
import { unreachable } from '../base/unreachable.ts';
import type { BinOp, BoolOp, IfExp, Operator, UnaryOp } from '../syntax/ast.ts';
import { jumpIf } from './generate-test.ts';
import type { Generator } from './generator.ts';
import { BINARY_OPERATORS, Intrinsic1, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { NO_LOCATION, Pseudo } from './sequence.ts';

const OPERATORS = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
} as const;

/** An operator as it is written. */
export function binaryOperator(op: Operator): (typeof OPERATORS)[Operator] {
  return OPERATORS[op];
}

/** `left op right`. */
export function generateBinary(g: Generator, e: BinOp): void {
  g.expression(e.left);
  g.expression(e.right);
  g.emit(Op.BINARY_OP, locate(e), BINARY_OPERATORS.indexOf(OPERATORS[e.op]));
}

/** `op operand`. */
export function generateUnary(g: Generator, e: UnaryOp): void {
  const location = locate(e);
  g.expression(e.operand);
  switch (e.op) {
    case 'Invert':
      return g.emit(Op.UNARY_INVERT, location);
    case 'Not':
      g.emit(Op.TO_BOOL, location);
      return g.emit(Op.UNARY_NOT, location);
    case 'UAdd':
      return g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.UNARY_POSITIVE);
    case 'USub':
      return g.emit(Op.UNARY_NEGATIVE, location);
    default:
      unreachable(e.op);
  }
}

/** `a and b`, `a or b`. */
export function generateBool(g: Generator, e: BoolOp): void {
  const location = locate(e);
  const end = g.label();
  for (const value of e.values.slice(0, -1)) {
    g.expression(value);
    g.emit(Op.COPY, location, 1);
    g.emit(Op.TO_BOOL, location);
    g.jump(e.op === 'And' ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE, end, location);
    g.emit(Op.POP_TOP, location);
  }
  g.expression(e.values[e.values.length - 1]!);
  g.use(end);
}

/** `body if test else orelse`. */
export function generateIfExp(g: Generator, e: IfExp): void {
  const end = g.label();
  const otherwise = g.label();
  jumpIf(g, locate(e), e.test, otherwise, false);
  g.expression(e.body);
  g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  g.use(otherwise);
  g.expression(e.orelse);
  g.use(end);
}
