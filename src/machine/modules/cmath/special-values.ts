/**
 * Values of complex functions where a part is infinite or nan. CPython: Modules/cmathmodule.c (the tables
 * of special values, after appendix G of C99). A table: seven rows by the real part, seven columns by the
 * imaginary part: -inf, negative, -0, 0, positive, inf, nan; two characters each.
 */
import type { Complex } from '../../../base/complex-numbers.ts';

/** What a character stands for; the rest of an entry '!!' is no value, '..' is never asked for. */
const VALUES: Readonly<Record<string, number>> = {
  i: Number.POSITIVE_INFINITY,
  I: Number.NEGATIVE_INFINITY,
  n: Number.NaN,
  0: 0,
  o: -0,
  1: 1,
  u: -1,
  q: 0.25 * Math.PI,
  Q: -0.25 * Math.PI,
  h: 0.5 * Math.PI,
  H: -0.5 * Math.PI,
  t: 0.75 * Math.PI,
  T: -0.75 * Math.PI,
  p: Math.PI,
  P: -Math.PI,
};

const TABLES = {
  acos: 'tipipipIpItInihi........hInnhi........hIhnhi........hIhnhi........hInnqi0i0i0I0IqInininnnnnnnnnInn',
  acosh: 'iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQioioi0i0iqininnnnnnnnninnn',
  asinh: 'IQIoIoI0I0IqInIH........IhnnIH........IhnniH........ihnniH........ihnniQioioi0i0iqininnnnon0nninnn',
  atanh: 'oHoHoHohohohonoH........ohnnoH........ohon0H........0h0n0H........0hnn0H0H0H0h0h0h0n0Hnnnnnnnn0hnn',
  cosh: '!!iii0ioiI!!in!!........!!nn!!........!!n0!!........!!n0!!........!!nn!!iIioi0ii!!innnnnn0n0nnnnnn',
  exp: '000o0o00000000!!........!!nn!!........!!nn!!........!!nn!!........!!nn!!iIioi0ii!!innnnnnon0nnnnnn',
  log: 'iTiPiPipipitiniH........ihnniH........ihnniH........ihnniH........ihnniQioioi0i0iqininnnnnnnnninnn',
  sinh: '!!IIIoI0Ii!!in!!........!!nn!!........!!0n!!........!!0n!!........!!nn!!iIioi0ii!!innnnnnon0nnnnnn',
  sqrt: 'iI0I0I0i0iiiniiI........iinniI........iinniI........iinniI........iinniIioioi0i0iiiniInnnnnnnniinn',
  tanh: 'u0uouou0u0u0u0!!........!!nn!!........!!nn!!........!!nn!!........!!nn101o1o10101010nnnnnon0nnnnnn',
  rect: '!!IiI0IoII!!in!!........!!nn00........000000........0000!!........!!nn!!iIioi0ii!!innnnnn0n0nnnnnn',
} as const;

export type SpecialTable = keyof typeof TABLES;

/** Row or column of a part. CPython: special_type. */
function kindOf(value: number): number {
  if (Number.isNaN(value)) return 6;
  if (value === 0) return Object.is(value, -0) ? 2 : 3;
  if (Number.isFinite(value)) return value < 0 ? 1 : 4;
  return value < 0 ? 0 : 5;
}

/** The value at a point with a part that is not finite, or 'domain' where the function has none. */
export function specialValue(table: SpecialTable, z: Complex): Complex | 'domain' {
  const at = 2 * (7 * kindOf(z.re) + kindOf(z.im));
  const text = TABLES[table];
  if (text[at] === '!') return 'domain';
  return { re: VALUES[text[at]!]!, im: VALUES[text[at + 1]!]! };
}
