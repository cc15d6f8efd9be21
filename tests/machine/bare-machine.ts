/**
 * A machine without boot, for tests of natives that need no Python: an empty heap, and a type of keys
 * whose hash and equality the test decides.
 */
import { vi } from 'vitest';
import { defineType } from '../../src/machine/define.ts';
import { startDicts } from '../../src/machine/dict-object.ts';
import { startLists } from '../../src/machine/gc-list.ts';
import { layout, word } from '../../src/machine/layout.ts';
import { TYPE, TypeFlag } from '../../src/machine/layouts.ts';
import { Machine } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Static, Type } from '../../src/machine/places.ts';
import { Compare } from '../../src/machine/slot-numbers.ts';
import { newStr } from '../../src/machine/str-object.ts';

const KEY = layout('key', { value: word('hash and identity of the key') });

/** What happens when two keys of equal hash are compared; a test may put its own in. */
export const comparing = vi.fn<(m: Machine, left: Address, right: Address) => boolean>();

const keyType = defineType('key', {
  layout: KEY,
  dealloc: (m, self) => m.freeObject(self),
  hash: (m, self) => {
    m.hashHigh = m.load(self + KEY.value) >> 31;
    return m.load(self + KEY.value);
  },
  compare: (m, left, right, how) => {
    if (how !== Compare.eq) return Static.NotImplemented;
    return m.boolean(comparing(m, left, right));
  },
});

/** A machine whose objects can be made, hashed, compared and freed; str and the keys' type only. */
export function bareMachine(): Machine {
  comparing.mockReset().mockImplementation((m, left, right) => numberIn(m, left) === numberIn(m, right));
  const m = new Machine({ write: () => undefined, readLine: () => null }, 0x10000000);
  m.heap.start();
  startLists(m);
  startDicts(m);
  for (const [slot, native] of keyType.slots) m.store(keyType.address + slot, native);
  for (const type of [Type.dict, Type.set, Type.frozenset]) m.store(type + TYPE.flags, TypeFlag.collected);
  return m;
}

/** A new key. */
export function key(m: Machine, value: number): Address {
  const object = m.newObject(keyType.address, KEY.end);
  m.store(object + KEY.value, value);
  return object;
}

/** The number inside a key. */
export function numberIn(m: Machine, object: Address): number {
  return m.load(object + KEY.value);
}

/** A new str of at least two characters: shorter ones are made by boot. */
export function text(m: Machine, value: string): Address {
  return newStr(m, value);
}
