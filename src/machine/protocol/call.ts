/**
 * Calling any object from a native. CPython: Objects/call.c.
 *
 * Arguments are borrowed: they lie as plain words above the frames, for as long as the call lasts, and
 * add no count. Whoever passes them must keep them alive (an object's field, the keep stack, a frame).
 */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';

/** Calls with arguments standing in memory. Returns a new reference. CPython: PyObject_Vectorcall. */
export function callVector(
  m: Machine,
  callable: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  const slot = m.load(m.typeOf(callable) + Slot.call);
  if (slot === 0) raise(m, Type.TypeError, `'${typeNameOf(m, callable)}' object is not callable`);
  return natives[slot]!(m, callable, argv, count, names);
}

/** Calls with these borrowed positional arguments. Returns a new reference. */
export function call(m: Machine, callable: Address, ...args: readonly Address[]): Address {
  return callWith(m, callable, args, 0);
}

/** Calls with borrowed arguments, the last ones by the names in the tuple `names`. New reference. */
export function callWith(m: Machine, callable: Address, args: readonly Address[], names: Address): Address {
  const argv = m.frameTop;
  m.frameTop = argv + 8 * args.length;
  for (let i = 0; i < args.length; i++) m.store(argv + 8 * i, args[i]!);
  const named = names === 0 ? 0 : m.load(names + 16);
  try {
    return callVector(m, callable, argv, args.length - named, names);
  } finally {
    if (!m.abandoned) m.frameTop = argv;
  }
}

/** Whether the object can be called. */
export function isCallable(m: Machine, object: Address): boolean {
  return m.load(m.typeOf(object) + Slot.call) !== 0;
}
