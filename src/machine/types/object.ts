/** object, the base of everything. CPython: Objects/typeobject.c, object_*. */
import { hashAddress } from '../address-hash.ts';
import { getClass, setClass } from '../class-assignment.ts';
import { classMethod, defineType, getset, method } from '../define.ts';
import { dirOfInstance } from '../dir.ts';
import { freeByLayout } from '../free-object.ts';
import { genericGet, genericSet } from '../generic-attribute.ts';
import { instanceLength } from '../instance-length.ts';
import { newInt } from '../int-object.ts';
import { PLAIN, TYPE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { newInstance } from '../new-instance.ts';
import { Static, Type } from '../places.ts';
import { isStr, str } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { argumentTypeName, raise, typeName, typeNameOf } from '../raise.ts';
import { GETSTATE_NATIVE, getState, reduce, reduceEx } from '../reduce.ts';
import { natives, slotNative } from '../registry.ts';
import { Compare, Slot } from '../slot-numbers.ts';
import { newStr, strLength } from '../str-object.ts';
import { tupleSize } from '../tuple-object.ts';
import { moduleText, qualifiedName } from '../type-names.ts';

const excess = (m: Machine, count: number, names: Address): boolean =>
  count > 0 || (names !== 0 && tupleSize(m, names) > 0);

/** object.__new__: arguments are refused unless exactly one of `__new__` and `__init__` is overridden. CPython: object_new. */
export function objectNew(m: Machine, type: Address, _argv: Address, count: number, names: Address): Address {
  if (excess(m, count, names)) {
    if (m.load(type + Slot.new) !== OBJECT_NEW) {
      raise(m, Type.TypeError, 'object.__new__() takes exactly one argument (the type to instantiate)');
    }
    if (m.load(type + Slot.init) === OBJECT_INIT) {
      raise(m, Type.TypeError, `${typeName(m, type)}() takes no arguments`);
    }
  }
  return newInstance(m, type);
}

/** object.__init__. CPython: object_init. */
export function objectInit(m: Machine, self: Address, _argv: Address, count: number, names: Address): void {
  if (!excess(m, count, names)) return;
  const type = m.typeOf(self);
  if (m.load(type + Slot.init) !== OBJECT_INIT) {
    raise(m, Type.TypeError, 'object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (m.load(type + Slot.new) === OBJECT_NEW) {
    const name = typeName(m, type);
    raise(m, Type.TypeError, `${name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
}

/** The numbers under which they stand in slots. */
export const OBJECT_NEW = slotNative(objectNew);
export const OBJECT_INIT = slotNative(objectInit);

function repr(m: Machine, self: Address): Address {
  const type = m.typeOf(self);
  const module = moduleText(m, type);
  const name =
    module === null || module === 'builtins' ? typeName(m, type) : `${module}.${qualifiedName(m, type)}`;
  return newStr(m, `<${name} object at 0x${m.id(self).toString(16)}>`);
}

function objectStr(m: Machine, self: Address): Address {
  return natives[m.load(m.typeOf(self) + Slot.repr)]!(m, self);
}

/** Equal is the same; unequal is whatever `__eq__` of the class denies. CPython: object_richcompare. */
function compareObjects(m: Machine, self: Address, other: Address, how: Compare): Address {
  if (how === Compare.eq) return self === other ? Static.True : Static.NotImplemented;
  if (how !== Compare.ne) return Static.NotImplemented;
  const slot = m.load(m.typeOf(self) + Slot.compare);
  if (slot === 0) return Static.NotImplemented;
  const result: Address = natives[slot]!(m, self, other, Compare.eq);
  if (result === Static.NotImplemented) return result;
  m.keep(result);
  const answer = truth(m, result);
  m.release(m.unkeep());
  return m.boolean(!answer);
}

function format(m: Machine, self: Address, spec: Address): Address {
  if (!isStr(m, spec)) {
    raise(m, Type.TypeError, `__format__() argument must be str, not ${argumentTypeName(m, spec)}`);
  }
  if (strLength(m, spec) > 0) {
    raise(m, Type.TypeError, `unsupported format string passed to ${typeNameOf(m, self)}.__format__`);
  }
  return str(m, self);
}

/** Bytes of the object itself. CPython: object___sizeof___impl. */
function sizeOf(m: Machine, self: Address): Address {
  const type = m.typeOf(self);
  const itemSize = m.load(type + TYPE.itemSize);
  const items = itemSize === 0 ? 0 : Math.abs(instanceLength(m, self)) * itemSize;
  return newInt(m, m.load(type + TYPE.basicSize) + items);
}

const GETSTATE = method('__getstate__', (m: Machine, self: Address) => getState(m, self, false), '()');
if ('spec' in GETSTATE) GETSTATE_NATIVE.native = GETSTATE.spec.native;

defineType(
  'object',
  {
    at: Type.object,
    layout: PLAIN,
    dealloc: freeByLayout,
    new: objectNew,
    init: objectInit,
    repr,
    str: objectStr,
    hash: hashAddress,
    getattribute: genericGet,
    setattr: genericSet,
    compare: compareObjects,
    doc:
      'The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n' +
      'instance that has no instance attributes and cannot be given any.\n',
  },
  [
    method('__reduce_ex__', reduceEx, '(protocol, /)'),
    method('__reduce__', reduce, '()'),
    GETSTATE,
    classMethod('__subclasshook__', () => Static.NotImplemented, '(object, /)'),
    classMethod('__init_subclass__', () => Static.None, '()'),
    method('__format__', format, '(format_spec, /)'),
    method('__sizeof__', sizeOf, '()'),
    method('__dir__', dirOfInstance, '()'),
    getset('__class__', getClass, setClass),
  ],
);
