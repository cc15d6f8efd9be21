/** Expressions whose values are shown at every position, each evaluated there without changing anything. */
import type { Timeline } from '../history/timeline.ts';
import type { Watch } from './commands.ts';
import { worthAt } from './evaluate.ts';
import { frameOfIndex } from './frames.ts';
import type { Moments } from './moment.ts';
import type { Position } from './snapshot.ts';

export class Watches {
  readonly #timeline: Timeline;
  readonly #moments: Moments;
  expressions: readonly string[] = [];

  constructor(timeline: Timeline, moments: Moments) {
    this.#timeline = timeline;
    this.#moments = moments;
  }

  /** Adds an expression, or takes it away. */
  set(expression: string, isWanted: boolean): void {
    const text = expression.trim();
    const others = this.expressions.filter((one) => one !== text);
    this.expressions = isWanted && text !== '' ? [...others, text] : others;
  }

  /** The values at the position that is shown. */
  at(position: Position): readonly Watch[] {
    if (this.expressions.length === 0) return [];
    this.#moments.snapshotAt(position);
    const frame = frameOfIndex(this.#timeline.machine, null);
    return this.expressions.map((expression) => {
      const { text, failed } = worthAt(this.#timeline, frame, expression);
      return { expression, text, failed };
    });
  }
}
