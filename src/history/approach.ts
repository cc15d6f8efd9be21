/**
 * Where keyframes are left on the way to a position: closer and closer to it, so that going back from
 * there step by step is quick. They must not take longer than the way itself does: where a keyframe is
 * dear, only the places nearest to the end get one.
 */

/** Milliseconds of running that are worth no keyframe. */
const SHORT = 2;

/** A way so long is worth one, however dear. */
const LONG = 8;

/** Line events that are never divided. */
const NEAR = 64;

export class Approach {
  readonly #now: () => number;
  readonly #target: number;
  readonly #cost: number;
  readonly #begun: number;
  readonly #first: number;
  /** Milliseconds that keyframes have taken on this way. */
  #spent = 0;

  /** From one line event to another; a keyframe takes about `cost` milliseconds. */
  constructor(now: () => number, from: number, target: number, cost: number) {
    this.#now = now;
    this.#first = from;
    this.#target = target;
    this.#cost = cost;
    this.#begun = now();
  }

  /** The line event at which to look next: half of what is left. */
  next(steps: number): number {
    const left = this.#target - steps;
    return steps + Math.max(1, Math.min(left, Math.max(NEAR, left >> 1)));
  }

  /** Whether a keyframe should be left here. */
  isWorth(steps: number): boolean {
    const ran = this.#now() - this.#begun - this.#spent;
    const rate = ran / Math.max(1, steps - this.#first);
    const left = (this.#target - steps) * rate;
    if (left < SHORT / 2) return false;
    // As many places are to come, this one included.
    const places = Math.max(1, Math.ceil(Math.log2(left / SHORT)) + 1);
    const whole = ran + left;
    return (
      places * this.#cost <= whole / 2 - this.#spent || (places === 1 && whole > LONG && this.#spent === 0)
    );
  }

  /** Takes the time that leaving one takes. */
  measure(leave: () => void): void {
    const start = this.#now();
    leave();
    this.#spent += this.#now() - start;
  }
}
