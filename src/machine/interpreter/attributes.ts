/** Instructions on attributes. Those whose place is known stand in the loop. CPython: Python/bytecodes.c. */
import { isType } from '../class-bases.ts';
import { Keys } from '../dict-keys.ts';
import { addToOrder } from '../dict-values.ts';
import { inlineValues, isInline, Pre } from '../instance-values.ts';
import { TYPE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { CACHE_WORDS } from '../program.ts';
import { PROPERTY } from '../property-object.ts';
import { getAttribute, loadMethod, setAttribute } from '../protocol/attribute.ts';
import { callVector } from '../protocol/call.ts';
import { superAttribute } from '../types/super.ts';
import { enterSpecial, enterWithOperands, takesExactly } from './enter-call.ts';
import { nameAt } from './frame-names.ts';
import { Cached, cacheAttribute, cacheSetting } from './inline-caches.ts';
import { dropOperands, peek, push, replaceOperands, replaceTop } from './stack.ts';
import { isWarm } from './warm.ts';

export function loadAttr(m: Machine, arg: number): void {
  const isCall = (arg & 1) !== 0;
  if (loadCached(m)) {
    if (isCall) push(m, 0);
    return;
  }
  const name = nameAt(m, arg >> 1);
  const owner = peek(m, 1);
  cacheAttribute(m, owner, name, isCall);
  if (!isCall) {
    if (m.program.caches[CACHE_WORDS * (m.pc - 1) + 1] === Cached.property && loadCached(m)) return;
    replaceTop(m, getAttribute(m, owner, name));
    return;
  }
  const method = loadMethod(m, owner, name);
  if (m.unbound) {
    m.store(m.sp - 8, method);
    push(m, owner);
    return;
  }
  replaceTop(m, method);
  push(m, 0);
}

/** The ways to a cached attribute that do not stand in the loop; false when the cache does not know it. */
function loadCached(m: Machine): boolean {
  const { caches } = m.program;
  const at = CACHE_WORDS * (m.pc - 1);
  const owner = peek(m, 1);
  if (caches[at + 1] === Cached.property && caches[at] === m.load(m.typeOf(owner) + TYPE.version)) {
    return enterGetter(m, m.load(caches[at + 2]! + PROPERTY.get));
  }
  const value = cachedValue(m, owner, caches[at + 1]!, caches[at]!, caches[at + 2]!, caches[at + 3]!);
  if (value === 0) return false;
  replaceTop(m, m.hold(value));
  return true;
}

/** Enters the getter of a property if it is written in Python. */
function enterGetter(m: Machine, getter: Address): boolean {
  if (getter === 0 || m.typeOf(getter) !== Type.function) return false;
  if (isWarm(m) && takesExactly(m, getter, 1)) enterWithOperands(m, getter, 1);
  else enterSpecial(m, getter, m.sp - 8, 1);
  return true;
}

/** Borrowed; 0 when it is not there any more. */
function cachedValue(
  m: Machine,
  owner: Address,
  kind: Cached,
  guard: number,
  datum: number,
  extra: number,
): Address {
  const type = m.typeOf(owner);
  switch (kind) {
    case Cached.slot:
      return guard === m.load(type + TYPE.version) ? m.load(owner + datum) : 0;
    case Cached.value:
      return guard === m.load(type + TYPE.version) && isUnshadowed(m, owner, type, extra) ? datum : 0;
    case Cached.valueOnly:
      return guard === m.load(type + TYPE.version) ? datum : 0;
    case Cached.module:
      return owner === extra && guard === m.load(Own.namespaceVersion) ? m.load(datum) : 0;
    case Cached.ofClass:
      return owner === extra && guard === m.load(owner + TYPE.version) ? datum : 0;
    default:
      return 0;
  }
}

/** Whether an instance cannot have the name itself: the shared keys have as many names as before. */
function isUnshadowed(m: Machine, owner: Address, type: Address, names: number): boolean {
  return isInline(m, owner) && m.load(m.load(type + TYPE.cachedKeys) + Keys.filled) === names;
}

export function storeAttr(m: Machine, index: number): void {
  if (storeCached(m)) return;
  const name = nameAt(m, index);
  const owner = peek(m, 1);
  cacheSetting(m, owner, name);
  setAttribute(m, owner, name, peek(m, 2));
  dropOperands(m, 2);
}

/** Sets an attribute whose place is known; the loop does it where there was a value before. */
function storeCached(m: Machine): boolean {
  const { caches } = m.program;
  const at = CACHE_WORDS * (m.pc - 1);
  const owner = peek(m, 1);
  if (caches[at] !== m.load(m.typeOf(owner) + TYPE.version)) return false;
  const word = owner + caches[at + 2]!;
  if (caches[at + 1] === Cached.inline) {
    if (m.load(owner + Pre.dict) !== 0 || !isInline(m, owner) || m.load(word) !== 0) return false;
    addToOrder(m, inlineValues(owner), caches[at + 3]!);
  } else if (caches[at + 1] !== Cached.slot) return false;
  const value = peek(m, 2);
  m.store(m.sp - 16, 0);
  m.replace(word, value);
  dropOperands(m, 2);
  return true;
}

export function deleteAttr(m: Machine, index: number): void {
  setAttribute(m, peek(m, 1), nameAt(m, index), 0);
  dropOperands(m, 1);
}

/** What `super` is for in most cases: an attribute found past a class, for the object in hand. */
export function loadSuperAttr(m: Machine, arg: number): void {
  const callable = peek(m, 3);
  const name = nameAt(m, arg >> 2);
  const isCall = (arg & 1) !== 0;
  if (callable === Type.super && isType(m, peek(m, 2)) && peek(m, 1) !== Static.None) {
    const value = superAttribute(m, peek(m, 2), peek(m, 1), name, isCall);
    pushSuper(m, value, isCall);
    return;
  }
  const count = callable === Type.super || (arg & 2) !== 0 ? 2 : 0;
  const object = m.keep(callVector(m, callable, m.sp - 16, count, 0));
  const value = isCall ? loadMethod(m, object, name) : getAttribute(m, object, name);
  const unbound = isCall && m.unbound;
  m.unkeep();
  if (!unbound) {
    m.keep(value);
    m.release(object);
    m.unkeep();
  }
  replaceOperands(m, 3, value);
  if (isCall) push(m, unbound ? object : 0);
}

/** The attribute in place of the three operands of a look-up past a class, and the object to call it with. */
function pushSuper(m: Machine, value: Address, isCall: boolean): void {
  if (!isCall || !m.unbound) {
    replaceOperands(m, 3, value);
    if (isCall) push(m, 0);
    return;
  }
  const self = m.hold(peek(m, 1));
  replaceOperands(m, 3, value);
  push(m, self);
}
