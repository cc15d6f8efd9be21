/**
 * deque objects: items in a ring of words. CPython keeps them in blocks of 64; what can be seen of these
 * (the size that sys.getsizeof answers) follows from where the first item would stand in its block.
 * CPython: Modules/_collectionsmodule.c.
 */
import { block, borrowed, layout, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';

export const DEQUE = layout('collections.deque', {
  size: word('number of items'),
  items: block('ring of references'),
  room: word('places in the ring'),
  first: word('place of the first item'),
  leftIndex: word('place of the first item in its block of 64'),
  state: word('changes with the items'),
  limit: word('most items, -1 for no limit'),
  weakList: borrowed('weak references'),
});

/** sizeof(dequeobject) and of a block. */
export const DEQUE_SIZE = 216;
const BLOCK_LENGTH = 64;
const BLOCK_SIZE = 528;

/** Where the first item of a deque that starts empty stands, and when it is filled from one end. */
export const CENTER = 32;
const LEFTMOST = 1;
const RIGHTMOST = 63;

/** Places of a fresh ring: as large as a block. */
const FIRST_ROOM = BLOCK_SIZE / 8;

/** Gives a fresh object its empty ring. */
export function initDeque(m: Machine, deque: Address): void {
  m.store(deque + DEQUE.size, 0);
  m.store(deque + DEQUE.items, newRing(m, FIRST_ROOM));
  m.store(deque + DEQUE.room, FIRST_ROOM);
  m.store(deque + DEQUE.first, 0);
  m.store(deque + DEQUE.leftIndex, CENTER);
  m.store(deque + DEQUE.state, 0);
  m.store(deque + DEQUE.limit, -1);
}

function newRing(m: Machine, room: number): Address {
  const ring = m.heap.allocate(8 * room);
  m.words.fill(0, ring >> 2, (ring + 8 * room) >> 2);
  return ring;
}

export function dequeSize(m: Machine, deque: Address): number {
  return m.words[(deque + DEQUE.size) >> 2]!;
}

/** Address of the word of item `index` (in range). */
export function dequeWord(m: Machine, deque: Address, index: number): Address {
  const room = m.load(deque + DEQUE.room);
  const place = m.load(deque + DEQUE.first) + index;
  return m.load(deque + DEQUE.items) + 8 * (place < room ? place : place - room);
}

/** Borrowed. */
export function dequeItem(m: Machine, deque: Address, index: number): Address {
  return m.load(dequeWord(m, deque, index));
}

/** Notes that the items have changed. */
export function touch(m: Machine, deque: Address): void {
  m.store(deque + DEQUE.state, m.load(deque + DEQUE.state) + 1);
}

/** Makes room for one more item. */
function grow(m: Machine, deque: Address): void {
  const size = dequeSize(m, deque);
  const room = m.load(deque + DEQUE.room);
  if (size < room) return;
  const larger = newRing(m, 2 * room);
  for (let i = 0; i < size; i++) m.store(larger + 8 * i, dequeItem(m, deque, i));
  m.heap.free(m.load(deque + DEQUE.items));
  m.store(deque + DEQUE.items, larger);
  m.store(deque + DEQUE.room, 2 * room);
  m.store(deque + DEQUE.first, 0);
}

/** Whether there is one item too many. */
function isOverfull(m: Machine, deque: Address): boolean {
  const limit = m.load(deque + DEQUE.limit);
  return limit >= 0 && dequeSize(m, deque) > limit;
}

/** Appends at the right end. Steals the item; the first one goes when there are too many. */
export function dequeAppend(m: Machine, deque: Address, item: Address): void {
  grow(m, deque);
  const size = dequeSize(m, deque);
  m.store(deque + DEQUE.size, size + 1);
  m.store(dequeWord(m, deque, size), item);
  if (isOverfull(m, deque)) m.release(dequePopLeft(m, deque));
  else touch(m, deque);
}

/** Appends at the left end. Steals the item; the last one goes when there are too many. */
export function dequeAppendLeft(m: Machine, deque: Address, item: Address): void {
  grow(m, deque);
  const first = m.load(deque + DEQUE.first);
  m.store(deque + DEQUE.first, first > 0 ? first - 1 : m.load(deque + DEQUE.room) - 1);
  m.store(deque + DEQUE.size, dequeSize(m, deque) + 1);
  m.store(dequeWord(m, deque, 0), item);
  moveLeft(m, deque, 1);
  if (isOverfull(m, deque)) m.release(dequePop(m, deque));
  else touch(m, deque);
}

/** The first item has moved by some places to the left. */
function moveLeft(m: Machine, deque: Address, places: number): void {
  const moved = (m.load(deque + DEQUE.leftIndex) - places) % BLOCK_LENGTH;
  m.store(deque + DEQUE.leftIndex, moved < 0 ? moved + BLOCK_LENGTH : moved);
}

/** Takes the last item (there is one): the reference is the caller's. */
export function dequePop(m: Machine, deque: Address): Address {
  const size = dequeSize(m, deque) - 1;
  const at = dequeWord(m, deque, size);
  const item = m.load(at);
  const place = (m.load(deque + DEQUE.leftIndex) + size) % BLOCK_LENGTH;
  m.store(at, 0);
  m.store(deque + DEQUE.size, size);
  if (size === 0 && place === 0) m.store(deque + DEQUE.leftIndex, CENTER);
  touch(m, deque);
  return item;
}

/** Takes the first item (there is one): the reference is the caller's. */
export function dequePopLeft(m: Machine, deque: Address): Address {
  const at = dequeWord(m, deque, 0);
  const item = m.load(at);
  const first = m.load(deque + DEQUE.first) + 1;
  m.store(at, 0);
  m.store(deque + DEQUE.first, first < m.load(deque + DEQUE.room) ? first : 0);
  m.store(deque + DEQUE.size, dequeSize(m, deque) - 1);
  moveLeft(m, deque, -1);
  if (dequeSize(m, deque) === 0 && m.load(deque + DEQUE.leftIndex) === 0) {
    m.store(deque + DEQUE.leftIndex, CENTER);
  }
  touch(m, deque);
  return item;
}

/** An empty deque that is filled from one end starts at the other end of its block. */
export function startFilling(m: Machine, deque: Address, fromRight: boolean): void {
  if (dequeSize(m, deque) === 0) m.store(deque + DEQUE.leftIndex, fromRight ? RIGHTMOST : LEFTMOST);
}

/** Turns the items to the right, or to the left where `steps` is negative. CPython: _deque_rotate. */
export function dequeRotate(m: Machine, deque: Address, steps: number): void {
  const size = dequeSize(m, deque);
  if (size <= 1) return;
  const half = size >> 1;
  if (steps > half || steps < -half) {
    steps %= size;
    if (steps > half) steps -= size;
    else if (steps < -half) steps += size;
  }
  touch(m, deque);
  const items: Address[] = [];
  for (let i = 0; i < size; i++) items.push(dequeItem(m, deque, i));
  const shift = ((steps % size) + size) % size;
  for (let i = 0; i < size; i++) m.store(dequeWord(m, deque, (i + shift) % size), items[i]!);
  moveLeft(m, deque, steps);
}

/** Removes every item, the first first; the deque is empty before the first of them goes. */
export function dequeClear(m: Machine, deque: Address): void {
  const size = dequeSize(m, deque);
  if (size === 0) return;
  const gone = m.heap.allocate(8 * size);
  for (let i = 0; i < size; i++) {
    m.store(gone + 8 * (size - 1 - i), dequeItem(m, deque, i));
    m.store(dequeWord(m, deque, i), 0);
  }
  m.store(deque + DEQUE.size, 0);
  m.store(deque + DEQUE.first, 0);
  m.store(deque + DEQUE.leftIndex, CENTER);
  touch(m, deque);
  const mark = m.kept;
  m.keepArray(gone, size);
  m.releaseTo(mark);
}

/** Bytes of the object and its blocks, as CPython counts them. */
export function dequeMemory(m: Machine, deque: Address, basicSize: number): number {
  const blocks = (m.load(deque + DEQUE.leftIndex) + dequeSize(m, deque) + BLOCK_LENGTH - 1) >> 6;
  return basicSize + blocks * BLOCK_SIZE;
}
