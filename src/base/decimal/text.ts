/** Decimal numbers as text and back. CPython: libmpdec (mpd_qset_string, mpd_to_sci, mpd_to_eng). Pure. */
import { type Decimal, digitsOf, finite, infinity, Kind } from './decimal.ts';

const NUMBER = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;
const SPECIAL = /^([+-]?)(?:(inf(?:inity)?)|(s?)nan(\d*))$/i;

/** The number that text stands for; null for none. Underscores and white space are gone already. */
export function parseDecimal(text: string): Decimal | null {
  const number = NUMBER.exec(text);
  if (number !== null) {
    const [, sign, whole = '', fraction = '', only = '', exponent = '0'] = number;
    const behind = fraction + only;
    const power = BigInt(exponent) - BigInt(behind.length);
    return finite(sign === '-', BigInt(`0${whole}${behind}`), clampedExponent(power));
  }
  const special = SPECIAL.exec(text);
  if (special === null) return null;
  const negative = special[1] === '-';
  if (special[2] !== undefined) return infinity(negative);
  const kind = special[3] === '' ? Kind.nan : Kind.signalling;
  return { kind, negative, coefficient: BigInt(`0${special[4]}`), exponent: 0 };
}

/** An exponent beyond everything stays beyond everything. */
function clampedExponent(power: bigint): number {
  const most = 4000000000000000000n;
  return Number(power > most ? most : power < -most ? -most : power);
}

function specialText(a: Decimal): string | null {
  if (a.kind === Kind.finite) return null;
  const sign = a.negative ? '-' : '';
  if (a.kind === Kind.infinite) return `${sign}Infinity`;
  const payload = a.coefficient === 0n ? '' : a.coefficient.toString();
  return `${sign}${a.kind === Kind.nan ? 'NaN' : 'sNaN'}${payload}`;
}

/** str(): scientific, or plain where the exponent is not far from 0; engineering where asked for. */
export function toText(a: Decimal, engineering = false, capitals = true): string {
  const special = specialText(a);
  if (special !== null) return special;
  const digits = a.coefficient.toString();
  const left = a.exponent + digits.length;
  const plain = a.exponent <= 0 && left > -6;
  const point = plain ? left : engineering ? engineeringPoint(a, left) : 1;
  const sign = a.negative ? '-' : '';
  return sign + withPoint(digits, point) + exponentText(left - point, capitals);
}

/** Where the point stands when the exponent is a multiple of three. */
function engineeringPoint(a: Decimal, left: number): number {
  const rest = (value: number): number => ((value % 3) + 3) % 3;
  if (a.coefficient === 0n) return rest(left + 1) - 1;
  return rest(left - 1) + 1;
}

/** Digits with a point before digit number `point`. */
export function withPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** 'E+5', nothing for 0. */
export function exponentText(exponent: number, capitals: boolean): string {
  if (exponent === 0) return '';
  return `${capitals ? 'E' : 'e'}${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

/** The class of a number by the name that number_class() gives. */
export function className(a: Decimal, emin: number): string {
  if (a.kind === Kind.nan) return 'NaN';
  if (a.kind === Kind.signalling) return 'sNaN';
  const sign = a.negative ? '-' : '+';
  if (a.kind === Kind.infinite) return `${sign}Infinity`;
  if (a.coefficient === 0n) return `${sign}Zero`;
  return `${sign}${a.exponent + digitsOf(a.coefficient) - 1 < emin ? 'Subnormal' : 'Normal'}`;
}
