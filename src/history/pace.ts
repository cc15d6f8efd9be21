/**
 * When the recording takes its next keyframe, and when a slice of it is over. A keyframe is due when the
 * program has run ten times as long as the last one took, so that recording costs about a tenth of the
 * time; and far enough for the bytes it cost, as long as the way from one to the next is a short one. What
 * is CPU-bound can be measured by a clock, but for the time between slices.
 */

/** The program runs so many times as long as a keyframe takes. */
const TIMES = 10;

/** Bytes of history that a step may cost. */
const BYTES_A_STEP = 24;

/** Milliseconds that it takes to copy a byte which was not there before, and which the last keyframe says nothing of. */
const COST_OF_BYTE = 0.5e-6;

/** Milliseconds of running from one keyframe to the next, from which on bytes do not matter. */
const LONG_WAY = 50;

/** Line events between looks at the clock, at first; adapted to last about a millisecond. */
const FIRST_CHUNK = 256;
const LONGEST_CHUNK = 1 << 16;

export class Pace {
  readonly #now: () => number;
  #end = 0;
  #lastLook = 0;
  #chunk = FIRST_CHUNK;
  /** Milliseconds that the last keyframe took, and bytes of it that are not shared. */
  #cost = 0.2;
  #bytes = 0;
  /** Milliseconds run since then in slices that are over, and when this one began to count. */
  #ran = 0;
  #since = 0;

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A slice of so many milliseconds begins. */
  begin(milliseconds: number): void {
    this.#lastLook = this.#now();
    this.#since = this.#lastLook;
    this.#end = this.#lastLook + milliseconds;
  }

  /** The slice ends: what passes until the next one is not time that the program runs. */
  pause(): void {
    this.#ran += this.#now() - this.#since;
    this.#since = this.#now();
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

  /**
   * Whether a keyframe is due, so many line events after the last one; `roomy` when bytes are no concern.
   * `grown` is by how many bytes the heap has grown since: the next one will cost at least these.
   */
  isDue(steps: number, roomy: boolean, grown = 0): boolean {
    const ran = this.#ran + this.#now() - this.#since;
    if (ran < TIMES * Math.max(this.#cost, grown * COST_OF_BYTE)) return false;
    return steps * BYTES_A_STEP >= Math.max(this.#bytes, grown) || (roomy && ran >= LONG_WAY);
  }

  /** Times the taking of a keyframe; `take` answers how many bytes it does not share. */
  measure(take: () => number): void {
    const start = this.#now();
    this.#bytes = take();
    this.#ran = 0;
    this.#since = this.#now();
    this.#cost = this.#since - start;
  }

  /** Whether the slice is over. */
  isOver(): boolean {
    return this.#now() >= this.#end;
  }
}
