/** Entering the frame of a call of a Python function. CPython: Python/ceval.c (_PyEvalFramePushAndInit). */
import { CodeFlag } from '../../compile/code.ts';
import { bindArguments } from '../bind-arguments.ts';
import { checkRecursion, clearFrame, enter, pushFrame } from '../frames.ts';
import { CODE, FrameOwner, FrameWord, FUNCTION, METHOD } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';

/**
 * Pushes the frame of a call, gives it its arguments (borrowed: `count` positional ones from `argv` on,
 * then the values for `names`) and makes it the running one.
 */
export function enterCall(
  m: Machine,
  callee: Address,
  argv: Address,
  count: number,
  names: Address,
  owner: FrameOwner,
): void {
  const code = m.load(callee + FUNCTION.code);
  const unit = m.program.units[m.load(code + CODE.unit)]!;
  const globals = m.load(callee + FUNCTION.globals);
  const namespace = (unit.code.flags & CodeFlag.OPTIMIZED) !== 0 ? 0 : globals;
  const frame = pushCallFrame(m, callee, namespace, owner);
  try {
    bindArguments(m, frame, unit, callee, argv, count, names);
  } catch (error) {
    discardFrame(m, frame);
    throw error;
  }
  enter(m, frame);
  if (owner === FrameOwner.construct) m.store(Own.depth, m.load(Own.depth) + 1);
}

/**
 * Calls a special method with `count` arguments (borrowed) from `argv` on for the running instruction, whose
 * operands stay where they are until it returns; what it returns takes their place.
 */
export function enterSpecial(m: Machine, callee: Address, argv: Address, count: number): void {
  enterCall(m, callee, argv, count, 0, FrameOwner.operands);
}

/** Whether a function has exactly so many parameters, all of them positional. */
export function takesExactly(m: Machine, callee: Address, count: number): boolean {
  const unit = m.program.units[m.load(m.load(callee + FUNCTION.code) + CODE.unit)]!;
  return unit.simple && unit.argumentCount === count;
}

/** Calls a function with the `count` topmost operands, which move into its frame. */
export function enterWithOperands(m: Machine, callee: Address, count: number): void {
  const { sp } = m;
  enterCall(m, callee, sp - 8 * count, count, 0, FrameOwner.caller);
  releaseHeld(m, sp - 8 * count, sp);
}

/** Takes operands that the frame just entered holds as well off the stack of the frame below. */
export function releaseHeld(m: Machine, base: Address, end: Address): void {
  for (let at = base; at < end; at += 8) {
    const object = m.load(at);
    if (object !== 0) m.release(object);
  }
  m.store(m.load(m.frame + FrameWord.previous) + FrameWord.top, base);
}

/** The function written in Python that a bound method is of: borrowed, 0 for any other object. */
export function functionOfMethod(m: Machine, method: Address): Address {
  if (m.typeOf(method) !== Type.method) return 0;
  const callee = m.load(method + METHOD.function);
  return m.typeOf(callee) === Type.function ? callee : 0;
}

/** Pushes a frame for a function, its locals empty. Borrows `callee` and `namespace` (0 for none). */
export function pushCallFrame(m: Machine, callee: Address, namespace: Address, owner: FrameOwner): Address {
  checkRecursion(m);
  const code = m.load(callee + FUNCTION.code);
  const unit = m.program.units[m.load(code + CODE.unit)]!;
  const globals = m.load(callee + FUNCTION.globals);
  const builtins = m.load(callee + FUNCTION.builtins);
  const held = namespace === 0 ? 0 : m.hold(namespace);
  return pushFrame(m, unit, code, m.hold(callee), globals, builtins, held, owner);
}

/** Takes a pushed frame off that has not been entered. */
function discardFrame(m: Machine, frame: Address): void {
  clearFrame(m, frame);
  m.drop(frame + FrameWord.code);
  m.frameTop = frame;
}
