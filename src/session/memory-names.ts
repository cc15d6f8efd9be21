/** What the words of an object are called: by the table of its layout, and by what lies behind it. */
import { typeSpecAt } from '../machine/define.ts';
import { entriesOf, isUnicode, Keys, sharedName } from '../machine/dict-keys.ts';
import { dictEntries } from '../machine/dict-object.ts';
import { Values, valueWord } from '../machine/dict-values.ts';
import { GcWord } from '../machine/gc-list.ts';
import { hasInline, inlineValues, PRE_HEADER, Pre } from '../machine/instance-values.ts';
import { Header, type WordKind } from '../machine/layout.ts';
import {
  BYTES,
  BYTES_DATA,
  DICT,
  INT,
  INT_DIGITS,
  LIST,
  SET,
  TUPLE_ITEMS,
  TYPE,
  TypeFlag,
} from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Region } from '../machine/places.ts';
import { isAnySet } from '../machine/set-object.ts';
import { dataOf, kindOf, readCodePoint, strLength, textOf } from '../machine/str-object.ts';
import { tupleItem, tupleSize } from '../machine/tuple-object.ts';

/** What a word is called and what it is. */
export interface WordName {
  readonly name: string;
  readonly kind: WordKind | 'text' | 'key' | 'bytes';
  readonly about: string;
}

type Names = Map<number, WordName>;

/** A block of memory that an object owns, with the names of its words by their offset. */
export interface NamedBlock {
  readonly title: string;
  readonly at: Address;
  readonly end: Address;
  readonly names: ReadonlyMap<number, WordName>;
}

/** The names of an object's words, by the offset from the object. */
export function wordNames(m: Machine, object: Address): ReadonlyMap<number, WordName> {
  const type = m.typeOf(object);
  const names: Names = new Map();
  nameFront(m, type, names);
  names.set(Header.count, { name: 'count', kind: 'count', about: 'references' });
  names.set(Header.type, { name: 'type', kind: 'reference', about: birthText(m, object) });
  const spec = typeSpecAt(m.load(type + TYPE.spec));
  for (const { name, kind, about, offset } of spec?.layout.fields ?? [])
    names.set(offset, { name, kind, about });
  nameSlots(m, type, names);
  nameVariablePart(m, object, type, names);
  return names;
}

function nameFront(m: Machine, type: Address, names: Names): void {
  if (m.preHeader(type) === PRE_HEADER) {
    names.set(Pre.weakList, { name: 'weakList', kind: 'borrowed', about: 'its weak references' });
    names.set(Pre.dict, { name: 'dict', kind: 'reference', about: '__dict__' });
  }
  const list = 'the list of its generation';
  names.set(GcWord.next, { name: 'gc next', kind: 'borrowed', about: `the next object in ${list}` });
  names.set(GcWord.previous, {
    name: 'gc previous',
    kind: 'borrowed',
    about: `the one before it in ${list}`,
  });
}

/** The places that `__slots__` of the class and its bases made. */
function nameSlots(m: Machine, type: Address, names: Names): void {
  for (let each = type; (m.load(each + TYPE.flags) & TypeFlag.heap) !== 0; each = m.load(each + TYPE.base)) {
    const slots = m.load(each + TYPE.slotNames);
    for (let i = 0; slots !== 0 && i < tupleSize(m, slots); i++) {
      const name = `.${textOf(m, tupleItem(m, slots, i))}`;
      names.set(m.load(each + TYPE.slotsOffset) + 8 * i, { name, kind: 'reference', about: 'in __slots__' });
    }
  }
}

function nameVariablePart(m: Machine, object: Address, type: Address, names: Names): void {
  const flags = m.load(type + TYPE.flags);
  if ((flags & TypeFlag.intSubclass) !== 0) nameDigits(m, object, names);
  else if ((flags & TypeFlag.strSubclass) !== 0) nameText(m, object, names);
  else if ((flags & TypeFlag.bytesSubclass) !== 0)
    nameBytes(m, object + BYTES_DATA, m.load(object + BYTES.size) + 1, BYTES_DATA, names);
  else if ((flags & TypeFlag.tupleSubclass) !== 0)
    for (let i = 0; i < tupleSize(m, object); i++)
      names.set(TUPLE_ITEMS + 8 * i, { name: `[${i}]`, kind: 'reference', about: `item ${i}` });
  if (hasInline(m, type)) nameInline(m, object, type, names);
  if (isAnySet(m, object) && m.load(object + SET.table) - object > 0) {
    const inside = m.load(object + SET.table) - object;
    const size = 16 * (m.load(object + SET.mask) + 1);
    if (inside < 256) nameTable(inside, size, names);
  }
}

/** Two digits of 30 bits a word. */
function nameDigits(m: Machine, object: Address, names: Names): void {
  const count = Math.max(1, m.load(object + INT.tag) >> 3);
  for (let i = 0; i < count; i += 2) {
    const digits = [0, 1]
      .filter((k) => i + k < count)
      .map((k) => m.words[(object + INT_DIGITS + 4 * (i + k)) >> 2]!);
    const about = digits.map((digit, k) => `${digit}${i + k > 0 ? ` × 2^${30 * (i + k)}` : ''}`).join(' + ');
    names.set(INT_DIGITS + 4 * i, { name: 'digits', kind: 'text', about });
  }
}

/** The characters of each word. */
function nameText(m: Machine, str: Address, names: Names): void {
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const size = strLength(m, str);
  if (data < str || data > str + 64) return;
  const perWord = 8 / kind;
  for (let i = 0; i <= size; i += perWord) {
    const points = Array.from({ length: Math.min(perWord, size - i) }, (_, k) =>
      readCodePoint(m, data, kind, i + k),
    );
    const text = JSON.stringify(points.map((point) => String.fromCodePoint(point)).join(''));
    const about = i + perWord > size ? `${points.length > 0 ? `${text}, ` : ''}end of the text` : text;
    names.set(data - str + i * kind, { name: 'text', kind: 'text', about });
  }
}

function nameBytes(m: Machine, start: Address, size: number, offset: number, names: Names): void {
  for (let i = 0; i < size; i += 8) {
    const bytes = [...m.bytes.subarray(start + i, start + Math.min(size, i + 8))];
    const about = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    names.set(offset + i, { name: 'bytes', kind: 'bytes', about });
  }
}

/** The values of attributes inside an instance, in the places that its class gives them. */
function nameInline(m: Machine, object: Address, type: Address, names: Names): void {
  const values = inlineValues(object);
  const valid = m.bytes[values + Values.valid] !== 0;
  const capacity = m.bytes[values]!;
  const state = `${capacity} places; ${valid ? `${m.bytes[values + Values.size]} in use` : 'moved to the dict'}`;
  names.set(Header.end, { name: 'values', kind: 'text', about: state });
  const keys = m.load(type + TYPE.cachedKeys);
  const known = keys === 0 ? 0 : m.load(keys + Keys.filled);
  for (let i = 0; i < capacity; i++) {
    const name = i < known ? `.${textOf(m, sharedName(m, keys, i))}` : '';
    const kind = valid ? 'reference' : 'text';
    const about = valid ? 'attribute' : 'the attribute is in the dict';
    names.set(valueWord(values, i) - object, { name, kind, about });
  }
  const order = valueWord(values, capacity) - object;
  names.set(order, { name: 'order', kind: 'text', about: 'in which order the attributes were added' });
}

function nameTable(offset: number, size: number, names: Names): void {
  for (let i = 0; i < size; i += 16) {
    names.set(offset + i, { name: `key ${i >> 4}`, kind: 'text', about: 'a place of the table' });
    names.set(offset + i + 8, { name: `hash ${i >> 4}`, kind: 'text', about: 'hash of the key there' });
  }
}

/** The blocks of raw memory that an object owns. */
export function blocksOf(m: Machine, object: Address): NamedBlock[] {
  const type = m.typeOf(object);
  const flags = m.load(type + TYPE.flags);
  const blocks: NamedBlock[] = [];
  const spec = typeSpecAt(m.load(type + TYPE.spec));
  for (const { name, kind, about, offset } of spec?.layout.fields ?? []) {
    const at = m.load(object + offset);
    // The table of a small set and the values of an instance lie inside objects.
    if (kind !== 'block' || at < Region.heap || isInside(m, object, at)) continue;
    const names: Names = new Map();
    if ((flags & TypeFlag.listSubclass) !== 0) nameItems(m, object, names);
    else if ((flags & TypeFlag.dictSubclass) !== 0 && offset === DICT.keys) nameKeys(m, object, names);
    else if (isAnySet(m, object)) nameTable(0, 16 * (m.load(object + SET.mask) + 1), names);
    else nameBytes(m, at, m.heap.capacity(at), 0, names);
    blocks.push({ title: `${name}: ${about}`, at, end: at + m.heap.capacity(at), names });
  }
  return blocks;
}

function isInside(m: Machine, object: Address, at: Address): boolean {
  return (
    object >= Region.heap &&
    at > object &&
    at < object + m.heap.capacity(object - m.preHeader(m.typeOf(object)))
  );
}

function nameItems(m: Machine, list: Address, names: Names): void {
  const size = m.load(list + LIST.size);
  const room = m.load(list + LIST.allocated);
  for (let i = 0; i < room; i++)
    names.set(
      8 * i,
      i < size
        ? { name: `[${i}]`, kind: 'reference', about: `item ${i}` }
        : { name: '', kind: 'text', about: 'room for another item' },
    );
}

/** The head, the indices and the entries of a dict's table. */
function nameKeys(m: Machine, dict: Address, names: Names): void {
  const keys = m.load(dict + DICT.keys);
  names.set(Keys.count, { name: 'count', kind: 'count', about: 'users of the table' });
  const places = 1 << m.bytes[keys + Keys.log2Size]!;
  names.set(Keys.log2Size, { name: 'sizes', kind: 'text', about: `${places} places; kind and version` });
  names.set(Keys.usable, { name: 'usable', kind: 'word', about: 'entries that may still be added' });
  names.set(Keys.filled, { name: 'filled', kind: 'word', about: 'entries in use, deleted ones included' });
  const first = entriesOf(m, keys) - keys;
  for (let at = Keys.indices; at < first; at += 8)
    names.set(at, { name: 'indices', kind: 'text', about: 'which entry each place leads to' });
  dictEntries(m, dict).forEach(({ keyWord, valueWord: value }, i) => {
    if (!isUnicode(m, keys))
      names.set(keyWord - keys - 8, { name: `hash ${i}`, kind: 'text', about: 'hash of the key' });
    names.set(keyWord - keys, { name: `key ${i}`, kind: 'key', about: `key of entry ${i}` });
    if (value > keys && value < keys + m.heap.capacity(keys))
      names.set(value - keys, { name: `value ${i}`, kind: 'reference', about: `value of entry ${i}` });
  });
}

/** The number of an object's birth, for the meaning of the word of its type. */
function birthText(m: Machine, object: Address): string {
  const birth = m.words[(object + Header.birth) >> 2]!;
  return birth === 0 ? 'its type' : `its type; the upper half has the number of its birth, ${birth}`;
}
