/** Type parameters and `type` statements. CPython: Python/compile.c, compiler_type_params, compiler_typealias. */
import type { Expr, Name, TypeAlias, TypeParam } from '../syntax/ast.ts';
import { callWithoutArguments, makeClosure } from './generate-closure.ts';
import { generateName } from './generate-name.ts';
import { type Generator, NONE } from './generator.ts';
import { Intrinsic1, Intrinsic2, Op } from './instructions.ts';
import { locate } from './locate.ts';
import type { Scope } from './scope.ts';

const MAKE = {
  TypeVar: Intrinsic1.TYPEVAR,
  ParamSpec: Intrinsic1.PARAMSPEC,
  TypeVarTuple: Intrinsic1.TYPEVARTUPLE,
} as const;

/** Makes and binds type parameters, and leaves a tuple of them. */
export function generateTypeParams(g: Generator, params: readonly TypeParam[]): void {
  let seenDefault = false;
  for (const p of params) {
    const location = locate(p);
    g.loadStr(p.name, location);
    if (p.kind === 'TypeVar' && p.bound !== null) {
      generateLazily(g, p, p.bound, g.job.symbols.of(p));
      const several = p.bound.kind === 'Tuple';
      const make = several ? Intrinsic2.TYPEVAR_WITH_CONSTRAINTS : Intrinsic2.TYPEVAR_WITH_BOUND;
      g.emit(Op.CALL_INTRINSIC_2, location, make);
    } else g.emit(Op.CALL_INTRINSIC_1, location, MAKE[p.kind]);
    if (p.default_value !== null) {
      seenDefault = true;
      generateLazily(g, p, p.default_value, g.job.symbols.ofDefault(p));
      g.emit(Op.CALL_INTRINSIC_2, location, Intrinsic2.SET_TYPEPARAM_DEFAULT);
    } else if (seenDefault) {
      g.fault(`non-default type parameter '${p.name}' follows default type parameter`, location);
    }
    g.emit(Op.COPY, location, 1);
    generateName(g, p.name, 'Store', location);
  }
  g.emit(Op.BUILD_TUPLE, locate(params[0]!), params.length);
}

/** A function that evaluates a bound or default. */
function generateLazily(g: Generator, p: TypeParam, e: Expr, scope: Scope): void {
  const location = locate(e);
  g.enter('type parameters', p.name, scope, e.lineno);
  if (p.kind === 'TypeVarTuple' && e.kind === 'Starred') {
    g.expression(e.value);
    g.emit(Op.UNPACK_SEQUENCE, location, 1);
  } else g.expression(e);
  g.emit(Op.RETURN_VALUE, location);
  makeClosure(g, location, g.exit(true));
}

/** `type name = value`: the value is evaluated when somebody asks for it. */
export function generateTypeAlias(g: Generator, s: TypeAlias): void {
  const location = locate(s);
  const name = (s.name as Name).id;
  const generic = s.type_params.length > 0;
  if (generic) {
    const scope = g.job.symbols.of(s.type_params);
    g.enter('type parameters', `<generic parameters of ${name}>`, scope, s.lineno);
    g.loadStr(name, location);
    generateTypeParams(g, s.type_params);
  } else {
    g.loadStr(name, location);
    g.loadNone(location);
  }
  generateAliasValue(g, s, name);
  if (generic) {
    makeClosure(g, location, g.exit(false));
    callWithoutArguments(g, location);
  }
  generateName(g, name, 'Store', location);
}

function generateAliasValue(g: Generator, s: TypeAlias, name: string): void {
  const location = locate(s);
  g.enter('function', name, g.job.symbols.of(s), s.lineno);
  // The first constant is no docstring.
  g.addConst(NONE);
  g.expression(s.value);
  g.emit(Op.RETURN_VALUE, location);
  makeClosure(g, location, g.exit(false));
  g.emit(Op.BUILD_TUPLE, location, 3);
  g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.TYPEALIAS);
}
