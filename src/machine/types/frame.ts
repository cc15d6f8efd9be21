/** frame: a call that is under way, or was. CPython: Objects/frameobject.c. */
import { defineType, getset, method } from '../define.ts';
import { frameObject, seenFrame } from '../frame-object.ts';
import { clearLocals, frameLine, frameUnit } from '../frames.ts';
import { untrack } from '../gc-list.ts';
import { closeGenerator } from '../generator-close.ts';
import { generatorState } from '../generator-object.ts';
import { newInt } from '../int-object.ts';
import {
  CODE,
  FRAME,
  FRAME_COPY,
  FrameOwner,
  FrameWord,
  GENERATOR_FRAME,
  GeneratorState,
} from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { reprText } from '../protocol/text.ts';
import { raise } from '../raise.ts';
import type { Visitor } from '../slots.ts';
import { newStr, textOf } from '../str-object.ts';
import { localsOfFrame } from './frame-locals-proxy.ts';

/** The frame itself: on the stack, in a generator, or the copy in the object. */
const frameOf = (m: Machine, self: Address): Address => m.load(self + FRAME.frame);

/** Whether the frame is over, and its contents lie in the object. */
const isCopy = (m: Machine, self: Address): boolean => frameOf(m, self) === self + FRAME_COPY;

function back(m: Machine, self: Address): Address {
  const known = m.load(self + FRAME.back);
  if (known !== 0) return m.hold(known);
  const previous = seenFrame(m, m.load(frameOf(m, self) + FrameWord.previous));
  return previous === 0 ? Static.None : m.hold(frameObject(m, previous));
}

function line(m: Machine, self: Address): number {
  const set = m.load(self + FRAME.line);
  return set !== 0 ? set : frameLine(m, frameOf(m, self));
}

function setLine(m: Machine): never {
  raise(m, Type.ValueError, 'f_lineno can only be set in a trace function');
}

function lasti(m: Machine, self: Address): Address {
  const frame = frameOf(m, self);
  const pc = frame === m.frame ? m.pc : m.load(frame + FrameWord.pc);
  return newInt(m, 2 * Math.max(0, pc - 1 - frameUnit(m, frame).start));
}

function repr(m: Machine, self: Address): Address {
  const code = m.load(frameOf(m, self) + FrameWord.code);
  const file = reprText(m, m.load(code + CODE.filename));
  const where = `file ${file}, line ${line(m, self)}, code ${textOf(m, m.load(code + CODE.name))}`;
  return newStr(m, `<frame at 0x${m.id(self).toString(16)}, ${where}>`);
}

/** f.clear(): releases the locals of a frame that does not run. CPython: frame_clear. */
function clearMethod(m: Machine, self: Address): Address {
  const frame = frameOf(m, self);
  const owner = m.load(frame + FrameWord.owner);
  if (owner === FrameOwner.generator || owner === FrameOwner.generatorHost) {
    const generator = frame - GENERATOR_FRAME;
    const state = generatorState(m, generator);
    if (state === GeneratorState.running) raise(m, Type.RuntimeError, 'cannot clear an executing frame');
    if (state === GeneratorState.suspended || state === GeneratorState.delegating) {
      raise(m, Type.RuntimeError, 'cannot clear a suspended frame');
    }
    if (state === GeneratorState.created) m.release(closeGenerator(m, generator));
    return Static.None;
  }
  if (!isCopy(m, self)) raise(m, Type.RuntimeError, 'cannot clear an executing frame');
  clear(m, self);
  return Static.None;
}

/** CPython: frame_tp_clear. */
function clear(m: Machine, self: Address): void {
  m.drop(self + FRAME.trace);
  m.drop(self + FRAME.extraLocals);
  if (!isCopy(m, self)) return;
  const frame = self + FRAME_COPY;
  clearLocals(m, frame);
  m.store(frame + FrameWord.top, frame + FrameWord.locals);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  const frame = frameOf(m, self);
  if (frame === self + FRAME_COPY) {
    clearLocals(m, frame);
    m.drop(frame + FrameWord.function);
    m.drop(frame + FrameWord.code);
  } else if (frame !== 0) m.store(frame + FrameWord.object, 0);
  m.drop(self + FRAME.back);
  m.drop(self + FRAME.trace);
  m.drop(self + FRAME.extraLocals);
  m.drop(self + FRAME.localsCache);
  m.freeCollected(self);
}

/** The references of a frame that is over. */
function visit(m: Machine, self: Address, visitor: Visitor): void {
  if (!isCopy(m, self)) return;
  const frame = self + FRAME_COPY;
  for (const word of [FrameWord.code, FrameWord.function, FrameWord.namespace]) {
    const referent = m.load(frame + word);
    if (referent !== 0) visitor(referent, frame + word);
  }
  const end = m.load(frame + FrameWord.top);
  for (let at = frame + FrameWord.locals; at < end; at += 8) {
    const referent = m.load(at);
    if (referent !== 0) visitor(referent, at);
  }
}

defineType(
  'frame',
  {
    at: Type.frame,
    layout: FRAME,
    collected: true,
    final: true,
    abstract: true,
    letter: 'F',
    dealloc,
    visit,
    clear,
    repr,
  },
  [
    method('clear', clearMethod, '()'),
    method('__sizeof__', (m, self) => newInt(m, FRAME_COPY + frameUnit(m, frameOf(m, self)).frameSize), '()'),
    getset('f_back', back),
    getset('f_locals', (m, self) => localsOfFrame(m, self)),
    getset('f_lineno', (m, self) => newInt(m, line(m, self)), setLine),
    getset('f_trace', (m, self) => m.hold(m.load(self + FRAME.trace) || Static.None)),
    getset('f_trace_lines', () => Static.True),
    getset('f_trace_opcodes', () => Static.False),
    getset('f_globals', (m, self) => m.hold(m.load(frameOf(m, self) + FrameWord.globals))),
    getset('f_builtins', (m, self) => m.hold(m.load(frameOf(m, self) + FrameWord.builtins))),
    getset('f_code', (m, self) => m.hold(m.load(frameOf(m, self) + FrameWord.code))),
    getset('f_lasti', lasti),
  ],
);
