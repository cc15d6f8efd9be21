/**
 * The slots of a type object: where the number of the native that does a thing is kept, and what that
 * native looks like. CPython: PyTypeObject and its method suites; names follow the special methods.
 *
 * All addresses given to a native are borrowed; every address it returns is a new reference. A native
 * that fails raises (`m.raise`), which unwinds the host's stack; 0 is returned only where the signature
 * says so. `argv` is the byte address of `count` borrowed positional arguments (8 bytes each), followed
 * by the values of the keyword arguments named in the tuple `names` (0 when there are none).
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { type Compare, Slot } from './slot-numbers.ts';

/** Called for every owned reference of an object: the referent, and the address of the word that holds it. */
export type Visitor = (referent: Address, at: Address) => void;

export type Unary = (m: Machine, self: Address) => Address;
export type Binary = (m: Machine, left: Address, right: Address) => Address;
export type Vector = (m: Machine, self: Address, argv: Address, count: number, names: Address) => Address;

/** The slots of a type, as its file gives them. Missing ones are inherited from the base. */
export interface Slots {
  /** Releases what the object owns and gives its memory back. Called when the count has reached 0. */
  readonly dealloc?: (m: Machine, self: Address) => void;
  /** Owned references beyond those of the layout's fixed part, which are visited without asking. */
  readonly visit?: (m: Machine, self: Address, visitor: Visitor) => void;
  /** Drops the references that can close a cycle; the object stays valid. */
  readonly clear?: (m: Machine, self: Address) => void;
  readonly finalize?: (m: Machine, self: Address) => void;
  readonly repr?: Unary;
  readonly str?: Unary;
  /** Low half of the hash; the high half goes to `m.hashHigh`. `null` for an unhashable type. */
  readonly hash?: ((m: Machine, self: Address) => number) | null;
  readonly call?: Vector;
  readonly getattribute?: Binary;
  /** Deletes when `value` is 0. */
  readonly setattr?: (m: Machine, self: Address, name: Address, value: Address) => void;
  /** May answer NotImplemented. */
  readonly compare?: (m: Machine, left: Address, right: Address, how: Compare) => Address;
  readonly iter?: Unary;
  /** The next item, or 0 at the end. May raise StopIteration instead, to give a value. */
  readonly next?: Unary;
  /** `object` is 0 for a look-up on the type itself. */
  readonly descrGet?: (m: Machine, self: Address, object: Address, type: Address) => Address;
  /** Deletes when `value` is 0. */
  readonly descrSet?: (m: Machine, self: Address, object: Address, value: Address) => void;
  readonly init?: (m: Machine, self: Address, argv: Address, count: number, names: Address) => void;
  /** `self` is the type to make an instance of. */
  readonly new?: Vector;
  readonly bool?: (m: Machine, self: Address) => boolean;
  readonly length?: (m: Machine, self: Address) => number;
  readonly getItem?: Binary;
  /** Deletes when `value` is 0. */
  readonly setItem?: (m: Machine, self: Address, key: Address, value: Address) => void;
  readonly contains?: (m: Machine, self: Address, item: Address) => boolean;
  readonly concat?: Binary;
  readonly repeat?: Binary;
  readonly inplaceConcat?: Binary;
  readonly inplaceRepeat?: Binary;
  /** Binary number slots are asked for either side, and may answer NotImplemented. */
  readonly add?: Binary;
  readonly subtract?: Binary;
  readonly multiply?: Binary;
  readonly remainder?: Binary;
  /** `modulus` is None when there is none. */
  readonly power?: (m: Machine, left: Address, right: Address, modulus: Address) => Address;
  readonly divmod?: Binary;
  readonly leftShift?: Binary;
  readonly rightShift?: Binary;
  readonly and?: Binary;
  readonly xor?: Binary;
  readonly or?: Binary;
  readonly floorDivide?: Binary;
  readonly trueDivide?: Binary;
  readonly matrixMultiply?: Binary;
  readonly inplaceAdd?: Binary;
  readonly inplaceSubtract?: Binary;
  readonly inplaceMultiply?: Binary;
  readonly inplaceRemainder?: Binary;
  readonly inplacePower?: (m: Machine, left: Address, right: Address, modulus: Address) => Address;
  readonly inplaceLeftShift?: Binary;
  readonly inplaceRightShift?: Binary;
  readonly inplaceAnd?: Binary;
  readonly inplaceXor?: Binary;
  readonly inplaceOr?: Binary;
  readonly inplaceFloorDivide?: Binary;
  readonly inplaceTrueDivide?: Binary;
  readonly inplaceMatrixMultiply?: Binary;
  readonly negative?: Unary;
  readonly positive?: Unary;
  readonly absolute?: Unary;
  readonly invert?: Unary;
  readonly int?: Unary;
  readonly float?: Unary;
  readonly index?: Unary;
  readonly await?: Unary;
  readonly aiter?: Unary;
  readonly anext?: Unary;
}

/** Byte offset of each slot by its name in `Slots`. */
export const SLOT_OFFSETS: Readonly<Record<keyof Slots, number>> = offsets([
  'dealloc',
  'visit',
  'clear',
  'finalize',
  'repr',
  'str',
  'hash',
  'call',
  'getattribute',
  'setattr',
  'compare',
  'iter',
  'next',
  'descrGet',
  'descrSet',
  'init',
  'new',
  'bool',
  'length',
  'getItem',
  'setItem',
  'contains',
  'concat',
  'repeat',
  'inplaceConcat',
  'inplaceRepeat',
  'add',
  'subtract',
  'multiply',
  'remainder',
  'power',
  'divmod',
  'leftShift',
  'rightShift',
  'and',
  'xor',
  'or',
  'floorDivide',
  'trueDivide',
  'matrixMultiply',
  'inplaceAdd',
  'inplaceSubtract',
  'inplaceMultiply',
  'inplaceRemainder',
  'inplacePower',
  'inplaceLeftShift',
  'inplaceRightShift',
  'inplaceAnd',
  'inplaceXor',
  'inplaceOr',
  'inplaceFloorDivide',
  'inplaceTrueDivide',
  'inplaceMatrixMultiply',
  'negative',
  'positive',
  'absolute',
  'invert',
  'int',
  'float',
  'index',
  'await',
  'aiter',
  'anext',
]);

function offsets(names: readonly (keyof Slots)[]): Record<keyof Slots, number> {
  return Object.fromEntries(names.map((name, i) => [name, Slot.dealloc + 8 * i])) as Record<
    keyof Slots,
    number
  >;
}
