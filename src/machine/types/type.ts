/** type: the class of classes. CPython: Objects/typeobject.c, type_*. */
import { callType } from '../class-call.ts';
import { defineType, method } from '../define.ts';
import { dirOfType } from '../dir.ts';
import { TYPE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { typeName } from '../raise.ts';
import { newStr } from '../str-object.ts';
import { getTypeAttribute, setTypeAttribute } from '../type-attribute.ts';
import { moduleText, qualifiedName } from '../type-names.ts';

function repr(m: Machine, self: Address): Address {
  const module = moduleText(m, self);
  const plain = module === null || module === 'builtins';
  return newStr(m, `<class '${plain ? typeName(m, self) : `${module}.${qualifiedName(m, self)}`}'>`);
}

defineType(
  'type',
  {
    at: Type.type,
    layout: TYPE,
    size: 928,
    itemSize: 40,
    collected: true,
    letter: 'T',
    repr,
    call: callType,
    getattribute: getTypeAttribute,
    setattr: setTypeAttribute,
  },
  [method('__dir__', dirOfType, '()')],
);
