/** Instructions that make functions. CPython: Python/bytecodes.c. */
import { newFunction } from '../function-object.ts';
import { FrameWord, FUNCTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import { peek, replaceTop } from './stack.ts';

export function makeFunction(m: Machine): void {
  replaceTop(m, newFunction(m, peek(m, 1), m.load(m.frame + FrameWord.globals)));
}

/** By bit: the field of a function that the value below it goes to. */
const FIELDS: Readonly<Record<number, number>> = {
  1: FUNCTION.defaults,
  2: FUNCTION.kwDefaults,
  4: FUNCTION.annotations,
  8: FUNCTION.closure,
};

export function setFunctionAttribute(m: Machine, which: number): void {
  const callee = peek(m, 1);
  m.store(callee + FIELDS[which]!, peek(m, 2));
  m.sp -= 8;
  m.store(m.sp - 8, callee);
}
