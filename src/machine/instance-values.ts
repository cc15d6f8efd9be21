/**
 * The attributes of instances. As long as nobody asks for `__dict__` they lie inside the object, at the
 * places that the class's shared keys give them; the dict, once made, refers to the same values. CPython:
 * Objects/dictobject.c (_PyObject_InitInlineValues and what follows).
 *
 * In front of an object: list of weak references, dict, and the collector's two words. Classes whose
 * instances have fields of their own (slots, subclasses of list …) have a dict but no inline values.
 */
import { addSharedKey, insert, mayBeTracked } from './dict-insert.ts';
import {
  holdKeys,
  Index,
  Keys,
  lookupText,
  newSharedKeys,
  releaseSharedKeys,
  sharedName,
  visitSharedKeys,
} from './dict-keys.ts';
import { isText, keyHash } from './dict-lookup.ts';
import { dictDelete, dictGet, dictSet, dictWith, newDict } from './dict-object.ts';
import {
  addToOrder,
  clearValues,
  initValues,
  moveValues,
  orderAt,
  removeFromOrder,
  Values,
  valuesSize,
  valueWord,
} from './dict-values.ts';
import { track } from './gc-list.ts';
import { Header } from './layout.ts';
import { DICT, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import type { Visitor } from './slots.ts';
import { strHash } from './str-hash.ts';

/** Words in front of an object, beyond the collector's two. */
export const enum Pre {
  weakList = -32,
  dict = -24,
}

/** Bytes in front of an instance that has a managed dict or a managed list of weak references. */
export const PRE_HEADER = 32;

/** Address of the block of values inside an object of a class with inline values. */
export function inlineValues(object: Address): Address {
  return object + Header.end;
}

/** Bytes of the block of values that the next instance gets. Ask before `initInlineValues`. */
export function inlineSize(m: Machine, type: Address): number {
  return valuesSize(sharedSize(m, m.load(type + TYPE.cachedKeys)));
}

/** Names that a shared table has or can take. CPython: shared_keys_usable_size. */
function sharedSize(m: Machine, keys: Address): number {
  return m.load(keys + Keys.filled) + m.load(keys + Keys.usable);
}

/** Gives a class its shared keys (borrowed); called when the class is made and its instances can have a dict. */
export function startSharedKeys(m: Machine, type: Address): Address {
  const keys = newSharedKeys(m);
  m.store(type + TYPE.cachedKeys, keys);
  return keys;
}

/** The part of a dying class. */
export function dropSharedKeys(m: Machine, type: Address): void {
  const keys = m.load(type + TYPE.cachedKeys);
  if (keys === 0) return;
  m.store(type + TYPE.cachedKeys, 0);
  releaseSharedKeys(m, keys);
}

/** The part of a class in visiting: the names of its instances' attributes. */
export function visitClassKeys(m: Machine, type: Address, visitor: Visitor): void {
  const keys = m.load(type + TYPE.cachedKeys);
  if (keys !== 0) visitSharedKeys(m, keys, visitor);
}

/** Empties the inline values and the dict word of a fresh object. Room shrinks with every instance. */
export function initInlineValues(m: Machine, object: Address, type: Address): void {
  const W = m.words;
  const keys = W[(type + TYPE.cachedKeys) >> 2]!;
  const usable = W[(keys + Keys.usable) >> 2]!;
  if (usable > 1) W[(keys + Keys.usable) >> 2] = usable - 1;
  initValues(m, inlineValues(object), sharedSize(m, keys), true);
  W[(object + Pre.dict) >> 2] = 0;
}

/**
 * An instance of any class whose objects have a fixed size, with the words in front and the values
 * inside that the class asks for. All fields are 0; not tracked yet. New. CPython: _PyType_AllocNoTrack.
 */
export function allocateInstance(m: Machine, type: Address): Address {
  const size = m.load(type + TYPE.basicSize);
  const inline = hasInline(m, type);
  const whole = inline ? size + inlineSize(m, type) : size;
  const collected = (m.load(type + TYPE.flags) & TypeFlag.collected) !== 0;
  const object = collected ? m.newCollected(type, whole) : m.newObject(type, whole);
  m.words.fill(0, (object + Header.end) >> 2, (object + size) >> 2);
  if (inline) initInlineValues(m, object, type);
  return object;
}

/** Whether instances of the type keep their attributes inline. */
export function hasInline(m: Machine, type: Address): boolean {
  return (m.words[(type + TYPE.flags) >> 2]! & TypeFlag.inlineValues) !== 0;
}

/** Whether the object's attributes still are inside it. */
export function isInline(m: Machine, object: Address): boolean {
  return m.bytes[object + Header.end + Values.valid] !== 0;
}

/** Place of an attribute in the instances of a class with inline values, or -1. For inline caches. */
export function inlineSlotOf(m: Machine, type: Address, name: Address): number {
  const keys = m.words[(type + TYPE.cachedKeys) >> 2]!;
  if (keys === 0) return -1;
  const low = strHash(m, name);
  return lookupText(m, keys, name, low, m.hashHigh);
}

/** Address of the word of the attribute at a place that `inlineSlotOf` gave. */
export function inlineWord(object: Address, place: number): Address {
  return object + Header.end + Values.first + 8 * place;
}

/** An instance's own attribute: borrowed, 0 when it has none of this name. */
export function getInstanceAttribute(m: Machine, object: Address, name: Address): Address {
  const type = m.typeOf(object);
  if (hasInline(m, type) && isInline(m, object) && isText(m, name)) {
    const place = inlineSlotOf(m, type, name);
    return place < 0 ? 0 : m.words[inlineWord(object, place) >> 2]!;
  }
  const dict = m.words[(object + Pre.dict) >> 2]!;
  return dict === 0 ? 0 : dictGet(m, dict, name);
}

/**
 * Sets an instance's own attribute, or deletes it where `value` is 0; false when there is none to
 * delete. Borrows all. CPython: _PyObject_StoreInstanceAttribute, _PyObjectDict_SetItem.
 */
export function setInstanceAttribute(m: Machine, object: Address, name: Address, value: Address): boolean {
  const type = m.typeOf(object);
  if (hasInline(m, type) && isInline(m, object)) return storeInline(m, object, type, name, value);
  let dict = m.words[(object + Pre.dict) >> 2]!;
  if (dict === 0) dict = makeDict(m, object + Pre.dict, type);
  return setOrDelete(m, dict, name, value);
}

/** The same for an object that keeps its dict in a word of its own, made when it is first needed. */
export function setDictAttribute(
  m: Machine,
  at: Address,
  type: Address,
  name: Address,
  value: Address,
): boolean {
  let dict = m.load(at);
  if (dict === 0) dict = makeDict(m, at, type);
  return setOrDelete(m, dict, name, value);
}

function setOrDelete(m: Machine, dict: Address, name: Address, value: Address): boolean {
  if (value === 0) return dictDelete(m, dict, name);
  dictSet(m, dict, name, value);
  return true;
}

/** The dict in the word at `at` of an object of this type, made if it was not there yet. Borrowed. */
export function dictInWord(m: Machine, at: Address, type: Address): Address {
  const known = m.load(at);
  return known !== 0 ? known : makeDict(m, at, type);
}

/** An empty dict in the word at `at`, with the shared keys of the class if it has any. Borrowed. */
function makeDict(m: Machine, at: Address, type: Address): Address {
  const keys = m.load(type + TYPE.cachedKeys);
  let dict: Address;
  if (keys === 0) dict = newDict(m);
  else {
    const capacity = sharedSize(m, keys);
    const values = m.heap.allocate(valuesSize(capacity));
    initValues(m, values, capacity, false);
    dict = dictWith(m, holdKeys(m, keys), values, 0);
  }
  m.store(at, dict);
  return dict;
}

/** CPython: store_instance_attr_lock_held. A deletion, too, enters its name in the shared keys. */
function storeInline(m: Machine, object: Address, type: Address, name: Address, value: Address): boolean {
  const W = m.words;
  const values = inlineValues(object);
  const dict = W[(object + Pre.dict) >> 2]!;
  const place = isText(m, name) ? sharedPlace(m, W[(type + TYPE.cachedKeys) >> 2]!, name) : Index.empty;
  if (place === Index.empty) {
    if (dict !== 0) return setOrDelete(m, dict, name, value);
    return storeInNewDict(m, object, type, name, value);
  }
  const at = valueWord(values, place);
  const old = W[at >> 2]!;
  if (old === 0 && value === 0) return false;
  W[at >> 2] = value === 0 ? 0 : m.hold(value);
  if (old === 0) addToOrder(m, values, place);
  else if (value === 0) removeFromOrder(m, values, place);
  if (dict !== 0) {
    const change = (value === 0 ? 0 : 1) - (old === 0 ? 0 : 1);
    W[(dict + DICT.used) >> 2] = W[(dict + DICT.used) >> 2]! + change;
  }
  if (old !== 0) m.release(old);
  return true;
}

/** The name's place in the shared keys, where it is entered if there is room. CPython: insert_into_splitdictkeys. */
function sharedPlace(m: Machine, keys: Address, name: Address): number {
  const low = strHash(m, name);
  const high = m.hashHigh;
  const place = lookupText(m, keys, name, low, high);
  return place >= 0 ? place : addSharedKey(m, keys, name, low, high);
}

/** Sets a name that the shared keys cannot take: the instance gets a dict with a table of its own. */
function storeInNewDict(m: Machine, object: Address, type: Address, name: Address, value: Address): boolean {
  const dict = m.keep(dictOfValues(m, object, type));
  let done = true;
  if (value === 0) done = dictDelete(m, dict, name);
  else {
    const low = keyHash(m, name);
    insert(m, dict, name, low, m.hashHigh, value);
  }
  m.store(object + Pre.dict, m.unkeep());
  return done;
}

/** A dict that refers to the values inside the object. New. CPython: make_dict_from_instance_attributes. */
function dictOfValues(m: Machine, object: Address, type: Address): Address {
  const values = inlineValues(object);
  const used = m.bytes[values + Values.size]!;
  const dict = dictWith(m, holdKeys(m, m.load(type + TYPE.cachedKeys)), values, used);
  for (let i = 0; i < used; i++) {
    if (mayBeTracked(m, m.load(valueWord(values, orderAt(m, values, i))))) {
      track(m, dict);
      break;
    }
  }
  return dict;
}

/** The object's `__dict__`, made if it was not there yet: borrowed. CPython: PyObject_GenericGetDict. */
export function instanceDict(m: Machine, object: Address): Address {
  const known = m.load(object + Pre.dict);
  if (known !== 0) return known;
  const type = m.typeOf(object);
  if (!hasInline(m, type) || !isInline(m, object)) return makeDict(m, object + Pre.dict, type);
  const dict = dictOfValues(m, object, type);
  m.store(object + Pre.dict, dict);
  return dict;
}

/**
 * Gives the object another `__dict__` (borrowed), or none. The old dict lives on with the values if
 * somebody holds it; without one the values are released. CPython: _PyObject_SetManagedDict.
 */
export function setInstanceDict(m: Machine, object: Address, dict: Address): void {
  const old = m.load(object + Pre.dict);
  m.store(object + Pre.dict, dict === 0 ? 0 : m.hold(dict));
  if (hasInline(m, m.typeOf(object))) {
    const values = inlineValues(object);
    if (old !== 0) detachDict(m, old, object);
    else if (m.bytes[values + Values.valid] !== 0) {
      m.bytes[values + Values.valid] = 0;
      clearValues(m, values);
    }
  }
  if (old !== 0) m.release(old);
}

/** Gives a dict its own values in place of those inside the object. CPython: _PyDict_DetachFromObject. */
function detachDict(m: Machine, dict: Address, object: Address): void {
  const values = inlineValues(object);
  if (m.load(dict + DICT.values) !== values) return;
  m.store(dict + DICT.values, moveValues(m, values));
  m.bytes[values + Values.valid] = 0;
}

/** Gives an object a dict that no longer depends on what is inside it, as a change of its class needs. */
export function separateInstanceDict(m: Machine, object: Address): void {
  detachDict(m, instanceDict(m, object), object);
}

/** For the `clear` and `dealloc` of instances: the attributes go. CPython: PyObject_ClearManagedDict. */
export function clearInstanceDict(m: Machine, object: Address): void {
  setInstanceDict(m, object, 0);
}

/** Visits what an instance with a managed dict owns: its dict, and the values inside it. */
export function visitInstanceDict(m: Machine, object: Address, visitor: Visitor): void {
  const dict = m.load(object + Pre.dict);
  if (dict !== 0) visitor(dict, object + Pre.dict);
  if (!hasInline(m, m.typeOf(object))) return;
  const values = inlineValues(object);
  for (let i = 0, n = m.bytes[values]!; i < n; i++) {
    const at = valueWord(values, i);
    const value = m.load(at);
    if (value !== 0) visitor(value, at);
  }
}

/** An instance's own attribute, for whoever looks at it from outside. All borrowed. */
export interface InlineAttribute {
  readonly name: Address;
  readonly value: Address;
  readonly valueWord: Address;
}

/** The attributes inside the object, in order of insertion; none once they have moved to a dict. */
export function inlineAttributes(m: Machine, object: Address): InlineAttribute[] {
  const type = m.typeOf(object);
  if (!hasInline(m, type) || !isInline(m, object)) return [];
  const values = inlineValues(object);
  const keys = m.load(type + TYPE.cachedKeys);
  const found: InlineAttribute[] = [];
  for (let i = 0; i < m.bytes[values + Values.size]!; i++) {
    const index = orderAt(m, values, i);
    const at = valueWord(values, index);
    found.push({ name: sharedName(m, keys, index), value: m.load(at), valueWord: at });
  }
  return found;
}
