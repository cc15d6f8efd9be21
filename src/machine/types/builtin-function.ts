/** builtin_function_or_method: a native as a callable object. CPython: Objects/methodobject.c. */

import { hashAddress } from '../address-hash.ts';
import { defineType, getset, member, method, nativeSpecs } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { freeByLayout } from '../free-object.ts';
import { BUILTIN, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { callNative } from '../native-call.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { getAttribute } from '../protocol/attribute.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { SHOWN_BY_TYPE } from '../shown.ts';
import { textSignatureOf } from '../signature.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr, textOf } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { clearWeakReferences } from '../weak-references.ts';

const QUALNAME = name('__qualname__');
const GETATTR = name('getattr');

function nameOf(m: Machine, self: Address): string {
  return nativeSpecs[m.load(self + BUILTIN.native)]!.name;
}

/** Whether it is a function of a module, or of nothing at all. */
function isFunction(m: Machine, self: Address): boolean {
  const object = m.load(self + BUILTIN.self);
  return object === 0 || m.typeOf(object) === Type.module;
}

function repr(m: Machine, self: Address): Address {
  if (isFunction(m, self)) return newStr(m, `<built-in function ${nameOf(m, self)}>`);
  const object = m.load(self + BUILTIN.self);
  const where = `${typeNameOf(m, object)} object at 0x${m.id(object).toString(16)}`;
  return newStr(m, `<built-in method ${nameOf(m, self)} of ${where}>`);
}

/** CPython: meth_get__qualname__. */
function qualname(m: Machine, self: Address): Address {
  if (isFunction(m, self)) return newStr(m, nameOf(m, self));
  const object = m.load(self + BUILTIN.self);
  const isType = (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.typeSubclass) !== 0;
  const owner = m.keep(getAttribute(m, isType ? object : m.typeOf(object), QUALNAME));
  if (!isStr(m, owner)) raise(m, Type.TypeError, '<method>.__class__.__qualname__ is not a unicode object');
  const text = newStr(m, `${textOf(m, owner)}.${nameOf(m, self)}`);
  m.release(m.unkeep());
  return text;
}

function textSignature(m: Machine, self: Address): Address {
  const { signature } = nativeSpecs[m.load(self + BUILTIN.native)]!;
  return newStr(m, textSignatureOf(signature, isFunction(m, self) ? '$module' : '$self'));
}

function compare(m: Machine, self: Address, other: Address, how: number): Address {
  const isOther = m.typeOf(other) === Type.builtin_function;
  if ((how !== Compare.eq && how !== Compare.ne) || !isOther) return Static.NotImplemented;
  const same =
    m.load(self + BUILTIN.self) === m.load(other + BUILTIN.self) &&
    m.load(self + BUILTIN.native) === m.load(other + BUILTIN.native);
  return m.boolean(same === (how === Compare.eq));
}

function hash(m: Machine, self: Address): number {
  return hashAddress(m, m.load(self + BUILTIN.self)) ^ m.load(self + BUILTIN.native);
}

function reduce(m: Machine, self: Address): Address {
  const text = newStr(m, nameOf(m, self));
  if (isFunction(m, self)) return text;
  const getattr = dictGetName(m, m.load(Own.builtins), GETATTR);
  return newTuple(m, m.hold(getattr), newTuple(m, m.hold(m.load(self + BUILTIN.self)), text));
}

function dealloc(m: Machine, self: Address): void {
  if (m.load(self + BUILTIN.weakList) !== 0) clearWeakReferences(m, self);
  freeByLayout(m, self);
}

defineType(
  'builtin_function_or_method',
  {
    at: Type.builtin_function,
    shown: SHOWN_BY_TYPE,
    layout: BUILTIN,
    collected: true,
    final: true,
    abstract: true,
    weakOffset: BUILTIN.weakList,
    letter: 'F',
    dealloc,
    repr,
    hash,
    compare,
    call: (m, self, argv, count, names) => {
      const spec = nativeSpecs[m.load(self + BUILTIN.native)]!;
      return callNative(m, spec, m.load(self + BUILTIN.self), argv, count, names, self);
    },
  },
  [
    method('__reduce__', reduce, '()'),
    getset('__doc__', () => Static.None),
    getset('__name__', (m, self) => newStr(m, nameOf(m, self))),
    getset('__qualname__', qualname),
    getset('__self__', (m, self) => m.hold(m.load(self + BUILTIN.self) || Static.None)),
    getset('__text_signature__', textSignature),
    member('__module__', BUILTIN.module, true),
  ],
);
