/** Bytes to values by the letters of a format. CPython: Modules/_struct.c (s_unpack_internal). */
import { newBytes, oneByte } from '../../bytes-object.ts';
import { newFloat } from '../../float-object.ts';
import { track } from '../../gc-list.ts';
import { halfToDouble } from '../../half-float.ts';
import { newBigInt } from '../../int-object.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static } from '../../places.ts';
import { allocateTuple } from '../../tuple-object.ts';
import type { StructFormat, StructItem } from './format.ts';

/** The values of a format in memory from `data` on. New tuple. */
export function unpackValues(m: Machine, format: StructFormat, data: Address): Address {
  if (format.values === 0) return Static.emptyTuple;
  const bytes = m.bytes.slice(data, data + format.size);
  const tuple = m.keep(allocateTuple(m, format.values));
  let to = tuple + TUPLE_ITEMS;
  for (const item of format.items) {
    if (item.code === 'x') continue;
    const single = item.code === 's' || item.code === 'p';
    for (let i = 0; i < (single ? 1 : item.count); i++, to += 8) {
      m.store(
        to,
        single ? textOf(m, item, bytes) : valueAt(m, format, item, bytes, item.offset + i * item.size),
      );
    }
  }
  track(m, m.unkeep());
  return tuple;
}

function textOf(m: Machine, item: StructItem, bytes: Uint8Array): Address {
  if (item.code === 's') return newBytes(m, bytes.subarray(item.offset, item.offset + item.count));
  if (item.count === 0) return Static.emptyBytes;
  const length = Math.min(bytes[item.offset]!, item.count - 1);
  return newBytes(m, bytes.subarray(item.offset + 1, item.offset + 1 + length));
}

function valueAt(m: Machine, format: StructFormat, item: StructItem, bytes: Uint8Array, at: number): Address {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, item.size);
  const little = !format.bigEndian;
  switch (item.code) {
    case 'c':
      return oneByte(bytes[at]!);
    case '?':
      return m.boolean(bytes[at] !== 0);
    case 'e':
      return newFloat(m, halfToDouble(view.getUint16(0, little)));
    case 'f':
      return newFloat(m, view.getFloat32(0, little));
    case 'd':
      return newFloat(m, view.getFloat64(0, little));
    default:
      return newBigInt(m, wholeOf(view, item, little));
  }
}

function wholeOf(view: DataView, item: StructItem, little: boolean): bigint {
  const signed = 'bhilqn'.includes(item.code);
  switch (item.size) {
    case 1:
      return BigInt(signed ? view.getInt8(0) : view.getUint8(0));
    case 2:
      return BigInt(signed ? view.getInt16(0, little) : view.getUint16(0, little));
    case 4:
      return BigInt(signed ? view.getInt32(0, little) : view.getUint32(0, little));
    default:
      return signed ? view.getBigInt64(0, little) : view.getBigUint64(0, little);
  }
}
