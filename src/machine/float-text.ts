/**
 * Doubles as text and back: the shortest digits that read back as the same double, laid out as CPython
 * does. CPython: Python/pystrtod.c (PyOS_double_to_string with 'r'), Objects/floatobject.c.
 */
import { asciiNumber } from './int-parse.ts';

/** The shortest digits of a positive finite double, and where the point stands in them. */
export function shortestDigits(value: number): readonly [digits: string, point: number] {
  const text = value.toExponential();
  const at = text.indexOf('e');
  return [text.slice(0, 1) + text.slice(2, at), Number(text.slice(at + 1)) + 1];
}

/** repr() of a float. */
export function floatRepr(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) {
    return Object.is(value, -0) ? '-0.0' : `${value}.0`;
  }
  const text = plainText(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** The shortest digits, without '.0' after whole numbers: as parts of complex numbers are shown. */
export function plainText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  const magnitude = Math.abs(value);
  if (magnitude === 0) return Object.is(value, -0) ? '-0' : '0';
  if (magnitude >= 1e-4 && magnitude < 1e16) return String(value);
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

const NUMBER = /^[+-]?(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** The double that text stands for, as float() reads it; null when it stands for none. */
export function parseFloatText(source: string): number | null {
  const text = asciiNumber(source).replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  if (NUMBER.test(text)) return Number(text.replaceAll('_', ''));
  const special = SPECIAL.exec(text);
  if (special === null) return null;
  if (special[2] === undefined) return Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
