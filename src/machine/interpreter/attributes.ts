/** Instructions on attributes. Those whose place is known stand in the loop. CPython: Python/bytecodes.c. */
import { isType } from '../class-bases.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { getAttribute, loadMethod, setAttribute } from '../protocol/attribute.ts';
import { callVector } from '../protocol/call.ts';
import { superAttribute } from '../types/super.ts';
import { nameAt } from './frame-names.ts';
import { dropOperands, peek, push, replaceOperands, replaceTop } from './stack.ts';

export function loadAttr(m: Machine, arg: number): void {
  const name = nameAt(m, arg >> 1);
  const owner = peek(m, 1);
  if ((arg & 1) === 0) {
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

export function storeAttr(m: Machine, index: number): void {
  setAttribute(m, peek(m, 1), nameAt(m, index), peek(m, 2));
  dropOperands(m, 2);
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
