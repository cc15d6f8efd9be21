/**
 * Frames: made on the stack of frames or inside a generator, entered, left, and their frame objects.
 * CPython: Python/frame.c, Include/internal/pycore_frame.h.
 *
 * While a frame runs, its instruction and the top of its operand stack are in registers; `suspend`
 * writes them into the frame and `resume` reads them back.
 */
import { track } from './gc-list.ts';
import { CODE, FRAME, FRAME_COPY, FrameOwner, FrameWord, FUNCTION, GENERATOR, GENERATOR_FRAME, GeneratorState } from './layouts.ts';
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

/** Writes the registers of the running frame into it. */
export function suspend(m: Machine): void {
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

/** Counts one more frame; RecursionError when there are too many. CPython: _Py_EnterRecursivePy. */
export function enterRecursion(m: Machine): void {
  const depth = m.load(Own.depth);
  if (depth >= m.load(Own.recursionLimit)) {
    // CPython lets handlers run a little deeper; a fixed margin does the same.
    raise(m, Type.RecursionError, 'maximum recursion depth exceeded');
  }
  m.store(Own.depth, depth + 1);
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
  if (top > Region.framesEnd) raise(m, Type.MemoryError, '');
  m.frameTop = top;
  const f = frame >> 2;
  W[f] = m.hold(code);
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

/** Suspends the running frame and starts the pushed one. */
export function enter(m: Machine, frame: Address): void {
  suspend(m);
  resume(m, frame);
}

/** Names that a function's frame looks up outside its locals. */
export function functionGlobals(m: Machine, callee: Address): Address {
  return m.load(callee + FUNCTION.globals);
}

/**
 * Leaves the running frame: the one that resumed it runs again, then what the frame owns is released
 * in CPython's order. The operand stack must be empty. CPython: _PyEval_FrameClearAndPop.
 */
export function leave(m: Machine): void {
  const frame = m.frame;
  const owner = m.load(frame + FrameWord.owner);
  const previous = m.load(frame + FrameWord.previous);
  m.store(frame + FrameWord.top, frame + FrameWord.locals + 8 * frameUnit(m, frame).localCount);
  m.store(frame + FrameWord.pc, m.pc);
  if (previous !== 0) resume(m, previous);
  else m.frame = 0;
  m.store(Own.depth, m.load(Own.depth) - 1);
  if (owner === FrameOwner.generator || owner === FrameOwner.generatorHost) finishGenerator(m, frame);
  clearFrame(m, frame);
  if (owner < FrameOwner.generator) m.frameTop = frame;
}

/** A generator is over: its exceptions no longer count as handled. */
function finishGenerator(m: Machine, frame: Address): void {
  const generator = frame - GENERATOR_FRAME;
  m.words[(generator + GENERATOR.state) >> 2] = GeneratorState.finished;
  m.store(Own.handled, m.load(generator + GENERATOR.previousHandled));
  m.store(generator + GENERATOR.previousHandled, 0);
  m.store(frame + FrameWord.previous, 0);
}

/** Releases what a frame owns. CPython: _PyFrame_ClearExceptCode, then the code. */
export function clearFrame(m: Machine, frame: Address): void {
  const W = m.words;
  const object = W[(frame + FrameWord.object) >> 2]!;
  if (object !== 0) {
    if (m.count(object) > 1) {
      takeOver(m, object, frame);
      m.release(object);
      return;
    }
    W[(frame + FrameWord.object) >> 2] = 0;
    m.release(object);
  }
  clearLocals(m, frame);
  m.drop(frame + FrameWord.function);
  m.drop(frame + FrameWord.code);
}

/** Releases locals in order, then the namespace. The operand stack is empty. CPython: _PyFrame_ClearLocals. */
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

/** The frame object of a frame, made when first asked for. Borrowed. CPython: _PyFrame_MakeAndSetFrameObject. */
export function frameObject(m: Machine, frame: Address): Address {
  const known = m.load(frame + FrameWord.object);
  if (known !== 0) return known;
  const object = m.newCollected(Type.frame, FRAME_COPY + frameUnit(m, frame).frameSize);
  m.words.fill(0, (object + FRAME.back) >> 2, (object + FRAME_COPY) >> 2);
  m.store(object + FRAME.frame, frame);
  m.store(frame + FrameWord.object, object);
  return object;
}

/** A frame object outlives its frame: it takes the frame's contents over. CPython: take_ownership. */
function takeOver(m: Machine, object: Address, frame: Address): void {
  const W = m.words;
  const unit = frameUnit(m, frame);
  const copy = object + FRAME_COPY;
  W.copyWithin(copy >> 2, frame >> 2, (frame + FrameWord.locals + 8 * unit.localCount) >> 2);
  W[(copy + FrameWord.object) >> 2] = 0;
  W[(copy + FrameWord.top) >> 2] = copy + FrameWord.locals + 8 * unit.localCount;
  W[(copy + FrameWord.owner) >> 2] = FrameOwner.object;
  W[(object + FRAME.frame) >> 2] = copy;
  W[(frame + FrameWord.object) >> 2] = 0;
  const previous = W[(frame + FrameWord.previous) >> 2]!;
  if (previous !== 0 && W[(object + FRAME.back) >> 2] === 0) {
    W[(object + FRAME.back) >> 2] = m.hold(frameObject(m, previous));
  }
  W[(copy + FrameWord.previous) >> 2] = 0;
  for (let i = 0; i < unit.localCount; i++) W[(frame + FrameWord.locals + 8 * i) >> 2] = 0;
  W[(frame + FrameWord.function) >> 2] = 0;
  W[(frame + FrameWord.code) >> 2] = 0;
  W[(frame + FrameWord.namespace) >> 2] = 0;
  track(m, object);
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
