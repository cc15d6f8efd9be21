/**
 * Follows one object: its slots, or one of them, from its birth to its death. Where an object that a slot
 * refers to dies, another one may come to have its address: then the slot is another, too.
 */
import { bytearraySize, bytearrayStart } from '../machine/bytearray-object.ts';
import { Header } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { weakReferents } from '../machine/weak-references.ts';
import { MemoryCopy } from './memory-copy.ts';
import { describe, type SlotAt } from './object-slots.ts';
import type { Tracker } from './tracker.ts';

/** What can be seen of an object at one moment. */
interface Contents {
  /** What each slot refers to, by what makes it that slot. */
  readonly slots: ReadonlyMap<string, Address>;
  /** Everything that is referred to. */
  readonly referents: ReadonlySet<Address>;
  /** The bytes of a bytearray. */
  readonly bytes: Uint8Array | null;
}

/** Which slots count; null for all of them. */
export type SlotFilter = ((key: string) => boolean) | null;

/** What makes a slot the same slot at two moments. Keys of dicts stand with the values. */
export function slotKey(slot: SlotAt): string {
  switch (slot.kind) {
    case 'index':
      return String(slot.index);
    case 'key':
    case 'value':
      return `${slot.kind} ${slot.key}`;
    case 'attribute':
      return `.${slot.name}`;
    case 'member':
      return `member ${slot.to}`;
  }
}

/** Types whose slots are told of as names of a frame. */
const FRAMES: ReadonlySet<Address> = new Set([Type.generator, Type.coroutine, Type.async_generator]);

export class ObjectTracker implements Tracker {
  readonly #object: Address;
  /** Number of its birth, by which it is known; 0 where it has none. */
  readonly #birth: number;
  readonly #wanted: SlotFilter;
  readonly #memory = new MemoryCopy();
  #contents: Contents | null = null;
  /** Something that it refers to has died since it was looked at. */
  #lost = false;
  #born = false;
  #died = false;

  /** An object that has no number of birth is followed from its birth to its death only. */
  constructor(object: Address, birth: number, wanted: SlotFilter = null) {
    this.#object = object;
    this.#birth = birth;
    this.#wanted = wanted;
  }

  get over(): boolean {
    return this.#died;
  }

  start(m: Machine): boolean {
    this.#born = false;
    this.#died = false;
    this.#contents = null;
    if (this.#birth === 0) return true;
    if (birthAt(m, this.#object) !== this.#birth) return false;
    this.#look(m);
    return true;
  }

  born(object: Address): void {
    if (object === this.#object) this.#born = true;
  }

  died(object: Address): void {
    if (object !== this.#object) this.#lost ||= this.#contents?.referents.has(object) === true;
    else if (this.#birth === 0 || this.#contents !== null) this.#died = true;
  }

  changed(m: Machine): boolean {
    if (this.#birth === 0) {
      const happened = this.#born || this.#died;
      this.#born = false;
      this.#died = false;
      return happened;
    }
    if (this.#died) {
      this.#contents = null;
      return true;
    }
    const before = this.#contents;
    if (before === null) {
      if (birthAt(m, this.#object) !== this.#birth) return false;
      this.#look(m);
      return true;
    }
    // One that is being freed gives up what it holds: that is part of its end.
    if (m.count(this.#object) === 0) return false;
    if (!this.#lost && this.#memory.isSame(m)) return false;
    // What died was let go of: where it seems to be there still, another object has its address.
    const lost = this.#lost;
    this.#look(m);
    return lost || !isEqual(before, this.#contents!);
  }

  #look(m: Machine): void {
    this.#lost = false;
    this.#memory.take(m, this.#object);
    this.#contents = contentsOf(m, this.#object, this.#wanted);
  }
}

function birthAt(m: Machine, object: Address): number {
  return m.words[(object + Header.birth) >> 2]!;
}

function contentsOf(m: Machine, object: Address, wanted: SlotFilter): Contents {
  const type = m.typeOf(object);
  const slots = new Map<string, Address>();
  if (!FRAMES.has(type))
    for (const slot of describe(m, object, Number.POSITIVE_INFINITY).slots) {
      const key = slotKey(slot);
      if (wanted === null || wanted(key)) slots.set(key, slot.to);
    }
  if (wanted === null) for (const to of weakReferents(m, object)) slots.set('weak', to);
  const start = type === Type.bytearray ? bytearrayStart(m, object) : 0;
  return {
    slots,
    referents: new Set(slots.values()),
    bytes: start === 0 ? null : m.bytes.slice(start, start + bytearraySize(m, object)),
  };
}

function isEqual(one: Contents, other: Contents): boolean {
  if (one.slots.size !== other.slots.size || one.bytes?.length !== other.bytes?.length) return false;
  for (const [key, to] of one.slots) if (other.slots.get(key) !== to) return false;
  return one.bytes === null || one.bytes.every((byte, i) => byte === other.bytes![i]);
}
