/** Doubles in hexadecimal: float.hex(), float.fromhex(). CPython: Objects/floatobject.c. Pure. */
import { doubleParts, exponentOf, ratioToDouble } from '../base/exact-ratio.ts';
import { isAsciiSpace } from './int-parse.ts';

/** float.hex(). */
export function doubleHex(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return `${sign}inf`;
  if (value === 0) return `${sign}0x0.0p+0`;
  const magnitude = Math.abs(value);
  const exponent = magnitude < 2 ** -1022 ? -1022 : exponentOf(magnitude);
  const [mantissa, scale] = doubleParts(magnitude);
  const digits = BigInt(mantissa) >> BigInt(Math.max(0, exponent - 52 - scale));
  const hex = digits.toString(16).padStart(14, '0');
  return `${sign}0x${hex[0]}.${hex.slice(1)}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?$/i;
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** What float.fromhex() reads: 'invalid' or 'overflow' where it cannot. */
export function parseHex(source: string): number | 'invalid' | 'overflow' {
  let start = 0;
  let end = source.length;
  while (start < end && isAsciiSpace(source.charCodeAt(start))) start++;
  while (end > start && isAsciiSpace(source.charCodeAt(end - 1))) end--;
  const text = source.slice(start, end);
  const special = SPECIAL.exec(text);
  if (special !== null) {
    if (special[2] === undefined) return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  const parts = HEX.exec(text);
  if (parts === null) return 'invalid';
  const [, sign, whole, fraction = '', power = '0'] = parts as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ];
  const digits = whole + fraction;
  if (digits === '') return 'invalid';
  const magnitude = fromDigits(BigInt(`0x${digits}`), BigInt(power) - BigInt(4 * fraction.length));
  if (magnitude === Number.POSITIVE_INFINITY) return 'overflow';
  return sign === '-' ? -magnitude : magnitude;
}

/** digits * 2**exponent, correctly rounded. */
function fromDigits(digits: bigint, exponent: bigint): number {
  if (digits === 0n) return 0;
  const size = BigInt(digits.toString(2).length) + exponent;
  if (size > 1100n) return Number.POSITIVE_INFINITY;
  if (size < -1200n) return 0;
  return exponent >= 0n ? ratioToDouble(digits << exponent, 1n) : ratioToDouble(digits, 1n << -exponent);
}
