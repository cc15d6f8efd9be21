/** bytes % arguments. CPython: Objects/bytesobject.c (_PyBytes_FormatEx). */
import { findBuffer, lent } from '../buffer.ts';
import { bytearraySize, bytearrayStart } from '../bytearray-object.ts';
import { bytesOf, bytesSize, isBytes } from '../bytes-object.ts';
import { intNumber } from '../int-object.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import {
  type Conversion,
  type FormatText,
  formatWhole,
  nextOperand,
  operandsOf,
  parseConversion,
  unsupportedConversion,
} from '../printf-spec.ts';
import { callBound } from '../protocol/attribute.ts';
import { isIndex } from '../protocol/index-value.ts';
import { index } from '../protocol/number.ts';
import { isStr, repr } from '../protocol/text.ts';
import { asDouble } from '../protocol/to-float.ts';
import { caught, isInstance, raise, typeNameOf } from '../raise.ts';
import { textOf } from '../str-object.ts';
import { fresh, hostCopy, part } from './byte-results.ts';
import { formatReal } from './str-printf.ts';
import { asciiOf } from './str-repr.ts';

const PERCENT = 37;
const BYTES = name('__bytes__');

/** format % arguments for bytes or a bytearray. New. */
export function bytesRemainder(m: Machine, format: Address, args: Address): Address {
  if (!isBytes(m, format) && !isInstance(m, format, Type.bytearray)) return Static.NotImplemented;
  const data = hostCopy(m, format);
  const text: FormatText = {
    length: data.length,
    at: (i) => data[i] ?? -1,
    part: (from, to) => part(m, format, from, to),
  };
  const own = m.kept;
  m.keep(0);
  const mayMap = !isStr(m, args) && !isBytes(m, args) && !isInstance(m, args, Type.bytearray);
  const operands = operandsOf(m, args, own, mayMap);
  const out: number[] = [];
  for (let at = 0; at < data.length; ) {
    if (data[at] !== PERCENT) out.push(data[at++]!);
    else if (data[at + 1] === PERCENT) {
      out.push(PERCENT);
      at += 2;
    } else {
      const c = parseConversion(m, text, at + 1, operands);
      const value = nextOperand(m, operands);
      for (const byte of formatted(m, value, c)) out.push(byte);
      at = c.end;
    }
  }
  if (operands.next < operands.length && operands.mapping === 0) {
    raise(m, Type.TypeError, 'not all arguments converted during bytes formatting');
  }
  m.release(m.unkeep());
  return fresh(m, format, out);
}

const bytesIn = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** One operand converted. */
function formatted(m: Machine, value: Address, c: Conversion): ArrayLike<number> & Iterable<number> {
  const letter = String.fromCharCode(c.code);
  switch (letter) {
    case 'r':
    case 'a': {
      const text = asciiOf(m, repr(m, value));
      const shown = bytesIn(textOf(m, text));
      m.release(text);
      return fitted(shown, c, true);
    }
    case 's':
    case 'b':
      return fitted(bytesShown(m, value), c, true);
    case 'c':
      return fitted([byteShown(m, value)], c, false);
    case 'i':
      return bytesIn(formatWhole(m, value, { ...c, code: 100 }));
    case 'd':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return bytesIn(formatWhole(m, value, c));
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return bytesIn(formatReal(real(m, value), c, letter));
    default:
      unsupportedConversion(m, c);
  }
}

function real(m: Machine, value: Address): number {
  const mark = m.kept;
  try {
    return asDouble(m, value);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    raise(m, Type.TypeError, `float argument required, not ${typeNameOf(m, value)}`);
  }
}

/** What %b shows. CPython: format_obj. */
function bytesShown(m: Machine, value: Address): number[] {
  if (!isBytes(m, value) || m.typeOf(value) !== Type.bytes) {
    const own = isBytes(m, value) || !findBuffer(m, value) ? callBound(m, value, BYTES) : 0;
    if (own !== 0) {
      m.keep(own);
      if (!isBytes(m, own)) {
        raise(m, Type.TypeError, `__bytes__ returned non-bytes (type ${typeNameOf(m, own)})`);
      }
      const shown = [...bytesOf(m, own)];
      m.release(m.unkeep());
      return shown;
    }
  }
  if (findBuffer(m, value)) return [...m.bytes.subarray(lent.data, lent.data + lent.size)];
  const wanted = 'a bytes-like object, or an object that implements __bytes__';
  raise(m, Type.TypeError, `%b requires ${wanted}, not '${typeNameOf(m, value)}'`);
}

/** What %c shows. CPython: byte_converter. */
function byteShown(m: Machine, value: Address): number {
  if (isBytes(m, value) && bytesSize(m, value) === 1) return m.bytes[value + BYTES_DATA]!;
  if (isInstance(m, value, Type.bytearray) && bytearraySize(m, value) === 1) {
    return m.bytes[bytearrayStart(m, value)]!;
  }
  if (isBytes(m, value) || !isIndex(m, value)) {
    raise(m, Type.TypeError, '%c requires an integer in range(256) or a single byte');
  }
  const int = isInstance(m, value, Type.int) ? m.hold(value) : index(m, value);
  const byte = intNumber(m, int);
  m.release(int);
  if (!(byte >= 0 && byte <= 255)) raise(m, Type.OverflowError, '%c arg not in range(256)');
  return byte;
}

/** Bytes cut to the precision and put into the width. */
function fitted(bytes: number[], c: Conversion, cuts: boolean): number[] {
  const shown = cuts && c.precision >= 0 ? bytes.slice(0, c.precision) : bytes;
  const missing = Array.from({ length: Math.max(0, c.width - shown.length) }, () => 32);
  return c.left ? [...shown, ...missing] : [...missing, ...shown];
}
