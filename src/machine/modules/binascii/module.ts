/** The module binascii: bytes as text of hexadecimal digits or base 64, checksums. CPython: Modules/binascii.c. */
import { findBuffer, hasBuffer, lent, requireBuffer } from '../../buffer.ts';
import { newBytes } from '../../bytes-object.ts';
import { builtin, defineModule, defineType, moduleType } from '../../define.ts';
import { initException, newFromCall } from '../../exception-object.ts';
import { intBig, newInt } from '../../int-object.ts';
import { EXCEPTION } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { index } from '../../protocol/number.ts';
import { isStr, strText } from '../../protocol/text.ts';
import { truth } from '../../protocol/truth.ts';
import { raise, raiseWith, typeNameOf } from '../../raise.ts';
import { dataOf, isAscii, newStr, strLength } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { hexText } from '../../types/byte-hex.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { crc32, crcHqx } from './checksums.ts';

const exception = (name: string, base: Address) =>
  defineType(name, {
    module: 'binascii',
    base,
    layout: EXCEPTION,
    collected: true,
    dictOffset: EXCEPTION.dict,
    letter: 'E',
    new: newFromCall,
    init: initException,
  });

const ERROR = exception('Error', Type.ValueError);
const INCOMPLETE = exception('Incomplete', Type.Exception);

function fail(m: Machine, words: string): never {
  raiseWith(m, ERROR.address, newTuple(m, newStr(m, words)));
}

/** The bytes of an argument that may be text of ASCII. CPython: ascii_buffer_converter. */
function asciiBytes(m: Machine, object: Address): Uint8Array {
  if (isStr(m, object)) {
    if (!isAscii(m, object)) {
      raise(m, Type.ValueError, 'string argument should contain only ASCII characters');
    }
    return m.bytes.slice(dataOf(m, object), dataOf(m, object) + strLength(m, object));
  }
  if (!hasBuffer(m, object)) {
    const type = typeNameOf(m, object);
    raise(m, Type.TypeError, `argument should be bytes, buffer or ASCII string, not '${type}'`);
  }
  findBuffer(m, object);
  return m.bytes.slice(lent.data, lent.data + lent.size);
}

function bytesOfArgument(m: Machine, object: Address): Uint8Array {
  requireBuffer(m, object);
  return m.bytes.slice(lent.data, lent.data + lent.size);
}

const toBytes = (m: Machine, text: string): Address =>
  newBytes(
    m,
    Array.from(text, (c) => c.charCodeAt(0)),
  );

function hexlify(m: Machine, _module: Address, data: Address, sep: Address, perSep: Address): Address {
  const text = m.keep(hexText(m, bytesOfArgument(m, data), sep, perSep));
  const made = toBytes(m, strText(m, text));
  m.release(m.unkeep());
  return made;
}

const digitOf = (byte: number): number => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
};

function unhexlify(m: Machine, _module: Address, hexstr: Address): Address {
  const digits = asciiBytes(m, hexstr);
  if (digits.length % 2 === 1) fail(m, 'Odd-length string');
  const out = new Uint8Array(digits.length / 2);
  for (let i = 0; i < out.length; i++) {
    const high = digitOf(digits[2 * i]!);
    const low = digitOf(digits[2 * i + 1]!);
    if (high < 0 || low < 0) fail(m, 'Non-hexadecimal digit found');
    out[i] = (high << 4) | low;
  }
  return newBytes(m, out);
}

function toBase64(m: Machine, _module: Address, data: Address, newline: Address): Address {
  const text = encodeBase64(bytesOfArgument(m, data));
  return toBytes(m, newline === 0 || truth(m, newline) ? `${text}\n` : text);
}

function fromBase64(m: Machine, _module: Address, data: Address, strict: Address): Address {
  const given = asciiBytes(m, data);
  const decoded = decodeBase64(given, strict !== 0 && truth(m, strict));
  if (typeof decoded === 'string') fail(m, decoded);
  return newBytes(m, decoded);
}

/** The low 32 bits of an int argument; `otherwise` when it was left out. */
function seed(m: Machine, value: Address, otherwise: number): number {
  if (value === 0) return otherwise;
  const int = m.keep(index(m, value));
  const low = Number(BigInt.asUintN(32, intBig(m, int)));
  m.release(m.unkeep());
  return low;
}

const HEX = '(data, sep=<unrepresentable>, bytes_per_sep=1)';

defineModule('binascii', 'Conversion between binary data and ASCII', [
  builtin('a2b_base64', fromBase64, '(data, /, *, strict_mode=False)'),
  builtin('b2a_base64', toBase64, '(data, /, *, newline=True)'),
  builtin('a2b_hex', unhexlify, '(hexstr, /)'),
  builtin('b2a_hex', hexlify, HEX),
  builtin('hexlify', hexlify, HEX),
  builtin('unhexlify', unhexlify, '(hexstr, /)'),
  builtin(
    'crc32',
    (m, _module, data, crc) => newInt(m, crc32(bytesOfArgument(m, data), seed(m, crc, 0))),
    '(data, crc=0, /)',
  ),
  builtin(
    'crc_hqx',
    (m, _module, data, crc) => newInt(m, crcHqx(bytesOfArgument(m, data), seed(m, crc, 0) & 0xffff)),
    '(data, crc, /)',
  ),
  moduleType(ERROR),
  moduleType(INCOMPLETE),
]);
