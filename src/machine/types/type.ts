/** type: the class of classes. CPython: Objects/typeobject.c, type_*. */

import { classAttributes } from '../class-attributes.ts';
import { callType } from '../class-call.ts';
import { newClass } from '../class-creation.ts';
import { itemsOfTuple } from '../class-mro.ts';
import { clearClass, deallocClass, visitClass } from '../class-object.ts';
import { plainMro } from '../class-order.ts';
import { defineType, method, rawClassMethod } from '../define.ts';
import { keysSize } from '../dict-keys.ts';
import { newDict } from '../dict-object.ts';
import { dictParts } from '../dict-parts.ts';
import { dirOfType } from '../dir.ts';
import { newInt } from '../int-object.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { realIsInstance, realIsSubclass } from '../protocol/instance-check.ts';
import { raise, typeName } from '../raise.ts';
import type { Shown } from '../shown.ts';
import { newStr } from '../str-object.ts';
import { tupleSize } from '../tuple-object.ts';
import { getTypeAttribute, setTypeAttribute } from '../type-attribute.ts';
import { subclassAt, subclassCount } from '../type-lookup.ts';
import { isHeapType, moduleText, qualifiedName } from '../type-names.ts';
import { typeUnion } from '../union-operator.ts';

/** Bytes of CPython's PyTypeObject and PyHeapTypeObject, which `sys.getsizeof` shows. */
export const STATIC_SIZE = 416;
export const HEAP_SIZE = 928;

function repr(m: Machine, self: Address): Address {
  const module = moduleText(m, self);
  const name = qualifiedName(m, self);
  return newStr(m, `<class '${module === null || module === 'builtins' ? name : `${module}.${name}`}'>`);
}

/** type.__init__: everything is done by `__new__`. */
function init(m: Machine, _self: Address, _argv: Address, count: number, names: Address): void {
  if (count === 1 && names !== 0 && tupleSize(m, names) > 0) {
    raise(m, Type.TypeError, 'type.__init__() takes no keyword arguments');
  }
  if (count !== 1 && count !== 3) raise(m, Type.TypeError, 'type.__init__() takes 1 or 3 arguments');
}

/** The order worked out anew, as a list. */
function mro(m: Machine, self: Address): Address {
  const order = m.keep(plainMro(m, self, itemsOfTuple(m, m.load(self + TYPE.bases))));
  const list = newList(m);
  for (const type of itemsOfTuple(m, order)) listAppend(m, list, m.hold(type));
  m.release(m.unkeep());
  return list;
}

function subclasses(m: Machine, self: Address): Address {
  const list = newList(m);
  for (let i = 0; i < subclassCount(m, self); i++) listAppend(m, list, m.hold(subclassAt(m, self, i)));
  return list;
}

/** Bytes of the class with the keys table that its instances share. */
function sizeOf(m: Machine, self: Address): Address {
  if (!isHeapType(m, self)) return newInt(m, STATIC_SIZE);
  const keys = m.load(self + TYPE.cachedKeys);
  return newInt(m, HEAP_SIZE + (keys === 0 ? 0 : keysSize(m, keys)));
}

/** The attributes that its author wrote; a built-in class is known by its name. */
const SHOWN: Shown = {
  shape: 'class',
  text: (m, self) => `<class '${typeName(m, self)}'>`,
  parts: (m, self) => {
    if ((m.load(self + TYPE.flags) & TypeFlag.heap) === 0) return [];
    return dictParts(m, m.load(self + TYPE.dict)).filter(({ name }) => !GIVEN.has(name));
  },
};

/** What every class has. */
const GIVEN: ReadonlySet<string> = new Set([
  '__module__',
  '__dict__',
  '__weakref__',
  '__doc__',
  '__qualname__',
  '__static_attributes__',
  '__firstlineno__',
]);

defineType(
  'type',
  {
    at: Type.type,
    shown: SHOWN,
    layout: TYPE,
    size: HEAP_SIZE,
    itemSize: 40,
    dictOffset: TYPE.dict,
    weakOffset: TYPE.weakList,
    collected: true,
    letter: 'C',
    dealloc: deallocClass,
    visit: visitClass,
    clear: clearClass,
    new: newClass,
    init,
    repr,
    call: callType,
    getattribute: getTypeAttribute,
    setattr: setTypeAttribute,
    or: typeUnion,
  },
  [
    method('mro', mro, '()'),
    method('__subclasses__', subclasses, '()'),
    rawClassMethod('__prepare__', (m) => newDict(m), '(*args, **kwargs)'),
    method(
      '__instancecheck__',
      (m, self, object) => m.boolean(realIsInstance(m, object, self)),
      '(instance, /)',
    ),
    method('__subclasscheck__', (m, self, type) => m.boolean(realIsSubclass(m, type, self)), '(subclass, /)'),
    method('__dir__', dirOfType, '()'),
    method('__sizeof__', sizeOf, '()'),
    ...classAttributes,
  ],
);
