/** What a pattern is matched against. CPython: Modules/_sre/sre.c (getstring, state_init, getslice). */
import { findBuffer, lent } from '../../buffer.ts';
import { bytesSize, copyBytes } from '../../bytes-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { MAX_SIZE, optionalSize } from '../../protocol/index-value.ts';
import { isStr } from '../../protocol/text.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { Matcher } from '../../regex/match.ts';
import { strPart } from '../../str-build.ts';
import { dataOf, kindOf, strLength } from '../../str-object.ts';
import { PATTERN } from './layouts.ts';
import { programNumber } from './programs.ts';

/** Characters in memory. */
export interface Subject {
  readonly string: Address;
  readonly data: Address;
  readonly kind: number;
  readonly length: number;
}

/** The characters of a str or of what lends its bytes. */
export function subjectOf(m: Machine, string: Address): Subject {
  if (isStr(m, string)) {
    return { string, data: dataOf(m, string), kind: kindOf(m, string), length: strLength(m, string) };
  }
  if (findBuffer(m, string)) return { string, data: lent.data, kind: 1, length: lent.size };
  raise(m, Type.TypeError, `expected string or bytes-like object, got '${typeNameOf(m, string)}'`);
}

/** The same for a pattern, which must be of the same kind. */
export function subjectFor(m: Machine, pattern: Address, string: Address): Subject {
  const subject = subjectOf(m, string);
  const wanted = m.load(pattern + PATTERN.isBytes) !== 0;
  if (wanted && isStr(m, string)) {
    raise(m, Type.TypeError, 'cannot use a bytes pattern on a string-like object');
  }
  if (!wanted && !isStr(m, string)) {
    raise(m, Type.TypeError, 'cannot use a string pattern on a bytes-like object');
  }
  return subject;
}

/** A subject, a matcher for it, and where it is to search. */
export interface Search {
  readonly subject: Subject;
  readonly matcher: Matcher;
  readonly from: number;
  readonly to: number;
}

/** Prepares a search between two positions (0 where they are left out). */
export function searchIn(
  m: Machine,
  pattern: Address,
  string: Address,
  pos: Address,
  endpos: Address,
): Search {
  const from = optionalSize(m, pos, 0);
  const to = optionalSize(m, endpos, MAX_SIZE);
  const subject = subjectFor(m, pattern, string);
  const clip = (position: number): number => Math.min(Math.max(position, 0), subject.length);
  const program = programNumber(m.load(pattern + PATTERN.program));
  const end = clip(to);
  const matcher = new Matcher(m, program, subject.data, subject.kind, end);
  return { subject, matcher, from: clip(from), to: end };
}

/** The characters from … to of a subject, as str or bytes. New. */
export function sliceOf(m: Machine, string: Address, from: number, to: number): Address {
  if (isStr(m, string)) {
    return from >= to ? strPart(m, string, 0, 0) : strPart(m, string, from, to);
  }
  if (m.typeOf(string) === Type.bytes && from === 0 && to === bytesSize(m, string)) return m.hold(string);
  findBuffer(m, string);
  return copyBytes(m, lent.data + from, Math.max(0, to - from));
}
