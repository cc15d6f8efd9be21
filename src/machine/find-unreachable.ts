/**
 * Which objects of a list are only held by each other: their counts, less the references among them,
 * leave nothing. CPython: Python/gc.c (deduce_unreachable, update_refs, subtract_refs, move_unreachable).
 *
 * CPython keeps the numbers it works with in the words in front of the objects; here they are the host's,
 * since no Python code runs meanwhile. While it lasts, the word of the previous object has the number of
 * the object. The order of both lists afterwards is CPython's.
 */
import { appendToList, clearList, GcFlag, GcWord, listed } from './gc-list.ts';
import { Header } from './layout.ts';
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
  private readonly objects: Int32Array;
  private readonly counts: Int32Array;
  private readonly states: Uint8Array;
  /** Numbers of the objects to look at, in order; each can come back once. */
  private readonly queue: Int32Array;
  private waiting: number;
  private readonly reachable: Int32Array;
  private reached = 0;

  constructor(m: Machine, objects: Int32Array) {
    const size = objects.length;
    this.m = m;
    this.objects = objects;
    this.counts = new Int32Array(size);
    this.states = new Uint8Array(size);
    this.queue = new Int32Array(2 * size);
    this.reachable = new Int32Array(size);
    this.waiting = size;
  }

  run(): void {
    const { m, objects, counts, queue } = this;
    const W = m.words;
    for (let i = 0; i < objects.length; i++) {
      const object = objects[i]!;
      const count = W[object >> 2]!;
      counts[i] = count === IMMORTAL ? NEVER_ZERO : count;
      queue[i] = i;
      W[(object + GcWord.previous) >> 2] = i;
      W[(object + GcWord.flags) >> 2] = W[(object + GcWord.flags) >> 2]! | GcFlag.collecting;
    }
    for (let i = 0; i < objects.length; i++) visitForCollector(m, objects[i]!, this.subtract);
    this.sort();
  }

  private isCollecting(object: Address): boolean {
    if (object < Region.heap) return false;
    const W = this.m.words;
    if ((W[(W[(object + Header.type) >> 2]! + TYPE.flags) >> 2]! & TypeFlag.collected) === 0) return false;
    return (W[(object + GcWord.flags) >> 2]! & GcFlag.collecting) !== 0;
  }

  private readonly subtract = (referent: Address): void => {
    if (this.isCollecting(referent)) this.counts[this.m.words[(referent + GcWord.previous) >> 2]!]!--;
  };

  /** An object that something outside refers to is reachable, and so is what it refers to. */
  private readonly reach = (referent: Address): void => {
    if (!this.isCollecting(referent)) return;
    const number = this.m.words[(referent + GcWord.previous) >> 2]!;
    if (this.states[number] === State.unreachable) {
      this.states[number] = State.waiting;
      this.queue[this.waiting++] = number;
    }
    if (this.counts[number] === 0) this.counts[number] = 1;
  };

  private sort(): void {
    const { m, objects, counts, states, queue } = this;
    const W = m.words;
    for (let i = 0; i < this.waiting; i++) {
      const number = queue[i]!;
      if (counts[number] === 0) {
        states[number] = State.unreachable;
        continue;
      }
      const object = objects[number]!;
      states[number] = State.reachable;
      this.reachable[this.reached++] = number;
      visitForCollector(m, object, this.reach);
      W[(object + GcWord.flags) >> 2] = W[(object + GcWord.flags) >> 2]! & ~GcFlag.collecting;
    }
  }

  /** Hangs the objects up again. */
  relink(head: Address, unreachable: Address): void {
    const { m, objects, states } = this;
    clearList(m, head);
    clearList(m, unreachable);
    for (let i = 0; i < this.reached; i++) appendToList(m, objects[this.reachable[i]!]!, head);
    for (let i = 0; i < objects.length; i++) {
      if (states[i] === State.unreachable) appendToList(m, objects[i]!, unreachable);
    }
  }
}
