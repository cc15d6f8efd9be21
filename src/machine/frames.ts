/**
 * Frames: made on the stack of frames or inside a generator, entered and left. CPython: Python/frame.c,
 * Include/internal/pycore_frame.h.
 *
 * While a frame runs, its instruction and the top of its operand stack are in registers; `suspend`
 * writes them into the frame and `resume` reads them back.
 */
import { takeOver } from './frame-object.ts';
import { CODE, FrameOwner, FrameWord, GENERATOR, GENERATOR_FRAME, GeneratorState } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Region, Type } from './places.ts';
import type { Unit } from './program.ts';
import { raise } from './raise.ts';

/** The unit that a frame runs. */
export function frameUnit(m: Machine, frame: Address): Unit {
  return m.program.units[m.load(m.load(frame + FrameWord.code) + CODE.unit)]!;
}

/** Address of the bottom of a frame's operand stack. */
export function stackBase(m: Machine, frame: Address): Address {
  return frame + FrameWord.locals + 8 * frameUnit(m, frame).localCount;
}

/** Writes the registers of the running frame, if there is one, into it. */
export function suspend(m: Machine): void {
  if (m.frame === 0) return;
  const W = m.words;
  W[(m.frame + FrameWord.pc) >> 2] = m.pc;
  W[(m.frame + FrameWord.top) >> 2] = m.sp;
}

/** Makes `frame` the running one. */
export function resume(m: Machine, frame: Address): void {
  const W = m.words;
  m.frame = frame;
  m.pc = W[(frame + FrameWord.pc) >> 2]!;
  m.sp = W[(frame + FrameWord.top) >> 2]!;
}

/** RecursionError when there are too many frames for one more. CPython: _Py_EnterRecursivePy. */
export function checkRecursion(m: Machine): void {
  if (m.load(Own.depth) >= m.load(Own.recursionLimit)) {
    raise(m, Type.RecursionError, 'maximum recursion depth exceeded');
  }
}

/** RecursionError when natives and loops are nested too deep for one more. CPython: _Py_EnterRecursiveCall. */
export function checkNesting(m: Machine): void {
  if (m.nesting >= m.nestingLimit) raise(m, Type.RecursionError, 'maximum recursion depth exceeded');
}

/**
 * A frame for a call of `code`, on top of the stack of frames, with empty locals. Steals `callee` (a
 * function, or 0); borrows globals and builtins, which the function holds; steals `namespace`. The
 * caller fills the locals, then calls `enter`. Not counted as running yet.
 */
export function pushFrame(
  m: Machine,
  unit: Unit,
  code: Address,
  callee: Address,
  globals: Address,
  builtins: Address,
  namespace: Address,
  owner: FrameOwner,
): Address {
  const W = m.words;
  const frame = m.frameTop;
  const top = frame + unit.frameSize;
  if (top > Region.framesEnd) throw new RangeError('Maximum call stack size exceeded');
  m.frameTop = top;
  const f = frame >> 2;
  W[f] = m.hold(code);
  W[f + 1] = ++W[Own.calls >> 2]!;
  W[f + 2] = m.frame;
  W[f + 4] = callee;
  W[f + 6] = globals;
  W[f + 8] = builtins;
  W[f + 10] = namespace;
  W[f + 12] = 0;
  W[f + 14] = unit.start;
  const locals = frame + FrameWord.locals;
  W[f + 16] = locals + 8 * unit.localCount;
  W[f + 17] = owner;
  for (let i = locals >> 2, end = i + 2 * unit.localCount; i < end; i += 2) W[i] = 0;
  return frame;
}

/** Suspends the running frame and starts another one, which counts as one more. */
export function enter(m: Machine, frame: Address): void {
  suspend(m);
  m.store(Own.depth, m.load(Own.depth) + 1);
  resume(m, frame);
}

/**
 * Leaves the running frame: the one that resumed it runs again, then what the frame owns is released
 * in CPython's order. The operand stack must be empty. CPython: _PyEval_FrameClearAndPop.
 */
export function leave(m: Machine): void {
  const frame = m.frame;
  const owner = m.load(frame + FrameWord.owner);
  const previous = m.load(frame + FrameWord.previous);
  m.store(frame + FrameWord.top, stackBase(m, frame));
  m.store(frame + FrameWord.pc, m.pc);
  if (previous !== 0) resume(m, previous);
  else m.frame = 0;
  m.store(Own.depth, m.load(Own.depth) - (owner === FrameOwner.construct ? 2 : 1));
  if (owner === FrameOwner.generator || owner === FrameOwner.generatorHost) {
    finishGenerator(m, frame - GENERATOR_FRAME);
    return;
  }
  clearFrame(m, frame);
  m.drop(frame + FrameWord.code);
  m.frameTop = frame;
}

/** A generator is over; its code stays until it dies. CPython: clear_gen_frame. */
function finishGenerator(m: Machine, generator: Address): void {
  const frame = generator + GENERATOR_FRAME;
  m.words[(generator + GENERATOR.state) >> 2] = GeneratorState.finished;
  m.store(Own.handled, m.load(generator + GENERATOR.previousHandled));
  m.store(generator + GENERATOR.previousHandled, 0);
  clearFrame(m, frame);
  m.drop(generator + GENERATOR.handled);
  m.store(frame + FrameWord.previous, 0);
}

/** Releases what a frame owns, but for its code. CPython: _PyFrame_ClearExceptCode. */
export function clearFrame(m: Machine, frame: Address): void {
  const object = m.load(frame + FrameWord.object);
  if (object !== 0) {
    if (m.count(object) > 1) {
      takeOver(m, object, frame);
      m.release(object);
      return;
    }
    m.store(frame + FrameWord.object, 0);
    m.release(object);
  }
  m.store(frame + FrameWord.previous, m.load(Own.dyingFrames));
  m.store(Own.dyingFrames, frame);
  clearLocals(m, frame);
  m.drop(frame + FrameWord.function);
  m.store(Own.dyingFrames, m.load(frame + FrameWord.previous));
}

/** Releases locals and operand stack in order, then the namespace. CPython: _PyFrame_ClearLocals. */
export function clearLocals(m: Machine, frame: Address): void {
  const W = m.words;
  const end = W[(frame + FrameWord.top) >> 2]!;
  for (let at = frame + FrameWord.locals; at < end; at += 8) {
    const value = W[at >> 2]!;
    if (value !== 0) {
      W[at >> 2] = 0;
      m.release(value);
    }
  }
  m.drop(frame + FrameWord.namespace);
}

/** The source line at which a frame stands; 0 when its instruction has none. */
export function frameLine(m: Machine, frame: Address): number {
  const unit = frameUnit(m, frame);
  const pc = frame === m.frame ? m.pc : m.load(frame + FrameWord.pc);
  return lineAt(unit, pc - 1);
}

/** The line of an instruction of the program. */
export function lineAt(unit: Unit, at: number): number {
  const index = Math.max(0, at - unit.start);
  const line = unit.assembled.positions[4 * index]!;
  return line > 0 ? line : unit.code.firstlineno;
}
