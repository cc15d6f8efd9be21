/**
 * format() of numbers. CPython: Python/formatter_unicode.c (format_long_internal, format_float_internal,
 * format_complex_internal).
 */
import { complexValue } from './complex-object.ts';
import { floatValue } from './float-object.ts';
import { formatDouble } from './format-double.ts';
import { type FormatSpec, leftPadding, parseFormatSpec, unknownFormatCode } from './format-spec.ts';
import { doubleOfInt } from './int-double.ts';
import { fitsWord, intNumber, intSign } from './int-object.ts';
import { intDigitsIn, intText } from './int-text.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isStr, str } from './protocol/text.ts';
import { argumentTypeName, raise } from './raise.ts';
import { newStr, strLength } from './str-object.ts';

/** A number taken apart. */
interface Parts {
  readonly negative: boolean;
  readonly prefix: string;
  readonly digits: string;
  /** Point, digits after it, exponent, percent sign. */
  readonly rest: string;
}

/** The digits with separators and, up to `width`, zeros in front. CPython: _PyUnicode_InsertThousandsGrouping. */
function grouped(digits: string, width: number, separator: string, group: number): string {
  const size = separator === '' ? Number.POSITIVE_INFINITY : group;
  let left = digits.length;
  let missing = width;
  let text = '';
  for (;;) {
    const length = Math.min(size, Math.max(left, missing, 1));
    const taken = Math.min(left, length);
    text = '0'.repeat(length - taken) + digits.slice(left - taken, left) + text;
    left -= taken;
    missing -= length;
    if (left <= 0 && missing <= 0) return text;
    missing -= 1;
    text = separator + text;
  }
}

/** The character to fill with, so many times. */
const filled = (spec: FormatSpec, times: number): string => String.fromCodePoint(spec.fill).repeat(times);

const ZERO = 48;

/** The presentation type as text, '' when there is none. */
const codeOf = (spec: FormatSpec): string => (spec.type === 0 ? '' : String.fromCodePoint(spec.type));

/** Text put into the width of a specification; it counts as one character for each of its units. */
function padded(text: string, spec: FormatSpec): string {
  const missing = spec.width - text.length;
  if (missing <= 0) return text;
  const left = leftPadding(spec, text.length);
  return filled(spec, left) + text + filled(spec, missing - left);
}

/** Digits between two separators. */
const groupOf = (spec: FormatSpec): number => (spec.type !== 0 && 'boxX'.includes(codeOf(spec)) ? 4 : 3);

/** Sign, padding inside, digits: everything but the padding around. */
function assemble(parts: Parts, spec: FormatSpec): string {
  const sign = parts.negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
  const around = sign.length + parts.prefix.length + parts.rest.length;
  const inside = spec.align === '=' ? spec.width - around : 0;
  const least = spec.fill === ZERO ? inside : 0;
  const digits = parts.digits === '' ? '' : grouped(parts.digits, least, spec.grouping, groupOf(spec));
  const padding = filled(spec, Math.max(0, inside - digits.length));
  return sign + parts.prefix + padding + digits + parts.rest;
}

/** `assemble` put into the width. */
function laidOut(parts: Parts, spec: FormatSpec): string {
  const text = assemble(parts, spec);
  return spec.align === '=' ? text : padded(text, spec);
}

/** Text of a double in parts; the point belongs to the rest. CPython: parse_number. */
function splitText(text: string): Parts {
  const negative = text.startsWith('-');
  const body = negative ? text.slice(1) : text;
  const digits = /^\d*/.exec(body)![0];
  return { negative, prefix: '', digits, rest: body.slice(digits.length) };
}

const BASES = { b: 2, o: 8, x: 16, X: 16 } as const;

function formatInt(m: Machine, object: Address, spec: FormatSpec): string {
  if (spec.precision !== -1) {
    raise(m, Type.ValueError, 'Precision not allowed in integer format specifier');
  }
  if (spec.positiveZero) {
    raise(m, Type.ValueError, 'Negative zero coercion (z) not allowed in integer format specifier');
  }
  const code = codeOf(spec);
  if (code === 'c') return formatCharacter(m, object, spec);
  const negative = intSign(m, object) < 0;
  const base = BASES[code as keyof typeof BASES];
  if (base === undefined) {
    const digits = intText(m, object).replace('-', '');
    return laidOut({ negative, prefix: '', digits, rest: '' }, spec);
  }
  const lower = intDigitsIn(m, object, base);
  const digits = code === 'X' ? lower.toUpperCase() : lower;
  return laidOut({ negative, prefix: spec.alternate ? `0${code}` : '', digits, rest: '' }, spec);
}

function formatCharacter(m: Machine, object: Address, spec: FormatSpec): string {
  if (spec.sign !== '') {
    raise(m, Type.ValueError, "Sign not allowed with integer format specifier 'c'");
  }
  if (spec.alternate) {
    raise(m, Type.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (!fitsWord(m, object)) raise(m, Type.OverflowError, 'Python int too large to convert to C long');
  const point = intNumber(m, object);
  if (!(point >= 0 && point <= 0x10ffff)) raise(m, Type.OverflowError, '%c arg not in range(0x110000)');
  const missing = Math.max(0, spec.width - 1);
  const left = spec.align === '=' ? missing : leftPadding(spec, 1);
  return filled(spec, left) + String.fromCodePoint(point) + filled(spec, missing - left);
}

function formatReal(m: Machine, value: number, spec: FormatSpec): string {
  const code = codeOf(spec);
  if (spec.precision > 0x7fffffff) raise(m, Type.ValueError, 'precision too big');
  const text = formatDouble(code === '%' ? value * 100 : value, kindOf(spec), digitsOf(spec), {
    alternate: spec.alternate,
    pointZero: code === '',
    noNegativeZero: spec.positiveZero,
  });
  return laidOut(splitText(code === '%' ? `${text}%` : text), spec);
}

/** The kind of text that `formatDouble` is asked for. */
function kindOf(spec: FormatSpec): string {
  const code = codeOf(spec);
  if (code === '') return spec.precision >= 0 ? 'g' : 'r';
  return code === 'n' ? 'g' : code === '%' ? 'f' : code;
}

const digitsOf = (spec: FormatSpec): number => (spec.precision >= 0 ? spec.precision : 6);

function formatComplex(m: Machine, object: Address, spec: FormatSpec): string {
  if (spec.fill === ZERO) {
    raise(m, Type.ValueError, 'Zero padding is not allowed in complex format specifier');
  }
  if (spec.align === '=') {
    raise(m, Type.ValueError, "'=' alignment flag is not allowed in complex format specifier");
  }
  if (spec.precision > 0x7fffffff) raise(m, Type.ValueError, 'precision too big');
  const { re, im } = complexValue(m, object);
  const bare = spec.type === 0 && Object.is(re, 0);
  const flags = { alternate: spec.alternate, noNegativeZero: spec.positiveZero };
  const part = (value: number, sign: string): string => {
    const text = formatDouble(value, kindOf(spec), digitsOf(spec), flags);
    return assemble(splitText(text), { ...spec, sign, align: '<' });
  };
  const text = bare ? `${part(im, spec.sign)}j` : `${part(re, spec.sign)}${part(im, '+')}j`;
  return padded(spec.type === 0 && !bare ? `(${text})` : text, spec);
}

/** A specification parsed. */
function parsed(m: Machine, self: Address, given: Address, type: string): FormatSpec {
  return parseFormatSpec(m, self, given, type, '>');
}

/** Whether the argument is the empty str. Raises TypeError when it is no str. */
function isEmpty(m: Machine, given: Address): boolean {
  if (isStr(m, given)) return strLength(m, given) === 0;
  raise(m, Type.TypeError, `__format__() argument must be str, not ${argumentTypeName(m, given)}`);
}

/** int.__format__(spec). New. */
export function formatIntMethod(m: Machine, self: Address, given: Address): Address {
  if (isEmpty(m, given)) return str(m, self);
  const spec = parsed(m, self, given, 'd');
  const code = codeOf(spec);
  if ('bcdoxXn'.includes(code)) return newStr(m, formatInt(m, self, spec));
  if ('eEfFgG%'.includes(code)) return newStr(m, formatReal(m, doubleOfInt(m, self), spec));
  unknownFormatCode(m, self, spec.type);
}

/** float.__format__(spec). New. */
export function formatFloatMethod(m: Machine, self: Address, given: Address): Address {
  if (isEmpty(m, given)) return str(m, self);
  const spec = parsed(m, self, given, '');
  if (!'eEfFgGn%'.includes(codeOf(spec))) unknownFormatCode(m, self, spec.type);
  return newStr(m, formatReal(m, floatValue(m, self), spec));
}

/** complex.__format__(spec). New. */
export function formatComplexMethod(m: Machine, self: Address, given: Address): Address {
  if (isEmpty(m, given)) return str(m, self);
  const spec = parsed(m, self, given, '');
  if (!'eEfFgGn'.includes(codeOf(spec))) unknownFormatCode(m, self, spec.type);
  return newStr(m, formatComplex(m, self, spec));
}
