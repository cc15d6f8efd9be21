/**
 * The operand stack of the running frame, as instructions outside the hot loop use it.
 *
 * What an instruction takes it leaves on the stack until it has succeeded: an instruction that raises
 * has its operands released by the unwinding, from the bottom up as CPython does. Words may be 0: the
 * null of a call without self, or an operand that has been given away already.
 */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';

/** Pushes a new reference. Steals. */
export function push(m: Machine, object: Address): void {
  m.words[m.sp >> 2] = object;
  m.sp += 8;
}

/** Takes the top off: the reference is the caller's. */
export function pop(m: Machine): Address {
  m.sp -= 8;
  return m.words[m.sp >> 2]!;
}

/** The n-th from the top, counted from 1: borrowed. */
export function peek(m: Machine, n: number): Address {
  return m.words[(m.sp - 8 * n) >> 2]!;
}

/** Takes the top off and releases it. */
export function drop(m: Machine): void {
  m.sp -= 8;
  const object = m.words[m.sp >> 2]!;
  if (object !== 0) m.release(object);
}

/** Releases the `count` topmost operands from the bottom up and takes them off. */
export function dropOperands(m: Machine, count: number): void {
  const bottom = m.sp - 8 * count;
  releaseUp(m, bottom, count);
  m.sp = bottom;
}

/** Releases `count` words from `at` on, each emptied before. */
function releaseUp(m: Machine, at: Address, count: number): void {
  const W = m.words;
  for (let i = 0; i < count; i++) {
    const word = (at >> 2) + 2 * i;
    const object = W[word]!;
    W[word] = 0;
    if (object !== 0) m.release(object);
  }
}

/** Puts a result (stolen) in the place of the top operand, which is released. */
export function replaceTop(m: Machine, result: Address): void {
  const at = (m.sp - 8) >> 2;
  const old = m.words[at]!;
  m.words[at] = result;
  m.release(old);
}

/**
 * Puts a result (stolen) in the place of the `count` topmost operands, which are released from the
 * bottom up.
 */
export function replaceOperands(m: Machine, count: number, result: Address): void {
  const bottom = m.sp - 8 * count;
  const at = bottom >> 2;
  const first = m.words[at]!;
  m.words[at] = result;
  if (first !== 0) m.release(first);
  releaseUp(m, bottom + 8, count - 1);
  m.sp = bottom + 8;
}

/** `replaceOperands` for references that the result has taken over: nothing is released. */
export function shrinkTo(m: Machine, count: number, result: Address): void {
  m.sp -= 8 * (count - 1);
  m.words[(m.sp - 8) >> 2] = result;
}
