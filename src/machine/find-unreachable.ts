/**
 * Which objects of a list are only held by each other: their counts, less the references among them,
 * leave nothing. CPython: Python/gc.c (deduce_unreachable, update_refs, subtract_refs, move_unreachable).
 *
 * CPython keeps the numbers it works with in the words in front of the objects; here they are the host's,
 * since no Python code runs meanwhile. While it lasts, the word of the previous object has the number of
 * the object. The order of both lists afterwards is CPython's.
 */
import { appendToList, clearList, GcFlag, GcWord, listed } from './gc-list.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { visitForCollector } from './object-references.ts';
import { Region } from './places.ts';

/** More references than are ever subtracted. */
const NEVER_ZERO = 0x3fffffff;

const enum State {
  /** Not looked at yet, or known to be reachable and waiting to be. */
  waiting = 0,
  reachable = 1,
  unreachable = 2,
}

/**
 * Moves what is unreachable from the list at `head` to the empty list at `unreachable`. Those objects keep
 * the flag that they are being collected.
 */
export function findUnreachable(m: Machine, head: Address, unreachable: Address): void {
  const search = new Search(m, listed(m, head));
  search.run();
  search.relink(head, unreachable);
}

class Search {
  private readonly m: Machine;
  private readonly objects: readonly Address[];
  private readonly counts: Int32Array;
  private readonly states: Uint8Array;
  /** Numbers of the objects to look at, in order; some come back. */
  private readonly queue: number[];
  private readonly reachable: number[] = [];

  constructor(m: Machine, objects: readonly Address[]) {
    this.m = m;
    this.objects = objects;
    this.counts = new Int32Array(objects.length);
    this.states = new Uint8Array(objects.length);
    this.queue = Array.from(objects, (_, i) => i);
  }

  run(): void {
    const { m, objects, counts } = this;
    const W = m.words;
    objects.forEach((object, i) => {
      const count = W[object >> 2]!;
      counts[i] = count === IMMORTAL ? NEVER_ZERO : count;
      W[(object + GcWord.previous) >> 2] = i;
      W[(object + GcWord.flags) >> 2] = W[(object + GcWord.flags) >> 2]! | GcFlag.collecting;
    });
    const subtract = (referent: Address): void => {
      if (this.isCollecting(referent)) counts[this.numberOf(referent)]!--;
    };
    for (const object of objects) visitForCollector(m, object, subtract);
    this.sort();
  }

  private isCollecting(object: Address): boolean {
    if (object < Region.heap) return false;
    const W = this.m.words;
    if ((W[(this.m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.collected) === 0) return false;
    return (W[(object + GcWord.flags) >> 2]! & GcFlag.collecting) !== 0;
  }

  private numberOf(object: Address): number {
    return this.m.words[(object + GcWord.previous) >> 2]!;
  }

  /** An object that something outside refers to is reachable, and so is what it refers to. */
  private sort(): void {
    const { m, objects, counts, states, queue } = this;
    const W = m.words;
    const reach = (referent: Address): void => {
      if (!this.isCollecting(referent)) return;
      const number = this.numberOf(referent);
      if (states[number] === State.unreachable) {
        states[number] = State.waiting;
        queue.push(number);
      }
      if (counts[number] === 0) counts[number] = 1;
    };
    for (let i = 0; i < queue.length; i++) {
      const number = queue[i]!;
      if (counts[number] === 0) {
        states[number] = State.unreachable;
        continue;
      }
      const object = objects[number]!;
      states[number] = State.reachable;
      this.reachable.push(number);
      visitForCollector(m, object, reach);
      W[(object + GcWord.flags) >> 2] = W[(object + GcWord.flags) >> 2]! & ~GcFlag.collecting;
    }
  }

  /** Hangs the objects up again. */
  relink(head: Address, unreachable: Address): void {
    const { m, objects, states } = this;
    clearList(m, head);
    clearList(m, unreachable);
    for (const number of this.reachable) appendToList(m, objects[number]!, head);
    objects.forEach((object, i) => {
      if (states[i] === State.unreachable) appendToList(m, object, unreachable);
    });
  }
}
