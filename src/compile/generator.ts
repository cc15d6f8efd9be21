/**
 * The state of code generation and what every part of it emits with. CPython: Python/compile.c, struct
 * compiler and the ADDOP macros.
 *
 * Statements contain expressions, expressions contain functions, functions contain statements: the parts
 * (generate-*.ts) reach each other through `expression` and `statement` of this object.
 */
import type { Expr, Stmt } from '../syntax/ast.ts';
import type { SyntaxWarning } from '../syntax/diagnostics.ts';
import { type Code, CodeFlag, type Const } from './code.ts';
import type { ConstantPool } from './constants.ts';
import { Fault } from './fault.ts';
import { finish } from './finish.ts';
import type { Future } from './future.ts';
import { Op } from './instructions.ts';
import { mangle, mangleIn, Reach, type Scope } from './scope.ts';
import { type Label, type Location, NO_LOCATION, type Pseudo } from './sequence.ts';
import type { SymbolTable } from './symbol-builder.ts';
import { type FrameBlock, Unit, type UnitKind } from './unit.ts';

/** CPython: STACK_USE_GUIDELINE. Longer displays and calls are built piece by piece. */
export const STACK_USE_GUIDELINE = 30;

/** CPython: CO_MAXBLOCKS. */
const MAX_BLOCKS = 21;

export const NONE: Const = { type: 'None' };

/** How the parts of the generator are entered from each other. */
export interface Parts {
  readonly expression: (g: Generator, e: Expr) => void;
  readonly statement: (g: Generator, s: Stmt) => void;
}

/** What a compilation is about. */
export interface Job {
  readonly filename: string;
  readonly symbols: SymbolTable;
  readonly pool: ConstantPool;
  readonly future: Future;
  readonly interactive: boolean;
}

export class Generator {
  readonly job: Job;
  readonly warnings: SyntaxWarning[] = [];
  /** The unit that instructions go to. */
  unit: Unit;
  /** The units around it, outermost first. */
  readonly around: Unit[] = [];
  private readonly parts: Parts;

  constructor(job: Job, parts: Parts) {
    this.job = job;
    this.parts = parts;
    this.unit = new Unit('module', '<module>', '<module>', job.symbols.top, 1, null);
    this.emit(Op.RESUME, { line: 0, endLine: 1, column: 0, endColumn: 0 });
  }

  /** Annotations stay text: `from __future__ import annotations`. */
  get annotationsAreText(): boolean {
    return (this.job.future.flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0;
  }

  expression(e: Expr): void {
    this.parts.expression(this, e);
  }

  expressions(list: readonly Expr[]): void {
    for (const e of list) this.parts.expression(this, e);
  }

  statements(body: readonly Stmt[]): void {
    for (const s of body) this.parts.statement(this, s);
  }

  // Instructions

  emit(op: Op | Pseudo, location: Location, arg = 0): void {
    this.unit.sequence.emit(op, arg, location);
  }

  jump(op: Op | Pseudo, target: Label, location: Location): void {
    this.unit.sequence.emitJump(op, target, location);
  }

  label(): Label {
    return this.unit.sequence.newLabel();
  }

  /** Places a label here. */
  use(label: Label): void {
    this.unit.sequence.use(label);
  }

  /** Loads a constant. */
  load(constant: Const, location: Location): void {
    this.emit(Op.LOAD_CONST, location, this.addConst(constant));
  }

  loadNone(location: Location): void {
    this.load(NONE, location);
  }

  loadStr(value: string, location: Location): void {
    this.load({ type: 'str', value }, location);
  }

  /** Enters a constant; its index. */
  addConst(constant: Const): number {
    return this.unit.constIndex(this.job.pool.merge(constant));
  }

  /** An instruction about a name as it stands in the program. */
  emitName(op: Op, name: string, location: Location): void {
    this.emit(op, location, this.nameIndex(name));
  }

  /** The index of a name, mangled in a class. */
  nameIndex(name: string): number {
    return this.unit.names.add(mangleIn(this.unit.scope, this.unit.className, name));
  }

  // Units

  /** Starts the code of a block inside the present one. CPython: compiler_enter_scope. */
  enter(kind: UnitKind, name: string, scope: Scope, firstlineno: number): void {
    this.around.push(this.unit);
    const qualname = this.qualname(kind, name);
    this.unit = new Unit(kind, name, qualname, scope, firstlineno, this.unit.className);
    this.emit(Op.RESUME, { line: firstlineno, endLine: firstlineno, column: 0, endColumn: 0 });
  }

  /** Ends it; its finished code. CPython: optimize_and_assemble. */
  exit(returnsNone: boolean): Code {
    if (returnsNone) this.loadNone(NO_LOCATION);
    this.emit(Op.RETURN_VALUE, NO_LOCATION);
    const unit = this.unit.toCodeUnit(this.job.filename, this.flags());
    const outer = this.around.pop();
    if (outer !== undefined) this.unit = outer;
    return finish(unit, this.job.pool);
  }

  private flags(): number {
    const { scope } = this.unit;
    let flags = this.job.future.flags;
    if (scope.isFunctionLike) {
      flags |= CodeFlag.NEWLOCALS | CodeFlag.OPTIMIZED;
      if (scope.nested) flags |= CodeFlag.NESTED;
      if (scope.generator && scope.coroutine) flags |= CodeFlag.ASYNC_GENERATOR;
      else if (scope.generator) flags |= CodeFlag.GENERATOR;
      else if (scope.coroutine) flags |= CodeFlag.COROUTINE;
      if (scope.varargs) flags |= CodeFlag.VARARGS;
      if (scope.varkeywords) flags |= CodeFlag.VARKEYWORDS;
    }
    return flags;
  }

  /** The qualified name of a block in the present unit, the last of `around`. CPython: compiler_set_qualname. */
  private qualname(kind: UnitKind, name: string): string {
    let at = this.around.length - 1;
    let parent = this.around[at]!;
    if (parent.kind === 'type parameters') parent = this.around[--at]!;
    if (at === 0) return name;
    if (kind === 'function' || kind === 'async function' || kind === 'class') {
      const reach = parent.scope.reach(mangle(parent.className, name));
      if (reach === Reach.GLOBAL_EXPLICIT) return name;
    }
    const { kind: around } = parent;
    const inFunction = around === 'function' || around === 'async function' || around === 'lambda';
    return `${parent.qualname}${inFunction ? '.<locals>' : ''}.${name}`;
  }

  // What to leave when

  push(block: FrameBlock, location: Location): void {
    if (this.unit.blocks.length >= MAX_BLOCKS) this.fault('too many statically nested blocks', location);
    this.unit.blocks.push(block);
  }

  pop(): void {
    this.unit.blocks.pop();
  }

  // What to say

  fault(message: string, location: Location): never {
    throw new Fault(message, location);
  }

  warn(message: string, location: Location): void {
    this.warnings.push({ message, lineno: location.line });
  }
}
