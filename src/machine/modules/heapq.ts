/** The module _heapq: lists as heaps. CPython: Modules/_heapqmodule.c. */
import { builtin, defineModule } from '../define.ts';
import { isList, listAppend, listItem, listItems, listSize } from '../list-object.ts';
import { replaceRange } from '../list-slices.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { compareTruth } from '../protocol/compare.ts';
import { argumentTypeName, raise } from '../raise.ts';
import { Compare } from '../slot-numbers.ts';

/** Heaps larger than this are made in an order that is kind to caches. */
const LARGE = 2500;

/** Whether item `a` belongs above item `b`: it is smaller, or in a heap turned around, greater. */
type Above = (m: Machine, a: Address, b: Address) => boolean;

const smaller: Above = (m, a, b) => compareTruth(m, a, b, Compare.lt);
const greater: Above = (m, a, b) => compareTruth(m, b, a, Compare.lt);

function checkHeap(m: Machine, called: string, heap: Address, which = ' 1'): void {
  if (isList(m, heap)) return;
  raise(m, Type.TypeError, `${called}() argument${which} must be list, not ${argumentTypeName(m, heap)}`);
}

/** Compares two items of the heap, held meanwhile; the heap must keep its size. */
function isAbove(m: Machine, heap: Address, a: number, b: number, above: Above): boolean {
  const size = listSize(m, heap);
  const first = m.keep(m.hold(listItem(m, heap, a)));
  const second = m.keep(m.hold(listItem(m, heap, b)));
  const answer = above(m, first, second);
  m.releaseTo(m.kept - 16);
  if (listSize(m, heap) !== size) raise(m, Type.RuntimeError, 'list changed size during iteration');
  return answer;
}

function swap(m: Machine, heap: Address, a: number, b: number): void {
  const W = m.words;
  const items = listItems(m, heap) >> 2;
  const item = W[items + 2 * a]!;
  W[items + 2 * a] = W[items + 2 * b]!;
  W[items + 2 * b] = item;
}

/** Moves an item toward the root as far as it belongs. */
function siftDown(m: Machine, heap: Address, start: number, position: number, above: Above): void {
  if (position >= listSize(m, heap)) raise(m, Type.IndexError, 'index out of range');
  while (position > start) {
    const parent = (position - 1) >> 1;
    if (!isAbove(m, heap, position, parent, above)) return;
    swap(m, heap, position, parent);
    position = parent;
  }
}

/** Moves an item down to a leaf, then up as far as it belongs. */
function siftUp(m: Machine, heap: Address, position: number, above: Above): void {
  const end = listSize(m, heap);
  const start = position;
  if (position >= end) raise(m, Type.IndexError, 'index out of range');
  while (position < end >> 1) {
    let child = 2 * position + 1;
    if (child + 1 < end && !isAbove(m, heap, child, child + 1, above)) child++;
    swap(m, heap, position, child);
    position = child;
  }
  siftDown(m, heap, start, position, above);
}

function push(m: Machine, _module: Address, heap: Address, item: Address): Address {
  checkHeap(m, 'heappush', heap);
  listAppend(m, heap, m.hold(item));
  siftDown(m, heap, 0, listSize(m, heap) - 1, smaller);
  return Static.None;
}

/** Takes the root: the last item goes to its place. */
const popper = (called: string, above: Above) => (m: Machine, _module: Address, heap: Address) => {
  checkHeap(m, called, heap, '');
  const size = listSize(m, heap);
  if (size === 0) raise(m, Type.IndexError, 'index out of range');
  const last = m.keep(m.hold(listItem(m, heap, size - 1)));
  replaceRange(m, heap, size - 1, size, 0, 0);
  m.unkeep();
  if (size === 1) return last;
  return putAtRoot(m, heap, last, above);
};

/** Puts an item (stolen) at the root and sifts it down. What stood there: the caller's. */
function putAtRoot(m: Machine, heap: Address, item: Address, above: Above): Address {
  const root = m.keep(listItem(m, heap, 0));
  m.store(listItems(m, heap), item);
  siftUp(m, heap, 0, above);
  m.unkeep();
  return root;
}

const replacer =
  (called: string, above: Above) => (m: Machine, _module: Address, heap: Address, item: Address) => {
    checkHeap(m, called, heap);
    if (listSize(m, heap) === 0) raise(m, Type.IndexError, 'index out of range');
    return putAtRoot(m, heap, m.hold(item), above);
  };

function pushPop(m: Machine, _module: Address, heap: Address, item: Address): Address {
  checkHeap(m, 'heappushpop', heap);
  if (listSize(m, heap) === 0) return m.hold(item);
  const root = m.keep(m.hold(listItem(m, heap, 0)));
  const smallerRoot = smaller(m, root, item);
  m.release(m.unkeep());
  if (!smallerRoot) return m.hold(item);
  if (listSize(m, heap) === 0) raise(m, Type.IndexError, 'index out of range');
  return putAtRoot(m, heap, m.hold(item), smaller);
}

const heapifier = (called: string, above: Above) => (m: Machine, _module: Address, heap: Address) => {
  checkHeap(m, called, heap, '');
  const size = listSize(m, heap);
  if (size > LARGE) heapifyLarge(m, heap, size, above);
  else for (let i = (size >> 1) - 1; i >= 0; i--) siftUp(m, heap, i, above);
  return Static.None;
};

/** CPython: cache_friendly_heapify. */
function heapifyLarge(m: Machine, heap: Address, size: number, above: Above): void {
  const half = size >> 1;
  const leftmost = (1 << (31 - Math.clz32(half + 1))) - 1;
  const siftWithParents = (i: number): void => {
    for (let j = i; ; j >>= 1) {
      siftUp(m, heap, j, above);
      if ((j & 1) === 0) return;
    }
  };
  for (let i = leftmost - 1; i >= half >> 1; i--) siftWithParents(i);
  for (let i = half - 1; i >= leftmost; i--) siftWithParents(i);
}

defineModule('_heapq', 'Heap queue algorithm (a.k.a. priority queue).', [
  builtin('heappush', push, '(heap, item, /)'),
  builtin('heappushpop', pushPop, '(heap, item, /)'),
  builtin('heappop', popper('heappop', smaller), '(heap, /)'),
  builtin('heapreplace', replacer('heapreplace', smaller), '(heap, item, /)'),
  builtin('heapify', heapifier('heapify', smaller), '(heap, /)'),
  builtin('_heappop_max', popper('_heappop_max', greater), '(heap, /)'),
  builtin('_heapify_max', heapifier('_heapify_max', greater), '(heap, /)'),
  builtin('_heapreplace_max', replacer('_heapreplace_max', greater), '(heap, item, /)'),
]);
