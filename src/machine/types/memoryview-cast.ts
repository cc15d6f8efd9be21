/** memoryview.cast. CPython: Objects/memoryobject.c (cast_to_1D, cast_to_ND). */
import { MEMORYVIEW } from '../buffer.ts';
import { intNumber } from '../int-object.ts';
import { listItem, listSize } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { isContiguous, newView, stridesOf, type ViewShape } from '../memoryview-object.ts';
import { Type } from '../places.ts';
import { isInstance, raise } from '../raise.ts';
import { textOf } from '../str-object.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { checkView, dimensions, formatOf, ITEM_SIZES, shapeAt, strideAt } from './memoryview-items.ts';
import { strArgument } from './str-arguments.ts';

/** The lengths that a list or tuple of ints gives. */
function shapeOf(m: Machine, shape: Address): number[] {
  const isList = isInstance(m, shape, Type.list);
  if (!isList && !isInstance(m, shape, Type.tuple)) {
    raise(m, Type.TypeError, 'shape must be a list or a tuple');
  }
  const count = isList ? listSize(m, shape) : tupleSize(m, shape);
  if (count > 64) raise(m, Type.ValueError, 'memoryview: number of dimensions must not exceed 64');
  return Array.from({ length: count }, (_, i) => {
    const one = isList ? listItem(m, shape, i) : tupleItem(m, shape, i);
    if (!isInstance(m, one, Type.int)) {
      raise(m, Type.TypeError, 'memoryview.cast(): elements of shape must be integers');
    }
    const length = intNumber(m, one);
    if (!(length > 0)) {
      raise(m, Type.ValueError, 'memoryview.cast(): elements of shape must be integers > 0');
    }
    return length;
  });
}

/** view.cast(format, shape). New. */
export function castView(m: Machine, self: Address, format: Address, shape: Address): Address {
  checkView(m, self);
  const text = textOf(m, strArgument(m, format, 'cast', "argument 'format'"));
  const lengths = shape === 0 ? null : shapeOf(m, shape);
  const count = dimensions(m, self);
  const seen: ViewShape = {
    data: m.load(self + MEMORYVIEW.data),
    format: 0,
    itemSize: m.load(self + MEMORYVIEW.itemSize),
    readonly: m.load(self + MEMORYVIEW.access) !== 0,
    shape: Array.from({ length: count }, (_, i) => shapeAt(m, self, i)),
    strides: Array.from({ length: count }, (_, i) => strideAt(m, self, i)),
  };
  if (!isContiguous(seen)) raise(m, Type.TypeError, 'memoryview: casts are restricted to C-contiguous views');
  if ((lengths !== null || count !== 1) && seen.shape.includes(0)) {
    raise(m, Type.TypeError, 'memoryview: cannot cast view with zeros in shape or strides');
  }
  if (lengths !== null && count !== 1 && lengths.length !== 1) {
    raise(m, Type.TypeError, 'memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  const letter = text.startsWith('@') ? text.slice(1) : text;
  const itemSize = checkFormats(m, self, letter);
  const bytes = m.load(self + MEMORYVIEW.length);
  if (bytes % itemSize !== 0) {
    raise(m, Type.TypeError, 'memoryview: length is not a multiple of itemsize');
  }
  const wanted = lengths ?? [bytes / itemSize];
  if (wanted.reduce((all, one) => all * one, itemSize) !== bytes) {
    raise(m, Type.TypeError, 'memoryview: product(shape) * itemsize != buffer size');
  }
  const word = letter.charCodeAt(0) | (text === letter ? 0 : 256);
  return newView(m, m.load(self + MEMORYVIEW.managed), {
    ...seen,
    format: word,
    itemSize,
    shape: wanted,
    strides: stridesOf(wanted, itemSize),
  });
}

/** Bytes of an item of the new format, which must go with the old one. */
function checkFormats(m: Machine, self: Address, letter: string): number {
  const size = letter.length === 1 ? ITEM_SIZES[letter] : undefined;
  if (size === undefined) {
    const words = "must be a native single character format prefixed with an optional '@'";
    raise(m, Type.ValueError, `memoryview: destination format ${words}`);
  }
  const bytewise = (format: string): boolean => 'bBc'.includes(format);
  if (!bytewise(letter) && !bytewise(formatOf(m, self))) {
    raise(m, Type.TypeError, 'memoryview: cannot cast between two non-byte formats');
  }
  return size;
}
