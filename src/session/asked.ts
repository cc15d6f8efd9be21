/** Questions about the shown position, and their answers. */
import { unreachable } from '../base/unreachable.ts';
import type { Timeline } from '../history/timeline.ts';
import type { Answer, Query, Subject } from './commands.ts';
import { compareObjects } from './compare-objects.ts';
import { deathsIn } from './deaths.ts';
import { heapDifference } from './heap-difference.ts';
import { type Living, lifeOf } from './life.ts';
import type { Moments } from './moment.ts';
import { memoryOf } from './raw-memory.ts';
import type { Label, Life, Snapshot, When } from './snapshot.ts';
import { eventAt, type Search } from './stepping.ts';
import { livingOf, trackerOf } from './subject.ts';
import { NameTracker } from './track-name.ts';

export class Asked {
  readonly #timeline: Timeline;
  readonly #moments: Moments;
  readonly #search: Search;
  readonly #snapshot: Snapshot;
  readonly #before: number;

  /** About the position of a snapshot; `before` is the step that was looked at before it. */
  constructor(timeline: Timeline, moments: Moments, search: Search, snapshot: Snapshot, before: number) {
    this.#timeline = timeline;
    this.#moments = moments;
    this.#search = search;
    this.#snapshot = snapshot;
    this.#before = before;
  }

  /** The answer; null where what is asked about is not there. */
  async answer(query: Exclude<Query, { readonly kind: 'prediction' | 'survey' }>): Promise<Answer | null> {
    const { step } = this.#snapshot.position;
    this.#moments.snapshotAt(this.#snapshot.position);
    const m = this.#timeline.machine;
    switch (query.kind) {
      case 'life': {
        const life = await this.#life(query.label);
        return life && { kind: 'life', life };
      }
      case 'memory': {
        const living = this.#living(query.label);
        return living && { kind: 'memory', parts: memoryOf(m, living.address) };
      }
      case 'comparison': {
        const comparison = compareObjects(this.#timeline, this.#snapshot, query.left, query.right);
        const since = comparison?.same && query.names ? await this.#aliases(...query.names) : null;
        return comparison && { kind: 'comparison', comparison: { ...comparison, ...(since && { since }) } };
      }
      case 'difference': {
        const from = Math.max(0, Math.min(query.from ?? this.#before, this.#timeline.last));
        return { kind: 'difference', difference: heapDifference(this.#timeline, this.#moments, from, step) };
      }
      case 'deaths':
        return { kind: 'deaths', deaths: deathsIn(this.#timeline, step) };
      case 'aliases':
        return { kind: 'aliases', since: await this.#aliases(query.one, query.other) };
      default:
        return unreachable(query);
    }
  }

  #isDead(label: Label): boolean {
    return this.#snapshot.objects.some((one) => one.label === label && one.state === 'freed');
  }

  /** An object that is alive. */
  #living(label: Label): Living | null {
    return this.#isDead(label) ? null : livingOf(this.#timeline.machine, this.#snapshot, label);
  }

  async #life(label: Label): Promise<Life | null> {
    const { position } = this.#snapshot;
    const living = livingOf(this.#timeline.machine, this.#snapshot, label);
    // A number between two ticks may be one that the step has made: it has no number to tell by.
    if (living === null || (living.birth === 0 && position.tick > 0)) return null;
    // What died in this step was alive before it.
    const here = Math.max(0, position.step - (this.#isDead(label) && position.tick === 0 ? 1 : 0));
    return lifeOf(this.#timeline, this.#search, this.#moments, living, here);
  }

  /** The first step behind which two names are names of one object. */
  async #aliases(one: Subject, other: Subject): Promise<When | null> {
    const timeline = this.#timeline;
    const m = timeline.machine;
    const trackers = [one, other].map((subject) => trackerOf(m, this.#snapshot, subject));
    const [first, second] = trackers;
    if (!(first instanceof NameTracker && second instanceof NameTracker)) return null;
    let found: number | null = null;
    await this.#search.through(0, timeline.last, (start, to) => {
      timeline.seek(start);
      first.start(m);
      second.start(m);
      timeline.scan(start, to, () => {
        first.changed(m);
        second.changed(m);
        if (first.value === 0 || first.value !== second.value) return true;
        found = Math.max(0, m.steps - 1);
        return false;
      });
      return found === null;
    });
    return found === null ? null : this.#when(found);
  }

  #when(step: number): When {
    this.#timeline.seek(Math.max(0, step - 1));
    return { step, line: eventAt(this.#timeline.machine).line };
  }
}
