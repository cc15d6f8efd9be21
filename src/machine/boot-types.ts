/**
 * Built-in types: the words of their type objects, and the slots that they inherit. Their namespaces
 * are filled by boot-namespace.ts. CPython: Objects/typeobject.c, type_ready, inherit_special,
 * inherit_slots.
 */
import { immortalHeader } from './boot-static.ts';
import { linearise } from './class-mro.ts';
import { type TypeSpec, typeSpecAt } from './define.ts';
import { internText } from './interned.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { Slot } from './slot-numbers.ts';
import { tupleOf } from './tuple-object.ts';
import { addSubclass } from './type-lookup.ts';
import { HASH_NOT_IMPLEMENTED } from './type-slot-functions.ts';

/** The flag that classes derived from these types inherit, so that "is it a kind of int?" is one test. */
const FAMILIES: ReadonlyMap<Address, TypeFlag> = new Map([
  [Type.int, TypeFlag.intSubclass],
  [Type.float, TypeFlag.floatSubclass],
  [Type.str, TypeFlag.strSubclass],
  [Type.bytes, TypeFlag.bytesSubclass],
  [Type.list, TypeFlag.listSubclass],
  [Type.tuple, TypeFlag.tupleSubclass],
  [Type.dict, TypeFlag.dictSubclass],
  [Type.set, TypeFlag.setSubclass],
  [Type.frozenset, TypeFlag.setSubclass],
  [Type.BaseException, TypeFlag.exceptionSubclass],
  [Type.type, TypeFlag.typeSubclass],
]);

/** What a type has from its base, unless it says otherwise. */
export const INHERITED_FLAGS: number =
  [...FAMILIES.values()].reduce((all, flag) => all | flag, 0) |
  TypeFlag.sequence |
  TypeFlag.mapping |
  TypeFlag.labelled;

/** Writes the words and slots of a type whose base is ready. */
export function writeType(m: Machine, spec: TypeSpec): void {
  const type = spec.address;
  const { options, base } = spec;
  immortalHeader(m, type, Type.type);
  const named = internText(m, spec.name);
  m.store(type + TYPE.name, named);
  m.store(type + TYPE.qualname, named);
  m.store(type + TYPE.basicSize, options.size ?? spec.layout.size);
  m.store(type + TYPE.itemSize, options.itemSize ?? (base === 0 ? 0 : m.load(base + TYPE.itemSize)));
  m.store(type + TYPE.base, base);
  m.store(type + TYPE.spec, type);
  m.store(type + TYPE.dictOffset, options.dictOffset ?? (base === 0 ? 0 : m.load(base + TYPE.dictOffset)));
  m.store(type + TYPE.weakOffset, options.weakOffset ?? (base === 0 ? 0 : m.load(base + TYPE.weakOffset)));
  m.store(type + TYPE.flags, flagsOf(m, spec));
  const bases = options.bases ?? (base === 0 ? [] : [base]);
  m.store(type + TYPE.bases, tupleOf(m, bases));
  m.store(type + TYPE.mro, tupleOf(m, linearise(m, type, bases)));
  for (const [slot, native] of spec.slots) m.store(type + slot, native);
  if (spec.unhashable) m.store(type + Slot.hash, HASH_NOT_IMPLEMENTED);
  const version = m.load(Own.typeVersions) + 1;
  m.store(Own.typeVersions, version);
  m.store(type + TYPE.version, version);
}

function flagsOf(m: Machine, spec: TypeSpec): number {
  const { options, base } = spec;
  const inherited = base === 0 ? 0 : m.load(base + TYPE.flags);
  let flags = (inherited & INHERITED_FLAGS) | (FAMILIES.get(spec.address) ?? 0) | TypeFlag.ready;
  if (!options.final) flags |= TypeFlag.baseType;
  if (options.collected || (inherited & TypeFlag.collected) !== 0) flags |= TypeFlag.collected;
  if (!options.mutable) flags |= TypeFlag.immutable;
  if (options.letter !== undefined) flags |= TypeFlag.labelled;
  if (options.methodDescriptor) flags |= TypeFlag.methodDescriptor;
  if ((options.weakOffset ?? 0) < 0) flags |= TypeFlag.managedWeak;
  if (options.matches !== undefined) {
    flags &= ~(TypeFlag.sequence | TypeFlag.mapping);
    flags |= options.matches === 'sequence' ? TypeFlag.sequence : TypeFlag.mapping;
  }
  const makes = options.new !== undefined || (base !== 0 && base !== Type.object);
  if (base !== 0 && (options.abstract ?? !makes)) flags |= TypeFlag.noInstances;
  return flags;
}

/** Fills the slots that the type leaves to its base, and enters it among the base's subclasses. */
export function inheritSlots(m: Machine, spec: TypeSpec): void {
  const type = spec.address;
  const { base } = spec;
  if (base === 0) return;
  const own = m.load(type + Slot.compare) !== 0 || m.load(type + Slot.hash) !== 0;
  const noNew = (m.load(type + TYPE.flags) & TypeFlag.noInstances) !== 0;
  for (let slot: number = Slot.dealloc; slot < Slot.end; slot += 8) {
    if (m.load(type + slot) !== 0) continue;
    if ((slot === Slot.compare || slot === Slot.hash) && own) continue;
    if (slot === Slot.new && noNew) continue;
    m.store(type + slot, m.load(base + slot));
  }
  for (const one of spec.options.bases ?? [base]) addSubclass(m, one, type);
}

/** A declared type after its base, each once. */
export function typesInOrder(specs: readonly TypeSpec[]): TypeSpec[] {
  const done = new Set<TypeSpec>();
  const add = (spec: TypeSpec): void => {
    if (done.has(spec)) return;
    for (const base of spec.options.bases ?? (spec.base === 0 ? [] : [spec.base])) {
      const known = typeSpecAt(base);
      if (known === undefined) throw new Error(`a base of ${spec.name} is not declared`);
      add(known);
    }
    done.add(spec);
  };
  for (const spec of specs) add(spec);
  return [...done];
}
