/** Questions about the shown position, and their answers. */
import type { Timeline } from '../history/timeline.ts';
import type { Answer, Query } from './commands.ts';
import { lifeOf } from './life.ts';
import type { Moments } from './moment.ts';
import type { Label, Life, Snapshot } from './snapshot.ts';
import type { Search } from './stepping.ts';
import { livingOf } from './subject.ts';

export class Asked {
  readonly #timeline: Timeline;
  readonly #moments: Moments;
  readonly #search: Search;
  readonly #snapshot: Snapshot;

  constructor(timeline: Timeline, moments: Moments, search: Search, snapshot: Snapshot) {
    this.#timeline = timeline;
    this.#moments = moments;
    this.#search = search;
    this.#snapshot = snapshot;
  }

  /** The answer; null where what is asked about is not there. */
  async answer(query: Query): Promise<Answer | null> {
    const life = await this.#life(query.label);
    return life === null ? null : { kind: 'life', life };
  }

  async #life(label: Label): Promise<Life | null> {
    const { position, objects } = this.#snapshot;
    this.#moments.snapshotAt(position);
    const living = livingOf(this.#timeline.machine, this.#snapshot, label);
    if (living === null) return null;
    // What died in this step was alive before it.
    const isDead = objects.some((one) => one.label === label && one.state === 'freed');
    const here = Math.max(0, position.step - (isDead && position.tick === 0 ? 1 : 0));
    return lifeOf(this.#timeline, this.#search, this.#moments, living, here);
  }
}
