/** The names of a function's frame that a person knows: locals, cells and free names, with what they refer to. */
import { LocalKind } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import { comprehensionNames } from './comprehension-names.ts';
import { slotValue } from './frame-locals.ts';
import { frameUnit } from './frames.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import type { Unit } from './program.ts';

/** An entry of a namespace: `object` is borrowed, 0 when the name is not bound. */
export interface NameAt {
  readonly name: string;
  readonly object: Address;
  readonly cell: boolean;
  readonly argument: boolean;
  /** The code has a `del` for it: without an object it may have had one. */
  readonly deletable: boolean;
}

/** The locals of a function's frame that are bound. */
export function localsOf(m: Machine, frame: Address): NameAt[] {
  return localNames(m, frame, frameUnit(m, frame)).filter(({ object }) => object !== 0);
}

/** Locals, cells and free names of a function's frame; those of comprehensions only while bound. */
export function localNames(m: Machine, frame: Address, unit: Unit): NameAt[] {
  const { localsplusnames, localspluskinds } = unit.code;
  const { only } = comprehensionNames(unit);
  const deletable = deletedNames(unit);
  const names: NameAt[] = [];
  for (let i = 0; i < localsplusnames.length; i++) {
    const cell = (localspluskinds[i]! & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    const object = slotValue(m, frame, i);
    const name = localsplusnames[i]!;
    if (name.startsWith('.') || (object === 0 && only.has(i))) continue;
    names.push({ name, object, cell, argument: i < unit.parameterCount, deletable: deletable.has(name) });
  }
  return names;
}

const deleted = new WeakMap<Unit, ReadonlySet<string>>();

/** The names that a unit's code unbinds. */
export function deletedNames(unit: Unit): ReadonlySet<string> {
  let names = deleted.get(unit);
  if (names !== undefined) return names;
  const { ops, args, names: all, localsplusnames } = unit.code;
  const found = new Set<string>();
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i]!;
    if (op === Op.DELETE_NAME || op === Op.DELETE_GLOBAL) found.add(all[args[i]!]!);
    if (op === Op.DELETE_FAST || op === Op.DELETE_DEREF) found.add(localsplusnames[args[i]!]!);
  }
  deleted.set(unit, (names = found));
  return names;
}
