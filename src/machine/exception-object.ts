/**
 * What all exception objects share: how they are made, initialised and freed. CPython:
 * Objects/exceptions.c.
 */
import { track, untrack } from './gc-list.ts';
import { allocateInstance } from './instance-values.ts';
import { tableOf } from './layout.ts';
import { EXCEPTION } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { bindKeywords, noKeywords } from './native-arguments.ts';
import { typeName } from './raise.ts';
import type { Signature } from './signature.ts';
import type { Slots } from './slots.ts';
import { argumentsAsTuple, tupleItem, tupleSize } from './tuple-object.ts';

/** Words of every exception, in the order in which they are emptied. CPython: BaseException_clear. */
const CLEARED = [
  EXCEPTION.dict,
  EXCEPTION.args,
  EXCEPTION.notes,
  EXCEPTION.traceback,
  EXCEPTION.cause,
  EXCEPTION.context,
];

/** How exceptions of a layout die: their own fields first, then what every exception has. */
export function exceptionSlots(declared: object): Pick<Slots, 'dealloc' | 'clear'> {
  const own = tableOf(declared).references.filter((offset) => offset >= EXCEPTION.end);
  const words = [...own, ...CLEARED];
  const clear = (m: Machine, self: Address): void => {
    for (const offset of words) m.drop(self + offset);
  };
  const dealloc = (m: Machine, self: Address): void => {
    untrack(m, self);
    clear(m, self);
    m.freeObject(self);
  };
  return { dealloc, clear };
}

/** An exception of any class that keeps `args` (a tuple, stolen). New. CPython: BaseException_new. */
export function allocateException(m: Machine, type: Address, args: Address): Address {
  m.keep(args);
  const self = allocateInstance(m, type);
  m.store(self + EXCEPTION.args, m.unkeep());
  track(m, self);
  return self;
}

/** `BaseException.__new__`: positional arguments are kept, those by name are for `__init__`. */
export function newFromCall(m: Machine, type: Address, argv: Address, count: number): Address {
  return allocateException(m, type, argumentsAsTuple(m, argv, count));
}

/**
 * Keeps these arguments. The tuple that `__new__` has made of the same ones stays, since CPython hands
 * one tuple to both. CPython: BaseException_init.
 */
export function setArguments(m: Machine, self: Address, argv: Address, count: number): void {
  const known = m.load(self + EXCEPTION.args);
  let same = known !== 0 && tupleSize(m, known) === count;
  for (let i = 0; same && i < count; i++) same = tupleItem(m, known, i) === m.load(argv + 8 * i);
  if (!same) m.replace(self + EXCEPTION.args, argumentsAsTuple(m, argv, count));
}

/** `BaseException.__init__`. */
export function initException(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  noKeywords(m, typeName(m, m.typeOf(self)), names);
  setArguments(m, self, argv, count);
}

/**
 * The keyword arguments of an exception's `__init__`, borrowed, in the order of the signature and 0 where
 * left out. Positional ones are not looked at.
 */
export function keywordsOf(
  m: Machine,
  name: string,
  signature: Signature,
  argv: Address,
  count: number,
  names: Address,
): readonly Address[] {
  if (names === 0) return signature.parameters.map(() => 0);
  return bindKeywords(m, name, signature, argv + 8 * count, 0, names);
}

/** Number of arguments kept. */
export function argumentCount(m: Machine, self: Address): number {
  const args = m.load(self + EXCEPTION.args);
  return args === 0 ? 0 : tupleSize(m, args);
}

/** An argument kept: borrowed. */
export function argument(m: Machine, self: Address, index: number): Address {
  return tupleItem(m, m.load(self + EXCEPTION.args), index);
}

/** Puts a borrowed reference, or 0, into a field and releases what was there. */
export function setField(m: Machine, at: Address, value: Address): void {
  m.replace(at, value === 0 ? 0 : m.hold(value));
}
