/** Instructions that move operands and jump. CPython: Python/bytecodes.c. */
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
