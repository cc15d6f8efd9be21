/** Instructions that move operands and jump. CPython: Python/bytecodes.c. */
import { collectAutomatically } from '../collector.ts';
import { raiseDue } from '../interrupt.ts';
import type { Machine } from '../machine.ts';
import { Static } from '../places.ts';
import { drop, peek, push } from './stack.ts';

export function copy(m: Machine, depth: number): void {
  push(m, m.hold(peek(m, depth)));
}

export function swap(m: Machine, depth: number): void {
  const W = m.words;
  const top = (m.sp - 8) >> 2;
  const other = (m.sp - 8 * depth) >> 2;
  const object = W[top]!;
  W[top] = W[other]!;
  W[other] = object;
}

export function popJumpIfNone(m: Machine, target: number): void {
  if (peek(m, 1) === Static.None) m.pc = target;
  drop(m);
}

export function popJumpIfNotNone(m: Machine, target: number): void {
  if (peek(m, 1) !== Static.None) m.pc = target;
  drop(m);
}

/** At the start of a function and on the way back in a loop: what has been put off until here is done. */
export function resumeOp(m: Machine, kind: number): void {
  if ((kind & 3) < 2) putOff(m);
}

export function jumpBackward(m: Machine, target: number): void {
  putOff(m);
  m.pc = target;
}

function putOff(m: Machine): void {
  collectAutomatically(m);
  raiseDue(m);
}
