/** The module _weakref: what the module weakref is built on. CPython: Modules/_weakref.c. */
import { builtin, defineModule, typeSpecAt } from '../define.ts';
import { dictDelete, dictGet } from '../dict-object.ts';
import { newInt } from '../int-object.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isCallable } from '../protocol/call.ts';
import { newWeakReference, referent } from '../types/weakref.ts';
import { firstWeakReference, isWeakReference, nextWeakReference } from '../weak-references.ts';

function countReferences(m: Machine, _module: Address, object: Address): Address {
  let count = 0;
  for (let weak = firstWeakReference(m, object); weak !== 0; weak = nextWeakReference(m, weak)) count++;
  return newInt(m, count);
}

function references(m: Machine, _module: Address, object: Address): Address {
  const list = newList(m);
  for (let weak = firstWeakReference(m, object); weak !== 0; weak = nextWeakReference(m, weak)) {
    listAppend(m, list, m.hold(weak));
  }
  return list;
}

function proxy(m: Machine, _module: Address, object: Address, callback: Address): Address {
  const type = isCallable(m, object) ? Type.weakcallableproxy : Type.weakproxy;
  return newWeakReference(m, type, object, callback === Static.None ? 0 : callback);
}

/** Takes a key out of a dict whose value is a dead weak reference; nothing else. */
function removeDead(m: Machine, _module: Address, dict: Address, key: Address): Address {
  const value = dictGet(m, dict, key);
  if (value !== 0 && isWeakReference(m, value) && referent(m, value) === 0) dictDelete(m, dict, key);
  return Static.None;
}

const type = (name: string, address: Type) =>
  ({ kind: 'type', name, type: typeSpecAt(address)!.address }) as const;

defineModule('_weakref', 'Weak-reference support module.', [
  builtin('getweakrefcount', countReferences, '(object, /)'),
  builtin('_remove_dead_weakref', removeDead, '(dct, key, /)'),
  builtin('getweakrefs', references, '(object, /)'),
  builtin('proxy', proxy, '(object, callback=None, /)'),
  type('ref', Type.weakref),
  type('ReferenceType', Type.weakref),
  type('ProxyType', Type.weakproxy),
  type('CallableProxyType', Type.weakcallableproxy),
]);
