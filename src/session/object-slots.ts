/**
 * What an object refers to, slot by slot, as a person sees it: items, keys and values, attributes. What a
 * type's objects hold is said in its own table (`machine/shown.ts`). Read from memory; nothing is run. The
 * internals of an object (a dict's table, a function's globals) are left to the ledger and the raw-memory view.
 */
import { dictParts } from '../machine/dict-parts.ts';
import { inlineAttributes, Pre } from '../machine/instance-values.ts';
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import type { Shown } from '../machine/shown.ts';
import { isMutable, shownOf } from '../machine/shown-of.ts';
import { textOf } from '../machine/str-object.ts';
import { tupleItem, tupleSize } from '../machine/tuple-object.ts';
import type { ObjectShape } from './snapshot.ts';

/** A slot and what it refers to (borrowed). `key` is the address of a dict's key. */
export type SlotAt =
  | { readonly kind: 'index'; readonly index: number; readonly to: Address }
  | { readonly kind: 'key' | 'value'; readonly key: Address; readonly to: Address }
  | { readonly kind: 'attribute'; readonly name: string; readonly to: Address }
  | { readonly kind: 'member'; readonly to: Address };

/** Shape, slots, and how many there are in all (slots may be cut to `most`). */
export interface Described {
  readonly shown: Shown;
  readonly shape: ObjectShape;
  readonly mutable: boolean;
  readonly slots: readonly SlotAt[];
  readonly length: number | null;
}

/** Describes an object; at most `most` slots of a container or class. */
export function describe(m: Machine, object: Address, most: number): Described {
  const type = m.typeOf(object);
  const flags = m.load(type + TYPE.flags);
  const shown = shownOf(m, type);
  const parts = (shown.parts?.(m, object) ?? []).map(({ name, object: to }) => attribute(name, to));
  return {
    shown,
    // A number or string of a class of the program's own has a place for attributes.
    shape: isPlain(shown.shape) && (flags & TypeFlag.heap) !== 0 ? 'instance' : shown.shape,
    mutable: isMutable(m, type, shown),
    slots: [
      ...held(m, object, shown, most),
      ...parts.slice(0, most),
      ...(shown.attributes === false ? [] : attributesOf(m, object, flags)),
    ],
    length: shown.length?.(m, object) ?? null,
  };
}

const isPlain = (shape: ObjectShape): boolean => shape === 'value' || shape === 'named' || shape === 'atom';

const attribute = (name: string, to: Address): SlotAt =>
  name === '' ? { kind: 'member', to } : { kind: 'attribute', name, to };

/** What a container holds, the first `most` of it. */
function held(m: Machine, object: Address, { shape, items }: Shown, most: number): SlotAt[] {
  const slots: SlotAt[] = [];
  let count = 0;
  items?.(m, object, (item, value) => {
    if (count >= most) return false;
    if (shape === 'mapping')
      slots.push({ kind: 'key', key: item, to: item }, { kind: 'value', key: item, to: value });
    else
      slots.push(shape === 'set' ? { kind: 'member', to: item } : { kind: 'index', index: count, to: item });
    count++;
    return true;
  });
  return slots;
}

/** An instance's own attributes: inside it, in its dict, and in the places of `__slots__`. */
function attributesOf(m: Machine, object: Address, flags: number): SlotAt[] {
  if ((flags & TypeFlag.typeSubclass) !== 0) return [];
  const slots = (flags & TypeFlag.heap) !== 0 ? slotAttributes(m, object) : [];
  if ((flags & TypeFlag.managedDict) !== 0) {
    const inline = inlineAttributes(m, object);
    for (const { name, value } of inline) slots.push(attribute(textOf(m, name), value));
    return inline.length > 0 ? slots : [...slots, ...dictAttributes(m, m.load(object + Pre.dict))];
  }
  const offset = m.load(m.typeOf(object) + TYPE.dictOffset);
  return offset > 0 ? [...slots, ...dictAttributes(m, m.load(object + offset))] : slots;
}

const dictAttributes = (m: Machine, dict: Address): SlotAt[] =>
  dictParts(m, dict).map(({ name, object }) => attribute(name, object));

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
