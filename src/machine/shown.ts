/**
 * How the objects of a type are shown to a person: their shape, what they hold, and their value as text.
 * It stands in the type's own table (`shown` of `defineType`); a type that says nothing shows the references
 * of its layout. All of it reads memory only: looking allocates nothing and runs nothing.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

/**
 * How an object is drawn. A `value` is nothing but its value, and stands where it is referred to; so does what
 * is `named`: modules, built-in functions. An `atom` has a value and an identity, but no slots.
 */
export type ObjectShape =
  | 'value'
  | 'named'
  | 'atom'
  | 'sequence'
  | 'mapping'
  | 'set'
  | 'instance'
  | 'function'
  | 'class'
  | 'other';

/** A reference by the name it has for a person; borrowed. */
export interface Part {
  readonly name: string;
  readonly object: Address;
}

/** Is told of an item, in a mapping of a key with its value (0 elsewhere); answers whether to go on. */
export type ItemVisitor = (item: Address, value: Address) => boolean;

/** The value of a part, for the text of the whole. */
export type PartText = (part: Address) => string;

export interface Shown {
  readonly shape: ObjectShape;
  /** Containers: how many entries, and each of them in order (borrowed). */
  readonly length?: (m: Machine, self: Address) => number;
  readonly items?: (m: Machine, self: Address, visit: ItemVisitor) => void;
  /** Signs around the items of a container. With `called`, the name of the type stands before them. */
  readonly brackets?: readonly [open: string, close: string];
  readonly called?: boolean;
  /** What it refers to besides items and attributes. */
  readonly parts?: (m: Machine, self: Address) => readonly Part[];
  /** `false`: its attributes are not shown with it. */
  readonly attributes?: false;
  /** The value, in about `room` characters where it would be longer. */
  readonly text?: (m: Machine, self: Address, part: PartText, room: number) => string;
  /** Whether the value can change in place; by default whether the shape is that of something that can. */
  readonly mutable?: boolean;
}

/** Nothing but a value. */
export function shownAs(text: NonNullable<Shown['text']>): Shown {
  return { shape: 'value', text };
}

/** Known by its type alone. */
export const SHOWN_BY_TYPE: Shown = { shape: 'named' };

/** Items by their index. */
export function shownItems(
  length: (m: Machine, self: Address) => number,
  item: (m: Machine, self: Address, index: number) => Address,
  more: Omit<Shown, 'shape' | 'length' | 'items'>,
): Shown {
  return {
    shape: 'sequence',
    length,
    items: (m, self, visit) => {
      for (let i = 0, n = length(m, self); i < n && visit(item(m, self, i), 0); i++);
    },
    ...more,
  };
}

/** Keys with values, or members, from one entry to the next; `next` of 0 is the first, 0 the end. */
export function shownEntries(
  shape: 'mapping' | 'set',
  length: (m: Machine, self: Address) => number,
  next: (m: Machine, self: Address, at: Address) => Address,
  key: (m: Machine, self: Address, at: Address) => Address,
  value: ((m: Machine, self: Address, at: Address) => Address) | null,
  more: Omit<Shown, 'shape' | 'length' | 'items'> = {},
): Shown {
  return {
    shape,
    length,
    items: (m, self, visit) => {
      for (let at = next(m, self, 0); at !== 0; at = next(m, self, at))
        if (!visit(key(m, self, at), value ? value(m, self, at) : 0)) return;
    },
    brackets: ['{', '}'],
    ...more,
  };
}

/** A reference of the object's own, where there is one. */
export function partOf(m: Machine, self: Address, name: string, offset: number): Part[] {
  const object = m.load(self + offset);
  return object === 0 ? [] : [{ name, object }];
}
