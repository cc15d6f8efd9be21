/**
 * A machine without boot, for tests of natives that need no Python: an empty heap, and a type of keys
 * whose hash and equality the test decides.
 */
import { vi } from 'vitest';
import { defineType, type TypeSpec, typeSpecs } from '../../src/machine/define.ts';
import { startDicts } from '../../src/machine/dict-object.ts';
import { startLists } from '../../src/machine/gc-list.ts';
import { layout, word } from '../../src/machine/layout.ts';
import { EXCEPTION, TYPE, TypeFlag } from '../../src/machine/layouts.ts';
import { Machine, PYTHON_ERROR } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Static, Type } from '../../src/machine/places.ts';
import { forEach } from '../../src/machine/protocol/iterate.ts';
import { takePending } from '../../src/machine/raise.ts';
import { natives } from '../../src/machine/registry.ts';
import { Compare, type Slot } from '../../src/machine/slot-numbers.ts';
import { newStr, textOf } from '../../src/machine/str-object.ts';
import { tupleItem } from '../../src/machine/tuple-object.ts';

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
  const m = new Machine(
    {
      write: () => undefined,
      readLine: () => null,
      clock: () => 0,
      entropy: () => 0,
      moduleSource: () => null,
    },
    0x10000000,
  );
  m.heap.start();
  startLists(m);
  startDicts(m);
  for (const spec of typeSpecs) writeType(m, spec);
  return m;
}

/** As much of a built-in type as natives look at; its methods are not entered anywhere. */
function writeType(m: Machine, spec: TypeSpec): void {
  const type = spec.address;
  const collected = spec.options.collected === true ? TypeFlag.collected : 0;
  m.store(type + TYPE.flags, collected | (type === Type.dict ? TypeFlag.dictSubclass : 0));
  m.store(type + TYPE.basicSize, spec.options.size ?? spec.layout.size);
  m.store(type + TYPE.name, newStr(m, spec.name));
  for (const [slot, native] of spec.slots) m.store(type + slot, native);
}

/** Calls the native in a slot of the object's type. */
export function slot(m: Machine, object: Address, at: Slot, ...args: readonly unknown[]): number {
  return natives[m.load(m.typeOf(object) + at)]!(m, object, ...args);
}

/** The items of an iterable, borrowed from whatever holds them besides the iterator. */
export function itemsOf(m: Machine, iterable: Address): Address[] {
  const found: Address[] = [];
  forEach(m, iterable, (item) => found.push(item));
  return found;
}

/** Calls a method by its declaration; a left-out argument is 0. */
export function callNative(m: Machine, self: Address, called: string, ...args: readonly number[]): Address {
  const members = typeSpecs.find((spec) => spec.address === m.typeOf(self))!.members;
  for (const member of members) {
    if ('spec' in member && member.spec.name === called)
      return natives[member.spec.native]!(m, self, ...args);
  }
  throw new Error(`no method ${called}`);
}

/** The text of the pending exception, which is taken away. */
export function raised(m: Machine, attempt: () => unknown): string {
  const mark = m.kept;
  try {
    attempt();
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    const exception = takePending(m);
    const args = m.load(exception + EXCEPTION.args);
    const first = tupleItem(m, args, 0);
    return m.typeOf(first) === Type.str ? textOf(m, first) : `key ${numberIn(m, first)}`;
  }
  throw new Error('nothing was raised');
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
