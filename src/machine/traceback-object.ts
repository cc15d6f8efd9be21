/** Traceback objects: the frames that an exception has come through. CPython: Python/traceback.c. */
import { CodeFlag } from '../compile/code.ts';
import { frameObject } from './frame-object.ts';
import { frameUnit } from './frames.ts';
import { track } from './gc-list.ts';
import { CODE, EXCEPTION, FRAME, FrameWord, TRACEBACK } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import type { Unit } from './program.ts';

/** The high half of TRACEBACK.lasti. */
const LINE = TRACEBACK.lasti + 4;

/** What tb_lasti counts an instruction. CPython: sizeof(_Py_CODEUNIT). */
export const LASTI_STEP = 2;

/** A traceback of a frame object (held) with this tb_lasti; steals `next`, which may be 0. New. */
export function newTraceback(
  m: Machine,
  next: Address,
  frame: Address,
  lasti: number,
  line: number,
): Address {
  m.keep(next);
  const traceback = m.newCollected(Type.traceback, TRACEBACK.end);
  m.unkeep();
  m.store(traceback + TRACEBACK.next, next);
  m.store(traceback + TRACEBACK.frame, m.hold(frame));
  m.store(traceback + TRACEBACK.lasti, lasti);
  m.store(traceback + LINE, line);
  track(m, traceback);
  return traceback;
}

/**
 * Notes in an exception that it comes out of a frame, at the instruction that the frame stands at.
 * CPython: PyTraceBack_Here; what CPython has in C has no frames.
 */
export function addTraceback(m: Machine, exception: Address, frame: Address): void {
  const unit = frameUnit(m, frame);
  if ((unit.code.flags & CodeFlag.NO_TRACEBACK) !== 0) return;
  const pc = frame === m.frame ? m.pc : m.load(frame + FrameWord.pc);
  const at = Math.max(0, pc - 1 - unit.start);
  const word = exception + EXCEPTION.traceback;
  const object = frameObject(m, frame);
  m.store(word, newTraceback(m, m.load(word), object, LASTI_STEP * at, lineOf(unit, at)));
}

/** Line of an instruction; -1 where it has none. */
function lineOf(unit: Unit, at: number): number {
  const { positions } = unit.assembled;
  return 4 * at < positions.length ? positions[4 * at]! : -1;
}

/** The unit whose code a traceback's frame runs. */
export function tracebackUnit(m: Machine, traceback: Address): Unit {
  return m.program.units[m.load(frameCode(m, m.load(traceback + TRACEBACK.frame)) + CODE.unit)]!;
}

/** The code of a frame object: borrowed. */
function frameCode(m: Machine, object: Address): Address {
  return m.load(m.load(object + FRAME.frame) + FrameWord.code);
}

/** The line of a traceback; -1 where its instruction has none. */
export function tracebackLine(m: Machine, traceback: Address): number {
  return m.load(traceback + LINE);
}
