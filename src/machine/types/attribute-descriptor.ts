/** Attributes of built-in types, and those of classes with `__slots__`. CPython: Objects/descrobject.c, Python/structmember.c. */

import { defineType, getset, member, method } from '../define.ts';
import { MemberKind } from '../descriptor-object.ts';
import {
  checkDescriptor,
  descriptorDoc,
  descriptorName,
  descriptorQualname,
  ownerName,
  reduceDescriptor,
} from '../descriptor-words.ts';
import { noAttribute } from '../generic-attribute.ts';
import { DESCRIPTOR, DESCRIPTOR_MORE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { raise, raiseWith } from '../raise.ts';
import { natives } from '../registry.ts';
import { SHOWN_BY_TYPE } from '../shown.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';

const described = (kind: string) => (m: Machine, self: Address) =>
  newStr(m, `<${kind} '${descriptorName(m, self)}' of '${ownerName(m, self)}' objects>`);

function getComputed(m: Machine, self: Address, object: Address): Address {
  if (object === 0) return m.hold(self);
  checkDescriptor(m, self, object);
  return natives[m.load(self + DESCRIPTOR.what)]!(m, object);
}

function setComputed(m: Machine, self: Address, object: Address, value: Address): void {
  checkDescriptor(m, self, object);
  const set = m.load(self + DESCRIPTOR_MORE);
  if (set === 0) {
    const what = `attribute '${descriptorName(m, self)}' of '${ownerName(m, self)}' objects`;
    raise(m, Type.AttributeError, `${what} is not writable`);
  }
  natives[set]!(m, object, value);
}

const SHARED = [
  member('__objclass__', DESCRIPTOR.type),
  member('__name__', DESCRIPTOR.name),
  getset('__doc__', descriptorDoc),
  getset('__qualname__', descriptorQualname),
];

defineType(
  'getset_descriptor',
  {
    at: Type.getset_descriptor,
    shown: SHOWN_BY_TYPE,
    layout: DESCRIPTOR,
    size: 48,
    collected: true,
    final: true,
    abstract: true,
    letter: 'G',
    repr: described('attribute'),
    descrGet: getComputed,
    descrSet: setComputed,
  },
  SHARED,
);

/** CPython: PyMember_GetOne. */
function getMember(m: Machine, self: Address, object: Address): Address {
  if (object === 0) return m.hold(self);
  checkDescriptor(m, self, object);
  const value = m.load(object + m.load(self + DESCRIPTOR.what));
  if (value !== 0) return m.hold(value);
  if (m.load(self + DESCRIPTOR_MORE) !== MemberKind.slot) return Static.None;
  noAttribute(m, object, m.load(self + DESCRIPTOR.name));
}

/** CPython: PyMember_SetOne. */
function setMember(m: Machine, self: Address, object: Address, value: Address): void {
  checkDescriptor(m, self, object);
  const kind = m.load(self + DESCRIPTOR_MORE);
  if (kind === MemberKind.readOnly) raise(m, Type.AttributeError, 'readonly attribute');
  const at = object + m.load(self + DESCRIPTOR.what);
  if (value === 0 && kind === MemberKind.slot && m.load(at) === 0) {
    raiseWith(m, Type.AttributeError, newTuple(m, m.hold(m.load(self + DESCRIPTOR.name))));
  }
  m.replace(at, value === 0 ? 0 : m.hold(value));
}

defineType(
  'member_descriptor',
  {
    at: Type.member_descriptor,
    shown: SHOWN_BY_TYPE,
    layout: DESCRIPTOR,
    size: 48,
    collected: true,
    final: true,
    abstract: true,
    letter: 'G',
    repr: described('member'),
    descrGet: getMember,
    descrSet: setMember,
  },
  [method('__reduce__', reduceDescriptor, '()'), ...SHARED],
);
