/** What memoryviews of one object share: it holds the object and lends its bytes. CPython: _PyManagedBuffer. */
import { BYTEARRAY } from '../buffer.ts';
import { defineType } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { isInstance } from '../raise.ts';

export const MANAGED = layout('managedbuffer', {
  flags: word('not used'),
  exports: word('views of it'),
  data: word('address of the first byte'),
  object: reference('what lends its bytes, 0 once it is given back'),
  length: word('bytes in all'),
  itemSize: word('bytes of an item'),
  access: word('1 when read-only; its high half is the number of dimensions'),
  format: word('format of an item'),
  shape: word('not used'),
  strides: word('not used'),
  suboffsets: word('not used'),
  internal: word('not used'),
});

/** Objects of another type that count who looks into them: told of one more (1) or less (-1). */
export const exporters = new Map<Address, (m: Machine, object: Address, change: 1 | -1) => void>();

function countExport(m: Machine, object: Address, change: 1 | -1): void {
  if (isInstance(m, object, Type.bytearray)) {
    m.store(object + BYTEARRAY.exports, m.load(object + BYTEARRAY.exports) + change);
    return;
  }
  for (const [type, tell] of exporters) if (isInstance(m, object, type)) tell(m, object, change);
}

/** A managed buffer of an object (held), whose bytes lie at `data`. New. */
export function newManagedBuffer(m: Machine, object: Address, data: Address, size: number): Address {
  const made = m.newCollected(spec.address, MANAGED.end);
  m.words.fill(0, (made + MANAGED.flags) >> 2, (made + MANAGED.end) >> 2);
  m.store(made + MANAGED.object, m.hold(object));
  m.store(made + MANAGED.data, data);
  m.store(made + MANAGED.length, size);
  countExport(m, object, 1);
  track(m, made);
  return made;
}

/** Gives the bytes back to the object. CPython: mbuf_release. */
function giveBack(m: Machine, self: Address): void {
  const object = m.load(self + MANAGED.object);
  if (object === 0) return;
  countExport(m, object, -1);
  m.drop(self + MANAGED.object);
}

/** One view less; the last one gives the bytes back. */
export function endView(m: Machine, managed: Address): void {
  const exports = m.load(managed + MANAGED.exports) - 1;
  m.store(managed + MANAGED.exports, exports);
  if (exports === 0) giveBack(m, managed);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  giveBack(m, self);
  m.freeCollected(self);
}

const spec = defineType('managedbuffer', {
  layout: MANAGED,
  collected: true,
  abstract: true,
  final: true,
  dealloc,
  clear: giveBack,
});
