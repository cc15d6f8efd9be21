/**
 * A copy of the memory that an object's visible contents lie in: its own words, the raw blocks it owns, and
 * the dict of its attributes. As long as these words are the same, nothing can be seen to have changed.
 */
import { typeSpecAt } from '../machine/define.ts';
import { PRE_HEADER, Pre } from '../machine/instance-values.ts';
import { Header } from '../machine/layout.ts';
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Region } from '../machine/places.ts';

export class MemoryCopy {
  /** Stretches as pairs of indices into the machine's words. */
  #ranges: number[] = [];
  #words = new Int32Array(64);

  /** Copies what belongs to an object. */
  take(m: Machine, object: Address): void {
    this.#ranges = [];
    this.#add(m, object);
    const type = m.typeOf(object);
    const dict = dictOf(m, object, type);
    if (dict !== 0) this.#add(m, dict);
    let length = 0;
    for (let i = 0; i < this.#ranges.length; i += 2) length += this.#ranges[i + 1]! - this.#ranges[i]!;
    if (this.#words.length < length) this.#words = new Int32Array(2 * length);
    let at = 0;
    for (let i = 0; i < this.#ranges.length; i += 2) {
      const part = m.words.subarray(this.#ranges[i]!, this.#ranges[i + 1]!);
      this.#words.set(part, at);
      at += part.length;
    }
  }

  /** Whether every word is what it was. */
  isSame(m: Machine): boolean {
    const W = m.words;
    const copy = this.#words;
    const ranges = this.#ranges;
    let at = 0;
    for (let i = 0; i < ranges.length; i += 2) {
      const end = ranges[i + 1]!;
      for (let word = ranges[i]!; word < end; word++) if (W[word] !== copy[at++]) return false;
    }
    return true;
  }

  /** The words of an object behind its header, the one in front that leads to its dict, and its blocks. */
  #add(m: Machine, object: Address): void {
    if (object < Region.heap) return;
    const type = m.typeOf(object);
    const flags = m.load(type + TYPE.flags);
    const front = (flags & TypeFlag.collected) === 0 ? 0 : m.preHeader(type);
    const block = object - front;
    const end = block + m.heap.capacity(block);
    if (front === PRE_HEADER) this.#ranges.push((object + Pre.dict) >> 2, (object + Pre.dict + 4) >> 2);
    this.#ranges.push((object + Header.end) >> 2, end >> 2);
    const add = (owned: Address) => {
      // Some blocks lie inside an object: a small set's table, the values of an instance.
      if (owned >= Region.heap && !this.#covers(owned))
        this.#ranges.push(owned >> 2, (owned + m.heap.capacity(owned)) >> 2);
    };
    const spec = typeSpecAt(m.load(type + TYPE.spec));
    for (const { kind, offset } of spec?.layout.fields ?? [])
      if (kind === 'block') add(m.load(object + offset));
    spec?.options.blocks?.(m, object, add);
  }

  #covers(address: Address): boolean {
    const word = address >> 2;
    return this.#ranges.some((start, i) => i % 2 === 0 && word >= start && word < this.#ranges[i + 1]!);
  }
}

/** The dict that an object's attributes, or a class's, are in; 0 for none. */
export function dictOf(m: Machine, object: Address, type: Address): Address {
  const flags = m.load(type + TYPE.flags);
  if ((flags & TypeFlag.typeSubclass) !== 0) return m.load(object + TYPE.dict);
  if ((flags & TypeFlag.managedDict) !== 0) return m.load(object + Pre.dict);
  const offset = m.load(type + TYPE.dictOffset);
  return offset > 0 ? m.load(object + offset) : 0;
}
