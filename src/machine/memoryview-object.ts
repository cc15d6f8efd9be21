/** memoryview objects as other files make them. CPython: Objects/memoryobject.c (mbuf_add_view). */
import { findBuffer, lent, MEMORYVIEW, MemoryFlag, MemoryWord } from './buffer.ts';
import { isBytes } from './bytes-object.ts';
import { track } from './gc-list.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isInstance, raise, typeNameOf } from './raise.ts';
import { MANAGED, newManagedBuffer } from './types/managed-buffer.ts';

/** How a view sees the bytes. */
export interface ViewShape {
  readonly data: Address;
  /** As kept in the format word. */
  readonly format: number;
  readonly itemSize: number;
  readonly readonly: boolean;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

const PLAIN_FORMAT = 66;

/** Formats of objects that do not lend plain bytes, and whether they are read-only, by type. */
export const lentFormats = new Map<Address, (m: Machine, object: Address) => ViewShape>();

/** A view of a managed buffer (held). New. */
export function newView(m: Machine, managed: Address, seen: ViewShape): Address {
  const { shape, strides } = seen;
  const view = m.newCollected(Type.memoryview, MemoryWord.items + 24 * shape.length);
  const W = m.words;
  W.fill(0, (view + 16) >> 2, (view + MemoryWord.items + 24 * shape.length) >> 2);
  m.store(view + MEMORYVIEW.size, 3 * shape.length);
  m.store(view + MEMORYVIEW.managed, m.hold(managed));
  m.store(managed + MANAGED.exports, m.load(managed + MANAGED.exports) + 1);
  m.store(view + MEMORYVIEW.flags, isContiguous(seen) ? MemoryFlag.contiguous : 0);
  m.store(view + MEMORYVIEW.data, seen.data);
  m.store(view + MEMORYVIEW.object, m.load(managed + MANAGED.object));
  m.store(
    view + MEMORYVIEW.length,
    shape.reduce((all, one) => all * one, seen.itemSize),
  );
  m.store(view + MEMORYVIEW.itemSize, seen.itemSize);
  m.store(view + MEMORYVIEW.access, seen.readonly ? 1 : 0);
  m.store(view + MemoryWord.dimensions, shape.length);
  m.store(view + MEMORYVIEW.format, seen.format);
  [...shape, ...strides].forEach((value, i) => {
    m.store(view + MemoryWord.items + 8 * i, value);
  });
  track(m, view);
  return view;
}

/** Whether the items follow each other in memory, the last dimension fastest. */
export function isContiguous(seen: ViewShape): boolean {
  let expected = seen.itemSize;
  if (seen.shape.includes(0)) return true;
  for (let i = seen.shape.length - 1; i >= 0; i--) {
    if (seen.shape[i]! > 1 && seen.strides[i] !== expected) return false;
    expected *= seen.shape[i]!;
  }
  return true;
}

/** Distances of items that follow each other. */
export function stridesOf(shape: readonly number[], itemSize: number): number[] {
  const strides: number[] = [];
  let distance = itemSize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides.unshift(distance);
    distance *= shape[i]!;
  }
  return strides;
}

function lentShape(m: Machine, object: Address): ViewShape | null {
  for (const [type, shape] of lentFormats) if (isInstance(m, object, type)) return shape(m, object);
  return null;
}

/** memoryview(object) for an object that is no view itself. New. CPython: PyMemoryView_FromObject. */
export function viewOf(m: Machine, object: Address): Address {
  if (!findBuffer(m, object)) {
    raise(m, Type.TypeError, `memoryview: a bytes-like object is required, not '${typeNameOf(m, object)}'`);
  }
  const { data, size } = lent;
  const seen = lentShape(m, object) ?? {
    data,
    format: PLAIN_FORMAT,
    itemSize: 1,
    readonly: isBytes(m, object),
    shape: [size],
    strides: [1],
  };
  const managed = m.keep(newManagedBuffer(m, object, data, size));
  const view = newView(m, managed, seen);
  m.release(m.unkeep());
  return view;
}
