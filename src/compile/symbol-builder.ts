/**
 * The state of the first walk over the tree, which enters every name into its block's scope, and the
 * operations on it. CPython: Python/symtable.c, struct symtable.
 */
import { Fault } from './fault.ts';
import { BlockType, Def, mangle, mangleIn, Scope } from './scope.ts';
import type { Location } from './sequence.ts';

/** Scopes by the part of the tree that they are of. */
export class SymbolTable {
  readonly top = new Scope('top', BlockType.MODULE, false);
  private readonly blocks = new Map<object, Scope>();
  private readonly defaults = new Map<object, Scope>();

  /**
   * The scope of a function, class, lambda, comprehension, alias, bound (by its type parameter), or list of
   * type parameters.
   */
  of(key: object): Scope {
    return this.blocks.get(key)!;
  }

  /** The scope of a type parameter's default. */
  ofDefault(key: object): Scope {
    return this.defaults.get(key)!;
  }

  add(key: object, scope: Scope, isDefault: boolean): void {
    (isDefault ? this.defaults : this.blocks).set(key, scope);
  }
}

export class SymbolBuilder {
  readonly table = new SymbolTable();
  readonly futureAnnotations: boolean;
  scope: Scope = this.table.top;
  /** Name of the class around, for mangling. */
  className: string | null = null;
  private readonly stack: Scope[] = [this.table.top];

  constructor(futureAnnotations: boolean) {
    this.futureAnnotations = futureAnnotations;
  }

  /** Enters a block. CPython: symtable_enter_block. */
  enter(name: string, type: BlockType, key: object, isDefault = false): Scope {
    const outer = this.scope;
    const scope = new Scope(name, type, outer.nested || outer.isFunctionLike);
    scope.compIterExpr = outer.compIterExpr;
    if (type !== BlockType.CLASS) scope.mangledNames = outer.mangledNames;
    this.stack.push(scope);
    this.scope = scope;
    // Annotations that stay text leave nothing behind: their scope is on the stack only.
    if (type !== BlockType.ANNOTATION) {
      outer.children.push(scope);
      this.table.add(key, scope, isDefault);
    }
    return scope;
  }

  /** Leaves the block. */
  exit(): void {
    this.stack.pop();
    this.scope = this.stack[this.stack.length - 1]!;
  }

  /** The scopes around, innermost first. */
  around(): Scope[] {
    return this.stack.toReversed();
  }

  /** Def bits of a name in a scope. CPython: symtable_lookup_entry. */
  flags(name: string, scope = this.scope): number {
    return scope.flags(mangleIn(scope, this.className, name));
  }

  /** Enters a name into the scope. CPython: symtable_add_def. */
  add(name: string, flag: number, location: Location): void {
    if (flag & Def.TYPE_PARAM) this.scope.mangledNames?.add(name);
    this.addTo(this.scope, name, flag, location);
  }

  /** Enters a name into some scope around. CPython: symtable_add_def_helper. */
  addTo(scope: Scope, name: string, flag: number, location: Location): void {
    const mangled = mangleIn(this.scope, this.className, name);
    const before = scope.flags(mangled);
    if (flag & before & Def.PARAM) {
      throw new Fault(`duplicate argument '${name}' in function definition`, location);
    }
    if (flag & before & Def.TYPE_PARAM) throw new Fault(`duplicate type parameter '${name}'`, location);
    let flags = before | flag;
    if (scope.compIterTarget) {
      // An iteration target; assignment expressions of the same comprehension must not bind it.
      if (flags & (Def.GLOBAL | Def.NONLOCAL)) {
        throw new Fault(
          `comprehension inner loop cannot rebind assignment expression target '${name}'`,
          location,
        );
      }
      flags |= Def.COMP_ITER;
    }
    scope.symbols.set(mangled, flags);
    if (flag & Def.PARAM) scope.parameters.push(mangled);
    else if (flag & Def.GLOBAL) {
      const { symbols } = this.table.top;
      symbols.set(mangled, (symbols.get(mangled) ?? 0) | flag);
    }
  }

  /** Remembers a `global` or `nonlocal`. CPython: symtable_record_directive. */
  direct(name: string, location: Location): void {
    this.scope.directives.push({ name: mangle(this.className, name), location });
  }
}
