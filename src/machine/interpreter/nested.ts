/**
 * Running frames until one that a native waits for is left, and what natives ask of the interpreter.
 * CPython: Python/ceval.c (_PyEval_EvalFrameDefault, _PyEval_Vector, PyEval_EvalCode).
 */
import { checkNesting, enter } from '../frames.ts';
import { newFunction, watchNames } from '../function-object.ts';
import { FrameOwner, FUNCTION } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { interpreter } from '../run-python.ts';
import { enterCall, pushCallFrame } from './enter-call.ts';
import { LoopEnd, loop } from './loop.ts';
import { unwind } from './unwind.ts';

/** Runs the frame on top: see run-python.ts. */
function runFrame(m: Machine, thrown: boolean): Address {
  const mark = m.kept;
  m.nesting++;
  try {
    if (thrown) {
      m.raisedBefore = -2;
      if (!unwind(m)) throw PYTHON_ERROR;
    }
    if (loop(m, mark) !== LoopEnd.returned) throw PYTHON_ERROR;
    return m.result;
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
