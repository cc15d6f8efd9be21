/** complex numbers as text and back. CPython: Objects/complexobject.c (complex_repr, complex_from_string_inner). */

import type { Complex } from '../base/complex-numbers.ts';
import { plainText } from './float-text.ts';
import { asciiNumber } from './int-parse.ts';

/** repr(): in brackets unless the real part is a positive zero. */
export function complexRepr({ re, im }: Complex): string {
  if (Object.is(re, 0)) return `${plainText(im)}j`;
  const imaginary = plainText(im);
  return `(${plainText(re)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j)`;
}

const DIGITS = '\\d(?:_?\\d)*';
const FLOAT = `(?:(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:e[+-]?${DIGITS})?|inf(?:inity)?|nan)`;
const REAL_AND_IMAGINARY = new RegExp(`^([+-]?${FLOAT})(?:([+-]${FLOAT}?)j)?$`, 'i');
const IMAGINARY = new RegExp(`^([+-]?${FLOAT}?)j$`, 'i');

/** The value of text as complex() reads it; null when it has none. */
export function parseComplex(source: string): Complex | null {
  let text = strip(asciiNumber(source));
  if (text.startsWith('(')) {
    if (!text.endsWith(')')) return null;
    text = strip(text.slice(1, -1));
  }
  const imaginary = IMAGINARY.exec(text);
  if (imaginary !== null) return { re: 0, im: part(imaginary[1]!) };
  const both = REAL_AND_IMAGINARY.exec(text);
  if (both === null) return null;
  return { re: part(both[1]!), im: both[2] === undefined ? 0 : part(both[2]) };
}

function strip(text: string): string {
  return text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
}

/** A double, or 1 with a sign where only the sign stands. */
function part(text: string): number {
  if (text === '' || text === '+') return 1;
  if (text === '-') return -1;
  const plain = text.replaceAll('_', '').toLowerCase();
  if (plain.includes('nan')) return Number.NaN;
  if (plain.includes('inf'))
    return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(plain);
}
