/** `type.__flags__`: the bits that CPython shows for ours. CPython: Include/object.h, Py_TPFLAGS_*. */
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isSubtype } from './raise.ts';
import { Slot } from './slot-numbers.ts';

const BITS: readonly (readonly [TypeFlag, number])[] = [
  [TypeFlag.inlineValues, 1 << 2],
  [TypeFlag.managedWeak, 1 << 3],
  [TypeFlag.managedDict, 1 << 4],
  [TypeFlag.sequence, 1 << 5],
  [TypeFlag.mapping, 1 << 6],
  [TypeFlag.noInstances, 1 << 7],
  [TypeFlag.immutable, 1 << 8],
  [TypeFlag.heap, 1 << 9],
  [TypeFlag.baseType, 1 << 10],
  [TypeFlag.ready, 1 << 12],
  [TypeFlag.collected, 1 << 14],
  [TypeFlag.methodDescriptor, 1 << 17],
  [TypeFlag.abstract, 1 << 20],
  [TypeFlag.intSubclass, 1 << 24],
  [TypeFlag.listSubclass, 1 << 25],
  [TypeFlag.tupleSubclass, 1 << 26],
  [TypeFlag.bytesSubclass, 1 << 27],
  [TypeFlag.strSubclass, 1 << 28],
  [TypeFlag.dictSubclass, 1 << 29],
  [TypeFlag.exceptionSubclass, 1 << 30],
  [TypeFlag.typeSubclass, 2 ** 31],
];

/** Built-in types whose patterns `T(x)` bind the subject itself. */
const MATCH_SELF = [
  Type.bool,
  Type.bytearray,
  Type.bytes,
  Type.dict,
  Type.float,
  Type.frozenset,
  Type.int,
  Type.list,
  Type.set,
  Type.str,
  Type.tuple,
];

/** Whether a class pattern with one argument matches the subject itself. CPython: _Py_TPFLAGS_MATCH_SELF. */
export function matchesSelf(m: Machine, type: Address): boolean {
  return MATCH_SELF.some((one) => isSubtype(m, type, one));
}

/** The flags as CPython numbers them. */
export function cpythonFlags(m: Machine, type: Address): number {
  const flags = m.load(type + TYPE.flags);
  let shown = (flags & TypeFlag.heap) === 0 ? 2 : 0;
  for (const [ours, theirs] of BITS) if ((flags & ours) !== 0) shown += theirs;
  if (matchesSelf(m, type)) shown += 1 << 22;
  if (isSubtype(m, type, Type.type)) shown += 1 << 23;
  const vector =
    type === Type.type || (m.load(type + Slot.call) !== 0 && (flags & TypeFlag.methodDescriptor) !== 0);
  return vector ? shown + (1 << 11) : shown;
}
