/** Attributes, subscripts and slices. CPython: Python/compile.c. */
import type { Attribute, Call, Expr, Name, Slice, Subscript } from '../syntax/ast.ts';
import { checkSubscript } from './check-mistakes.ts';
import { generateName, refuseForbidden } from './generate-name.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate, locateAttribute } from './locate.ts';
import { Reach } from './scope.ts';

/** Bits of the argument of LOAD_SUPER_ATTR. */
const SUPER_METHOD = 1;
const SUPER_ARGUMENTS = 2;

/** `value.name`. */
export function generateAttribute(g: Generator, e: Attribute): void {
  if (e.ctx === 'Load' && isSuperCall(g, e)) return loadSuperAttribute(g, e, false);
  noteStaticAttribute(g, e);
  g.expression(e.value);
  const location = locateAttribute(e);
  switch (e.ctx) {
    case 'Load':
      return g.emit(Op.LOAD_ATTR, location, g.nameIndex(e.attr) << 1);
    case 'Store':
      refuseForbidden(g, e.attr, e.ctx, location);
      return g.emitName(Op.STORE_ATTR, e.attr, location);
    case 'Del':
      return g.emitName(Op.DELETE_ATTR, e.attr, location);
  }
}

/** `value.name` where it will be called with `name` as a method. CPython: LOAD_METHOD. */
export function generateMethod(g: Generator, e: Attribute): void {
  if (isSuperCall(g, e)) return loadSuperAttribute(g, e, true);
  g.expression(e.value);
  g.emit(Op.LOAD_ATTR, locateAttribute(e), (g.nameIndex(e.attr) << 1) | 1);
}

/** `self.name = …` in a method goes into the class's `__static_attributes__`. */
function noteStaticAttribute(g: Generator, e: Attribute): void {
  if (e.ctx !== 'Store' || e.value.kind !== 'Name' || e.value.id !== 'self') return;
  g.around.findLast((unit) => unit.kind === 'class')?.staticAttributes.add(e.attr);
}

/**
 * Whether `super(…).name` can do without the super object: `super` is the built-in one for all that can be seen,
 * and what it needs without arguments is there. CPython: can_optimize_super_call.
 */
function isSuperCall(g: Generator, e: Attribute): boolean {
  const call = e.value;
  if (call.kind !== 'Call' || call.func.kind !== 'Name' || call.func.id !== 'super') return false;
  if (e.attr === '__class__' || call.keywords.length > 0) return false;
  if (g.unit.scope.reach('super') !== Reach.GLOBAL_IMPLICIT) return false;
  if (g.job.symbols.top.reach('super') !== Reach.UNKNOWN) return false;
  if (call.args.length === 2) return call.args.every((arg) => arg.kind !== 'Starred');
  if (call.args.length !== 0) return false;
  if (g.unit.argcount === 0 && g.unit.posonlyargcount === 0) return false;
  return g.unit.refersTo('__class__') === Reach.FREE;
}

function loadSuperAttribute(g: Generator, e: Attribute, isMethod: boolean): void {
  const call = e.value as Call;
  const location = locate(call);
  generateName(g, (call.func as Name).id, 'Load', locate(call.func));
  if (call.args.length === 0) {
    generateName(g, '__class__', 'Load', location);
    generateName(g, g.unit.varnames.names[0]!, 'Load', location);
  } else g.expressions(call.args);
  const bits = (isMethod ? SUPER_METHOD : 0) | (call.args.length > 0 ? SUPER_ARGUMENTS : 0);
  g.emit(Op.LOAD_SUPER_ATTR, locate(e), (g.nameIndex(e.attr) << 2) | bits);
  // The line of the name.
  g.emit(Op.NOP, locateAttribute(e));
}

/** `value[slice]`. */
export function generateSubscript(g: Generator, e: Subscript): void {
  const location = locate(e);
  if (e.ctx === 'Load') checkSubscript(g, e);
  g.expression(e.value);
  if (isShortSlice(e.slice) && e.ctx !== 'Del') {
    generateSlice(g, e.slice);
    return g.emit(e.ctx === 'Load' ? Op.BINARY_SLICE : Op.STORE_SLICE, location);
  }
  g.expression(e.slice);
  g.emit(SUBSCRIPT[e.ctx], location);
}

const SUBSCRIPT = { Load: Op.BINARY_SUBSCR, Store: Op.STORE_SUBSCR, Del: Op.DELETE_SUBSCR } as const;

/** Whether a subscript is `start:stop`, for which no slice object is made. */
export function isShortSlice(e: Expr): e is Slice {
  return e.kind === 'Slice' && e.step === null;
}

/** Loads the parts of a slice; how many. CPython: compiler_slice. */
export function generateSlice(g: Generator, e: Slice): 2 | 3 {
  for (const part of [e.lower, e.upper]) {
    if (part !== null) g.expression(part);
    else g.loadNone(locate(e));
  }
  if (e.step === null) return 2;
  g.expression(e.step);
  return 3;
}
