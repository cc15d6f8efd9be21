/** Expressions. CPython: Python/compile.c, compiler_visit_expr1. */
import { unreachable } from '../base/unreachable.ts';
import type { Expr, NamedExpr, Slice, Starred } from '../syntax/ast.ts';
import { generateAttribute, generateSlice, generateSubscript } from './generate-attribute.ts';
import { generateCall } from './generate-call.ts';
import { generateComprehension } from './generate-comprehension.ts';
import { generateDict, generateList, generateSet, generateTuple } from './generate-display.ts';
import { generateFormattedValue, generateJoinedStr } from './generate-fstring.ts';
import { generateLambda } from './generate-function.ts';
import { generateName } from './generate-name.ts';
import { generateBinary, generateBool, generateIfExp, generateUnary } from './generate-operator.ts';
import { generateCompare } from './generate-test.ts';
import { generateAwait, generateYield, generateYieldFrom } from './generate-yield.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';

/** Generates one expression: it leaves its value on the stack, or takes it from there when it is a target. */
export function generateExpression(g: Generator, e: Expr): void {
  switch (e.kind) {
    case 'NamedExpr':
      return generateNamed(g, e);
    case 'BoolOp':
      return generateBool(g, e);
    case 'BinOp':
      return generateBinary(g, e);
    case 'UnaryOp':
      return generateUnary(g, e);
    case 'Lambda':
      return generateLambda(g, e);
    case 'IfExp':
      return generateIfExp(g, e);
    case 'Dict':
      return generateDict(g, e);
    case 'Set':
      return generateSet(g, e);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return generateComprehension(g, e);
    case 'Yield':
      return generateYield(g, e);
    case 'YieldFrom':
      return generateYieldFrom(g, e);
    case 'Await':
      return generateAwait(g, e);
    case 'Compare':
      return generateCompare(g, e);
    case 'Call':
      return generateCall(g, e);
    case 'Constant':
      return g.load(e.value, locate(e));
    case 'JoinedStr':
      return generateJoinedStr(g, e);
    case 'FormattedValue':
      return generateFormattedValue(g, e);
    case 'Attribute':
      return generateAttribute(g, e);
    case 'Subscript':
      return generateSubscript(g, e);
    case 'Starred':
      return refuseStarred(g, e);
    case 'Slice':
      return generateSliceObject(g, e);
    case 'Name':
      return generateName(g, e.id, e.ctx, locate(e));
    case 'List':
      return generateList(g, e);
    case 'Tuple':
      return generateTuple(g, e);
    default:
      unreachable(e);
  }
}

function generateNamed(g: Generator, e: NamedExpr): void {
  g.expression(e.value);
  g.emit(Op.COPY, locate(e), 1);
  g.expression(e.target);
}

function generateSliceObject(g: Generator, e: Slice): void {
  g.emit(Op.BUILD_SLICE, locate(e), generateSlice(g, e));
}

/** A star that no display, call or target around has dealt with. */
function refuseStarred(g: Generator, e: Starred): void {
  if (e.ctx === 'Store') g.fault('starred assignment target must be in a list or tuple', locate(e));
  g.fault("can't use starred expression here", locate(e));
}
