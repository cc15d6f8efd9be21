/** `class`. CPython: Python/compile.c, compiler_class. */
import type { ClassDef } from '../syntax/ast.ts';
import { generateBody } from './generate-body.ts';
import { generateArguments } from './generate-call.ts';
import { callWithoutArguments, makeClosure } from './generate-closure.ts';
import { applyDecorators } from './generate-function.ts';
import { generateName } from './generate-name.ts';
import { generateTypeParams } from './generate-type-params.ts';
import type { Generator } from './generator.ts';
import { Intrinsic1, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Location, NO_LOCATION, Pseudo } from './sequence.ts';
import { sortedNames } from './unit.ts';

/** `class`. */
export function generateClass(g: Generator, s: ClassDef): void {
  const location = locate(s);
  g.expressions(s.decorator_list);
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  if (s.type_params.length > 0) generateGeneric(g, s, firstlineno);
  else {
    generateClassBody(g, s, firstlineno);
    generateArguments(g, location, s.bases, s.keywords, 2);
  }
  applyDecorators(g, s.decorator_list);
  generateName(g, s.name, 'Store', location);
}

/** The class is made inside a function that makes its type parameters. */
function generateGeneric(g: Generator, s: ClassDef, firstlineno: number): void {
  const location = locate(s);
  const scope = g.job.symbols.of(s.type_params);
  g.enter('type parameters', `<generic parameters of ${s.name}>`, scope, firstlineno);
  g.unit.className = s.name;
  generateTypeParams(g, s.type_params);
  generateName(g, '.type_params', 'Store', location);
  generateClassBody(g, s, firstlineno);
  generateName(g, '.type_params', 'Load', location);
  g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.SUBSCRIPT_GENERIC);
  generateName(g, '.generic_base', 'Store', location);
  generateArguments(g, location, s.bases, s.keywords, 2, '.generic_base');
  makeClosure(g, location, g.exit(false));
  callWithoutArguments(g, location);
}

/** Loads `__build_class__`, null, the function of the body, and the name. */
function generateClassBody(g: Generator, s: ClassDef, firstlineno: number): void {
  const start: Location = { line: firstlineno, endLine: firstlineno, column: 0, endColumn: 0 };
  g.enter('class', s.name, g.job.symbols.of(s), firstlineno);
  g.unit.className = s.name;
  generateName(g, '__name__', 'Load', start);
  generateName(g, '__module__', 'Store', start);
  g.loadStr(g.unit.qualname, start);
  generateName(g, '__qualname__', 'Store', start);
  g.load({ type: 'int', value: BigInt(firstlineno) }, start);
  generateName(g, '__firstlineno__', 'Store', start);
  if (s.type_params.length > 0) {
    generateName(g, '.type_params', 'Load', start);
    generateName(g, '__type_params__', 'Store', start);
  }
  if (g.unit.scope.needsClassdict) {
    g.emit(Op.LOAD_LOCALS, start);
    g.emit(Op.STORE_DEREF, start, g.unit.cellIndex('__classdict__'));
  }
  generateBody(g, s.body, start);
  generateClassEnd(g);
  const code = g.exit(true);
  const location = locate(s);
  g.emit(Op.LOAD_BUILD_CLASS, location);
  g.emit(Op.PUSH_NULL, location);
  makeClosure(g, location, code);
  g.loadStr(s.name, location);
}

function generateClassEnd(g: Generator): void {
  const { scope, staticAttributes } = g.unit;
  const attributes = sortedNames(staticAttributes);
  g.load({ type: 'tuple', items: attributes.map((value) => ({ type: 'str', value })) }, NO_LOCATION);
  generateName(g, '__static_attributes__', 'Store', NO_LOCATION);
  if (scope.needsClassdict) {
    g.emit(Pseudo.LOAD_CLOSURE, NO_LOCATION, g.unit.cellIndex('__classdict__'));
    generateName(g, '__classdictcell__', 'Store', NO_LOCATION);
  }
  if (scope.needsClassClosure) {
    // `__build_class__` puts the class into the cell.
    g.emit(Pseudo.LOAD_CLOSURE, NO_LOCATION, g.unit.cellIndex('__class__'));
    g.emit(Op.COPY, NO_LOCATION, 1);
    generateName(g, '__classcell__', 'Store', NO_LOCATION);
  } else g.loadNone(NO_LOCATION);
  g.emit(Op.RETURN_VALUE, NO_LOCATION);
}
