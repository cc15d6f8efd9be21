/** ints as text. CPython: Objects/longobject.c (long_to_decimal_string_internal, long_format_binary). */
import { intBig, intNumber, intSize } from './int-object.ts';
import { FREE_DIGITS } from './int-parse.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';

/** The value in decimal digits, as repr() gives it. Borrows. Raises ValueError over the limit of digits. */
export function intText(m: Machine, object: Address): string {
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return String(value);
  const limit = m.load(Own.intMaxStrDigits);
  const size = intSize(m, object);
  if (limit > 0 && size > 72 && Math.floor(limit / 90) <= Math.floor((size - 11) / 10)) tooLong(m, limit);
  const text = intBig(m, object).toString();
  const digits = text.startsWith('-') ? text.length - 1 : text.length;
  if (limit > 0 && digits > FREE_DIGITS && digits > limit) tooLong(m, limit);
  return text;
}

function tooLong(m: Machine, limit: number): never {
  raise(
    m,
    Type.ValueError,
    `Exceeds the limit (${limit} digits) for integer string conversion; ` +
      'use sys.set_int_max_str_digits() to increase the limit',
  );
}

/** The digits of the magnitude in base 2, 8 or 16, without a prefix. Borrows. */
export function intDigitsIn(m: Machine, object: Address, base: 2 | 8 | 16): string {
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return Math.abs(value).toString(base);
  const exact = intBig(m, object);
  return (exact < 0n ? -exact : exact).toString(base);
}
