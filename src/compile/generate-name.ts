/** Loading, binding and unbinding names. CPython: Python/compile.c, compiler_nameop. */
import type { ExprContext } from '../syntax/ast.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { mangleIn, Reach } from './scope.ts';
import type { Location } from './sequence.ts';

/** `__debug__` cannot be bound. CPython: forbidden_name. */
export function refuseForbidden(g: Generator, name: string, ctx: ExprContext, location: Location): void {
  if (name !== '__debug__' || ctx === 'Load') return;
  g.fault(ctx === 'Store' ? 'cannot assign to __debug__' : 'cannot delete __debug__', location);
}

/** Loads, binds or unbinds a name. */
export function generateName(g: Generator, name: string, ctx: ExprContext, location: Location): void {
  refuseForbidden(g, name, ctx, location);
  const { unit } = g;
  const mangled = mangleIn(unit.scope, unit.className, name);
  const reach = unit.scope.reach(mangled);
  switch (reach) {
    case Reach.FREE:
      return generateCell(g, unit.freeIndex(mangled), ctx, location);
    case Reach.CELL:
      return generateCell(g, unit.cellIndex(mangled), ctx, location);
    case Reach.LOCAL:
      if (unit.scope.isFunctionLike || unit.hidden.get(mangled) === true) {
        return g.emit(FAST[ctx], location, unit.varnames.add(mangled));
      }
      return generateNamespace(g, mangled, ctx, location);
    case Reach.GLOBAL_IMPLICIT:
      if (unit.scope.isFunctionLike) return generateGlobal(g, mangled, ctx, location, true);
      return generateNamespace(g, mangled, ctx, location);
    case Reach.GLOBAL_EXPLICIT:
      return generateGlobal(g, mangled, ctx, location, false);
    default:
      return generateNamespace(g, mangled, ctx, location);
  }
}

const FAST = { Load: Op.LOAD_FAST, Store: Op.STORE_FAST, Del: Op.DELETE_FAST } as const;
const DEREF = { Load: Op.LOAD_DEREF, Store: Op.STORE_DEREF, Del: Op.DELETE_DEREF } as const;
const GLOBAL = { Load: Op.LOAD_GLOBAL, Store: Op.STORE_GLOBAL, Del: Op.DELETE_GLOBAL } as const;
const NAME = { Load: Op.LOAD_NAME, Store: Op.STORE_NAME, Del: Op.DELETE_NAME } as const;

function generateCell(g: Generator, index: number, ctx: ExprContext, location: Location): void {
  const { unit } = g;
  if (ctx !== 'Load') return g.emit(DEREF[ctx], location, index);
  // In a class, and in scopes that see its namespace, that comes first.
  if (unit.isClassScope && unit.inlined === 0) g.emit(Op.LOAD_LOCALS, location);
  else if (unit.scope.canSeeClassScope) loadClassdict(g, location);
  else return g.emit(Op.LOAD_DEREF, location, index);
  g.emit(Op.LOAD_FROM_DICT_OR_DEREF, location, index);
}

function generateGlobal(
  g: Generator,
  name: string,
  ctx: ExprContext,
  location: Location,
  implicit: boolean,
): void {
  const index = g.unit.names.add(name);
  if (ctx !== 'Load') return g.emit(GLOBAL[ctx], location, index);
  if (implicit && g.unit.scope.canSeeClassScope) {
    loadClassdict(g, location);
    return g.emit(Op.LOAD_FROM_DICT_OR_GLOBALS, location, index);
  }
  g.emit(Op.LOAD_GLOBAL, location, index << 1);
}

function loadClassdict(g: Generator, location: Location): void {
  g.emit(Op.LOAD_DEREF, location, g.unit.freeIndex('__classdict__'));
}

function generateNamespace(g: Generator, name: string, ctx: ExprContext, location: Location): void {
  const index = g.unit.names.add(name);
  if (ctx === 'Load' && g.unit.isClassScope && g.unit.inlined > 0) {
    // The comprehension's function would not have seen the class.
    return g.emit(Op.LOAD_GLOBAL, location, index << 1);
  }
  g.emit(NAME[ctx], location, index);
}
