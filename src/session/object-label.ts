/** What objects are called in snapshots. */

import { QUIET_BIRTHS } from '../machine/births.ts';
import { typeSpecAt } from '../machine/define.ts';
import { Header } from '../machine/layout.ts';
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Region, TYPE_BASE, TYPE_PLACES, TYPE_STRIDE, Type } from '../machine/places.ts';
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

/**
 * The label of what was in the memory of an object that is about to be made there, as far as its header
 * still tells; null where it does not. Freeing overwrites the first word of a block only.
 */
export function staleLabel(m: Machine, object: Address): Label | null {
  const type = m.typeOf(object);
  const birth = m.words[(object + Header.birth) >> 2]!;
  if (birth <= 0 || birth >= QUIET_BIRTHS || birth > m.load(Own.births)) return null;
  return isType(m, type, birth) ? letterOf(m, type) + String(birth) : null;
}

/** Whether a word that was a type when the object of this birth lived still is that type. */
function isType(m: Machine, type: Address, birth: number): boolean {
  if (type >= TYPE_BASE && type < TYPE_BASE + TYPE_PLACES * TYPE_STRIDE)
    return (type - TYPE_BASE) % TYPE_STRIDE === 0 && typeSpecAt(type) !== undefined;
  if (type < Region.heap || type >= m.heap.top || (type & 15) !== 0) return false;
  const born = m.words[(type + Header.birth) >> 2]!;
  return m.typeOf(type) === Type.type && m.count(type) > 0 && (born < birth || born >= QUIET_BIRTHS);
}

/** The label of what is or was at an address, as far as memory still tells. */
export function valueLabel(m: Machine, object: Address): Label {
  return staleLabel(m, object) ?? `@${m.id(object).toString(16)}`;
}
