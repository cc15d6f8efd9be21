/** Descriptors that stand in the namespaces of types, as other files make them. CPython: Objects/descrobject.c. */
import { newBuiltin } from './builtin-object.ts';
import { rawMethod } from './define.ts';
import { track } from './gc-list.ts';
import { DESCRIPTOR, DESCRIPTOR_MORE, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isSubtype, raise, typeName, typeNameOf } from './raise.ts';
import { natives, slotNative } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import { slotNew } from './type-slot-functions.ts';

/** What the word at `DESCRIPTOR_MORE` says of a member descriptor. */
export const enum MemberKind {
  /** Read-only; None where the word is empty. */
  readOnly = 0,
  /** None where the word is empty. */
  writable = 1,
  /** Made by `__slots__`: AttributeError where the word is empty. */
  slot = 2,
}

/** Bytes of each kind; boot makes descriptors before their types are ready. */
const SIZES: ReadonlyMap<Type, number> = new Map([
  [Type.method_descriptor, 56],
  [Type.classmethod_descriptor, 56],
  [Type.wrapper_descriptor, 56],
  [Type.getset_descriptor, 48],
  [Type.member_descriptor, 48],
]);

/** A descriptor of one of the five kinds, owned by `type`. Borrows all. New. */
export function newDescriptor(
  m: Machine,
  kind: Type,
  type: Address,
  name: Address,
  what: number,
  more: number,
): Address {
  const descriptor = m.newCollected(kind, SIZES.get(kind)!);
  m.store(descriptor + DESCRIPTOR.type, m.hold(type));
  m.store(descriptor + DESCRIPTOR.name, m.hold(name));
  m.store(descriptor + DESCRIPTOR.qualname, 0);
  m.store(descriptor + DESCRIPTOR.what, what);
  m.store(descriptor + DESCRIPTOR_MORE, more);
  track(m, descriptor);
  return descriptor;
}

/** `T.__new__(…)`: makes an instance of the class given first. CPython: tp_new_wrapper. */
function newMethod(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const own = typeName(m, type);
  if (count < 1) raise(m, Type.TypeError, `${own}.__new__(): not enough arguments`);
  const wanted = m.load(argv);
  if ((m.load(m.typeOf(wanted) + TYPE.flags) & TypeFlag.typeSubclass) === 0) {
    raise(m, Type.TypeError, `${own}.__new__(X): X is not a type object (${typeNameOf(m, wanted)})`);
  }
  const name = typeName(m, wanted);
  if (!isSubtype(m, wanted, type)) {
    raise(m, Type.TypeError, `${own}.__new__(${name}): ${name} is not a subtype of ${own}`);
  }
  const python = slotNative(slotNew);
  let builtIn = wanted;
  while (builtIn !== 0 && m.load(builtIn + Slot.new) === python) builtIn = m.load(builtIn + TYPE.base);
  if (builtIn !== 0 && m.load(builtIn + Slot.new) !== m.load(type + Slot.new)) {
    const safe = typeName(m, builtIn);
    raise(m, Type.TypeError, `${own}.__new__(${name}) is not safe, use ${safe}.__new__()`);
  }
  return natives[m.load(type + Slot.new)]!(m, wanted, argv + 8, count - 1, names);
}

const NEW = rawMethod('__new__', newMethod, '($type, *args, **kwargs)');
const NEW_NATIVE = 'spec' in NEW ? NEW.spec.native : 0;

/** The `__new__` that stands in the namespace of a built-in type. New. CPython: add_tp_new_wrapper. */
export function newNewMethod(m: Machine, type: Address): Address {
  return newBuiltin(m, NEW_NATIVE, type, 0);
}

/** The type whose `__new__` the object is; 0 when it is something else. */
export function typeOfNewMethod(m: Machine, object: Address, native: number, self: Address): Address {
  return m.typeOf(object) === Type.builtin_function && native === NEW_NATIVE ? self : 0;
}
