/**
 * Running frames until one that a native waits for is left, and what natives ask of the interpreter.
 * CPython: Python/ceval.c (_PyEval_EvalFrameDefault, _PyEval_Vector, PyEval_EvalCode).
 */
import { checkNesting, enter, leave, stackBase } from '../frames.ts';
import { newFunction, watchNames } from '../function-object.ts';
import { isHostOverflow } from '../host-overflow.ts';
import { FrameOwner, FrameWord, FUNCTION } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { newException } from '../raise.ts';
import { interpreter } from '../run-python.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { enterCall, pushCallFrame } from './enter-call.ts';
import { loop } from './loop.ts';
import { drop } from './stack.ts';
import { keptMark } from './tuple-call.ts';
import { unwind } from './unwind.ts';

/**
 * After something has been thrown out of the loop: true when a frame handles it and the loop can go on,
 * false when the frame that a native waits for has been left. What is not Python's goes on being thrown.
 */
export function recover(m: Machine, error: unknown, mark: Address): boolean {
  if (error !== PYTHON_ERROR) {
    if (!isHostOverflow(error)) throw error;
    overflow(m, mark);
  } else m.releaseTo(keptMark(m, mark));
  return unwind(m);
}

/**
 * Makes a RecursionError of it. Loops further in may have been left without unwinding, for want of stack:
 * their frames are left first, as many as there are natives' frames above the one of this loop.
 */
function overflow(m: Machine, mark: Address): void {
  m.raisedBefore = -1;
  for (let left = hostFrames(m) - m.nesting; left > 0; ) {
    const owner = m.load(m.frame + FrameWord.owner);
    if (owner === FrameOwner.host || owner === FrameOwner.generatorHost) left--;
    while (m.sp > stackBase(m, m.frame)) drop(m);
    leave(m);
  }
  m.releaseTo(keptMark(m, mark));
  const message = newTuple(m, newStr(m, `maximum recursion depth exceeded${m.overflowWhile}`));
  m.overflowWhile = '';
  m.replace(Own.pending, newException(m, Type.RecursionError, message));
}

/** Entered frames that a native waits for. */
function hostFrames(m: Machine): number {
  let count = 0;
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
    const owner = m.load(frame + FrameWord.owner);
    if (owner === FrameOwner.host || owner === FrameOwner.generatorHost) count++;
  }
  return count;
}

/** Runs the frame on top: see run-python.ts. */
function runFrame(m: Machine, thrown: boolean): Address {
  const mark = m.kept;
  m.nesting++;
  try {
    if (thrown) {
      m.raisedBefore = -2;
      if (!unwind(m)) throw PYTHON_ERROR;
    }
    for (;;) {
      try {
        loop(m);
        return m.result;
      } catch (error) {
        if (!recover(m, error, mark)) throw PYTHON_ERROR;
      }
    }
  } finally {
    m.nesting--;
  }
}

function callFunction(m: Machine, callee: Address, argv: Address, count: number, names: Address): Address {
  checkNesting(m);
  enterCall(m, callee, argv, count, names, FrameOwner.host);
  return runFrame(m, false);
}

function runBody(m: Machine, callee: Address, namespace: Address): Address {
  checkNesting(m);
  enter(m, pushCallFrame(m, callee, namespace, FrameOwner.host));
  return runFrame(m, false);
}

function runCode(m: Machine, code: Address, globals: Address, locals: Address, closure: Address): Address {
  watchNames(m, globals);
  const callee = m.keep(newFunction(m, code, globals));
  if (closure !== 0) m.store(callee + FUNCTION.closure, m.hold(closure));
  const result = runBody(m, callee, locals);
  m.unkeep();
  m.keep(result);
  m.release(callee);
  return m.unkeep();
}

interpreter.call = callFunction;
interpreter.runBody = runBody;
interpreter.runCode = runCode;
interpreter.runFrame = runFrame;
