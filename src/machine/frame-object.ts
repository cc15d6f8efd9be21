/**
 * The frame objects that a program sees: made when somebody asks for one, and outliving their frame
 * where somebody keeps them. CPython: Python/frame.c (take_ownership), Objects/frameobject.c.
 */
import { CodeFlag } from '../compile/code.ts';
import { copyFrame } from './copy-frame.ts';
import { track } from './gc-list.ts';
import { CODE, FRAME, FRAME_COPY, FrameOwner, FrameWord } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import type { Unit } from './program.ts';

function unitOfFrame(m: Machine, frame: Address): Unit {
  return m.program.units[m.load(m.load(frame + FrameWord.code) + CODE.unit)]!;
}

/**
 * The frame, or the innermost one outside it that a program may see; 0 for none. Library code that CPython
 * has in C has no frames there. CPython: _PyFrame_GetFirstComplete.
 */
export function seenFrame(m: Machine, frame: Address): Address {
  let seen = frame;
  while (seen !== 0 && (unitOfFrame(m, seen).code.flags & CodeFlag.NO_TRACEBACK) !== 0) {
    seen = m.load(seen + FrameWord.previous);
  }
  return seen;
}

/** The frame object of a frame, made when first asked for. Borrowed. CPython: _PyFrame_MakeAndSetFrameObject. */
export function frameObject(m: Machine, frame: Address): Address {
  const known = m.load(frame + FrameWord.object);
  if (known !== 0) return known;
  const object = m.newCollected(Type.frame, FRAME_COPY + unitOfFrame(m, frame).frameSize);
  m.words.fill(0, (object + FRAME.back) >> 2, (object + FRAME_COPY) >> 2);
  m.store(object + FRAME.frame, frame);
  m.store(frame + FrameWord.object, object);
  return object;
}

/**
 * A frame object outlives its frame: it takes the frame's contents over, operand stack included.
 * CPython: take_ownership.
 */
export function takeOver(m: Machine, object: Address, frame: Address): void {
  const W = m.words;
  const copy = object + FRAME_COPY;
  const top = W[(frame + FrameWord.top) >> 2]!;
  copyFrame(m, frame, copy, top);
  m.hold(W[copy >> 2]!);
  W[(copy + FrameWord.object) >> 2] = 0;
  W[(copy + FrameWord.top) >> 2] = copy + (top - frame);
  W[(copy + FrameWord.owner) >> 2] = FrameOwner.object;
  W[(object + FRAME.frame) >> 2] = copy;
  W[(frame + FrameWord.object) >> 2] = 0;
  for (let at = frame + FrameWord.locals; at < top; at += 8) W[at >> 2] = 0;
  W[(frame + FrameWord.function) >> 2] = 0;
  W[(frame + FrameWord.namespace) >> 2] = 0;
  W[(copy + FrameWord.previous) >> 2] = 0;
  const previous = seenFrame(m, W[(frame + FrameWord.previous) >> 2]!);
  if (previous !== 0 && W[(object + FRAME.back) >> 2] === 0) {
    W[(object + FRAME.back) >> 2] = m.hold(frameObject(m, previous));
  }
  track(m, object);
}
