/** Calling a class. CPython: Objects/typeobject.c, type_call, type_vectorcall. */
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { noKeywords } from './native-arguments.ts';
import { Type } from './places.ts';
import { isSubtype, raise, typeName } from './raise.ts';
import { natives } from './registry.ts';
import { Slot } from './slot-numbers.ts';
import { argumentsAsTuple } from './tuple-object.ts';

/** Types that CPython calls without a tuple of the arguments (tp_vectorcall). */
const WITHOUT_TUPLE: ReadonlySet<Address> = new Set([
  Type.bool,
  Type.int,
  Type.float,
  Type.str,
  Type.list,
  Type.tuple,
  Type.set,
  Type.frozenset,
  Type.dict,
  Type.range,
  Type.enumerate,
  Type.reversed,
  Type.map,
  Type.filter,
  Type.super,
  Type.type,
]);

/** type(object) and type(name, bases, namespace), or an instance of any other class. New. */
export function callType(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (type === Type.type) {
    if (count === 1) {
      noKeywords(m, 'type', names);
      return m.hold(m.typeOf(m.load(argv)));
    }
    if (count !== 3) raise(m, Type.TypeError, 'type() takes 1 or 3 arguments');
  }
  const make = m.load(type + Slot.new);
  if (make === 0 || (m.load(type + TYPE.flags) & TypeFlag.noInstances) !== 0) {
    raise(m, Type.TypeError, `cannot create '${typeName(m, type)}' instances`);
  }
  if (count === 0 || WITHOUT_TUPLE.has(type)) return instanceOf(m, type, argv, count, names);
  m.keep(argumentsAsTuple(m, argv, count));
  m.keep(instanceOf(m, type, argv, count, names));
  return m.releaseUnder(m.kept - 16);
}

/** What `__new__` makes, after `__init__`. */
function instanceOf(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const object: Address = natives[m.load(type + Slot.new)]!(m, type, argv, count, names);
  const made = m.typeOf(object);
  if (!isSubtype(m, made, type)) return object;
  const init = m.load(made + Slot.init);
  if (init === 0) return object;
  m.keep(object);
  natives[init]!(m, object, argv, count, names);
  return m.unkeep();
}
