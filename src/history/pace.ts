/**
 * When the recording takes its next keyframe, and when a slice of it is over. A keyframe is due when the
 * program has run ten times as long as the last one took, and far enough for the bytes it cost: so
 * recording costs about a tenth of the time, and few bytes a step. CPU-bound, so a clock's time will do.
 */

/** The program runs so many times as long as a keyframe takes. */
const TIMES = 10;

/** Bytes of history that a step may cost. */
const BYTES_A_STEP = 24;

/** Line events between looks at the clock, at first; adapted to last about a millisecond. */
const FIRST_CHUNK = 256;
const LONGEST_CHUNK = 1 << 16;

export class Pace {
  readonly #now: () => number;
  readonly #end: number;
  #lastLook: number;
  #chunk = FIRST_CHUNK;
  /** Milliseconds that the last keyframe took, and the clock when it was done. */
  #cost = 0.2;
  #since: number;
  /** Bytes of the last keyframe that it did not share. */
  #bytes: number;

  /** `now` in milliseconds. */
  constructor(now: () => number, milliseconds: number, bytes: number) {
    this.#now = now;
    this.#lastLook = now();
    this.#since = this.#lastLook;
    this.#end = this.#lastLook + milliseconds;
    this.#bytes = bytes;
  }

  /** Line events until the clock should be looked at again. Looks at it. */
  chunk(): number {
    const time = this.#now();
    const taken = time - this.#lastLook;
    this.#lastLook = time;
    if (taken < 0.5) this.#chunk = Math.min(LONGEST_CHUNK, this.#chunk * 2);
    else if (taken > 2) this.#chunk = Math.max(1, this.#chunk >> 1);
    return this.#chunk;
  }

  /** Whether a keyframe is due, so many line events after the last one. */
  isDue(steps: number): boolean {
    return steps * BYTES_A_STEP >= this.#bytes && this.#now() - this.#since >= TIMES * this.#cost;
  }

  /** Times the taking of a keyframe; `take` answers how many bytes it does not share. */
  measure(take: () => number): void {
    const start = this.#now();
    this.#bytes = take();
    this.#since = this.#now();
    this.#cost = this.#since - start;
  }

  /** Whether the slice is over. */
  isOver(): boolean {
    return this.#now() >= this.#end;
  }
}
