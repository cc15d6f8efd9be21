/**
 * Making a class: `type(name, bases, namespace)`, which a class statement ends in. CPython:
 * Objects/typeobject.c, type_new, type_new_impl, and what of type_ready concerns such classes.
 */
import { INHERITED_FLAGS } from './boot-types.ts';
import { bestBase, isType, mostDerivedMeta } from './class-bases.ts';
import { initSubclass, setNames } from './class-hooks.ts';
import { itemsOfTuple } from './class-mro.ts';
import { fillNamespace, prepareNamespace } from './class-namespace.ts';
import { allocateClass } from './class-object.ts';
import { setMro } from './class-order.ts';
import { type Fields, fieldsOf } from './class-slots.ts';
import { addSharedKey } from './dict-insert.ts';
import { dictCopy } from './dict-merge.ts';
import { dictGetName, dictSetName } from './dict-object.ts';
import { track } from './gc-list.ts';
import { CLEAR_INSTANCE, DEALLOC_INSTANCE, VISIT_INSTANCE } from './instance-lifecycle.ts';
import { Pre, startSharedKeys } from './instance-values.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { findAttribute } from './protocol/attribute.ts';
import { raise, typeNameOf } from './raise.ts';
import { natives, slotNative } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import { strHash } from './str-hash.ts';
import { textOf } from './str-object.ts';
import { newTuple, tupleItem, tupleSize } from './tuple-object.ts';
import { addSubclass, typeModified } from './type-lookup.ts';
import { updateAllSlots } from './update-slots.ts';

const MRO_ENTRIES = name('__mro_entries__');
const STATIC_ATTRIBUTES = name('__static_attributes__');
const HASH = name('__hash__');
const EQ = name('__eq__');

/** A class being made; all addresses are kept by somebody else. */
interface Making {
  meta: Address;
  readonly named: Address;
  readonly bases: Address;
  readonly base: Address;
}

/** type.__new__(meta, name, bases, namespace, **keywords). New. */
export function newClass(m: Machine, meta: Address, argv: Address, count: number, names: Address): Address {
  if (count !== 3) {
    raise(m, Type.TypeError, `type.__new__() takes exactly 3 arguments (${count} given)`);
  }
  const mark = m.kept;
  checkArgument(m, argv, 1, TypeFlag.strSubclass, 'str');
  checkArgument(m, argv, 2, TypeFlag.tupleSubclass, 'tuple');
  checkArgument(m, argv, 3, TypeFlag.dictSubclass, 'dict');
  if (textOf(m, m.load(argv)).includes('\0')) {
    raise(m, Type.ValueError, 'type name must not contain null characters');
  }
  const given = m.load(argv + 8);
  const none = tupleSize(m, given) === 0;
  const bases = m.keep(none ? newTuple(m, m.hold(Type.object)) : m.hold(given));
  const all = itemsOfTuple(m, bases);
  for (const base of all) refuseEntries(m, base);
  const winner = none ? meta : mostDerivedMeta(m, meta, all);
  let made: Address;
  if (winner !== meta && m.load(winner + Slot.new) !== NEW_CLASS) {
    made = m.keep(natives[m.load(winner + Slot.new)]!(m, winner, argv, count, names));
  } else {
    const making = { meta: winner, named: m.load(argv), bases, base: bestBase(m, all) };
    made = m.keep(makeClass(m, making, all, m.load(argv + 16)));
    setNames(m, made);
    initSubclass(m, made, argv + 24, names);
  }
  return m.releaseUnder(mark);
}

/** The number under which it stands in slots. */
export const NEW_CLASS: number = slotNative(newClass);

function checkArgument(m: Machine, argv: Address, position: number, flag: TypeFlag, wanted: string): void {
  const argument = m.load(argv + 8 * (position - 1));
  if ((m.load(m.typeOf(argument) + TYPE.flags) & flag) !== 0) return;
  const got = argument === Static.None ? 'None' : typeNameOf(m, argument);
  raise(m, Type.TypeError, `type.__new__() argument ${position} must be ${wanted}, not ${got}`);
}

function refuseEntries(m: Machine, base: Address): void {
  if (isType(m, base)) return;
  const entries = findAttribute(m, base, MRO_ENTRIES);
  if (entries === 0) return;
  m.keep(entries);
  raise(m, Type.TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
}

/** Everything up to the hooks. CPython: type_new_impl. */
function makeClass(m: Machine, making: Making, bases: readonly Address[], namespace: Address): Address {
  const mark = m.kept;
  const dict = m.keep(dictCopy(m, namespace));
  const fields = fieldsOf(m, making.named, bases, making.base, dict);
  if (fields.names !== 0) m.keep(fields.names);
  const count = fields.names === 0 ? 0 : tupleSize(m, fields.names);
  const type = allocateClass(m, making.meta, count);
  m.store(type + TYPE.slotNames, fields.names === 0 ? 0 : m.unkeep());
  m.store(type + TYPE.dict, m.unkeep());
  m.keep(type);
  m.store(type + TYPE.name, m.hold(making.named));
  m.store(type + TYPE.bases, m.hold(making.bases));
  m.store(type + TYPE.base, m.hold(making.base));
  writeLayout(m, type, making.base, fields, count);
  track(m, type);
  prepareNamespace(m, type);
  ready(m, type, bases, fields);
  m.unkeep();
  if (m.kept !== mark) throw new Error('a class left something on the keep stack');
  return type;
}

/** Size of instances and where their dict and weak references are. CPython: type_new_descriptors. */
function writeLayout(m: Machine, type: Address, base: Address, fields: Fields, count: number): void {
  const inherited = m.load(base + TYPE.flags);
  const basicSize = m.load(base + TYPE.basicSize);
  let flags = TypeFlag.heap | TypeFlag.baseType | TypeFlag.collected | TypeFlag.ready | TypeFlag.labelled;
  flags |= inherited & (INHERITED_FLAGS | TypeFlag.managedDict | TypeFlag.managedWeak);
  m.store(type + TYPE.dictOffset, m.load(base + TYPE.dictOffset));
  m.store(type + TYPE.weakOffset, m.load(base + TYPE.weakOffset));
  if (fields.weak) {
    flags |= TypeFlag.managedWeak;
    m.store(type + TYPE.weakOffset, Pre.weakList);
  }
  if (fields.dict) {
    flags |= TypeFlag.managedDict;
    m.store(type + TYPE.dictOffset, -1);
  }
  m.store(type + TYPE.slotsOffset, basicSize);
  m.store(type + TYPE.basicSize, basicSize + 8 * count);
  m.store(type + TYPE.itemSize, m.load(base + TYPE.itemSize));
  m.store(type + TYPE.flags, flags);
  m.store(type + TYPE.spec, m.load(base + TYPE.spec));
}

/** CPython: type_ready. */
function ready(m: Machine, type: Address, bases: readonly Address[], fields: Fields): void {
  setMro(m, type, bases);
  m.store(type + Slot.new, m.load(m.load(type + TYPE.base) + Slot.new));
  fillNamespace(m, type, fields);
  m.store(type + Slot.dealloc, DEALLOC_INSTANCE);
  m.store(type + Slot.visit, VISIT_INSTANCE);
  m.store(type + Slot.clear, CLEAR_INSTANCE);
  const dict = m.load(type + TYPE.dict);
  if (dictGetName(m, dict, EQ) !== 0 && dictGetName(m, dict, HASH) === 0) {
    dictSetName(m, dict, HASH, Static.None);
  }
  for (const base of bases) addSubclass(m, base, type);
  typeModified(m, type);
  const flags = m.load(type + TYPE.flags);
  if ((flags & TypeFlag.managedDict) !== 0) shareKeys(m, type);
  updateAllSlots(m, type);
}

/** The names that methods assign to `self` are the first that instances share. CPython: _PyDict_NewKeysForClass. */
function shareKeys(m: Machine, type: Address): void {
  const keys = startSharedKeys(m, type);
  const plain = m.load(type + TYPE.itemSize) === 0 && m.load(type + TYPE.basicSize) === 16;
  if (plain) m.store(type + TYPE.flags, m.load(type + TYPE.flags) | TypeFlag.inlineValues);
  const attributes = dictGetName(m, m.load(type + TYPE.dict), STATIC_ATTRIBUTES);
  if (attributes === 0 || (m.load(m.typeOf(attributes) + TYPE.flags) & TypeFlag.tupleSubclass) === 0) return;
  for (let i = 0, n = tupleSize(m, attributes); i < n; i++) {
    const attribute = tupleItem(m, attributes, i);
    if (m.typeOf(attribute) !== Type.str) continue;
    const low = strHash(m, attribute);
    addSharedKey(m, keys, attribute, low, m.hashHigh);
  }
}
