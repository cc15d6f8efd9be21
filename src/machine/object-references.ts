/**
 * The references that an object owns: by the table of its layout, by its type's `visit`, and its class.
 * For everybody who walks memory: collector, audit, ledger. CPython: what tp_traverse functions visit.
 */
import { typeSpecAt } from './define.ts';
import { entriesOf, isUnicode, UNICODE_ENTRY } from './dict-keys.ts';
import { isInline, Pre } from './instance-values.ts';
import { Header } from './layout.ts';
import { DICT, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { natives } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import type { Visitor } from './slots.ts';

/** Byte offsets of owned references in the fixed part, by the address of the built-in type. */
const fixedReferences = new Map<Address, readonly number[]>();

/** Byte offsets of the owned references in the fixed part of the objects of a type. */
export function fixedOffsets(m: Machine, type: Address): readonly number[] {
  const spec = m.words[(type + TYPE.spec) >> 2]!;
  let offsets = fixedReferences.get(spec);
  if (offsets === undefined) {
    offsets = typeSpecAt(spec)!.layout.references;
    fixedReferences.set(spec, offsets);
  }
  return offsets;
}

/** Calls the visitor for every owned reference of an object, that of an instance to its class included. */
export function visitReferences(m: Machine, object: Address, visitor: Visitor): void {
  const W = m.words;
  const type = W[(object + Header.type) >> 2]!;
  const offsets = fixedOffsets(m, type);
  for (let i = 0; i < offsets.length; i++) {
    const at = object + offsets[i]!;
    const referent = W[at >> 2]!;
    if (referent !== 0) visitor(referent, at);
  }
  const visit = W[(type + Slot.visit) >> 2]!;
  if (visit !== 0) natives[visit]!(m, object, visitor);
  if ((W[(type + TYPE.flags) >> 2]! & TypeFlag.heap) !== 0) visitor(type, object + Header.type);
}

/**
 * The same without what CPython's collector does not see: the dict of an instance whose attributes still lie
 * inside it, and the names in `__slots__` of a class. CPython: PyObject_VisitManagedDict, type_traverse.
 */
export function visitForCollector(m: Machine, object: Address, visitor: Visitor): void {
  const W = m.words;
  const flags = W[(W[(object + Header.type) >> 2]! + TYPE.flags) >> 2]!;
  let hidden = 0;
  if ((flags & TypeFlag.inlineValues) !== 0) {
    if (W[(object + Pre.dict) >> 2] !== 0 && isInline(m, object)) hidden = object + Pre.dict;
  } else if ((flags & TypeFlag.typeSubclass) !== 0) hidden = object + TYPE.slotNames;
  if (hidden === 0) visitReferences(m, object, visitor);
  else {
    visitReferences(m, object, (referent, at) => {
      if (at !== hidden) visitor(referent, at);
    });
  }
}

/**
 * What a program is told that an object refers to: the keys of a dict that are all names are left out, too.
 * CPython: dict_traverse.
 */
export function visitReferents(m: Machine, object: Address, visitor: Visitor): void {
  const keys = m.typeOf(object) === Type.dict ? m.load(object + DICT.keys) : 0;
  const names = keys !== 0 && isUnicode(m, keys) && m.load(object + DICT.values) === 0;
  const first = names ? entriesOf(m, keys) : 0;
  visitForCollector(m, object, (referent, at) => {
    if (!names || (at - first) % UNICODE_ENTRY !== 0) visitor(referent, at);
  });
}
