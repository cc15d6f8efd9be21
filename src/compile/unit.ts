/** One code block while it is generated. CPython: Python/compile.c, struct compiler_unit. */
import type { Stmt } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { BlockType, Def, Reach, type Scope } from './scope.ts';
import { type CodeUnit, type Label, type Location, Sequence } from './sequence.ts';

export type UnitKind =
  | 'module'
  | 'class'
  | 'function'
  | 'async function'
  | 'lambda'
  | 'comprehension'
  | 'type parameters';

/**
 * What must be undone by a `return`, `break` or `continue` that leaves it. CPython: struct fblockinfo.
 */
export type FrameBlock =
  | { readonly kind: 'while loop' | 'for loop'; readonly start: Label; readonly exit: Label }
  | { readonly kind: 'except handlers' | 'except* handlers' | 'async comprehension' | 'stop iteration' }
  | { readonly kind: 'try' | 'finally handler' | 'value' }
  | { readonly kind: 'try finally'; readonly finalbody: readonly Stmt[] }
  | { readonly kind: 'with' | 'async with'; readonly location: Location }
  | { readonly kind: 'except clause'; readonly name: string | null };

export type LoopBlock = FrameBlock & { readonly kind: 'while loop' | 'for loop' };

/** Names in order of first use, each once. */
export class NameList {
  readonly names: string[];
  private readonly places = new Map<string, number>();

  constructor(names: readonly string[] = []) {
    this.names = [];
    for (const name of names) this.add(name);
  }

  /** The place of a name; a new one goes to the end. */
  add(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  has(name: string): boolean {
    return this.places.has(name);
  }
}

/** Orders names as CPython's sort does, by code points. */
export function sortedNames(names: Iterable<string>): string[] {
  const keys = [...names].map((name) => ({ name, points: Array.from(name, (c) => c.codePointAt(0)!) }));
  keys.sort((a, b) => {
    const length = Math.min(a.points.length, b.points.length);
    for (let i = 0; i < length; i++) if (a.points[i] !== b.points[i]) return a.points[i]! - b.points[i]!;
    return a.points.length - b.points.length;
  });
  return keys.map(({ name }) => name);
}

/** Cells of a block, in CPython's order. */
function cellsOf(scope: Scope): NameList {
  const cells = [...scope.symbols].filter(
    ([name, flags]) => scope.reach(name) === Reach.CELL || flags & Def.COMP_CELL,
  );
  const list = new NameList(sortedNames(cells.map(([name]) => name)));
  if (scope.needsClassClosure) list.add('__class__');
  if (scope.needsClassdict) list.add('__classdict__');
  return list;
}

/** Free names of a block, in CPython's order. */
function freesOf(scope: Scope): NameList {
  const free = [...scope.symbols].filter(
    ([name, flags]) => scope.reach(name) === Reach.FREE || flags & Def.FREE_CLASS,
  );
  return new NameList(sortedNames(free.map(([name]) => name)));
}

export class Unit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly qualname: string;
  readonly scope: Scope;
  readonly firstlineno: number;
  /** Name of the class around, for mangling; a class sets its own. */
  className: string | null;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  readonly sequence = new Sequence();
  readonly consts: Const[] = [];
  private readonly constPlaces = new Map<Const, number>();
  readonly names = new NameList();
  readonly varnames: NameList;
  readonly cellvars: NameList;
  readonly freevars: NameList;
  /** Names that an inlined comprehension binds where names are not fast locals; true while inside. */
  readonly hidden = new Map<string, boolean>();
  /** How many inlined comprehensions are being generated. */
  inlined = 0;
  readonly blocks: FrameBlock[] = [];
  /** Of a class: attributes that its methods set on `self`. */
  readonly staticAttributes = new Set<string>();

  constructor(
    kind: UnitKind,
    name: string,
    qualname: string,
    scope: Scope,
    firstlineno: number,
    className: string | null,
  ) {
    this.kind = kind;
    this.name = name;
    this.qualname = qualname;
    this.scope = scope;
    this.firstlineno = firstlineno;
    this.className = className;
    this.varnames = new NameList(scope.parameters);
    this.cellvars = cellsOf(scope);
    this.freevars = freesOf(scope);
  }

  /** The index of a constant that is merged already. */
  constIndex(constant: Const): number {
    const known = this.constPlaces.get(constant);
    if (known !== undefined) return known;
    this.constPlaces.set(constant, this.consts.length);
    return this.consts.push(constant) - 1;
  }

  /** The argument of LOAD_DEREF and the like for a cell. A class may have a free name of the same name. */
  cellIndex(name: string): number {
    return this.cellvars.add(name);
  }

  /** The same for a free name. */
  freeIndex(name: string): number {
    return this.cellvars.names.length + this.freevars.add(name);
  }

  /** Whether a name is a cell of this block or of one around. CPython: get_ref_type. */
  refersTo(name: string): Reach {
    if (this.kind === 'class' && (name === '__class__' || name === '__classdict__')) return Reach.CELL;
    return this.scope.reach(name);
  }

  get isClassScope(): boolean {
    return this.scope.type === BlockType.CLASS;
  }

  /** What the optimiser needs. */
  toCodeUnit(filename: string, flags: number): CodeUnit {
    return {
      name: this.name,
      qualname: this.qualname,
      filename,
      firstlineno: this.firstlineno,
      argcount: this.argcount + this.posonlyargcount,
      posonlyargcount: this.posonlyargcount,
      kwonlyargcount: this.kwonlyargcount,
      flags,
      sequence: this.sequence,
      consts: this.consts,
      names: this.names.names,
      varnames: this.varnames.names,
      cellvars: this.cellvars.names,
      freevars: this.freevars.names,
      hidden: new Set(this.hidden.keys()),
    };
  }
}
