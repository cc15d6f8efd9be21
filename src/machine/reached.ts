/**
 * The heap as a walk sees it: which places are blocks in use, which objects it has reached, and which of
 * them it has still to look into.
 */
import { FreeList } from './free-lists.ts';
import { eachBlock, eachFreeBlock, eachKeptForReuse } from './heap-blocks.ts';
import { Header } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Region, Static, TYPE_BASE } from './places.ts';

/** What is known of the 16 bytes of heap at a place. */
const enum Mark {
  /** The start of a block in use. */
  block = 1,
  /** An object that is reached. */
  object = 2,
  /** The block has an owner. */
  owned = 4,
  /** An object that is kept for reuse by its type: memory in use, but no object. */
  reuse = 8,
}

/** One byte for every 16 of the heap; shared by all walks, of which there is one at a time. */
let marks = new Uint8Array(1 << 16);

const place = (address: Address): number => (address - Region.heap) >> 4;

export class Reached {
  /** Objects of the heap in the order in which they were reached. */
  readonly objects: Address[] = [];
  /** Objects made by boot that were reached. */
  readonly boot = new Set<Address>();
  private readonly m: Machine;
  private readonly waiting: Address[] = [];

  constructor(m: Machine) {
    this.m = m;
    const size = place(m.heap.top);
    if (marks.length < size) marks = new Uint8Array(2 * size);
    else marks.fill(0, 0, size);
    eachBlock(m, (block) => {
      marks[place(block)] = Mark.block;
    });
    eachFreeBlock(m, (block) => {
      marks[place(block)] = 0;
    });
    eachKeptForReuse(m, (object, list) => {
      if (object < Region.heap) return;
      const front = list === FreeList.floats || list === FreeList.dictKeys ? 0 : 16;
      marks[place(object - front)]! |= Mark.owned;
      marks[place(object)]! |= Mark.reuse;
    });
  }

  /** Notes an object that is not looked into from here; false when it was reached before, or is none. */
  note(object: Address): boolean {
    if (object < Region.heap) {
      if (object < Static.boot || this.boot.has(object)) return false;
      this.boot.add(object);
      return true;
    }
    const known = marks[place(object)]!;
    if ((known & Mark.object) !== 0 || !this.isAlive(object)) return false;
    marks[place(object)] = known | Mark.object;
    this.objects.push(object);
    return true;
  }

  /** Whether an object of the heap was reached. */
  has(object: Address): boolean {
    return object < Region.heap || (marks[place(object)]! & Mark.object) !== 0;
  }

  /** Notes an object that has to be looked into. */
  add(object: Address): void {
    if (this.note(object)) this.waiting.push(object);
  }

  /** The next object to look into, 0 when there is none left. */
  next(): Address {
    return this.waiting.pop() ?? 0;
  }

  /** Whether an object's memory is in use, and looks like an object. */
  isAlive(object: Address): boolean {
    if (object < Region.heap) return object > 0;
    if ((object & 15) !== 0 || object >= this.m.heap.top) return false;
    if ((marks[place(object)]! & Mark.reuse) !== 0) return false;
    const start = this.blockOf(object);
    return start !== 0 && (marks[place(start)]! & Mark.block) !== 0;
  }

  /** The block in which an object lies; 0 when its type is none. */
  blockOf(object: Address): Address {
    const { m } = this;
    const type = m.load(object + Header.type);
    if (type < TYPE_BASE || type >= m.heap.top || (type & 15) !== 0) return 0;
    if ((m.load(m.load(type + Header.type) + TYPE.flags) & TypeFlag.typeSubclass) === 0) return 0;
    const collected = (m.load(type + TYPE.flags) & TypeFlag.collected) !== 0;
    return collected ? object - m.preHeader(type) : object;
  }

  /** Gives a block an owner; false when it had one. Addresses inside a block are none of its own. */
  own(block: Address): boolean {
    if (block < Region.heap || (block & 15) !== 0) return true;
    const known = marks[place(block)]!;
    if ((known & Mark.block) === 0) return true;
    marks[place(block)] = known | Mark.owned;
    return (known & Mark.owned) === 0;
  }

  /** Whether the block has an owner, or is not in use. */
  isAccounted(block: Address): boolean {
    return (marks[place(block)]! & (Mark.block | Mark.owned)) !== Mark.block;
  }
}
