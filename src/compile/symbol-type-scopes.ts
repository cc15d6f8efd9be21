/** Annotations and type parameters. CPython: Python/symtable.c, symtable_visit_type_param and others. */
import type {
  AsyncFunctionDef,
  ClassDef,
  Expr,
  FunctionDef,
  Name,
  TypeAlias,
  TypeParam,
} from '../syntax/ast.ts';
import { locate } from './locate.ts';
import { BlockType, Def } from './scope.ts';
import type { SymbolBuilder } from './symbol-builder.ts';
import { visitExpression } from './symbol-expressions.ts';

type Generic = FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias;

/** Enters the scope of the type parameters of a generic. CPython: symtable_enter_type_param_block. */
export function enterTypeParameters(b: SymbolBuilder, s: Generic, kwdefaults = false): void {
  const location = locate(s);
  const name = s.kind === 'TypeAlias' ? (s.name as Name).id : s.name;
  const inClass = b.scope.type === BlockType.CLASS;
  const scope = b.enter(name, BlockType.TYPE_PARAMETERS, s.type_params);
  if (inClass) {
    scope.canSeeClassScope = true;
    b.add('__classdict__', Def.USE, location);
  }
  if (s.kind === 'ClassDef') {
    b.add('.type_params', Def.LOCAL | Def.USE, location);
    b.className = name;
    b.add('.generic_base', Def.LOCAL | Def.USE, location);
  }
  // CPython has this one whether there are defaults or not.
  if (s.kind === 'FunctionDef' || s.kind === 'AsyncFunctionDef') b.add('.defaults', Def.PARAM, location);
  if (kwdefaults) b.add('.kwdefaults', Def.PARAM, location);
  if (s.kind === 'ClassDef') scope.mangledNames = new Set();
  for (const parameter of s.type_params) visitTypeParam(b, parameter);
}

function visitTypeParam(b: SymbolBuilder, p: TypeParam): void {
  b.add(p.name, Def.TYPE_PARAM | Def.LOCAL, locate(p));
  if (p.kind === 'TypeVar') {
    const info = p.bound?.kind === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
    visitLazily(b, p, p.bound, info, false);
    visitLazily(b, p, p.default_value, 'a TypeVar default', true);
  } else if (p.kind === 'ParamSpec') visitLazily(b, p, p.default_value, 'a ParamSpec default', true);
  else visitLazily(b, p, p.default_value, 'a TypeVarTuple default', true);
}

/** A bound or default: a block of its own that runs when somebody asks for it. */
function visitLazily(b: SymbolBuilder, p: TypeParam, e: Expr | null, info: string, isDefault: boolean): void {
  if (e === null) return;
  const inClass = b.scope.canSeeClassScope;
  const scope = b.enter(p.name, BlockType.TYPE_VARIABLE, p, isDefault);
  scope.canSeeClassScope = inClass;
  if (inClass) b.add('__classdict__', Def.USE, locate(e));
  scope.info = info;
  visitExpression(b, e);
  b.exit();
}

/** One annotation, which stays text under the future statement. */
export function visitAnnotation(b: SymbolBuilder, annotation: Expr): void {
  asAnnotation(b, annotation, () => visitExpression(b, annotation));
}

/** The annotations of a function. */
export function visitAnnotations(b: SymbolBuilder, s: FunctionDef | AsyncFunctionDef): void {
  const { posonlyargs, args, vararg, kwarg, kwonlyargs } = s.args;
  asAnnotation(b, s, () => {
    for (const arg of [...posonlyargs, ...args, vararg, kwarg, ...kwonlyargs]) {
      if (arg?.annotation) visitExpression(b, arg.annotation);
    }
  });
  if (s.returns !== null) visitAnnotation(b, s.returns);
}

function asAnnotation(b: SymbolBuilder, key: object, visit: () => void): void {
  if (b.futureAnnotations) b.enter('_annotation', BlockType.ANNOTATION, key);
  visit();
  if (b.futureAnnotations) b.exit();
}
