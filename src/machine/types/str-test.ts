/** Methods of str that ask what its characters are. CPython: Objects/unicodeobject.c. */
import { type MemberSpec, method } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { dataOf, isAscii, kindOf, readCodePoint, strLength } from '../str-object.ts';
import { Flag, flagsOf, isPrintable } from '../unicode/properties.ts';

/** Whether there are characters and each has one of the flags. */
const every = (flags: number) => (m: Machine, self: Address) => {
  const length = strLength(m, self);
  const data = dataOf(m, self);
  const kind = kindOf(m, self);
  for (let i = 0; i < length; i++) {
    if ((flagsOf(readCodePoint(m, data, kind, i)) & flags) === 0) return m.boolean(false);
  }
  return m.boolean(length > 0);
};

/** Whether some character has the wanted flag and none has one of the unwanted ones. */
const cased = (wanted: number, unwanted: number) => (m: Machine, self: Address) => {
  const length = strLength(m, self);
  const data = dataOf(m, self);
  const kind = kindOf(m, self);
  let found = false;
  for (let i = 0; i < length; i++) {
    const flags = flagsOf(readCodePoint(m, data, kind, i));
    if ((flags & unwanted) !== 0) return m.boolean(false);
    if ((flags & wanted) !== 0) found = true;
  }
  return m.boolean(found);
};

/** Upper and title case only after uncased characters, lower case only after cased ones. */
function isTitle(m: Machine, self: Address): Address {
  const length = strLength(m, self);
  const data = dataOf(m, self);
  const kind = kindOf(m, self);
  let found = false;
  let inWord = false;
  for (let i = 0; i < length; i++) {
    const flags = flagsOf(readCodePoint(m, data, kind, i));
    const starts = (flags & (Flag.upper | Flag.title)) !== 0;
    const goesOn = (flags & Flag.lower) !== 0;
    if ((starts && inWord) || (goesOn && !starts && !inWord)) return m.boolean(false);
    inWord = starts || goesOn;
    if (inWord) found = true;
  }
  return m.boolean(found);
}

/** Whether the text can be a name. CPython: PyUnicode_IsIdentifier. */
export function isIdentifier(m: Machine, str: Address): boolean {
  const length = strLength(m, str);
  const data = dataOf(m, str);
  const kind = kindOf(m, str);
  for (let i = 0; i < length; i++) {
    const point = readCodePoint(m, data, kind, i);
    const wanted = i === 0 ? Flag.identifierStart : Flag.identifierPart;
    if (point !== 95 && (flagsOf(point) & wanted) === 0) return false;
  }
  return length > 0;
}

function isAllPrintable(m: Machine, self: Address): Address {
  const length = strLength(m, self);
  const data = dataOf(m, self);
  const kind = kindOf(m, self);
  for (let i = 0; i < length; i++) {
    if (!isPrintable(readCodePoint(m, data, kind, i))) return m.boolean(false);
  }
  return m.boolean(true);
}

const ALNUM = Flag.alpha | Flag.decimal | Flag.digit | Flag.numeric;

/** isalpha, isdigit, isidentifier … */
export const testMethods: MemberSpec[] = [
  method('isascii', (m, self) => m.boolean(isAscii(m, self)), '()'),
  method('islower', cased(Flag.lower, Flag.upper | Flag.title), '()'),
  method('isupper', cased(Flag.upper, Flag.lower | Flag.title), '()'),
  method('istitle', isTitle, '()'),
  method('isspace', every(Flag.space), '()'),
  method('isdecimal', every(Flag.decimal), '()'),
  method('isdigit', every(Flag.digit), '()'),
  method('isnumeric', every(Flag.numeric), '()'),
  method('isalpha', every(Flag.alpha), '()'),
  method('isalnum', every(ALNUM), '()'),
  method('isidentifier', (m, self) => m.boolean(isIdentifier(m, self)), '()'),
  method('isprintable', isAllPrintable, '()'),
];
