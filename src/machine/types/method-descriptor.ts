/** Methods and class methods of built-in types, as they stand in namespaces. CPython: Objects/descrobject.c. */

import { newBuiltin } from '../builtin-object.ts';
import { defineType, getset, member, method, nativeSpecs } from '../define.ts';
import {
  checkDescriptor,
  descriptorDoc,
  descriptorName,
  descriptorQualname,
  ownerName,
  reduceDescriptor,
} from '../descriptor-words.ts';
import { DESCRIPTOR, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { callNative } from '../native-call.ts';
import { Type } from '../places.ts';
import { callVector } from '../protocol/call.ts';
import { isInstance, isSubtype, raise, typeName, typeNameOf } from '../raise.ts';
import { SHOWN_BY_TYPE } from '../shown.ts';
import { textSignatureOf } from '../signature.ts';
import { newStr } from '../str-object.ts';

function repr(m: Machine, self: Address): Address {
  return newStr(m, `<method '${descriptorName(m, self)}' of '${ownerName(m, self)}' objects>`);
}

function get(m: Machine, self: Address, object: Address): Address {
  if (object === 0) return m.hold(self);
  checkDescriptor(m, self, object);
  return newBuiltin(m, m.load(self + DESCRIPTOR.what), object, 0);
}

/** The first argument is the object. CPython: method_check_args. */
function callMethod(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  if (count < 1) {
    raise(
      m,
      Type.TypeError,
      `unbound method ${ownerName(m, self)}.${descriptorName(m, self)}() needs an argument`,
    );
  }
  const object = m.load(argv);
  if (!isInstance(m, object, m.load(self + DESCRIPTOR.type))) checkDescriptor(m, self, object);
  const spec = nativeSpecs[m.load(self + DESCRIPTOR.what)]!;
  return callNative(m, spec, object, argv + 8, count - 1, names, self);
}

const SHARED = [
  member('__objclass__', DESCRIPTOR.type),
  member('__name__', DESCRIPTOR.name),
  getset('__doc__', descriptorDoc),
  getset('__qualname__', descriptorQualname),
  getset('__text_signature__', textSignature),
];

function textSignature(m: Machine, self: Address): Address {
  const { signature } = nativeSpecs[m.load(self + DESCRIPTOR.what)]!;
  const first = m.typeOf(self) === Type.classmethod_descriptor ? '$type' : '$self';
  return newStr(m, textSignatureOf(signature, first));
}

defineType(
  'method_descriptor',
  {
    at: Type.method_descriptor,
    shown: SHOWN_BY_TYPE,
    layout: DESCRIPTOR,
    collected: true,
    final: true,
    abstract: true,
    methodDescriptor: true,
    letter: 'M',
    repr,
    call: callMethod,
    descrGet: get,
  },
  [method('__reduce__', reduceDescriptor, '()'), ...SHARED],
);

/** A method bound to the class; the object only helps to find it. CPython: classmethod_get. */
function getForClass(m: Machine, self: Address, object: Address, given: Address): Address {
  const what = `descriptor '${descriptorName(m, self)}'`;
  let type = given;
  if (type === 0) {
    if (object === 0) {
      raise(m, Type.TypeError, `${what} for type '${ownerName(m, self)}' needs either an object or a type`);
    }
    type = m.typeOf(object);
  }
  if ((m.load(m.typeOf(type) + TYPE.flags) & TypeFlag.typeSubclass) === 0) {
    const got = typeNameOf(m, type);
    raise(
      m,
      Type.TypeError,
      `${what} for type '${ownerName(m, self)}' needs a type, not a '${got}' as arg 2`,
    );
  }
  if (!isSubtype(m, type, m.load(self + DESCRIPTOR.type))) {
    const got = typeName(m, type);
    raise(m, Type.TypeError, `${what} requires a subtype of '${ownerName(m, self)}' but received '${got}'`);
  }
  return newBuiltin(m, m.load(self + DESCRIPTOR.what), type, 0);
}

function callClassMethod(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  if (count < 1) {
    const what = `descriptor '${descriptorName(m, self)}' of '${ownerName(m, self)}'`;
    raise(m, Type.TypeError, `${what} object needs an argument`);
  }
  const bound = m.keep(getForClass(m, self, 0, m.load(argv)));
  m.keep(callVector(m, bound, argv + 8, count - 1, names));
  return m.releaseUnder(m.kept - 16);
}

defineType(
  'classmethod_descriptor',
  {
    at: Type.classmethod_descriptor,
    shown: SHOWN_BY_TYPE,
    layout: DESCRIPTOR,
    collected: true,
    final: true,
    abstract: true,
    letter: 'M',
    repr,
    call: callClassMethod,
    descrGet: getForClass,
  },
  SHARED,
);
