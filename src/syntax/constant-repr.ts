/** How CPython's `repr` writes a constant of the syntax tree. */

import { unreachable } from '../base/unreachable.ts';
import type { ConstantValue } from './ast.ts';

/** The constant as CPython's `repr` writes it. */
export function pythonRepr(value: ConstantValue): string {
  switch (value.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return value.value.toString();
    case 'float':
      return floatRepr(value.value);
    case 'complex':
      return complexRepr(value.real, value.imag);
    case 'str':
      return strRepr(value.value);
    case 'bytes':
      return bytesRepr(value.value);
    case 'tuple':
      return `(${value.items.map(pythonRepr).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${value.items.map(pythonRepr).join(', ')}})`;
    default:
      return unreachable(value);
  }
}

/** CPython: Objects/floatobject.c float_repr, Python/pystrtod.c: exponents from 1e16 and below 1e-4. */
export function floatRepr(value: number): string {
  const text = floatDigits(value);
  return /[.en]/.test(text) ? text : `${text}.0`;
}

/** The shortest digits that read back as the same float, without '.0'. */
function floatDigits(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 16) return plainDigits(mantissa, power);
  const sign = power < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** A mantissa written out without an exponent. */
function plainDigits(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return sign + digits.padEnd(power + 1, '0');
  return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

/** CPython: Objects/complexobject.c complex_repr. */
function complexRepr(real: number, imag: number): string {
  if (real === 0 && !Object.is(real, -0)) return `${floatDigits(imag)}j`;
  const sign = (imag >= 0 && !Object.is(imag, -0)) || Number.isNaN(imag) ? '+' : '';
  return `(${floatDigits(real)}${sign}${floatDigits(imag)}j)`;
}

const NAMED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What `str.isprintable` refuses: other, separators, except the space. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** CPython: Objects/unicodeobject.c unicode_repr. */
export function strRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  let text = '';
  for (const c of value) {
    if (c === quote) text += `\\${c}`;
    else if (NAMED[c] !== undefined) text += NAMED[c];
    else if (c >= ' ' && c < '\x7f') text += c;
    else if (UNPRINTABLE.test(c)) text += escaped(c.codePointAt(0)!);
    else text += c;
  }
  return quote + text + quote;
}

function escaped(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** CPython: Objects/bytesobject.c PyBytes_Repr. */
function bytesRepr(value: Uint8Array): string {
  const quote = value.includes(39) && !value.includes(34) ? '"' : "'";
  let text = '';
  for (const byte of value) {
    const c = String.fromCharCode(byte);
    if (c === quote) text += `\\${c}`;
    else if (NAMED[c] !== undefined) text += NAMED[c];
    else text += byte >= 32 && byte < 127 ? c : `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `b${quote}${text}${quote}`;
}
