/** How frames end and generators yield: what they give, and to whom. CPython: RETURN_VALUE, YIELD_VALUE. */
import { frameUnit, leave, resume, suspend } from '../frames.ts';
import { makeGenerator, setGeneratorState } from '../generator-object.ts';
import { FrameOwner, FrameWord, GENERATOR, GENERATOR_FRAME, GeneratorState } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { constantAt } from './frame-names.ts';
import { operandCount } from './operands.ts';
import { drop, pop, push, replaceOperands } from './stack.ts';
import { endTupleCall, returnFromTupleCall } from './tuple-call.ts';

/** Gives a value (stolen) to the frame that resumed this one: it lies on its stack. */
function deliver(m: Machine, previous: Address, value: Address): void {
  const top = m.load(previous + FrameWord.top);
  m.store(top, value);
  m.store(previous + FrameWord.top, top + 8);
}

/**
 * Ends the running frame with the value on its stack, which is empty otherwise. True: the frame was a
 * native's, the loop is left, and the value is in `m.result`.
 */
export function returnValue(m: Machine): boolean {
  const value = pop(m);
  const owner = m.load(m.frame + FrameWord.owner);
  if (owner === FrameOwner.caller && m.load(m.frame + FrameWord.object) === 0) {
    leaveFunction(m, value);
    return false;
  }
  switch (owner) {
    case FrameOwner.caller:
      deliver(m, m.load(m.frame + FrameWord.previous), value);
      leave(m);
      return false;
    case FrameOwner.construct:
      m.keep(value);
      leave(m);
      endConstruct(m);
      return false;
    case FrameOwner.operands:
      m.keep(value);
      leave(m);
      giveForOperands(m, m.unkeep());
      return false;
    case FrameOwner.tupleCall:
      returnFromTupleCall(m, value);
      return false;
    case FrameOwner.generator:
      deliver(m, m.load(m.frame + FrameWord.previous), value);
      leave(m);
      m.pc = m.program.words[m.pc - 1]! >> 8;
      return false;
    default:
      m.keep(value);
      leave(m);
      m.result = m.unkeep();
      return true;
  }
}

/** `deliver` and `leave` for the commonest frame: a function's, called from a frame, without a frame object. */
function leaveFunction(m: Machine, value: Address): void {
  const W = m.words;
  const { frame } = m;
  const f = frame >> 2;
  const previous = W[f + 2]!;
  const top = W[(previous + FrameWord.top) >> 2]!;
  W[top >> 2] = value;
  const end = m.sp >> 2;
  W[f + (FrameWord.top >> 2)] = m.sp;
  m.frame = previous;
  m.pc = W[(previous + FrameWord.pc) >> 2]!;
  m.sp = top + 8;
  W[Own.depth >> 2] = W[Own.depth >> 2]! - 1;
  W[f + 2] = W[Own.dyingFrames >> 2]!;
  W[Own.dyingFrames >> 2] = frame;
  for (let at = f + (FrameWord.locals >> 2); at < end; at += 2) {
    const local = W[at]!;
    if (local !== 0) {
      W[at] = 0;
      m.release(local);
    }
  }
  if (W[f + (FrameWord.namespace >> 2)] !== 0) m.drop(frame + FrameWord.namespace);
  m.drop(frame + FrameWord.function);
  W[Own.dyingFrames >> 2] = W[f + 2]!;
  m.drop(frame + FrameWord.code);
  m.frameTop = frame;
}

/** Puts a value (stolen) in the place of the operands of the instruction that has called. */
function giveForOperands(m: Machine, value: Address): void {
  const count = operandCount(m);
  if (count === 0) push(m, value);
  else replaceOperands(m, count, value);
}

/** RETURN_CONST. */
export function returnConstant(m: Machine, index: number): boolean {
  push(m, m.hold(constantAt(m, index)));
  return returnValue(m);
}

/** `__init__` is over; the instance is on the caller's stack. CPython: EXIT_INIT_CHECK. */
function endConstruct(m: Machine): void {
  const value = m.unkeep();
  if (value === Static.None) return;
  m.keep(value);
  const message = `__init__() should return None, not '${typeNameOf(m, value)}'`;
  drop(m);
  m.raisedBefore = -2;
  raise(m, Type.TypeError, message);
}

/** Turns the running frame into a generator's, and gives the generator to the caller. */
export function returnGenerator(m: Machine): boolean {
  const { frame } = m;
  const generator = makeGenerator(m, frameUnit(m, frame));
  const previous = m.load(frame + FrameWord.previous);
  const owner = m.load(frame + FrameWord.owner);
  m.store(Own.depth, m.load(Own.depth) - (owner === FrameOwner.construct ? 2 : 1));
  m.frameTop = frame;
  if (owner === FrameOwner.caller) deliver(m, previous, generator);
  if (previous !== 0) resume(m, previous);
  else m.frame = 0;
  if (owner === FrameOwner.construct) {
    m.keep(generator);
    endConstruct(m);
  }
  if (owner === FrameOwner.operands) giveForOperands(m, generator);
  if (owner === FrameOwner.tupleCall) endTupleCall(m, generator);
  m.result = generator;
  return owner === FrameOwner.host;
}

/** Suspends the running generator. True when a native had resumed it, which finds the value in `m.result`. */
export function yieldValue(m: Machine, delegating: number): boolean {
  const value = pop(m);
  const { frame } = m;
  suspend(m);
  const generator = frame - GENERATOR_FRAME;
  setGeneratorState(m, generator, delegating === 0 ? GeneratorState.suspended : GeneratorState.delegating);
  m.store(Own.handled, m.load(generator + GENERATOR.previousHandled));
  m.store(generator + GENERATOR.previousHandled, 0);
  m.store(Own.depth, m.load(Own.depth) - 1);
  const previous = m.load(frame + FrameWord.previous);
  m.store(frame + FrameWord.previous, 0);
  if (previous !== 0) resume(m, previous);
  else m.frame = 0;
  if (m.load(frame + FrameWord.owner) === FrameOwner.generatorHost) {
    m.result = value;
    return true;
  }
  push(m, value);
  return false;
}
