/** The table of interned strings. CPython: Objects/unicodeobject.c, intern_common. */
import { unlabelled } from './births.ts';
import { dictGet, dictSet } from './dict-object.ts';
import { STR } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { newStr, StrState, strLength, writeNewStr } from './str-object.ts';

/** Whether the str is the one of its text in the table. */
export function isInterned(m: Machine, str: Address): boolean {
  return (m.load(str + STR.state) & StrState.interned) !== 0;
}

/**
 * The one str of this text that is kept for ever, as constants and names of code are. Steals `str`,
 * returns a new reference. CPython: _PyUnicode_InternImmortal.
 */
export function internImmortal(m: Machine, str: Address): Address {
  const interned = internMortal(m, str);
  const state = m.load(interned + STR.state);
  if ((state & StrState.interned) === StrState.mortalInterned) {
    m.store(interned + STR.state, (state & ~StrState.interned) | StrState.immortalInterned);
    m.store(interned, IMMORTAL);
  }
  return interned;
}

/**
 * The one str of this text; an exact str that is not in the table yet enters it, and leaves it when it
 * dies. The table's own two references are not counted. Steals `str`, returns a new reference.
 * CPython: _PyUnicode_InternMortal, sys.intern.
 */
export function internMortal(m: Machine, str: Address): Address {
  if (isInterned(m, str) || m.typeOf(str) !== Type.str) return str;
  const table = m.load(Own.interned);
  const known = dictGet(m, table, str);
  if (known !== 0) {
    m.hold(known);
    m.release(str);
    return known;
  }
  const count = m.count(str);
  dictSet(m, table, str, str);
  m.store(str, count);
  const state = count === IMMORTAL ? StrState.immortalInterned : StrState.mortalInterned;
  m.store(str + STR.state, m.load(str + STR.state) | state);
  return str;
}

/** The immortal interned str of a host string. New reference (to an immortal object: nothing to release). */
export function internText(m: Machine, text: string): Address {
  const single = text.length === 1 && text.charCodeAt(0) < 256;
  if (text.length === 0 || single) return newStr(m, text);
  return internImmortal(m, writeNewStr(m, text));
}

/** Whether a constant of this text is interned: only letters, digits and underscores of ASCII. */
export function looksLikeName(text: string): boolean {
  return /^[A-Za-z0-9_]*$/.test(text);
}

/** Whether the length is one of the shared strings'. */
export function isShared(m: Machine, str: Address): boolean {
  return strLength(m, str) === 0 || m.count(str) === IMMORTAL;
}

/** The interned str of a text that has two characters at least: borrowed, 0 when there is none. */
export function findInterned(m: Machine, text: string): Address {
  const asked = unlabelled(m, writeNewStr(m, text));
  const known = dictGet(m, m.load(Own.interned), asked);
  m.release(asked);
  return known;
}
