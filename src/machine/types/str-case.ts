/**
 * Methods of str that change case. ASCII text is changed byte by byte; for other text the tables know.
 * The results are new objects, even of one character. CPython: Objects/unicodeobject.c, do_lower and its kin.
 */
import { type MemberSpec, method } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import {
  allocateStr,
  dataOf,
  isAscii,
  kindOf,
  readCodePoint,
  strLength,
  writeCodePoint,
} from '../str-object.ts';
import { Case, Flag, hasFlag, pushCase } from '../unicode/properties.ts';

const CAPITAL_SIGMA = 0x3a3;
const FINAL_SIGMA = 0x3c2;
const SMALL_SIGMA = 0x3c3;

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;

/** A str of its own with these code points, of which there is at least one. New. */
function ownStr(m: Machine, points: readonly number[]): Address {
  let all = 0;
  for (const point of points) all |= point;
  let largest = all;
  if (all > 0xffff) largest = 0x10000;
  const made = allocateStr(m, points.length, largest);
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  for (let i = 0; i < points.length; i++) writeCodePoint(m, data, kind, i, points[i]!);
  return made;
}

/** Changes ASCII text byte by byte; `state` goes from one byte to the next. */
type AsciiChange = (byte: number, first: boolean, inWord: boolean) => number;

/** The same for other text: appends to `to` what becomes of the character at `i`. */
type Change = (to: number[], m: Machine, str: Address, i: number, point: number, inWord: boolean) => void;

const changer = (ascii: AsciiChange, other: Change) => (m: Machine, self: Address) => {
  const length = strLength(m, self);
  if (length === 0) return Static.emptyStr;
  const data = dataOf(m, self);
  let inWord = false;
  if (isAscii(m, self)) {
    const made = allocateStr(m, length, 127);
    const to = dataOf(m, made);
    const B = m.bytes;
    for (let i = 0; i < length; i++) {
      const byte = B[data + i]!;
      B[to + i] = ascii(byte, i === 0, inWord);
      inWord = isLower(byte) || isUpper(byte);
    }
    return made;
  }
  const kind = kindOf(m, self);
  const points: number[] = [];
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    other(points, m, self, i, point, inWord);
    inWord = hasFlag(point, Flag.cased);
  }
  return ownStr(m, points);
};

/** Lower case; a capital sigma depends on its neighbours. CPython: lower_ucs4. */
function pushLower(to: number[], m: Machine, str: Address, i: number, point: number): void {
  if (point === CAPITAL_SIGMA) to.push(endsWord(m, str, i) ? FINAL_SIGMA : SMALL_SIGMA);
  else pushCase(to, point, Case.lower);
}

/** Whether a cased character stands before `i` and none after. CPython: handle_capital_sigma. */
function endsWord(m: Machine, str: Address, i: number): boolean {
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  const length = strLength(m, str);
  let before = i - 1;
  while (before >= 0 && hasFlag(readCodePoint(m, data, kind, before), Flag.ignorable)) before--;
  if (before < 0 || !hasFlag(readCodePoint(m, data, kind, before), Flag.cased)) return false;
  let after = i + 1;
  while (after < length && hasFlag(readCodePoint(m, data, kind, after), Flag.ignorable)) after++;
  return after === length || !hasFlag(readCodePoint(m, data, kind, after), Flag.cased);
}

const toLower = (byte: number): number => (isUpper(byte) ? byte + 32 : byte);
const toUpper = (byte: number): number => (isLower(byte) ? byte - 32 : byte);

/** str.lower(). New. */
export const strLower = changer(toLower, pushLower);

/** str.casefold(). New. */
export const strCaseFold = changer(toLower, (to, _m, _str, _i, point) => pushCase(to, point, Case.fold));

/** str.upper(). New. */
export const strUpper = changer(toUpper, (to, _m, _str, _i, point) => pushCase(to, point, Case.upper));

const title = changer(
  (byte, _first, inWord) => (inWord ? toLower(byte) : toUpper(byte)),
  (to, m, str, i, point, inWord) => {
    if (inWord) pushLower(to, m, str, i, point);
    else pushCase(to, point, Case.title);
  },
);

const capitalize = changer(
  (byte, first) => (first ? toUpper(byte) : toLower(byte)),
  (to, m, str, i, point) => {
    if (i === 0) pushCase(to, point, Case.title);
    else pushLower(to, m, str, i, point);
  },
);

const swapCase = changer(
  (byte) => (isLower(byte) ? byte - 32 : toLower(byte)),
  (to, m, str, i, point) => {
    if (hasFlag(point, Flag.upper)) pushLower(to, m, str, i, point);
    else if (hasFlag(point, Flag.lower)) pushCase(to, point, Case.upper);
    else to.push(point);
  },
);

/** lower, upper, title … */
export const caseMethods: MemberSpec[] = [
  method('capitalize', capitalize, '()'),
  method('casefold', strCaseFold, '()'),
  method('title', title, '()'),
  method('lower', strLower, '()'),
  method('swapcase', swapCase, '()'),
  method('upper', strUpper, '()'),
];
