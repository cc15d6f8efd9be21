/** The calls on the stack, told apart by their numbers: a frame's address may be another call's a moment later. */
import { FrameWord } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';

/** The number of the call that made a frame; 0 where there is no frame any more. */
export function activationOf(m: Machine, frame: Address): number {
  return frame === 0 ? 0 : m.load(frame + FrameWord.activation);
}

/** The numbers of the calls on the stack, outermost first. */
export function activationsOf(m: Machine): number[] {
  const found: number[] = [];
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous))
    found.push(activationOf(m, frame));
  return found.reverse();
}

/** Whether the call of this number is on the stack. */
export function isOnStack(m: Machine, activation: number): boolean {
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous))
    if (activationOf(m, frame) === activation) return true;
  return false;
}

/** Whether a frame runs the body of a module or a class, rather than a function. */
export function isBody(m: Machine, frame: Address): boolean {
  return m.load(frame + FrameWord.namespace) !== 0;
}
