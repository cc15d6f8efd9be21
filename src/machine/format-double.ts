/** Doubles as text by a presentation type. CPython: Python/pystrtod.c (format_float_short). Pure. */
import { fixedDigits, significantDigits } from './float-digits.ts';
import { shortestDigits } from './float-text.ts';

export interface DoubleFlags {
  /** Keep the point, and for 'g' the zeros after it. */
  readonly alternate?: boolean;
  /** '.0' after what would look like an int. */
  readonly pointZero?: boolean;
  /** No sign for what is rounded to zero. */
  readonly noNegativeZero?: boolean;
}

const NO_FLAGS: DoubleFlags = {};

/** A number in parts: digits, with the point before digit number `point`, and so many digits in all. */
interface Layout {
  readonly digits: string;
  readonly point: number;
  /** Digits up to here are shown, zeros included. */
  readonly end: number;
  readonly exponential: boolean;
}

/**
 * A double as 'e', 'f', 'g' (or a capital) with so many digits, or 'r' with the shortest that reads back
 * the same (`precision` is not looked at). A minus sign is the only sign. CPython: PyOS_double_to_string.
 */
export function formatDouble(
  value: number,
  type: string,
  precision: number,
  flags: DoubleFlags = NO_FLAGS,
): string {
  const upper = type >= 'A' && type <= 'Z';
  const text = format(value, type.toLowerCase(), precision, flags);
  return upper ? text.toUpperCase() : text;
}

function format(value: number, type: string, precision: number, flags: DoubleFlags): string {
  if (Number.isNaN(value)) return 'nan';
  const magnitude = Math.abs(value);
  let negative = value < 0 || Object.is(value, -0);
  if (magnitude === Number.POSITIVE_INFINITY) return negative ? '-inf' : 'inf';
  const layout = layOut(magnitude, type, precision, flags);
  if (negative && flags.noNegativeZero === true && /^0*$/.test(layout.digits)) negative = false;
  return (negative ? '-' : '') + write(layout, flags);
}

/** Which digits are shown. CPython: the switch in format_float_short. */
function layOut(value: number, type: string, precision: number, flags: DoubleFlags): Layout {
  if (type === 'f') {
    const digits = fixedDigits(value, precision).padStart(precision + 1, '0');
    return { digits, point: digits.length - precision, end: digits.length, exponential: false };
  }
  const count = type === 'e' ? precision + 1 : Math.max(precision, 1);
  const [digits, point] =
    value === 0 ? ZERO : type === 'r' ? shortestDigits(value) : significant(value, count);
  if (type === 'e') return { digits, point, end: count, exponential: true };
  const limit = type === 'r' ? 16 : count - (flags.pointZero === true ? 1 : 0);
  const exponential = point <= -4 || point > limit;
  if (type === 'r') return { digits, point, end: digits.length, exponential };
  const bare = digits.replace(/(?<=.)0+$/, '');
  return { digits: bare, point, end: flags.alternate === true ? count : bare.length, exponential };
}

const ZERO = ['0', 1] as const;

/** Digits and the place of the point. */
function significant(value: number, count: number): readonly [string, number] {
  const [digits, exponent] = significantDigits(value, count);
  return [digits, exponent + 1];
}

function write(layout: Layout, flags: DoubleFlags): string {
  const { digits, exponential } = layout;
  const point = exponential ? 1 : layout.point;
  const wanted = !exponential && flags.pointZero === true ? point + 1 : point;
  const end = Math.max(layout.end, wanted);
  const padded = digits.padEnd(end, '0');
  const whole = point <= 0 ? '0' : padded.slice(0, point);
  const fraction = point <= 0 ? '0'.repeat(-point) + padded : padded.slice(point);
  const text = fraction === '' && flags.alternate !== true ? whole : `${whole}.${fraction}`;
  if (!exponential) return text;
  const exponent = layout.point - 1;
  return `${text}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
