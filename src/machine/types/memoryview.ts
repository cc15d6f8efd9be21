/** memoryview. CPython: Objects/memoryobject.c. */
import { hasBuffer, MEMORYVIEW, MemoryFlag, MemoryWord } from '../buffer.ts';
import { newBytes } from '../bytes-object.ts';
import { classMethod, defineType, getset, method, rawMethod } from '../define.ts';
import { untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { isContiguous, newView, type ViewShape, viewOf } from '../memoryview-object.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { hashOf } from '../protocol/compare.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { parseSignature } from '../signature.ts';
import { Compare } from '../slot-numbers.ts';
import { hashMemory } from '../str-hash.ts';
import { newStr, textOf } from '../str-object.ts';
import { tupleOf } from '../tuple-object.ts';
import { clearWeakReferences } from '../weak-references.ts';
import { hexText } from './byte-hex.ts';
import { endView } from './managed-buffer.ts';
import { castView } from './memoryview-cast.ts';
import {
  checkView,
  dimensions,
  eachItem,
  formatOf,
  hostItem,
  shapeAt,
  shownFormat,
  strideAt,
  viewedBytes,
} from './memoryview-items.ts';
import { newMemoryIterator } from './memoryview-iterator.ts';
import { getViewItem, setViewItem, viewList } from './memoryview-subscript.ts';

const NEW = parseSignature('(object)');

function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const [object] = bindKeywords(m, 'memoryview', NEW, argv, count, names) as [Address];
  return newMemoryview(m, object);
}

/** memoryview(object). New. */
export function newMemoryview(m: Machine, object: Address): Address {
  if (m.typeOf(object) !== Type.memoryview) return viewOf(m, object);
  checkView(m, object);
  return newView(m, m.load(object + MEMORYVIEW.managed), seenBy(m, object));
}

/** How a view sees its bytes. */
export function seenBy(m: Machine, view: Address): ViewShape {
  const count = dimensions(m, view);
  return {
    data: m.load(view + MEMORYVIEW.data),
    format: m.load(view + MEMORYVIEW.format),
    itemSize: m.load(view + MEMORYVIEW.itemSize),
    readonly: m.load(view + MEMORYVIEW.access) !== 0,
    shape: Array.from({ length: count }, (_, i) => shapeAt(m, view, i)),
    strides: Array.from({ length: count }, (_, i) => strideAt(m, view, i)),
  };
}

function end(m: Machine, self: Address): void {
  const flags = m.load(self + MEMORYVIEW.flags);
  if ((flags & MemoryFlag.released) !== 0) return;
  m.store(self + MEMORYVIEW.flags, flags | MemoryFlag.released);
  endView(m, m.load(self + MEMORYVIEW.managed));
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  end(m, self);
  clearWeakReferences(m, self);
  m.drop(self + MEMORYVIEW.managed);
  m.freeCollected(self);
}

function release(m: Machine, self: Address): Address {
  end(m, self);
  return Static.None;
}

function repr(m: Machine, self: Address): Address {
  const gone = (m.load(self + MEMORYVIEW.flags) & MemoryFlag.released) !== 0;
  return newStr(m, `<${gone ? 'released ' : ''}memory at 0x${m.id(self).toString(16)}>`);
}

function hash(m: Machine, self: Address): number {
  checkView(m, self);
  if (m.load(self + MEMORYVIEW.access) === 0) {
    raise(m, Type.ValueError, 'cannot hash writable memoryview object');
  }
  if (!'Bbc'.includes(formatOf(m, self))) {
    raise(m, Type.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  }
  const object = m.load(self + MEMORYVIEW.object);
  if (object !== 0) hashOf(m, object);
  const bytes = viewedBytes(m, self);
  const scratch = m.heap.allocate(bytes.length);
  m.bytes.set(bytes, scratch);
  const low = hashMemory(m, scratch, bytes.length);
  m.heap.free(scratch);
  return low;
}

/** == and != only. CPython: memory_richcompare. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (how !== Compare.eq && how !== Compare.ne) return Static.NotImplemented;
  const released = [left, right].some(
    (one) =>
      m.typeOf(one) === Type.memoryview && (m.load(one + MEMORYVIEW.flags) & MemoryFlag.released) !== 0,
  );
  if (released) return m.boolean((left === right) === (how === Compare.eq));
  if (!hasBuffer(m, right)) return Static.NotImplemented;
  const view = m.typeOf(right) === Type.memoryview ? m.hold(right) : viewOf(m, right);
  m.keep(view);
  const same = sameItems(m, left, view);
  m.release(m.unkeep());
  return m.boolean(same === (how === Compare.eq));
}

function sameItems(m: Machine, left: Address, right: Address): boolean {
  const count = dimensions(m, left);
  if (count !== dimensions(m, right)) return false;
  for (let i = 0; i < count; i++) if (shapeAt(m, left, i) !== shapeAt(m, right, i)) return false;
  const [a, b] = [formatOf(m, left), formatOf(m, right)];
  const items: (bigint | number | string)[] = [];
  eachItem(m, left, (at) => items.push(hostItem(m, a, at)));
  let i = 0;
  let same = true;
  eachItem(m, right, (at) => {
    // biome-ignore lint/suspicious/noDoubleEquals: whole numbers and floats of the same value are equal.
    if (items[i++] != hostItem(m, b, at)) same = false;
  });
  return same && (a === 'c') === (b === 'c');
}

function length(m: Machine, self: Address): number {
  checkView(m, self);
  if (dimensions(m, self) === 0) raise(m, Type.TypeError, '0-dim memory has no length');
  return shapeAt(m, self, 0);
}

function toBytes(m: Machine, self: Address, order: Address): Address {
  checkView(m, self);
  if (order !== 0 && order !== Static.None) {
    if (!isStr(m, order)) {
      const type = typeNameOf(m, order);
      raise(m, Type.TypeError, `tobytes() argument 'order' must be str or None, not ${type}`);
    }
    if (!['C', 'F', 'A'].includes(textOf(m, order))) {
      raise(m, Type.ValueError, "order must be 'C', 'F' or 'A'");
    }
    if (textOf(m, order) === 'F') return newBytes(m, columnBytes(m, self));
  }
  return newBytes(m, viewedBytes(m, self));
}

/** The bytes with the first dimension fastest. */
function columnBytes(m: Machine, view: Address): Uint8Array {
  const seen = seenBy(m, view);
  const bytes: number[] = [];
  const walk = (dimension: number, at: Address): void => {
    if (dimension < 0) {
      for (let i = 0; i < seen.itemSize; i++) bytes.push(m.bytes[at + i]!);
      return;
    }
    for (let i = 0; i < seen.shape[dimension]!; i++) walk(dimension - 1, at + i * seen.strides[dimension]!);
  };
  walk(seen.shape.length - 1, seen.data);
  return Uint8Array.from(bytes);
}

/** An attribute of a view that was not released. */
const attribute = (name: string, get: (m: Machine, self: Address) => Address) =>
  getset(name, (m, self) => {
    checkView(m, self);
    return get(m, self);
  });

const numbers = (m: Machine, values: readonly number[]): Address =>
  tupleOf(
    m,
    values.map((value) => newInt(m, value)),
  );

/** Whether the items follow each other with the first dimension fastest. */
function isColumnar(seen: ViewShape): boolean {
  return isContiguous({ ...seen, shape: [...seen.shape].reverse(), strides: [...seen.strides].reverse() });
}

function toReadonly(m: Machine, self: Address): Address {
  checkView(m, self);
  return newView(m, m.load(self + MEMORYVIEW.managed), { ...seenBy(m, self), readonly: true });
}

function enter(m: Machine, self: Address): Address {
  checkView(m, self);
  return m.hold(self);
}

defineType(
  'memoryview',
  {
    at: Type.memoryview,
    matches: 'sequence',
    layout: MEMORYVIEW,
    size: MemoryWord.items,
    itemSize: 8,
    weakOffset: MEMORYVIEW.weakList,
    collected: true,
    final: true,
    letter: 'M',
    dealloc,
    clear: (m, self) => {
      end(m, self);
      m.drop(self + MEMORYVIEW.managed);
    },
    new: make,
    repr,
    hash,
    compare,
    iter: newMemoryIterator,
    length,
    getItem: getViewItem,
    setItem: setViewItem,
  },
  [
    method('release', release, '()'),
    method('tobytes', toBytes, "(order='C')"),
    method(
      'hex',
      (m, self, sep, perSep) => hexText(m, viewedBytes(m, self), sep, perSep),
      '(sep=<unrepresentable>, bytes_per_sep=1)',
    ),
    method('tolist', viewList, '()'),
    method('cast', castView, '(format, shape=<unrepresentable>)'),
    method('toreadonly', toReadonly, '()'),
    classMethod('_from_flags', (m, _type, object) => newMemoryview(m, object), '(object, flags)'),
    method('__enter__', enter, '()'),
    rawMethod('__exit__', release, '(*exc_info)'),
    attribute('obj', (m, self) => m.hold(m.load(self + MEMORYVIEW.object) || Static.None)),
    attribute('nbytes', (m, self) => newInt(m, m.load(self + MEMORYVIEW.length))),
    attribute('readonly', (m, self) => m.boolean(m.load(self + MEMORYVIEW.access) !== 0)),
    attribute('itemsize', (m, self) => newInt(m, m.load(self + MEMORYVIEW.itemSize))),
    attribute('format', (m, self) => newStr(m, shownFormat(m, self))),
    attribute('ndim', (m, self) => newInt(m, dimensions(m, self))),
    attribute('shape', (m, self) => numbers(m, seenBy(m, self).shape)),
    attribute('strides', (m, self) => numbers(m, seenBy(m, self).strides)),
    attribute('suboffsets', () => Static.emptyTuple),
    attribute('c_contiguous', (m, self) => m.boolean(isContiguous(seenBy(m, self)))),
    attribute('f_contiguous', (m, self) => m.boolean(isColumnar(seenBy(m, self)))),
    attribute('contiguous', (m, self) => {
      const seen = seenBy(m, self);
      return m.boolean(isContiguous(seen) || isColumnar(seen));
    }),
  ],
);
