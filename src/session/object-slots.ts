/**
 * What an object refers to, slot by slot, as a person sees it: items, keys and values, attributes. Read
 * from memory; nothing is run. The internals of an object (a dict's table, a function's globals) are left
 * to the ledger and the raw-memory view.
 */
import { dictNext, dictSize, entryKey, entryValue } from '../machine/dict-object.ts';
import { generatorState } from '../machine/generator-object.ts';
import { inlineAttributes, Pre } from '../machine/instance-values.ts';
import {
  CELL,
  CODE,
  EXCEPTION,
  FUNCTION,
  GENERATOR_FRAME,
  GeneratorState,
  METHOD,
  TYPE,
  TypeFlag,
} from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { dequeSize, dequeWord } from '../machine/modules/collections/deque-object.ts';
import { Type } from '../machine/places.ts';
import { isAnySet, setEntryKey, setNext, setSize } from '../machine/set-object.ts';
import { textOf } from '../machine/str-object.ts';
import { listItem, listSize, tupleItem, tupleSize } from '../machine/tuple-object.ts';
import { unitOf } from '../machine/units.ts';
import { isDeque } from './contents.ts';
import { localsOf } from './frames.ts';
import type { ObjectShape } from './snapshot.ts';

/** A slot and what it refers to (borrowed). `key` is the address of a dict's key. */
export type SlotAt =
  | { readonly kind: 'index'; readonly index: number; readonly to: Address }
  | { readonly kind: 'key' | 'value'; readonly key: Address; readonly to: Address }
  | { readonly kind: 'attribute'; readonly name: string; readonly to: Address }
  | { readonly kind: 'member'; readonly to: Address };

/** Shape, slots, and how many there are in all (slots may be cut to `most`). */
export interface Described {
  readonly shape: ObjectShape;
  readonly slots: readonly SlotAt[];
  readonly length: number | null;
}

/** Describes an object; at most `most` slots of a container. */
export function describe(m: Machine, object: Address, most: number): Described {
  const type = m.typeOf(object);
  const flags = m.load(type + TYPE.flags);
  const own = attributesOf(m, object, flags);
  if ((flags & TypeFlag.listSubclass) !== 0)
    return indexed(listSize(m, object), most, (i) => listItem(m, object, i), own);
  if ((flags & TypeFlag.tupleSubclass) !== 0)
    return indexed(tupleSize(m, object), most, (i) => tupleItem(m, object, i), own);
  if ((flags & TypeFlag.dictSubclass) !== 0)
    return { shape: 'mapping', slots: [...pairs(m, object, most), ...own], length: dictSize(m, object) };
  if (isDeque(m, object))
    return indexed(dequeSize(m, object), most, (i) => m.load(dequeWord(m, object, i)), own);
  if (isAnySet(m, object))
    return { shape: 'set', slots: [...members(m, object, most), ...own], length: setSize(m, object) };
  if ((flags & TypeFlag.typeSubclass) !== 0)
    return { shape: 'class', slots: classSlots(m, object, flags, most), length: null };
  return named(m, object, type, flags, own);
}

/** What is neither a container nor a class. */
function named(m: Machine, object: Address, type: Address, flags: number, own: SlotAt[]): Described {
  switch (type) {
    case Type.function:
      return { shape: 'function', slots: [...functionSlots(m, object), ...own], length: null };
    case Type.method:
      return {
        shape: 'other',
        slots: [
          attribute('__func__', m.load(object + METHOD.function)),
          attribute('__self__', m.load(object + METHOD.self)),
        ],
        length: null,
      };
    case Type.cell: {
      const value = m.load(object + CELL.value);
      return { shape: 'other', slots: value === 0 ? [] : [{ kind: 'member', to: value }], length: null };
    }
    case Type.generator:
    case Type.coroutine:
    case Type.async_generator:
      return { shape: 'other', slots: generatorLocals(m, object), length: null };
    // A module is shown by its name: its namespace leads to everything that there is.
    case Type.module:
      return { shape: 'atom', slots: [], length: null };
    default:
  }
  if ((flags & TypeFlag.exceptionSubclass) !== 0)
    return {
      shape: 'instance',
      slots: [attribute('args', m.load(object + EXCEPTION.args)), ...own],
      length: null,
    };
  if ((flags & TypeFlag.heap) !== 0) return { shape: 'instance', slots: own, length: null };
  return { shape: 'atom', slots: own, length: null };
}

/** The locals of a generator: they lie inside it, whether it runs or waits. */
function generatorLocals(m: Machine, generator: Address): SlotAt[] {
  if (generatorState(m, generator) === GeneratorState.finished) return [];
  return localsOf(m, generator + GENERATOR_FRAME).map(({ name, object }) => attribute(name, object));
}

const attribute = (name: string, to: Address): SlotAt => ({ kind: 'attribute', name, to });

function indexed(size: number, most: number, item: (i: number) => Address, own: SlotAt[]): Described {
  const slots: SlotAt[] = [];
  for (let index = 0; index < size && index < most; index++)
    slots.push({ kind: 'index', index, to: item(index) });
  return { shape: 'sequence', slots: [...slots, ...own], length: size };
}

function pairs(m: Machine, dict: Address, most: number): SlotAt[] {
  const slots: SlotAt[] = [];
  for (let at = dictNext(m, dict, 0); at !== 0 && slots.length < 2 * most; at = dictNext(m, dict, at)) {
    const key = entryKey(m, dict, at);
    slots.push({ kind: 'key', key, to: key }, { kind: 'value', key, to: entryValue(m, dict, at) });
  }
  return slots;
}

function members(m: Machine, set: Address, most: number): SlotAt[] {
  const slots: SlotAt[] = [];
  for (let at = setNext(m, set, 0); at !== 0 && slots.length < most; at = setNext(m, set, at))
    slots.push({ kind: 'member', to: setEntryKey(m, set, at) });
  return slots;
}

/** An instance's own attributes: inside it, in its dict, and in the places of `__slots__`. */
function attributesOf(m: Machine, object: Address, flags: number): SlotAt[] {
  if ((flags & TypeFlag.typeSubclass) !== 0) return [];
  const slots: SlotAt[] = [];
  if ((flags & TypeFlag.heap) !== 0) slots.push(...slotAttributes(m, object));
  if ((flags & TypeFlag.managedDict) !== 0) {
    for (const { name, value } of inlineAttributes(m, object)) slots.push(attribute(textOf(m, name), value));
    if (slots.length > 0 && m.load(object + Pre.dict) !== 0 && inlineAttributes(m, object).length > 0)
      return slots;
    slots.push(...dictAttributes(m, m.load(object + Pre.dict)));
  } else {
    const offset = m.load(m.typeOf(object) + TYPE.dictOffset);
    if (offset > 0) slots.push(...dictAttributes(m, m.load(object + offset)));
  }
  return slots;
}

function dictAttributes(m: Machine, dict: Address): SlotAt[] {
  const slots: SlotAt[] = [];
  if (dict === 0) return slots;
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    const key = entryKey(m, dict, at);
    if (m.typeOf(key) === Type.str) slots.push(attribute(textOf(m, key), entryValue(m, dict, at)));
  }
  return slots;
}

/** The filled places that `__slots__` of the class and its bases made. */
function slotAttributes(m: Machine, object: Address): SlotAt[] {
  const slots: SlotAt[] = [];
  const mro = m.load(m.typeOf(object) + TYPE.mro);
  for (let i = tupleSize(m, mro) - 1; i >= 0; i--) {
    const type = tupleItem(m, mro, i);
    const names = m.load(type + TYPE.slotNames);
    if ((m.load(type + TYPE.flags) & TypeFlag.heap) === 0 || names === 0) continue;
    const first = m.load(type + TYPE.slotsOffset);
    for (let k = 0; k < tupleSize(m, names); k++) {
      const value = m.load(object + first + 8 * k);
      if (value !== 0) slots.push(attribute(textOf(m, tupleItem(m, names, k)), value));
    }
  }
  return slots;
}

/** Entries of a class's namespace that its author wrote. */
function classSlots(m: Machine, type: Address, flags: number, most: number): SlotAt[] {
  if ((flags & TypeFlag.typeSubclass) === 0 || (m.load(type + TYPE.flags) & TypeFlag.heap) === 0) return [];
  return dictAttributes(m, m.load(type + TYPE.dict))
    .filter((slot) => slot.kind === 'attribute' && !HIDDEN.has(slot.name))
    .slice(0, most);
}

/** What every class has. */
const HIDDEN = new Set([
  '__module__',
  '__dict__',
  '__weakref__',
  '__doc__',
  '__qualname__',
  '__static_attributes__',
  '__firstlineno__',
]);

/** Default values and the cells of the closure, by the names they are for. */
function functionSlots(m: Machine, callee: Address): SlotAt[] {
  const slots: SlotAt[] = [];
  const defaults = m.load(callee + FUNCTION.defaults);
  if (defaults !== 0) slots.push(attribute('__defaults__', defaults));
  const keywordDefaults = m.load(callee + FUNCTION.kwDefaults);
  if (keywordDefaults !== 0) slots.push(attribute('__kwdefaults__', keywordDefaults));
  const closure = m.load(callee + FUNCTION.closure);
  if (closure === 0) return slots;
  const code = m.load(callee + FUNCTION.code);
  const { localsplusnames } = unitOf(m, code).code;
  const count = tupleSize(m, closure);
  const first = tupleSize(m, m.load(code + CODE.localNames)) - count;
  for (let i = 0; i < count; i++)
    slots.push(attribute(localsplusnames[first + i] ?? '?', tupleItem(m, closure, i)));
  return slots;
}
