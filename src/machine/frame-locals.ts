/** The local names of a frame as a dict. CPython: Objects/frameobject.c (_PyFrame_GetLocals), locals(). */
import { CodeFlag, LocalKind } from '../compile/code.ts';
import { dictSet, newDict } from './dict-object.ts';
import { CELL, CODE, FrameWord } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import type { Unit } from './program.ts';
import { raise } from './raise.ts';
import { tupleItem } from './tuple-object.ts';

function unitOfFrame(m: Machine, frame: Address): Unit {
  return m.program.units[m.load(m.load(frame + FrameWord.code) + CODE.unit)]!;
}

/** What a slot of a frame is bound to, cells looked into: borrowed, 0 when unbound. */
export function slotValue(m: Machine, frame: Address, slot: number): Address {
  const value = m.load(frame + FrameWord.locals + 8 * slot);
  const kind = unitOfFrame(m, frame).code.localspluskinds[slot]!;
  const mayBeCell = value !== 0 && (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
  return mayBeCell && m.typeOf(value) === Type.cell ? m.load(value + CELL.value) : value;
}

/**
 * The local names of a frame: a new dict for a function's, else the namespace itself, but that inside a
 * comprehension it is a dict of the comprehension's own names. New reference.
 */
export function frameLocals(m: Machine, frame: Address): Address {
  const { code } = unitOfFrame(m, frame);
  const optimized = (code.flags & CodeFlag.OPTIMIZED) !== 0;
  const namespace = m.load(frame + FrameWord.namespace);
  if (!optimized && !hasHidden(m, frame)) return m.hold(namespace);
  const dict = m.keep(newDict(m));
  const names = m.load(m.load(frame + FrameWord.code) + CODE.localNames);
  for (let i = 0; i < code.localsplusnames.length; i++) {
    const value = slotValue(m, frame, i);
    if (value !== 0) dictSet(m, dict, tupleItem(m, names, i), value);
  }
  return m.unkeep();
}

/** Whether a name of an inlined comprehension is bound. */
function hasHidden(m: Machine, frame: Address): boolean {
  const kinds = unitOfFrame(m, frame).code.localspluskinds;
  for (let i = 0; i < kinds.length; i++) {
    if ((kinds[i]! & LocalKind.HIDDEN) !== 0 && slotValue(m, frame, i) !== 0) return true;
  }
  return false;
}

/** The local names where a native was called. New reference. */
export function currentLocals(m: Machine): Address {
  if (m.frame === 0) raise(m, Type.SystemError, 'frame does not exist');
  return frameLocals(m, m.frame);
}
