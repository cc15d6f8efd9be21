/** format() of decimal numbers. CPython: Modules/_decimal, Lib/_pydecimal.py (__format__). Pure. */
import { adjusted, type Decimal, type DecimalContext, digitsOf, Kind, withSign } from './decimal.ts';
import { rescaled } from './exponents.ts';
import { exponentText, toText } from './text.ts';

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  readonly zeroPad: boolean;
  readonly width: number;
  readonly separator: string;
  readonly precision: number | null;
  readonly type: string;
}

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<zero>z)?(?<alternate>#)?(?<pad>0)?(?<width>(?!0)\d+)?(?<separator>,)?(?:\.(?<precision>0|(?!0)\d+))?(?<type>[eEfFgGn%])?$/su;

const LARGEST = 9223372036854775807n;

/** The text of a number by a specification; 'invalid' for one that is none, 'wide' for one beyond memory. */
export function formatDecimal(
  a: Decimal,
  specification: string,
  c: DecimalContext,
  capitals: boolean,
): string | { readonly wrong: 'invalid' | 'wide' } {
  const spec = parseSpec(specification, capitals);
  if (typeof spec === 'string') return { wrong: spec };
  if (a.kind !== Kind.finite) {
    const body = toText(withSign(a, false)) + (spec.type === '%' ? '%' : '');
    return aligned(signText(a.negative, spec), body, spec);
  }
  return formatFinite(a, spec, c);
}

function parseSpec(text: string, capitals: boolean): Spec | 'invalid' | 'wide' {
  const found = SPEC.exec(text)?.groups;
  if (found === undefined) return 'invalid';
  const { fill, align, sign = '-', width = '0', precision, separator = '' } = found;
  if (found['pad'] !== undefined && align !== undefined) return 'invalid';
  if (BigInt(width) > LARGEST || BigInt(precision ?? '0') > LARGEST) return 'wide';
  let type = found['type'] ?? '';
  const general = type === '' || 'gGn'.includes(type);
  if (type === 'n' && separator !== '') return 'invalid';
  if (type === 'n') type = 'g';
  if (type === '') type = capitals ? 'G' : 'g';
  return {
    fill: fill ?? ' ',
    align: align ?? '>',
    sign,
    noNegativeZero: found['zero'] !== undefined,
    alternate: found['alternate'] !== undefined,
    zeroPad: found['pad'] !== undefined,
    width: Number(width),
    separator,
    precision: precision === undefined ? null : general && precision === '0' ? 1 : Number(precision),
    type,
  };
}

function signText(negative: boolean, spec: Spec): string {
  if (negative) return '-';
  return spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
}

function aligned(sign: string, body: string, spec: Spec): string {
  const padding = spec.fill.repeat(Math.max(0, spec.width - sign.length - body.length));
  if (spec.align === '<') return sign + body + padding;
  if (spec.align === '>') return padding + sign + body;
  if (spec.align === '=') return sign + padding + body;
  const half = Math.floor(padding.length / spec.fill.length / 2);
  const all = Math.max(0, spec.width - sign.length - body.length);
  return spec.fill.repeat(half) + sign + body + spec.fill.repeat(all - half);
}

/** A finite number with so many significant digits. */
function withDigits(a: Decimal, digits: number, c: DecimalContext): Decimal {
  if (a.coefficient === 0n) return a;
  const once = rescaled(a, adjusted(a) + 1 - digits, c);
  return adjusted(once) === adjusted(a) ? once : rescaled(once, adjusted(once) + 1 - digits, c);
}

/** Rounded as the specification wants it. The context is a copy: nobody is told. */
function rounded(a: Decimal, spec: Spec, c: DecimalContext): Decimal {
  const { precision, type } = spec;
  let result = type === '%' ? { ...a, exponent: a.exponent + 2 } : a;
  if (precision !== null) {
    if ('eE'.includes(type)) result = withDigits(result, precision + 1, c);
    else if ('fF%'.includes(type)) result = rescaled(result, -precision, c);
    else if (digitsOf(result.coefficient) > precision) result = withDigits(result, precision, c);
  }
  if (result.coefficient === 0n && result.exponent > 0 && 'fF%'.includes(type)) {
    result = rescaled(result, 0, c);
  }
  return result;
}

function formatFinite(given: Decimal, spec: Spec, c: DecimalContext): string {
  const a = rounded(given, spec, { ...c });
  const { type } = spec;
  const digits = a.coefficient.toString();
  const left = a.exponent + digits.length;
  let point = 1;
  if ('eE'.includes(type)) point = a.coefficient === 0n && spec.precision !== null ? 1 - spec.precision : 1;
  else if ('fF%'.includes(type) || (a.exponent <= 0 && left > -6)) point = left;
  let whole = digits.slice(0, Math.max(0, point)) || '0';
  let fraction = digits.slice(Math.max(0, point));
  if (point < 0) fraction = '0'.repeat(-point) + digits;
  else if (point > digits.length) whole = digits + '0'.repeat(point - digits.length);
  const negative = a.negative && !(spec.noNegativeZero && a.coefficient === 0n);
  const sign = signText(negative, spec);
  let tail = fraction !== '' || spec.alternate ? `.${fraction}` : '';
  const exponent = left - point;
  const scientific = exponentText(exponent, 'EG'.includes(type));
  if (scientific !== '') tail += scientific;
  else if ('eE'.includes(type)) tail += `${type}+0`;
  if (type === '%') tail += '%';
  const room = spec.zeroPad ? spec.width - tail.length - sign.length : 0;
  return aligned(sign, separated(whole, spec.separator, room) + tail, spec);
}

/** Digits with separators, and zeros in front up to a width. */
function separated(digits: string, separator: string, width: number): string {
  if (separator === '') return digits.padStart(width, '0');
  let left = digits;
  let missing = width;
  let text = '';
  for (;;) {
    const length = Math.min(3, Math.max(left.length, missing, 1));
    text = left.slice(Math.max(0, left.length - length)).padStart(length, '0') + text;
    left = left.slice(0, Math.max(0, left.length - length));
    missing -= length;
    if (left === '' && missing <= 0) return text;
    missing -= 1;
    text = separator + text;
  }
}
