/**
 * Comprehensions that run in the frame of the code around: their names are put aside and brought back.
 * CPython: Python/compile.c, push_inlined_comprehension_state; PEP 709.
 */
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { Def, Reach, type Scope } from './scope.ts';
import { type Label, type Location, NO_LOCATION, Pseudo } from './sequence.ts';

/** What has to be brought back. */
export interface InlinedState {
  /** Fast locals whose values are on the stack. */
  readonly pushed: readonly string[];
  /** Names of the scope around that are reached otherwise inside; what they were. */
  readonly changed: readonly { name: string; flags: number; reach: Reach }[];
  /** Names that are fast locals inside only. */
  readonly hidden: readonly string[];
  /** Where exceptions go; null when nothing was pushed. */
  readonly cleanup: Label | null;
}

/** Enters a comprehension; the iterator is on the stack and stays on top. */
export function enterInlined(g: Generator, location: Location, comp: Scope): InlinedState {
  const { unit } = g;
  const { scope } = unit;
  const inClass = unit.isClassScope && unit.inlined === 0;
  const changed: InlinedState['changed'][number][] = [];
  const hidden: string[] = [];
  const pushed: string[] = [];
  unit.inlined++;
  for (const [name, flags] of comp.symbols) {
    const reach = comp.reach(name);
    const outer = scope.reach(name);
    const differs =
      reach !== outer && reach !== Reach.FREE && !(reach === Reach.CELL && outer === Reach.FREE);
    if (differs || inClass) {
      changed.push({ name, flags: scope.flags(name), reach: outer });
      scope.symbols.set(name, flags);
      scope.reaches.set(name, reach);
    }
    if (!inClass && !(flags & Def.LOCAL && !(flags & Def.NONLOCAL))) continue;
    if (!scope.isFunctionLike && unit.hidden.get(name) !== true) {
      unit.hidden.set(name, true);
      hidden.push(name);
    }
    // Of a cell this pushes the cell itself; the comprehension gets a new one.
    g.emit(Op.LOAD_FAST_AND_CLEAR, location, unit.varnames.add(name));
    if (reach === Reach.CELL) {
      const index = outer === Reach.FREE ? unit.freeIndex(name) : unit.cellIndex(name);
      g.emit(Op.MAKE_CELL, location, index);
    }
    pushed.push(name);
  }
  let cleanup: Label | null = null;
  if (pushed.length > 0) {
    g.emit(Op.SWAP, location, pushed.length + 1);
    cleanup = g.label();
    g.jump(Pseudo.SETUP_FINALLY, cleanup, location);
  }
  return { pushed, changed, hidden, cleanup };
}

/** Leaves it; the result is on top of the stack and stays there. */
export function leaveInlined(g: Generator, location: Location, state: InlinedState): void {
  const { unit } = g;
  const { scope } = unit;
  unit.inlined--;
  if (state.cleanup !== null) {
    const end = g.label();
    g.emit(Pseudo.POP_BLOCK, NO_LOCATION);
    g.jump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
    g.use(state.cleanup);
    // The unfinished result goes.
    g.emit(Op.SWAP, NO_LOCATION, 2);
    g.emit(Op.POP_TOP, NO_LOCATION);
    restoreLocals(g, location, state);
    g.emit(Op.RERAISE, NO_LOCATION, 0);
    g.use(end);
    restoreLocals(g, location, state);
  }
  for (const { name, flags, reach } of state.changed) {
    scope.symbols.set(name, flags);
    scope.reaches.set(name, reach);
  }
  for (const name of state.hidden) unit.hidden.set(name, false);
}

function restoreLocals(g: Generator, location: Location, { pushed }: InlinedState): void {
  g.emit(Op.SWAP, location, pushed.length + 1);
  for (const name of pushed.toReversed()) {
    g.emit(Pseudo.STORE_FAST_MAYBE_NULL, location, g.unit.varnames.add(name));
  }
}
