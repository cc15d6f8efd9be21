/** Items and slices of a memoryview. CPython: Objects/memoryobject.c (memory_subscript, memory_ass_sub). */
import { hasBuffer, MEMORYVIEW } from '../buffer.ts';
import { listItems, newListOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { newView, viewOf } from '../memoryview-object.ts';
import { Static, Type } from '../places.ts';
import { indexValue, isIndex } from '../protocol/index-value.ts';
import { isInstance, raise, typeNameOf } from '../raise.ts';
import { isSlice, sliceIndices } from '../slice-indices.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import {
  checkView,
  dimensions,
  eachItem,
  formatOf,
  packItem,
  shapeAt,
  strideAt,
  unpackItem,
} from './memoryview-items.ts';

/** Address of the item at an index of a dimension, from a base address. */
function along(m: Machine, view: Address, base: Address, dimension: number, key: Address): Address {
  const length = shapeAt(m, view, dimension);
  let index = indexValue(m, key);
  if (index < 0) index += length;
  if (!(index >= 0 && index < length)) {
    raise(m, Type.IndexError, `index out of bounds on dimension ${dimension + 1}`);
  }
  return base + index * strideAt(m, view, dimension);
}

/** Whether every member of a tuple passes. */
function all(m: Machine, tuple: Address, test: (m: Machine, one: Address) => boolean): boolean {
  for (let i = 0, n = tupleSize(m, tuple); i < n; i++) if (!test(m, tupleItem(m, tuple, i))) return false;
  return true;
}

/** Address of the item that a tuple of indices means. CPython: ptr_from_tuple. */
function byTuple(m: Machine, view: Address, key: Address): Address {
  const count = tupleSize(m, key);
  const expected = dimensions(m, view);
  if (count > expected) {
    raise(m, Type.TypeError, `cannot index ${expected}-dimension view with ${count}-element tuple`);
  }
  let at = m.load(view + MEMORYVIEW.data);
  for (let i = 0; i < count; i++) at = along(m, view, at, i, tupleItem(m, key, i));
  return at;
}

/** Address of one item; 0 when the key means something else. */
function itemAddress(m: Machine, view: Address, key: Address): Address {
  const count = dimensions(m, view);
  if (count > 0 && isIndex(m, key)) {
    if (count > 1) raise(m, Type.NotImplementedError, 'multi-dimensional sub-views are not implemented');
    return along(m, view, m.load(view + MEMORYVIEW.data), 0, key);
  }
  if (!isInstance(m, key, Type.tuple) || !all(m, key, isIndex)) return 0;
  if (count > 0 && tupleSize(m, key) < count) {
    raise(m, Type.NotImplementedError, 'sub-views are not implemented');
  }
  return byTuple(m, view, key);
}

/** view[key]. New. */
export function getViewItem(m: Machine, self: Address, key: Address): Address {
  checkView(m, self);
  if (dimensions(m, self) === 0) {
    if (key === Static.Ellipsis) return m.hold(self);
    if (!isInstance(m, key, Type.tuple) || tupleSize(m, key) > 0) {
      raise(m, Type.TypeError, 'invalid indexing of 0-dim memory');
    }
  }
  if (isSlice(m, key)) return sliceView(m, self, key);
  const at = itemAddress(m, self, key);
  if (at !== 0) return unpackItem(m, formatOf(m, self), at);
  wrongKey(m, key);
}

function wrongKey(m: Machine, key: Address): never {
  if (isInstance(m, key, Type.tuple) && all(m, key, isSlice)) {
    raise(m, Type.NotImplementedError, 'multi-dimensional slicing is not implemented');
  }
  raise(m, Type.TypeError, 'memoryview: invalid slice key');
}

/** A view of every step-th item along the first dimension. New. */
function sliceView(m: Machine, self: Address, key: Address): Address {
  const { start, step, count } = sliceIndices(m, key, shapeAt(m, self, 0));
  const stride = strideAt(m, self, 0);
  const shape = [Math.max(0, count)];
  const strides = [stride * step];
  for (let i = 1; i < dimensions(m, self); i++) {
    shape.push(shapeAt(m, self, i));
    strides.push(strideAt(m, self, i));
  }
  return newView(m, m.load(self + MEMORYVIEW.managed), {
    data: m.load(self + MEMORYVIEW.data) + start * stride,
    format: m.load(self + MEMORYVIEW.format),
    itemSize: m.load(self + MEMORYVIEW.itemSize),
    readonly: m.load(self + MEMORYVIEW.access) !== 0,
    shape,
    strides,
  });
}

/** view[key] = value. */
export function setViewItem(m: Machine, self: Address, key: Address, value: Address): void {
  checkView(m, self);
  if (m.load(self + MEMORYVIEW.access) !== 0) raise(m, Type.TypeError, 'cannot modify read-only memory');
  if (value === 0) raise(m, Type.TypeError, 'cannot delete memory');
  if (dimensions(m, self) === 0) {
    const whole = key === Static.Ellipsis || (isInstance(m, key, Type.tuple) && tupleSize(m, key) === 0);
    if (!whole) raise(m, Type.TypeError, 'invalid indexing of 0-dim memory');
    packItem(m, formatOf(m, self), m.load(self + MEMORYVIEW.data), value);
    return;
  }
  if (isSlice(m, key) && dimensions(m, self) === 1) {
    assignSlice(m, self, key, value);
    return;
  }
  if (isSlice(m, key)) {
    raise(m, Type.NotImplementedError, 'memoryview slice assignments are currently restricted to ndim = 1');
  }
  const at = itemAddress(m, self, key);
  if (at === 0) wrongKey(m, key);
  packItem(m, formatOf(m, self), at, value);
}

function assignSlice(m: Machine, self: Address, key: Address, value: Address): void {
  if (!hasBuffer(m, value)) {
    raise(m, Type.TypeError, `a bytes-like object is required, not '${typeNameOf(m, value)}'`);
  }
  const mark = m.kept;
  const source = m.keep(m.typeOf(value) === Type.memoryview ? m.hold(value) : viewOf(m, value));
  checkView(m, source);
  const target = m.keep(sliceView(m, self, key));
  const same =
    dimensions(m, source) === 1 &&
    formatOf(m, source) === formatOf(m, target) &&
    shapeAt(m, source, 0) === shapeAt(m, target, 0);
  if (!same) {
    raise(m, Type.ValueError, 'memoryview assignment: lvalue and rvalue have different structures');
  }
  const size = m.load(target + MEMORYVIEW.itemSize);
  const bytes: number[] = [];
  eachItem(m, source, (at) => {
    for (let i = 0; i < size; i++) bytes.push(m.bytes[at + i]!);
  });
  let from = 0;
  eachItem(m, target, (at) => {
    for (let i = 0; i < size; i++) m.bytes[at + i] = bytes[from++]!;
  });
  m.releaseTo(mark);
}

/** view.tolist(): lists in lists for more than one dimension. New. */
export function viewList(m: Machine, self: Address): Address {
  checkView(m, self);
  return listFrom(m, self, 0, m.load(self + MEMORYVIEW.data));
}

function listFrom(m: Machine, view: Address, dimension: number, at: Address): Address {
  if (dimension === dimensions(m, view)) return unpackItem(m, formatOf(m, view), at);
  const count = shapeAt(m, view, dimension);
  const stride = strideAt(m, view, dimension);
  const list = m.keep(newListOf(m, count));
  for (let i = 0; i < count; i++) {
    m.store(listItems(m, list) + 8 * i, listFrom(m, view, dimension + 1, at + i * stride));
  }
  return m.unkeep();
}
