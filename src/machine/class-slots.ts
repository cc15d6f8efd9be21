/** `__slots__`: which fields instances of a new class have. CPython: Objects/typeobject.c, type_new_slots. */
import { dictGet, dictGetName } from './dict-object.ts';
import { internMortal } from './interned.ts';
import { TYPE } from './layouts.ts';
import { listAppend, listItem, listSize, newList } from './list-object.ts';
import { listSort } from './list-sort.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { isStr, reprText } from './protocol/text.ts';
import { raise, typeName, typeNameOf } from './raise.ts';
import { newStr, textOf } from './str-object.ts';
import { toTuple } from './tuple-build.ts';
import { newTuple, tupleItem, tupleOf, tupleSize } from './tuple-object.ts';

const SLOTS = name('__slots__');

/** What `__slots__`, or its absence, says. */
export interface Fields {
  /** The names as a tuple that `TYPE.slotNames` takes over (kept while this is worked out), 0 without `__slots__`. */
  names: Address;
  dict: boolean;
  weak: boolean;
}

/** Names that the compiler puts into a namespace and the class takes out again. */
const PASSING = new Set(['__qualname__', '__classcell__', '__classdictcell__']);

/** Works out the fields of a class whose namespace is `dict`. The names, if any, are a new reference. */
export function fieldsOf(
  m: Machine,
  named: Address,
  bases: readonly Address[],
  base: Address,
  dict: Address,
): Fields {
  const mayDict = m.load(base + TYPE.dictOffset) === 0;
  const mayWeak = m.load(base + TYPE.weakOffset) === 0 && m.load(base + TYPE.itemSize) === 0;
  const given = dictGetName(m, dict, SLOTS);
  if (given === 0) return { names: 0, dict: mayDict, weak: mayWeak };
  const slots = m.keep(isStr(m, given) ? newTuple(m, m.hold(given)) : toTuple(m, given));
  if (tupleSize(m, slots) > 0 && m.load(base + TYPE.itemSize) !== 0) {
    raise(m, Type.TypeError, `nonempty __slots__ not supported for subtype of '${typeName(m, base)}'`);
  }
  const fields: Fields = { names: 0, dict: false, weak: false };
  for (let i = 0, n = tupleSize(m, slots); i < n; i++)
    checkSlot(m, tupleItem(m, slots, i), mayDict, mayWeak, fields);
  fields.names = copySlots(m, named, slots, dict);
  for (const other of bases) {
    if (other === base) continue;
    if (mayDict && m.load(other + TYPE.dictOffset) !== 0) fields.dict = true;
    if (mayWeak && m.load(other + TYPE.weakOffset) !== 0) fields.weak = true;
  }
  m.release(m.unkeep());
  return fields;
}

/** CPython: type_new_visit_slots, valid_slot_name. */
function checkSlot(m: Machine, slot: Address, mayDict: boolean, mayWeak: boolean, fields: Fields): void {
  if (!isStr(m, slot)) {
    raise(m, Type.TypeError, `__slots__ items must be strings, not '${typeNameOf(m, slot)}'`);
  }
  const text = textOf(m, slot);
  if (!/^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(text)) {
    raise(m, Type.TypeError, '__slots__ must be identifiers');
  }
  if (text === '__dict__') {
    if (!mayDict || fields.dict) raise(m, Type.TypeError, '__dict__ slot disallowed: we already got one');
    fields.dict = true;
  }
  if (text === '__weakref__') {
    if (!mayWeak || fields.weak) raise(m, Type.TypeError, '__weakref__ slot disallowed: we already got one');
    fields.weak = true;
  }
}

/** The names that become members: private ones mangled, sorted. New tuple. CPython: type_new_slots_impl. */
function copySlots(m: Machine, named: Address, slots: Address, dict: Address): Address {
  const list = m.keep(newList(m));
  for (let i = 0, n = tupleSize(m, slots); i < n; i++) {
    const slot = tupleItem(m, slots, i);
    const text = textOf(m, slot);
    if (text === '__dict__' || text === '__weakref__') continue;
    const mangled = mangle(textOf(m, named), text);
    const field = internMortal(m, mangled === text ? m.hold(slot) : newStr(m, mangled));
    listAppend(m, list, field);
    if (!PASSING.has(mangled) && dictGet(m, dict, field) !== 0) {
      raise(m, Type.ValueError, `${reprText(m, field)} in __slots__ conflicts with class variable`);
    }
  }
  listSort(m, list, 0, false);
  const names: Address[] = [];
  for (let i = 0, n = listSize(m, list); i < n; i++) names.push(m.hold(listItem(m, list, i)));
  const tuple = tupleOf(m, names);
  m.release(m.unkeep());
  return tuple;
}

/** A private name as a class sees it. CPython: _Py_Mangle. */
export function mangle(owner: string, text: string): string {
  if (!text.startsWith('__') || text.endsWith('__') || text.includes('.')) return text;
  const stripped = owner.replace(/^_+/, '');
  return stripped === '' ? text : `_${stripped}${text}`;
}
