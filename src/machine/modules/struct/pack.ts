/** Values to bytes by the letters of a format. CPython: Modules/_struct.c (s_pack_internal). */
import { findBuffer, lent } from '../../buffer.ts';
import { bytesOf, bytesSize, isBytes } from '../../bytes-object.ts';
import { doubleToHalf } from '../../half-float.ts';
import { intBig } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { isIndex } from '../../protocol/index-value.ts';
import { index } from '../../protocol/number.ts';
import { asDouble } from '../../protocol/to-float.ts';
import { truth } from '../../protocol/truth.ts';
import { caught, isInstance, raise } from '../../raise.ts';
import { structError } from './errors.ts';
import type { StructFormat, StructItem } from './format.ts';

/** Packs values standing 8 bytes apart from `argv` on (their number is right). */
export function packValues(m: Machine, format: StructFormat, argv: Address): Uint8Array {
  const out = new Uint8Array(format.size);
  let at = argv;
  for (const item of format.items) {
    if (item.code === 'x') continue;
    if (item.code === 's' || item.code === 'p') {
      packText(m, item, m.load(at), out);
      at += 8;
      continue;
    }
    for (let i = 0; i < item.count; i++, at += 8) {
      packOne(m, format, item, m.load(at), out, item.offset + i * item.size);
    }
  }
  return out;
}

/** `s` is filled up with zeros, `p` has its length in front. */
function packText(m: Machine, item: StructItem, value: Address, out: Uint8Array): void {
  if (!isBytes(m, value) && !isInstance(m, value, Type.bytearray)) {
    structError(m, `argument for '${item.code}' must be a bytes object`);
  }
  findBuffer(m, value);
  const bytes = m.bytes.slice(lent.data, lent.data + lent.size);
  if (item.code === 's') out.set(bytes.subarray(0, item.count), item.offset);
  else if (item.count > 0) {
    const shown = bytes.subarray(0, item.count - 1);
    out[item.offset] = Math.min(255, shown.length);
    out.set(shown, item.offset + 1);
  }
}

function packOne(
  m: Machine,
  format: StructFormat,
  item: StructItem,
  value: Address,
  out: Uint8Array,
  at: number,
): void {
  switch (item.code) {
    case 'c':
      if (!isBytes(m, value) || bytesSize(m, value) !== 1) {
        structError(m, 'char format requires a bytes object of length 1');
      }
      out[at] = bytesOf(m, value)[0]!;
      break;
    case '?':
      out[at] = truth(m, value) ? 1 : 0;
      break;
    case 'e':
    case 'f':
    case 'd':
      packFloat(m, format, item, value, out, at);
      break;
    default:
      packWhole(m, format, item, value, out, at);
  }
}

function packFloat(
  m: Machine,
  format: StructFormat,
  item: StructItem,
  given: Address,
  out: Uint8Array,
  at: number,
): void {
  const mark = m.kept;
  let value: number;
  try {
    value = asDouble(m, given);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    structError(m, 'required argument is not a float');
  }
  const view = new DataView(out.buffer, at, item.size);
  const little = !format.bigEndian;
  const tooLarge = (): never =>
    raise(m, Type.OverflowError, `float too large to pack with ${item.code} format`);
  if (item.code === 'e') {
    const half = doubleToHalf(value);
    if (half < 0) tooLarge();
    view.setUint16(0, half, little);
  } else if (item.code === 'f') {
    const finite = Number.isFinite(value) && !Number.isFinite(Math.fround(value));
    if (finite && !format.native) tooLarge();
    view.setFloat32(0, value, little);
  } else view.setFloat64(0, value, little);
}

function packWhole(
  m: Machine,
  format: StructFormat,
  item: StructItem,
  given: Address,
  out: Uint8Array,
  at: number,
): void {
  if (!isIndex(m, given)) structError(m, 'required argument is not an integer');
  const int = m.keep(index(m, given));
  const value = intBig(m, int);
  m.release(m.unkeep());
  const bits = 8 * item.size;
  const signed = 'bhilqn'.includes(item.code);
  const low = signed ? -(1n << BigInt(bits - 1)) : 0n;
  const high = signed ? (1n << BigInt(bits - 1)) - 1n : (1n << BigInt(bits)) - 1n;
  if (item.code === 'P') {
    if (value < -(1n << 63n) || value > high) structError(m, 'int too large to convert');
  } else if (value < low || value > high) {
    structError(m, `'${item.code}' format requires ${low} <= number <= ${high}`);
  }
  let rest = BigInt.asUintN(bits, value);
  for (let i = 0; i < item.size; i++, rest >>= 8n) {
    out[format.bigEndian ? at + item.size - 1 - i : at + i] = Number(rest & 255n);
  }
}
