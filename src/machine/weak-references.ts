/**
 * Weak references: each object that can be referred to weakly heads a list of its weak references, which
 * are cleared when it dies. CPython: Objects/weakrefobject.c.
 *
 * A list begins with the plain reference and the plain proxy, of which there is at most one each; those
 * with a callback or of a derived class follow, newest first.
 */

import { Pre } from './instance-values.ts';
import { borrowed, hash, layout, native, reference } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { call } from './protocol/call.ts';
import { isSubtype, takePending } from './raise.ts';
import { interpreter } from './run-python.ts';
import { partOf, type Shown } from './shown.ts';

/** PyWeakReference. */
export const WEAKREF = layout('weakref', {
  object: borrowed('the referent, 0 once it is gone'),
  callback: reference('called with the weak reference when the referent dies'),
  hash: hash('hash of the referent, -1 when not known'),
  previous: borrowed('previous weak reference to the same object'),
  next: borrowed('next weak reference to the same object'),
  vectorcall: native('not used'),
});

/** Address of the word that heads an object's list; 0 when the object cannot be referred to weakly. */
export function weakListWord(m: Machine, object: Address): Address {
  const W = m.words;
  const type = m.typeOf(object);
  if ((W[(type + TYPE.flags) >> 2]! & TypeFlag.managedWeak) !== 0) return object + Pre.weakList;
  const offset = W[(type + TYPE.weakOffset) >> 2]!;
  return offset > 0 ? object + offset : 0;
}

/** The first weak reference to an object: borrowed, 0 when there is none. */
export function firstWeakReference(m: Machine, object: Address): Address {
  const head = weakListWord(m, object);
  return head === 0 ? 0 : m.load(head);
}

/** The next weak reference to the same object: borrowed, 0 at the end. */
export function nextWeakReference(m: Machine, weak: Address): Address {
  return m.load(weak + WEAKREF.next);
}

/** Whether the object is a weak reference or proxy, of any class. */
export function isWeakReference(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  if (type === Type.weakref || type === Type.weakproxy || type === Type.weakcallableproxy) return true;
  return isSubtype(m, type, Type.weakref);
}

function isPlainReference(m: Machine, weak: Address): boolean {
  return m.typeOf(weak) === Type.weakref && m.load(weak + WEAKREF.callback) === 0;
}

function isPlainProxy(m: Machine, weak: Address): boolean {
  const type = m.typeOf(weak);
  const proxy = type === Type.weakproxy || type === Type.weakcallableproxy;
  return proxy && m.load(weak + WEAKREF.callback) === 0;
}

/** The plain reference or plain proxy that the list at `head` has already: borrowed, or 0. */
export function plainWeakReference(m: Machine, head: Address, proxy: boolean): Address {
  let weak = m.load(head);
  if (weak !== 0 && isPlainReference(m, weak)) {
    if (!proxy) return weak;
    weak = m.load(weak + WEAKREF.next);
  }
  return proxy && weak !== 0 && isPlainProxy(m, weak) ? weak : 0;
}

/** Enters a weak reference, whose object and callback are set, in its object's list. CPython: insert_weakref. */
export function enterWeakReference(m: Machine, weak: Address): void {
  const head = weakListWord(m, m.load(weak + WEAKREF.object));
  const plain = plainWeakReference(m, head, false);
  const proxy = plainWeakReference(m, head, true);
  let after = 0;
  if (isPlainProxy(m, weak)) after = plain;
  else if (!isPlainReference(m, weak)) after = proxy !== 0 ? proxy : plain;
  const next = after === 0 ? m.load(head) : m.load(after + WEAKREF.next);
  m.store(weak + WEAKREF.previous, after);
  m.store(weak + WEAKREF.next, next);
  if (after === 0) m.store(head, weak);
  else m.store(after + WEAKREF.next, weak);
  if (next !== 0) m.store(next + WEAKREF.previous, weak);
}

/** Cuts a weak reference off its object; its callback stays. CPython: _PyWeakref_ClearRef. */
export function cutWeakReference(m: Machine, weak: Address): void {
  const object = m.load(weak + WEAKREF.object);
  if (object === 0) return;
  const next = m.load(weak + WEAKREF.next);
  const previous = m.load(weak + WEAKREF.previous);
  if (previous !== 0) m.store(previous + WEAKREF.next, next);
  else m.store(weakListWord(m, object), next);
  if (next !== 0) m.store(next + WEAKREF.previous, previous);
  m.store(weak + WEAKREF.object, 0);
  m.store(weak + WEAKREF.previous, 0);
  m.store(weak + WEAKREF.next, 0);
}

/**
 * For the dealloc of an object that may be referred to weakly: its weak references are cut off, then
 * their callbacks are called. A pending exception stays pending. CPython: PyObject_ClearWeakRefs.
 */
export function clearWeakReferences(m: Machine, object: Address): void {
  const head = weakListWord(m, object);
  if (head === 0 || m.load(head) === 0) return;
  let weak = m.load(head);
  while (weak !== 0 && (isPlainReference(m, weak) || isPlainProxy(m, weak))) {
    cutWeakReference(m, weak);
    weak = m.load(head);
  }
  if (weak !== 0) cutAndCallBack(m, head);
}

/** All of the list are cut off before the first callback is called: it must not see the object. */
function cutAndCallBack(m: Machine, head: Address): void {
  m.keep(takePending(m));
  const mark = m.kept;
  for (let weak = m.load(head); weak !== 0; weak = m.load(head)) {
    cutWeakReference(m, weak);
    const callback = m.load(weak + WEAKREF.callback);
    m.store(weak + WEAKREF.callback, 0);
    if (m.count(weak) !== 0) {
      m.keep(m.hold(weak));
      m.keep(callback);
    } else m.releaseMaybe(callback);
  }
  const end = m.kept;
  for (let at = mark; at < end; at += 16) {
    if (m.load(at + 8) !== 0) callBack(m, m.load(at + 8), m.load(at));
  }
  m.releaseTo(mark);
  m.store(Own.pending, m.unkeep());
}

/** Calls a callback (borrowed) with its weak reference; what it raises is reported and dropped. */
export function callBack(m: Machine, callback: Address, weak: Address): void {
  const mark = m.kept;
  try {
    m.release(call(m, callback, weak));
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    interpreter.unraisable(m, callback);
  }
}

/** The referent of a weak reference or proxy, in an array; empty when it is gone, or for any other object. */
export function weakReferents(m: Machine, object: Address): Address[] {
  const referent = isWeakReference(m, object) ? m.load(object + WEAKREF.object) : 0;
  return referent === 0 ? [] : [referent];
}

/** Cuts off all weak references to an object; no callback is called. CPython: subtype_dealloc, at its end. */
export function dropWeakReferences(m: Machine, object: Address): void {
  const head = weakListWord(m, object);
  if (head === 0) return;
  for (let weak = m.load(head); weak !== 0; weak = m.load(head)) cutWeakReference(m, weak);
}

/** The referent is drawn apart from what it refers to: it holds no count. */
export const SHOWN_WEAK: Shown = {
  shape: 'other',
  text: (m, self) => (m.load(self + WEAKREF.object) === 0 ? 'dead' : 'weak'),
  parts: (m, self) => partOf(m, self, '__callback__', WEAKREF.callback),
};
