/** Functions from code. CPython: Python/compile.c, compiler_make_closure. */
import type { Code } from './code.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { Reach } from './scope.ts';
import { type Location, Pseudo } from './sequence.ts';

/** Bits of the argument of SET_FUNCTION_ATTRIBUTE. */
export const enum FunctionPart {
  DEFAULTS = 1,
  KWDEFAULTS = 2,
  ANNOTATIONS = 4,
  CLOSURE = 8,
}

/** Makes a function of code; the parts in `parts` are on the stack, DEFAULTS lowest. */
export function makeClosure(g: Generator, location: Location, code: Code, parts = 0): void {
  if (code.nfrees > 0) {
    const free = code.localsplusnames.slice(code.localsplusnames.length - code.nfrees);
    const { unit } = g;
    for (const name of free) {
      const isCell = unit.refersTo(name) === Reach.CELL;
      g.emit(Pseudo.LOAD_CLOSURE, location, isCell ? unit.cellIndex(name) : unit.freeIndex(name));
    }
    g.emit(Op.BUILD_TUPLE, location, free.length);
    parts |= FunctionPart.CLOSURE;
  }
  g.load(code, location);
  g.emit(Op.MAKE_FUNCTION, location);
  for (const part of [
    FunctionPart.CLOSURE,
    FunctionPart.ANNOTATIONS,
    FunctionPart.KWDEFAULTS,
    FunctionPart.DEFAULTS,
  ]) {
    if (parts & part) g.emit(Op.SET_FUNCTION_ATTRIBUTE, location, part);
  }
}

/** Calls a function on top of the stack without arguments, as scopes of type parameters are. */
export function callWithoutArguments(g: Generator, location: Location): void {
  g.emit(Op.PUSH_NULL, location);
  g.emit(Op.CALL, location, 0);
}
