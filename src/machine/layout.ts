/**
 * Layout tables: the name, offset and meaning of every word of a kind of object. The same table gives
 * code its offsets, the auditor and the collector the references to follow, and the raw-memory view
 * its words.
 */

/** What a word is. An owned `reference` counts; a `borrowed` one does not; a `block` is raw memory owned. */
export type WordKind = 'count' | 'word' | 'reference' | 'borrowed' | 'block' | 'double' | 'hash' | 'native';

export interface Field {
  readonly kind: WordKind;
  readonly about: string;
}

export interface FieldAt extends Field {
  readonly name: string;
  readonly offset: number;
}

/** All there is to know about the fixed part of a kind of object. */
export interface LayoutTable {
  readonly name: string;
  readonly fields: readonly FieldAt[];
  /** Bytes of the fixed part, the header included. */
  readonly size: number;
  /** Byte offsets of the owned references, in order. */
  readonly references: readonly number[];
}

const field =
  (kind: WordKind) =>
  (about: string): Field => ({ kind, about });

export const word = field('word');
export const reference = field('reference');
export const borrowed = field('borrowed');
export const block = field('block');
export const double = field('double');
export const hash = field('hash');
export const native = field('native');

/** Offsets of the header that every object has. */
export const enum Header {
  count = 0,
  type = 8,
  /** High half of the type word: the object's birth number. */
  birth = 12,
  /** First byte after the header. */
  end = 16,
  /** Objects of variable size: how many items (ints: the tag). */
  size = 16,
}

const tables = new Map<object, LayoutTable>();

/**
 * Declares a layout: the fields follow the header, one word each, in order. Returns the offsets by
 * name, and `end`, the first byte after them.
 */
export function layout<const F extends Record<string, Field>>(
  name: string,
  fields: F,
): { readonly [K in keyof F]: number } & { readonly end: number } {
  const offsets: Record<string, number> = {};
  const listed: FieldAt[] = [];
  let offset: number = Header.end;
  if ('end' in fields) throw new Error(`a field of ${name} has the name of the end of the layout`);
  for (const [key, value] of Object.entries(fields)) {
    offsets[key] = offset;
    listed.push({ ...value, name: key, offset });
    offset += 8;
  }
  offsets['end'] = offset;
  const references = listed.filter((f) => f.kind === 'reference').map((f) => f.offset);
  tables.set(offsets, { name, fields: listed, size: offset, references });
  return offsets as { readonly [K in keyof F]: number } & { readonly end: number };
}

/** The full table behind a declared layout. */
export function tableOf(declared: object): LayoutTable {
  const table = tables.get(declared);
  if (table === undefined) throw new Error('not a layout');
  return table;
}
