/** Augmented and annotated assignment. CPython: Python/compile.c, compiler_augassign, compiler_annassign. */
import type { AnnAssign, Attribute, AugAssign, Expr, Subscript } from '../syntax/ast.ts';
import { generateAnnotation } from './generate-annotation.ts';
import { generateSlice, isShortSlice } from './generate-attribute.ts';
import { generateName, refuseForbidden } from './generate-name.ts';
import { binaryOperator } from './generate-operator.ts';
import type { Generator } from './generator.ts';
import { BINARY_OPERATORS, Op } from './instructions.ts';
import { locate, locateAttribute } from './locate.ts';
import { mangleIn } from './scope.ts';

/** `target op= value`: the target's parts are evaluated once. */
export function generateAugAssign(g: Generator, s: AugAssign): void {
  const { target } = s;
  switch (target.kind) {
    case 'Attribute':
      return augmentAttribute(g, s, target);
    case 'Subscript':
      return augmentSubscript(g, s, target);
    case 'Name':
      generateName(g, target.id, 'Load', locate(target));
      operate(g, s);
      return generateName(g, target.id, 'Store', locate(target));
    default:
      g.fault(`invalid node type (${target.kind}) for augmented assignment`, locate(target));
  }
}

function operate(g: Generator, s: AugAssign): void {
  g.expression(s.value);
  g.emit(Op.BINARY_OP, locate(s), BINARY_OPERATORS.indexOf(`${binaryOperator(s.op)}=`));
}

function augmentAttribute(g: Generator, s: AugAssign, target: Attribute): void {
  const location = locateAttribute(target);
  g.expression(target.value);
  g.emit(Op.COPY, locate(target), 1);
  g.emit(Op.LOAD_ATTR, location, g.nameIndex(target.attr) << 1);
  operate(g, s);
  g.emit(Op.SWAP, location, 2);
  g.emitName(Op.STORE_ATTR, target.attr, location);
}

function augmentSubscript(g: Generator, s: AugAssign, target: Subscript): void {
  const location = locate(target);
  const short = isShortSlice(target.slice);
  g.expression(target.value);
  if (short) {
    generateSlice(g, target.slice);
    for (let i = 0; i < 3; i++) g.emit(Op.COPY, location, 3);
    g.emit(Op.BINARY_SLICE, location);
  } else {
    g.expression(target.slice);
    for (let i = 0; i < 2; i++) g.emit(Op.COPY, location, 2);
    g.emit(Op.BINARY_SUBSCR, location);
  }
  operate(g, s);
  if (short) g.emit(Op.SWAP, location, 4);
  g.emit(Op.SWAP, location, 3);
  g.emit(Op.SWAP, location, 2);
  g.emit(short ? Op.STORE_SLICE : Op.STORE_SUBSCR, location);
}

/** `target: annotation = value`. */
export function generateAnnAssign(g: Generator, s: AnnAssign): void {
  const { target } = s;
  const location = locate(s);
  if (s.value !== null) {
    g.expression(s.value);
    g.expression(target);
  }
  switch (target.kind) {
    case 'Name':
      refuseForbidden(g, target.id, 'Store', location);
      if (s.simple && keepsAnnotations(g)) {
        generateAnnotation(g, s.annotation);
        g.emitName(Op.LOAD_NAME, '__annotations__', location);
        g.loadStr(mangleIn(g.unit.scope, g.unit.className, target.id), location);
        g.emit(Op.STORE_SUBSCR, location);
      }
      break;
    case 'Attribute':
      refuseForbidden(g, target.attr, 'Store', location);
      if (s.value === null) evaluate(g, target.value);
      break;
    case 'Subscript':
      if (s.value === null) {
        evaluate(g, target.value);
        evaluateSubscript(g, target.slice);
      }
      break;
    default:
      g.fault(`invalid node type (${target.kind}) for annotated assignment`, location);
  }
  if (!s.simple && keepsAnnotations(g) && !g.annotationsAreText) evaluate(g, s.annotation);
}

/** Whether annotations of names are looked at: in modules and classes. */
function keepsAnnotations(g: Generator): boolean {
  return g.unit.kind === 'module' || g.unit.kind === 'class';
}

/** Evaluates and drops, for the errors it may raise. */
function evaluate(g: Generator, e: Expr): void {
  g.expression(e);
  g.emit(Op.POP_TOP, locate(e));
}

function evaluateSubscript(g: Generator, e: Expr): void {
  if (e.kind === 'Slice') {
    for (const part of [e.lower, e.upper, e.step]) if (part !== null) evaluate(g, part);
  } else if (e.kind === 'Tuple') {
    for (const part of e.elts) evaluateSubscript(g, part);
  } else evaluate(g, e);
}
