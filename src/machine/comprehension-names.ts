/**
 * Names of comprehensions that run inside the frame around them. They are locals of that frame by the
 * instructions, and for whoever reads the program names of the comprehension: there while it runs.
 * CPython: Python/compile.c, push_inlined_comprehension_state (PEP 709).
 */
import { LocalKind, POSITION_WIDTH } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import type { Unit } from './program.ts';

export interface ComprehensionNames {
  /** Locals that nothing but a comprehension binds. */
  readonly only: ReadonlySet<number>;
  /** Instructions, counted from the unit's first, that bind a local as a comprehension's. */
  readonly stores: ReadonlySet<number>;
  /** Instructions that give a local back to what it was before a comprehension. */
  readonly restores: ReadonlySet<number>;
}

const known = new WeakMap<Unit, ComprehensionNames>();

/** What a unit's instructions say of comprehensions. */
export function comprehensionNames(unit: Unit): ComprehensionNames {
  let names = known.get(unit);
  if (names === undefined) known.set(unit, (names = findNames(unit)));
  return names;
}

function findNames(unit: Unit): ComprehensionNames {
  const { ops, args } = unit.assembled;
  const ranges = new Map<number, number[]>();
  for (let i = 0; i < ops.length; i++)
    if (ops[i] === Op.LOAD_FAST_AND_CLEAR) ranges.set(args[i]!, [...(ranges.get(args[i]!) ?? []), i]);
  const only = new Set(ranges.keys());
  const stores = new Set<number>();
  const restores = new Set<number>();
  for (let i = 0; i < ops.length && ranges.size > 0; i++) {
    for (const local of boundBy(ops[i]!, args[i]!)) {
      const starts = ranges.get(local) ?? [];
      const inside = starts.some((start) => isWithin(unit, i, start));
      if (
        ops[i] === Op.STORE_FAST &&
        starts.some((start) => isWithin(unit, start, i) && isWithin(unit, i, start))
      )
        restores.add(i);
      if (inside) stores.add(i);
      else only.delete(local);
    }
  }
  for (const local of [...only]) if (local < unit.parameterCount) only.delete(local);
  unit.code.localspluskinds.forEach((kind, local) => {
    if ((kind & LocalKind.HIDDEN) !== 0) only.add(local);
  });
  return { only, stores, restores };
}

/** The locals that an instruction binds. */
function boundBy(op: number, arg: number): readonly number[] {
  switch (op) {
    case Op.STORE_FAST:
    case Op.STORE_DEREF:
    case Op.DELETE_FAST:
      return [arg];
    case Op.STORE_FAST_LOAD_FAST:
      return [arg >> 4];
    case Op.STORE_FAST_STORE_FAST:
      return [arg >> 4, arg & 15];
    default:
      return [];
  }
}

/** Whether an instruction's source lies within that of another one. */
function isWithin({ assembled: { positions } }: Unit, inner: number, outer: number): boolean {
  const [line, endLine, column, endColumn] = positions.subarray(POSITION_WIDTH * inner);
  const [first, last, from, to] = positions.subarray(POSITION_WIDTH * outer);
  const starts = line! > first! || (line === first && column! >= from!);
  return starts && (endLine! < last! || (endLine === last && endColumn! <= to!));
}
