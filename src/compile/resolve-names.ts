/**
 * The second walk: how each name of each block is reached, from the module inwards and back.
 * CPython: Python/symtable.c, analyze_block.
 */
import { Fault } from './fault.ts';
import { BlockType, Def, Reach, type Scope } from './scope.ts';

/** What a block sees of the blocks around it. Sets are the block's own to change. */
interface Surroundings {
  /** Names bound in functions around; null at the top. */
  readonly bound: Set<string> | null;
  readonly global: Set<string>;
  readonly typeParams: Set<string>;
  /** The class whose names an annotation scope sees. */
  readonly classScope: Scope | null;
}

/** Resolves the names of a module and all blocks in it. CPython: symtable_analyze. */
export function resolveNames(top: Scope): void {
  resolveBlock(top, { bound: null, global: new Set(), typeParams: new Set(), classScope: null });
}

/** Resolves a block and those in it; returns the names that are free in it. */
function resolveBlock(scope: Scope, around: Surroundings): Set<string> {
  const free = new Set<string>();
  const local = new Set<string>();
  const isClass = scope.type === BlockType.CLASS;
  // The namespace of a class is not visible in its methods: what they see is settled before its names are.
  const bound = new Set(isClass ? around.bound : []);
  const global = new Set(isClass ? around.global : []);
  for (const [name, flags] of scope.symbols) resolveName(scope, name, flags, around, local, free);
  if (isClass) {
    bound.add('__class__').add('__classdict__');
  } else {
    if (scope.isFunctionLike) addAll(bound, local);
    addAll(bound, around.bound ?? []);
    addAll(global, around.global);
  }
  const childFree = new Set<string>();
  const inlinedCells = new Set<string>();
  for (const child of scope.children) {
    const freeHere = resolveChild(scope, child, { ...around, bound, global });
    if (child.comprehension !== null && !child.generator && !scope.canSeeClassScope) {
      inlineComprehension(scope, child, freeHere, inlinedCells);
      child.compInlined = true;
    }
    addAll(childFree, freeHere);
  }
  scope.children = scope.children.flatMap((child) => (child.compInlined ? child.children : [child]));
  if (scope.isFunctionLike) makeCells(scope, childFree, inlinedCells);
  else if (isClass) takeClassCells(scope, childFree);
  recordNames(scope, around.bound, childFree, inlinedCells);
  addAll(free, childFree);
  return free;
}

function addAll(set: Set<string>, names: Iterable<string>): void {
  for (const name of names) set.add(name);
}

function resolveChild(scope: Scope, child: Scope, around: Surroundings): Set<string> {
  let classScope: Scope | null = null;
  if (child.canSeeClassScope) classScope = scope.type === BlockType.CLASS ? scope : around.classScope;
  return resolveBlock(child, {
    bound: new Set(around.bound),
    global: new Set(around.global),
    typeParams: new Set(around.typeParams),
    classScope,
  });
}

/** How one name is reached, as far as the block itself and those around it say. CPython: analyze_name. */
function resolveName(
  scope: Scope,
  name: string,
  flags: number,
  around: Surroundings,
  local: Set<string>,
  free: Set<string>,
): void {
  const { bound, global, typeParams, classScope } = around;
  if (flags & Def.GLOBAL) {
    if (flags & Def.NONLOCAL) faultAtDirective(scope, name, `name '${name}' is nonlocal and global`);
    scope.reaches.set(name, Reach.GLOBAL_EXPLICIT);
    global.add(name);
    bound?.delete(name);
  } else if (flags & Def.NONLOCAL) {
    checkNonlocal(scope, name, around);
    scope.reaches.set(name, Reach.FREE);
    free.add(name);
  } else if (flags & Def.BOUND) {
    scope.reaches.set(name, Reach.LOCAL);
    local.add(name);
    global.delete(name);
    if (flags & Def.TYPE_PARAM) typeParams.add(name);
    else typeParams.delete(name);
  } else {
    const reach = classScope === null ? Reach.UNKNOWN : reachThroughClass(classScope, name);
    if (reach !== Reach.UNKNOWN) scope.reaches.set(name, reach);
    else if (bound?.has(name)) {
      scope.reaches.set(name, Reach.FREE);
      free.add(name);
    } else scope.reaches.set(name, Reach.GLOBAL_IMPLICIT);
  }
}

/**
 * A name that the class around binds too: at run time its namespace is looked into, then globals; never the
 * functions further out.
 */
function reachThroughClass(classScope: Scope, name: string): Reach {
  const flags = classScope.flags(name);
  if (flags & Def.GLOBAL) return Reach.GLOBAL_EXPLICIT;
  if (flags & Def.BOUND && !(flags & Def.NONLOCAL)) return Reach.GLOBAL_IMPLICIT;
  return Reach.UNKNOWN;
}

function checkNonlocal(scope: Scope, name: string, { bound, typeParams }: Surroundings): void {
  if (bound === null) faultAtDirective(scope, name, 'nonlocal declaration not allowed at module level');
  if (!bound.has(name)) faultAtDirective(scope, name, `no binding for nonlocal '${name}' found`);
  if (typeParams.has(name)) {
    faultAtDirective(scope, name, `nonlocal binding not allowed for type parameter '${name}'`);
  }
}

function faultAtDirective(scope: Scope, name: string, message: string): never {
  const directive = scope.directives.find((one) => one.name === name);
  throw new Fault(message, directive!.location);
}

/** Takes the names of a comprehension into the block that it is inlined into. */
function inlineComprehension(scope: Scope, comp: Scope, compFree: Set<string>, cells: Set<string>): void {
  let classNameIsGlobal = false;
  for (const [name, flags] of comp.symbols) {
    if (flags & Def.PARAM) continue;
    let reach = comp.reach(name);
    if (reach === Reach.CELL || flags & Def.COMP_CELL) cells.add(name);
    if (!scope.symbols.has(name)) {
      if (reach === Reach.FREE && scope.type === BlockType.CLASS && name === '__class__') {
        // The comprehension does not see the cell that methods would.
        reach = Reach.GLOBAL_IMPLICIT;
        compFree.delete(name);
        classNameIsGlobal = true;
      }
      scope.symbols.set(name, flags);
      scope.reaches.set(name, reach);
    } else if (scope.flags(name) & Def.BOUND && scope.type !== BlockType.CLASS && !freeInChild(comp, name)) {
      // Free in the comprehension and local around it: simply local now.
      compFree.delete(name);
    }
  }
  if (classNameIsGlobal) {
    comp.symbols.delete('__class__');
    comp.reaches.delete('__class__');
  }
}

function freeInChild(scope: Scope, name: string): boolean {
  return scope.children.some((child) => child.reach(name) === Reach.FREE);
}

/** Locals that blocks inside use become cells. CPython: analyze_cells. */
function makeCells(scope: Scope, free: Set<string>, inlinedCells: Set<string>): void {
  for (const [name, reach] of scope.reaches) {
    if (reach !== Reach.LOCAL || !(free.has(name) || inlinedCells.has(name))) continue;
    scope.reaches.set(name, Reach.CELL);
    free.delete(name);
  }
}

/** `__class__` and `__classdict__` end at the class. CPython: drop_class_free. */
function takeClassCells(scope: Scope, free: Set<string>): void {
  if (free.delete('__class__')) scope.needsClassClosure = true;
  if (free.delete('__classdict__')) scope.needsClassdict = true;
}

/** CPython: update_symbols. */
function recordNames(
  scope: Scope,
  bound: Set<string> | null,
  free: Set<string>,
  inlinedCells: Set<string>,
): void {
  const { symbols } = scope;
  for (const name of inlinedCells) {
    if (symbols.has(name)) symbols.set(name, scope.flags(name) | Def.COMP_CELL);
  }
  const classlike = scope.type === BlockType.CLASS || scope.canSeeClassScope;
  for (const name of free) {
    if (symbols.has(name)) {
      if (classlike) symbols.set(name, scope.flags(name) | Def.FREE_CLASS);
    } else if (bound === null || bound.has(name)) {
      symbols.set(name, 0);
      scope.reaches.set(name, Reach.FREE);
    }
  }
}
