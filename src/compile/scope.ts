/**
 * Scopes: what the symbol table knows about one block of code, its names and how each is reached.
 * CPython: Include/internal/pycore_symtable.h, PySTEntryObject.
 */
import type { Location } from './sequence.ts';

/** Kinds of blocks. CPython: enum _block_type. */
export const enum BlockType {
  FUNCTION,
  CLASS,
  MODULE,
  /** Annotations under `from __future__ import annotations`: looked at for errors only. */
  ANNOTATION,
  /** A bound or default of a type parameter. */
  TYPE_VARIABLE,
  /** The value of a `type` statement. */
  TYPE_ALIAS,
  /** The scope around a generic function, class or alias that holds its type parameters. */
  TYPE_PARAMETERS,
}

/** What happens to a name in a block; bits. CPython: DEF_*. */
export const enum Def {
  GLOBAL = 1,
  LOCAL = 2,
  PARAM = 4,
  NONLOCAL = 8,
  USE = 16,
  /** Free in a method and also bound in the class. */
  FREE_CLASS = 64,
  IMPORT = 128,
  ANNOT = 256,
  /** Iteration target of a comprehension. */
  COMP_ITER = 512,
  TYPE_PARAM = 1024,
  /** A cell in an inlined comprehension. */
  COMP_CELL = 2048,
  /** Bound here, in whatever way. */
  BOUND = LOCAL | PARAM | IMPORT | TYPE_PARAM,
}

/** How a name is reached from a block. CPython: LOCAL, GLOBAL_EXPLICIT, …, CELL. */
export const enum Reach {
  UNKNOWN,
  LOCAL,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  FREE,
  CELL,
}

/** What a comprehension's block is of. */
export type ComprehensionKind = 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp';

/** A `global` or `nonlocal` statement that names a name, for errors found later. */
export interface Directive {
  readonly name: string;
  readonly location: Location;
}

export class Scope {
  readonly name: string;
  readonly type: BlockType;
  /** Inside a function, at whatever depth. */
  readonly nested: boolean;
  /** Def bits of each name, in the order of first appearance. */
  readonly symbols = new Map<string, number>();
  /** How each name is reached, once names are resolved. */
  readonly reaches = new Map<string, Reach>();
  /** Parameters, in order. */
  readonly parameters: string[] = [];
  children: Scope[] = [];
  readonly directives: Directive[] = [];
  comprehension: ComprehensionKind | null = null;
  generator = false;
  coroutine = false;
  varargs = false;
  varkeywords = false;
  /** A class whose methods use `__class__`. */
  needsClassClosure = false;
  /** A class whose annotation scopes look into its namespace. */
  needsClassdict = false;
  /** An annotation scope directly inside a class: it sees the names of the class. */
  canSeeClassScope = false;
  compInlined = false;
  /** While the target of a comprehension is visited. */
  compIterTarget = false;
  /** How many iterables of comprehensions are being visited around. */
  compIterExpr = 0;
  /** Of a generic class's type-parameter scope: only these names are mangled. */
  mangledNames: Set<string> | null = null;
  /** What a TYPE_VARIABLE block is, for messages. */
  info: string | null = null;

  constructor(name: string, type: BlockType, nested: boolean) {
    this.name = name;
    this.type = type;
    this.nested = nested;
  }

  /** Whether names bound here are fast locals. CPython: _PyST_IsFunctionLike. */
  get isFunctionLike(): boolean {
    switch (this.type) {
      case BlockType.FUNCTION:
      case BlockType.TYPE_VARIABLE:
      case BlockType.TYPE_ALIAS:
      case BlockType.TYPE_PARAMETERS:
        return true;
      default:
        return false;
    }
  }

  /** Def bits of a name, 0 for one that does not appear. */
  flags(name: string): number {
    return this.symbols.get(name) ?? 0;
  }

  /** How a name is reached. */
  reach(name: string): Reach {
    return this.reaches.get(name) ?? Reach.UNKNOWN;
  }
}

/**
 * Mangles `__name` in a class. CPython: _Py_Mangle.
 */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__')) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const stem = className.replace(/^_+/, '');
  return stem === '' ? name : `_${stem}${name}`;
}

/** Mangles a name where `scope` mangles it. CPython: _Py_MaybeMangle. */
export function mangleIn(scope: Scope, className: string | null, name: string): string {
  if (scope.mangledNames !== null && !scope.mangledNames.has(name)) return name;
  return mangle(className, name);
}
