/** Class objects in memory: made from their parts, visited, cleared, freed. CPython: type_new_alloc, type_dealloc, type_clear. */
import { dictClear } from './dict-object.ts';
import { untrack } from './gc-list.ts';
import { dropSharedKeys, visitClassKeys } from './instance-values.ts';
import { Header } from './layout.ts';
import { TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { takePending } from './raise.ts';
import type { Visitor } from './slots.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';
import { removeSubclass, typeModified } from './type-lookup.ts';
import { clearWeakReferences } from './weak-references.ts';

/** An empty class object of a metaclass with room for `fields` members. Not tracked yet. New. */
export function allocateClass(m: Machine, meta: Address, fields: number): Address {
  const size = m.load(meta + TYPE.basicSize) + fields * m.load(meta + TYPE.itemSize);
  const type = m.newCollected(meta, size);
  m.words.fill(0, (type + Header.end) >> 2, (type + size) >> 2);
  m.store(type + TYPE.size, fields);
  return type;
}

/** What a class owns beyond the words of its layout: the names of its instances' attributes. */
export function visitClass(m: Machine, type: Address, visitor: Visitor): void {
  visitClassKeys(m, type, visitor);
}

/** Takes a class out of its bases' lists of subclasses. A pending exception stays pending. */
function leaveBases(m: Machine, type: Address): void {
  const bases = m.load(type + TYPE.bases);
  if (bases === 0) return;
  for (let i = 0, n = tupleSize(m, bases); i < n; i++) removeSubclass(m, tupleItem(m, bases, i), type);
}

/** Frees a class. CPython: type_dealloc. */
export function deallocClass(m: Machine, type: Address): void {
  untrack(m, type);
  m.keep(takePending(m));
  leaveBases(m, type);
  clearWeakReferences(m, type);
  m.drop(type + TYPE.base);
  m.drop(type + TYPE.dict);
  m.drop(type + TYPE.bases);
  m.drop(type + TYPE.mro);
  const subclasses = m.load(type + TYPE.subclasses);
  if (subclasses !== 0) m.heap.free(subclasses);
  m.store(type + TYPE.subclasses, 0);
  m.drop(type + TYPE.name);
  m.drop(type + TYPE.qualname);
  m.drop(type + TYPE.slotNames);
  dropSharedKeys(m, type);
  m.drop(type + TYPE.module);
  m.store(Own.pending, m.unkeep());
  m.freeCollected(type);
}

/** Drops what closes the cycles every class is in. CPython: type_clear. */
export function clearClass(m: Machine, type: Address): void {
  typeModified(m, type);
  const dict = m.load(type + TYPE.dict);
  if (dict !== 0) dictClear(m, dict);
  m.drop(type + TYPE.module);
  m.drop(type + TYPE.mro);
}
