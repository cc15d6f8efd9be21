/**
 * Where an event of a kind is: a call, a return, output, an exception, a free, a collection. The position
 * of an event is that of the picture which tells of it: the one behind the step in which it happened.
 */
import type { Talk } from '../history/tape.ts';
import type { Timeline } from '../history/timeline.ts';
import { QUIET_BIRTHS } from '../machine/births.ts';
import { Header } from '../machine/layout.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import type { Direction, EventFilter } from './commands.ts';
import type { Search } from './stepping.ts';
import { RunWatcher } from './watch-run.ts';

/** Whether the picture of a position tells of a death: of an object that nobody was shown it does not. */
export type TellsOfDeath = (position: number) => boolean;

/** The first position of an event of a kind after `from`, or the last one before it; null without one. */
export async function findEvent(
  timeline: Timeline,
  search: Search,
  filter: EventFilter,
  from: number,
  direction: Direction,
  tellsOfDeath: TellsOfDeath,
): Promise<number | null> {
  const look = (start: number, to: number): number | null => {
    if (filter === 'output') return outputAt(timeline, start, to, direction);
    return direction > 0 ? firstEvent(timeline, filter, start, to) : lastEvent(timeline, filter, start, to);
  };
  for (let at = from; ; ) {
    const found = direction > 0 ? await search.forwardIn(at, look) : await search.backwardIn(at, look);
    if (filter !== 'free' || found === null || tellsOfDeath(found)) return found;
    at = found;
    await search.breathe();
  }
}

/** The first event in the steps from one position to another. */
function firstEvent(timeline: Timeline, filter: EventFilter, start: number, to: number): number | null {
  const watcher = new EventWatcher(timeline.machine, filter, true);
  timeline.observe(start, to, watcher);
  return watcher.found(to);
}

/** The last one of them. */
function lastEvent(timeline: Timeline, filter: EventFilter, start: number, to: number): number | null {
  if (to <= start) return null;
  const watcher = new EventWatcher(timeline.machine, filter, false);
  timeline.observe(start, to, watcher);
  return watcher.found(to);
}

/** The step with which something was printed: the tape knows. Forward only what is recorded already. */
function outputAt(timeline: Timeline, start: number, to: number, direction: Direction): number | null {
  const { talk } = timeline.tape;
  const isWanted = ({ step, stream, prompt }: Talk) =>
    stream !== 'stdin' && !prompt && step > start && Math.min(step, timeline.last) <= to;
  const piece = direction > 0 ? talk.find(isWanted) : talk.findLast(isWanted);
  return piece === undefined ? null : Math.min(piece.step, timeline.last);
}

/** Notes where something of a kind happens. */
class EventWatcher extends RunWatcher {
  readonly #filter: EventFilter;
  readonly #first: boolean;
  #found: number | null = null;
  #collections = -1;
  /** Objects made since the last line event: their death is no event. */
  #step = -1;
  readonly #fresh = new Set<Address>();

  /** `first`: stop at the first one; else the last one is wanted. */
  constructor(m: Machine, filter: EventFilter, first: boolean) {
    super(m);
    this.#filter = filter;
    this.#first = first;
  }

  /** The position of what was found. What happened last may not have been followed by an instruction. */
  found(to: number): number | null {
    this.#countCollections();
    return this.#found === null ? null : Math.min(this.#found, to);
  }

  #note(kind: EventFilter): void {
    if (kind !== this.#filter || (this.#first && this.#found !== null)) return;
    this.#found = this.machine.steps;
  }

  protected goesOn(): boolean {
    this.#countCollections();
    return !this.#first || this.#found === null;
  }

  /** Collections show in a counter. */
  #countCollections(): void {
    if (this.#filter !== 'collection') return;
    const collections = collectionsOf(this.machine);
    if (this.#collections >= 0 && collections !== this.#collections) this.#note('collection');
    this.#collections = collections;
  }

  born(object: Address): void {
    if (this.#filter !== 'free') return;
    this.#refresh();
    this.#fresh.add(object);
  }

  override died(object: Address): void {
    super.died(object);
    if (this.#filter !== 'free') return;
    this.#refresh();
    const birth = this.machine.words[(object + Header.birth) >> 2]!;
    if (!this.#fresh.delete(object) && birth > 0 && birth < QUIET_BIRTHS) this.#note('free');
  }

  #refresh(): void {
    if (this.machine.steps === this.#step) return;
    this.#step = this.machine.steps;
    this.#fresh.clear();
  }

  protected called(): void {
    this.#note('call');
  }

  protected leaving(): void {
    this.#note('return');
  }

  protected threw(): void {
    this.#note('exception');
  }

  protected ticked(): void {}
  protected naming(): void {}
  protected handles(): void {}
}

/** How often the collector has run. */
function collectionsOf(m: Machine): number {
  let count = 0;
  for (let generation = 0; generation < 3; generation++)
    count += m.load(Own.collectorStats + 24 * generation);
  return count;
}
