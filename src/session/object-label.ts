/** What objects are called in snapshots. */
import { typeSpecAt } from '../machine/define.ts';
import { Header } from '../machine/layout.ts';
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import { type Machine, QUIET_BIRTHS } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { typeName } from '../machine/raise.ts';
import type { Label } from './snapshot.ts';

/**
 * The label: the type's letter and the number of the object's birth, which lies in its header. Labels of
 * objects without one are made of their id.
 */
export function labelOf(m: Machine, object: Address): Label {
  const birth = m.words[(object + Header.birth) >> 2]!;
  if (birth === 0 || birth >= QUIET_BIRTHS) return `@${m.id(object).toString(16)}`;
  return letterOf(m, m.typeOf(object)) + String(birth);
}

/** 'L' for list and what derives from it … 'P' for an instance of P. */
function letterOf(m: Machine, type: Address): string {
  const spec = typeSpecAt(type);
  if (spec !== undefined) return spec.options.letter ?? 'X';
  if ((m.load(type + TYPE.flags) & TypeFlag.typeSubclass) !== 0)
    return typeSpecAt(Type.type)?.options.letter ?? 'C';
  const initial = [...typeName(m, type)].find((c) => /\p{L}/u.test(c)) ?? 'X';
  return initial.toUpperCase();
}
