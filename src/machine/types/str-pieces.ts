/** Text put together piece by piece. CPython: Objects/unicodeobject.c (_PyUnicodeWriter). */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import { boundOf, characterOf, copyStr, strPart } from '../str-build.ts';
import { allocateStr, codePointAt, dataOf, kindOf, strLength } from '../str-object.ts';

/** A part of a format; all of it is the very object. New. CPython: _PyUnicodeWriter_WriteSubstring. */
export function literalPart(m: Machine, format: Address, from: number, to: number): Address {
  return from === 0 && to === strLength(m, format) ? m.hold(format) : strPart(m, format, from, to);
}

/**
 * Joins the strs on the keep stack from `mark` on, and releases them. A piece that is all there is, and
 * that comes last (with nothing of the format behind it), is given back as it is. New.
 */
export function joinPieces(m: Machine, mark: Address, lastIsWhole: boolean): Address {
  let length = 0;
  let bound = 0;
  let only = 0;
  let count = 0;
  for (let at = mark; at < m.kept; at += 8) {
    const piece = m.load(at);
    const size = strLength(m, piece);
    if (size === 0) continue;
    length += size;
    bound = Math.max(bound, boundOf(m, piece));
    only = piece;
    count++;
  }
  let made: Address = Static.emptyStr;
  if (count === 1 && lastIsWhole && only === m.load(m.kept - 8)) made = m.hold(only);
  else if (length === 1) made = characterOf(m, codePointAt(m, only, 0));
  else if (length > 0) made = joined(m, mark, length, bound);
  return keepOnly(m, mark, made);
}

/** Releases what is kept from `mark` on; `made` is on the keep stack meanwhile. Returns it. */
function keepOnly(m: Machine, mark: Address, made: Address): Address {
  m.keep(made);
  const top = m.kept - 8;
  m.store(top, m.load(mark));
  m.store(mark, made);
  m.releaseTo(mark + 8);
  return m.unkeep();
}

function joined(m: Machine, mark: Address, length: number, bound: number): Address {
  const made = allocateStr(m, length, bound);
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  let to = 0;
  for (let at = mark; at < m.kept; at += 8) to = copyStr(m, data, kind, to, m.load(at));
  return made;
}
