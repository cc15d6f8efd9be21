/**
 * The order of an OrderedDict: a doubly linked list of nodes in raw memory, and an array that finds the
 * node of an entry of the dict by the entry's number. The array is made anew when the dict has got another
 * keys table. CPython: Objects/odictobject.c.
 */

import { Keys } from '../../dict-keys.ts';
import { lookup } from '../../dict-lookup.ts';
import { block, borrowed, layout, reference, word } from '../../layout.ts';
import { DICT } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import type { Visitor } from '../../slots.ts';

export const ODICT = layout('collections.OrderedDict', {
  used: word('number of entries'),
  watched: word('not used'),
  keys: block('keys table'),
  values: block('not used'),
  byEntry: block('nodes by the number of their entry'),
  byEntrySize: word('length of that array'),
  sentinel: word('the keys table it was made for'),
  state: word('changes with the order'),
  first: word('first node'),
  last: word('last node'),
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
});

if (ODICT.keys !== DICT.keys) throw new Error('OrderedDict does not begin as a dict');

/** Words of a node. CPython: _ODictNode. */
export const enum Node {
  key = 0,
  hash = 8,
  next = 16,
  previous = 24,
  size = 32,
}

/** The number of a key's entry in the dict, negative when there is none. Keeps the array fitting. */
function entryOf(m: Machine, dict: Address, key: Address, low: number, high: number): number {
  const keys = m.load(dict + ODICT.keys);
  const fits =
    m.load(dict + ODICT.sentinel) === keys && m.load(dict + ODICT.byEntrySize) === placesOf(m, keys);
  if (!fits) makeArray(m, dict);
  return lookup(m, dict, key, low, high);
}

/** Places of a keys table. CPython: DK_SIZE. */
function placesOf(m: Machine, keys: Address): number {
  return 1 << m.bytes[keys + Keys.log2Size]!;
}

/** CPython: _odict_resize. */
function makeArray(m: Machine, dict: Address): void {
  const keys = m.load(dict + ODICT.keys);
  const size = placesOf(m, keys);
  const array = m.heap.allocate(8 * size);
  m.words.fill(0, array >> 2, (array + 8 * size) >> 2);
  for (let node = m.load(dict + ODICT.first); node !== 0; node = m.load(node + Node.next)) {
    const index = lookup(
      m,
      dict,
      m.load(node + Node.key),
      m.load(node + Node.hash),
      m.load(node + Node.hash + 4),
    );
    if (index >= 0) m.store(array + 8 * index, node);
  }
  const old = m.load(dict + ODICT.byEntry);
  if (old !== 0) m.heap.free(old);
  m.store(dict + ODICT.byEntry, array);
  m.store(dict + ODICT.byEntrySize, size);
  m.store(dict + ODICT.sentinel, keys);
}

/** The node of a key, 0 when there is none. */
export function findNode(m: Machine, dict: Address, key: Address, low: number, high: number): Address {
  if (m.load(dict + ODICT.first) === 0) return 0;
  const index = entryOf(m, dict, key, low, high);
  return index < 0 ? 0 : m.load(m.load(dict + ODICT.byEntry) + 8 * index);
}

function touch(m: Machine, dict: Address): void {
  m.store(dict + ODICT.state, m.load(dict + ODICT.state) + 1);
}

/** Gives a key that has just been entered in the dict its node, unless it has one. Borrows the key. */
export function addNode(m: Machine, dict: Address, key: Address, low: number, high: number): void {
  const index = entryOf(m, dict, key, low, high);
  const at = m.load(dict + ODICT.byEntry) + 8 * index;
  if (index < 0 || m.load(at) !== 0) return;
  const node = m.heap.allocate(Node.size);
  m.store(node + Node.key, m.hold(key));
  m.store(node + Node.hash, low);
  m.store(node + Node.hash + 4, high);
  putLast(m, dict, node);
  m.store(at, node);
  touch(m, dict);
}

/** Links a node at the end. */
export function putLast(m: Machine, dict: Address, node: Address): void {
  const last = m.load(dict + ODICT.last);
  m.store(node + Node.previous, last);
  m.store(node + Node.next, 0);
  m.store(last === 0 ? dict + ODICT.first : last + Node.next, node);
  m.store(dict + ODICT.last, node);
}

/** Links a node at the beginning. */
export function putFirst(m: Machine, dict: Address, node: Address): void {
  const first = m.load(dict + ODICT.first);
  m.store(node + Node.previous, 0);
  m.store(node + Node.next, first);
  m.store(first === 0 ? dict + ODICT.last : first + Node.previous, node);
  m.store(dict + ODICT.first, node);
  touch(m, dict);
}

/** Takes a node out of the list. */
export function unlink(m: Machine, dict: Address, node: Address): void {
  const previous = m.load(node + Node.previous);
  const next = m.load(node + Node.next);
  m.store(previous === 0 ? dict + ODICT.first : previous + Node.next, next);
  m.store(next === 0 ? dict + ODICT.last : next + Node.previous, previous);
  touch(m, dict);
}

/** Forgets the node of a key that is still in the dict; the node's reference to its key goes. */
export function removeNode(m: Machine, dict: Address, key: Address, low: number, high: number): void {
  if (m.load(dict + ODICT.first) === 0) return;
  const index = entryOf(m, dict, key, low, high);
  if (index < 0) return;
  const at = m.load(dict + ODICT.byEntry) + 8 * index;
  const node = m.load(at);
  if (node === 0) return;
  m.store(at, 0);
  unlink(m, dict, node);
  const held = m.load(node + Node.key);
  m.heap.free(node);
  m.release(held);
}

/** Forgets all nodes, in their order. */
export function clearNodes(m: Machine, dict: Address): void {
  const array = m.load(dict + ODICT.byEntry);
  if (array !== 0) m.heap.free(array);
  m.store(dict + ODICT.byEntry, 0);
  m.store(dict + ODICT.byEntrySize, 0);
  m.store(dict + ODICT.sentinel, 0);
  const mark = m.kept;
  let node = m.load(dict + ODICT.first);
  m.store(dict + ODICT.first, 0);
  m.store(dict + ODICT.last, 0);
  const keys: Address[] = [];
  while (node !== 0) {
    const next = m.load(node + Node.next);
    keys.push(m.load(node + Node.key));
    m.heap.free(node);
    node = next;
  }
  for (const key of keys.reverse()) m.keep(key);
  m.releaseTo(mark);
}

/** Visits the references of the nodes. */
export function visitNodes(m: Machine, dict: Address, visitor: Visitor): void {
  for (let node = m.load(dict + ODICT.first); node !== 0; node = m.load(node + Node.next)) {
    visitor(m.load(node + Node.key), node + Node.key);
  }
}

/** Visits the nodes themselves, blocks of raw memory. */
export function visitNodeBlocks(m: Machine, dict: Address, visit: (block: Address) => void): void {
  for (let node = m.load(dict + ODICT.first); node !== 0; node = m.load(node + Node.next)) visit(node);
}
