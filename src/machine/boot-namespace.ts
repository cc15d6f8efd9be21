/**
 * Namespaces of built-in types: a descriptor for each slot, method and attribute that the type's
 * declaration gives. CPython: Objects/typeobject.c, type_ready_fill_dict, add_operators, type_add_methods.
 */
import type { BootNames } from './boot-names.ts';
import { newBuiltin } from './builtin-object.ts';
import type { MemberSpec, NativeSpec, TypeSpec } from './define.ts';
import { MemberKind, newDescriptor, newNewMethod } from './descriptor-object.ts';
import { dictGetName, dictSetName, newDictFor } from './dict-object.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { Slot } from './slot-numbers.ts';
import { specialMethods } from './special-methods.ts';
import { newStr } from './str-object.ts';
import { HASH_NOT_IMPLEMENTED } from './type-slot-functions.ts';
import { newStaticMethod } from './types/staticmethod.ts';

const NEW = name('__new__');
const HASH = name('__hash__');
const DOC = name('__doc__');
const MODULE = name('__module__');

/** Makes and fills the namespace of a type whose own slots are written and nothing inherited yet. */
export function fillNamespace(m: Machine, spec: TypeSpec, names: BootNames): void {
  const type = spec.address;
  const dict = newDictFor(m, spec.members.length + 2 * spec.slots.length + 4, true);
  m.store(type + TYPE.dict, dict);
  if (m.load(type + Slot.new) !== 0 && (m.load(type + TYPE.flags) & TypeFlag.noInstances) === 0) {
    dictSetName(m, dict, NEW, newNewMethod(m, type));
  }
  addOperators(m, type, dict);
  for (const one of spec.members) if ('spec' in one) addMethod(m, type, dict, one, names);
  for (const one of spec.members) if (one.kind === 'member') addAttribute(m, type, dict, one, names);
  for (const one of spec.members) if (one.kind === 'getset') addAttribute(m, type, dict, one, names);
  if (dictGetName(m, dict, DOC) === 0) {
    const doc = spec.options.doc;
    dictSetName(m, dict, DOC, doc === undefined ? Static.None : newStr(m, doc));
  }
  if (m.load(type + Slot.hash) === 0 && m.load(type + Slot.compare) !== 0) {
    if (dictGetName(m, dict, HASH) === 0) dictSetName(m, dict, HASH, Static.None);
    m.store(type + Slot.hash, HASH_NOT_IMPLEMENTED);
  }
  if (spec.options.heap) dictSetName(m, dict, MODULE, newStr(m, spec.options.module ?? ''));
  for (const one of spec.members) {
    if (one.kind === 'constant') dictSetName(m, dict, names.named(one.name), one.make(m));
  }
}

/** A wrapper for each slot that the type has of its own; the first of two slots of one name counts. */
function addOperators(m: Machine, type: Address, dict: Address): void {
  for (let i = 0; i < specialMethods.length; i++) {
    const special = specialMethods[i]!;
    if (special.wrapper === null) continue;
    const native = m.load(type + special.slot);
    if (native === 0 || dictGetName(m, dict, special.name) !== 0) continue;
    if (native === HASH_NOT_IMPLEMENTED) dictSetName(m, dict, special.name, Static.None);
    else {
      const wrapper = newDescriptor(m, Type.wrapper_descriptor, type, special.name, native, i);
      dictSetName(m, dict, special.name, wrapper);
    }
  }
}

type MethodSpec = Extract<MemberSpec, { spec: NativeSpec }>;

function addMethod(m: Machine, type: Address, dict: Address, one: MethodSpec, names: BootNames): void {
  const named = names.named(one.spec.name);
  dictSetName(m, dict, named, methodObject(m, type, named, one));
}

function methodObject(m: Machine, type: Address, named: Address, one: MethodSpec): Address {
  const { native } = one.spec;
  switch (one.kind) {
    case 'method':
      return newDescriptor(m, Type.method_descriptor, type, named, native, 0);
    case 'classmethod':
      return newDescriptor(m, Type.classmethod_descriptor, type, named, native, 0);
    case 'staticmethod':
      return newStaticMethod(m, newBuiltin(m, native, type, 0));
  }
}

function addAttribute(
  m: Machine,
  type: Address,
  dict: Address,
  one: Extract<MemberSpec, { kind: 'member' | 'getset' }>,
  names: BootNames,
): void {
  const named = names.named(one.name);
  if (dictGetName(m, dict, named) !== 0) return;
  const made =
    one.kind === 'member'
      ? newDescriptor(m, Type.member_descriptor, type, named, one.offset, memberKind(one.writable))
      : newDescriptor(m, Type.getset_descriptor, type, named, one.get, one.set);
  dictSetName(m, dict, named, made);
}

const memberKind = (writable: boolean): MemberKind => (writable ? MemberKind.writable : MemberKind.readOnly);
