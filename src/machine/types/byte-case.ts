/** Methods of bytes and bytearray that change or ask about ASCII letters. CPython: Objects/bytes_methods.c. */
import { type MemberSpec, method } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { bytesData, bytesLength, fresh, hostCopy } from './byte-results.ts';
import { isByteSpace } from './byte-split.ts';

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
const isAlpha = (byte: number): boolean => isUpper(byte) || isLower(byte);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const toLower = (byte: number): number => (isUpper(byte) ? byte + 32 : byte);
const toUpper = (byte: number): number => (isLower(byte) ? byte - 32 : byte);

/** A method that changes every byte by what stands before it. */
const changer =
  (change: (byte: number, index: number, inWord: boolean) => number) =>
  (m: Machine, self: Address): Address => {
    const bytes = hostCopy(m, self);
    let inWord = false;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      bytes[i] = change(byte, i, inWord);
      inWord = isAlpha(byte);
    }
    return fresh(m, self, bytes);
  };

/** Whether there are bytes and each passes. */
const every =
  (test: (byte: number) => boolean, whenEmpty = false) =>
  (m: Machine, self: Address): Address => {
    const data = bytesData(m, self);
    const length = bytesLength(m, self);
    for (let i = 0; i < length; i++) if (!test(m.bytes[data + i]!)) return m.boolean(false);
    return m.boolean(length > 0 || whenEmpty);
  };

/** Whether some byte is wanted and none is unwanted. */
const cased =
  (wanted: (byte: number) => boolean, unwanted: (byte: number) => boolean) =>
  (m: Machine, self: Address): Address => {
    let found = false;
    for (const byte of hostCopy(m, self)) {
      if (unwanted(byte)) return m.boolean(false);
      if (wanted(byte)) found = true;
    }
    return m.boolean(found);
  };

function isTitle(m: Machine, self: Address): Address {
  let found = false;
  let inWord = false;
  for (const byte of hostCopy(m, self)) {
    if ((isUpper(byte) && inWord) || (isLower(byte) && !inWord)) return m.boolean(false);
    inWord = isAlpha(byte);
    if (inWord) found = true;
  }
  return m.boolean(found);
}

/** lower, upper, isalpha … for either type. */
export const byteCaseMethods = (): MemberSpec[] => [
  method(
    'capitalize',
    changer((byte, i) => (i === 0 ? toUpper(byte) : toLower(byte))),
    '()',
  ),
  method('lower', changer(toLower), '()'),
  method(
    'swapcase',
    changer((byte) => (isLower(byte) ? byte - 32 : toLower(byte))),
    '()',
  ),
  method(
    'title',
    changer((byte, _i, inWord) => (inWord ? toLower(byte) : toUpper(byte))),
    '()',
  ),
  method('upper', changer(toUpper), '()'),
  method(
    'isalnum',
    every((byte) => isAlpha(byte) || isDigit(byte)),
    '()',
  ),
  method('isalpha', every(isAlpha), '()'),
  method(
    'isascii',
    every((byte) => byte < 128, true),
    '()',
  ),
  method('isdigit', every(isDigit), '()'),
  method('islower', cased(isLower, isUpper), '()'),
  method('isspace', every(isByteSpace), '()'),
  method('istitle', isTitle, '()'),
  method('isupper', cased(isUpper, isLower), '()'),
];
