/** The names of statements. CPython: Python/symtable.c, symtable_visit_stmt. */
import { unreachable } from '../base/unreachable.ts';
import type {
  AnnAssign,
  AsyncFunctionDef,
  ClassDef,
  ExceptHandler,
  FunctionDef,
  Global,
  Import,
  ImportFrom,
  Name,
  Nonlocal,
  Stmt,
  Try,
  TryStar,
  TypeAlias,
  With,
} from '../syntax/ast.ts';
import { Fault } from './fault.ts';
import { locate } from './locate.ts';
import { BlockType, Def } from './scope.ts';
import type { SymbolBuilder } from './symbol-builder.ts';
import { visitExpression, visitExpressions, visitParameters } from './symbol-expressions.ts';
import { visitCases } from './symbol-patterns.ts';
import { enterTypeParameters, visitAnnotation, visitAnnotations } from './symbol-type-scopes.ts';

/** Visits the statements of a body. */
export function visitStatements(b: SymbolBuilder, body: readonly Stmt[]): void {
  for (const statement of body) visitStatement(b, statement);
}

function visitStatement(b: SymbolBuilder, s: Stmt): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return visitFunction(b, s);
    case 'ClassDef':
      return visitClass(b, s);
    case 'TypeAlias':
      return visitTypeAlias(b, s);
    case 'Return':
    case 'Expr':
      return visitExpressions(b, [s.value]);
    case 'Delete':
      return visitExpressions(b, s.targets);
    case 'Assign':
      visitExpressions(b, s.targets);
      return visitExpression(b, s.value);
    case 'AugAssign':
      return visitExpressions(b, [s.target, s.value]);
    case 'AnnAssign':
      return visitAnnAssign(b, s);
    case 'For':
    case 'AsyncFor':
      visitExpressions(b, [s.target, s.iter]);
      visitStatements(b, s.body);
      return visitStatements(b, s.orelse);
    case 'While':
    case 'If':
      visitExpression(b, s.test);
      visitStatements(b, s.body);
      return visitStatements(b, s.orelse);
    case 'With':
    case 'AsyncWith':
      return visitWith(b, s.items, s.body);
    case 'Match':
      visitExpression(b, s.subject);
      return visitCases(b, s.cases, visitStatements);
    case 'Raise':
      return visitExpressions(b, [s.exc, s.cause]);
    case 'Try':
    case 'TryStar':
      return visitTry(b, s);
    case 'Assert':
      return visitExpressions(b, [s.test, s.msg]);
    case 'Import':
    case 'ImportFrom':
      return visitImport(b, s);
    case 'Global':
    case 'Nonlocal':
      return visitDirective(b, s);
    case 'Pass':
    case 'Break':
    case 'Continue':
      return;
    default:
      unreachable(s);
  }
}

function visitFunction(b: SymbolBuilder, s: FunctionDef | AsyncFunctionDef): void {
  const { args } = s;
  b.add(s.name, Def.LOCAL, locate(s));
  visitExpressions(b, args.defaults);
  visitExpressions(b, args.kw_defaults);
  visitExpressions(b, s.decorator_list);
  const generic = s.type_params.length > 0;
  const kwdefaults = args.kw_defaults.some((value) => value !== null);
  if (generic) enterTypeParameters(b, s, kwdefaults);
  visitAnnotations(b, s);
  const scope = b.enter(s.name, BlockType.FUNCTION, s);
  if (s.kind === 'AsyncFunctionDef') scope.coroutine = true;
  visitParameters(b, args);
  visitStatements(b, s.body);
  b.exit();
  if (generic) b.exit();
}

function visitClass(b: SymbolBuilder, s: ClassDef): void {
  b.add(s.name, Def.LOCAL, locate(s));
  visitExpressions(b, s.decorator_list);
  const outerClass = b.className;
  const generic = s.type_params.length > 0;
  if (generic) enterTypeParameters(b, s);
  visitExpressions(b, s.bases);
  for (const keyword of s.keywords) visitExpression(b, keyword.value);
  b.enter(s.name, BlockType.CLASS, s);
  b.className = s.name;
  if (generic) {
    b.add('__type_params__', Def.LOCAL, locate(s));
    b.add('.type_params', Def.USE, locate(s));
  }
  visitStatements(b, s.body);
  b.exit();
  if (generic) b.exit();
  b.className = outerClass;
}

function visitTypeAlias(b: SymbolBuilder, s: TypeAlias): void {
  visitExpression(b, s.name);
  const inClass = b.scope.type === BlockType.CLASS;
  const generic = s.type_params.length > 0;
  if (generic) enterTypeParameters(b, s);
  const scope = b.enter((s.name as Name).id, BlockType.TYPE_ALIAS, s);
  scope.canSeeClassScope = inClass;
  if (inClass) b.add('__classdict__', Def.USE, locate(s.value));
  visitExpression(b, s.value);
  b.exit();
  if (generic) b.exit();
}

function visitAnnAssign(b: SymbolBuilder, s: AnnAssign): void {
  const { target } = s;
  if (target.kind === 'Name') {
    const flags = b.flags(target.id);
    if (flags & (Def.GLOBAL | Def.NONLOCAL) && b.scope !== b.table.top && s.simple) {
      const word = flags & Def.GLOBAL ? 'global' : 'nonlocal';
      throw new Fault(`annotated name '${target.id}' can't be ${word}`, locate(s));
    }
    if (s.simple) b.add(target.id, Def.ANNOT | Def.LOCAL, locate(target));
    else if (s.value !== null) b.add(target.id, Def.LOCAL, locate(target));
  } else visitExpression(b, target);
  visitAnnotation(b, s.annotation);
  if (s.value !== null) visitExpression(b, s.value);
}

function visitWith(b: SymbolBuilder, items: With['items'], body: readonly Stmt[]): void {
  for (const item of items) visitExpressions(b, [item.context_expr, item.optional_vars]);
  visitStatements(b, body);
}

function visitTry(b: SymbolBuilder, s: Try | TryStar): void {
  visitStatements(b, s.body);
  for (const handler of s.handlers) visitHandler(b, handler);
  visitStatements(b, s.orelse);
  visitStatements(b, s.finalbody);
}

function visitHandler(b: SymbolBuilder, handler: ExceptHandler): void {
  if (handler.type !== null) visitExpression(b, handler.type);
  if (handler.name !== null) b.add(handler.name, Def.LOCAL, locate(handler));
  visitStatements(b, handler.body);
}

function visitImport(b: SymbolBuilder, s: Import | ImportFrom): void {
  for (const alias of s.names) {
    if (alias.name !== '*') {
      b.add(alias.asname ?? alias.name.split('.', 1)[0]!, Def.IMPORT, locate(alias));
    } else if (b.scope.type !== BlockType.MODULE) {
      throw new Fault('import * only allowed at module level', locate(alias));
    }
  }
}

/** `global` and `nonlocal` must come before the name is used. */
function visitDirective(b: SymbolBuilder, s: Global | Nonlocal): void {
  const word = s.kind === 'Global' ? 'global' : 'nonlocal';
  const location = locate(s);
  for (const name of s.names) {
    const flags = b.flags(name);
    if (flags & Def.PARAM) throw new Fault(`name '${name}' is parameter and ${word}`, location);
    if (flags & Def.USE) throw new Fault(`name '${name}' is used prior to ${word} declaration`, location);
    if (flags & Def.ANNOT) throw new Fault(`annotated name '${name}' can't be ${word}`, location);
    if (flags & Def.LOCAL) {
      throw new Fault(`name '${name}' is assigned to before ${word} declaration`, location);
    }
    b.add(name, s.kind === 'Global' ? Def.GLOBAL : Def.NONLOCAL, location);
    b.direct(name, location);
  }
}
