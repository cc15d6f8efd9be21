/**
 * All keyframes of a run, in order, within a budget of bytes. When the budget is reached every second one
 * is given up, the oldest half first, so that history never ends and only jumps into its far past get
 * slower. Beside them a window of finer ones, around the position that somebody is looking at.
 */
import type { Keyframe } from './keyframe.ts';
import { bytesOf, type PageTable } from './pages.ts';

/** Keyframes of the fine window, and the part of the budget that they may take. */
const WINDOW = 24;
const WINDOW_SHARE = 1 / 4;
const LEAST_WINDOW = 2;

export class Keyframes {
  readonly #budget: number;
  readonly #base: PageTable;
  #frames: Keyframe[] = [];
  #window: Keyframe[] = [];
  /** Fresh bytes added since they were last counted exactly. */
  #estimate = 0;

  /** `base` is memory as every program finds it: what is shared with it costs a run nothing. */
  constructor(budget: number, base: PageTable) {
    this.#budget = budget;
    this.#base = base;
  }

  get count(): number {
    return this.#frames.length;
  }

  /** The newest one of the recording. */
  get last(): Keyframe | null {
    return this.#frames.at(-1) ?? null;
  }

  /** Bytes that all of them take, exactly, beyond memory as it was after boot. */
  bytes(): number {
    return bytesOf(
      [...this.#frames, ...this.#window].map((frame) => frame.table),
      this.#base,
    );
  }

  /** Adds one behind the last. Answers the bytes that it does not share with it. */
  add(frame: Keyframe): number {
    this.#frames.push(frame);
    this.#estimate += frame.table.fresh;
    if (this.#estimate > this.#budget) this.#thin();
    return frame.table.fresh;
  }

  /** Whether the budget is far from being reached. */
  get isRoomy(): boolean {
    return this.#estimate < this.#budget / 2;
  }

  /** Adds one to the fine window around `steps`, which loses what is farthest from there. */
  addFine(frame: Keyframe, steps: number): void {
    if (this.#window.some((known) => known.steps === frame.steps && known.phase === frame.phase)) return;
    this.#window.push(frame);
    while (this.#window.length > WINDOW) this.#dropFarthest(steps);
    const isLarge = () =>
      this.#window.reduce((sum, { table }) => sum + table.fresh, 0) > WINDOW_SHARE * this.#budget;
    while (this.#window.length > LEAST_WINDOW && isLarge()) this.#dropFarthest(steps);
  }

  #dropFarthest(steps: number): void {
    let farthest = 0;
    for (let i = 1; i < this.#window.length; i++) {
      const distance = Math.abs(this.#window[i]!.steps - steps);
      if (distance > Math.abs(this.#window[farthest]!.steps - steps)) farthest = i;
    }
    this.#window.splice(farthest, 1);
  }

  /** The newest one from which `steps` can be reached by running on: with at most that many line events. */
  before(steps: number): Keyframe {
    let low = 0;
    let high = this.#frames.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#frames[middle]!.steps <= steps) low = middle + 1;
      else high = middle;
    }
    let best = this.#frames[Math.max(0, low - 1)]!;
    for (const fine of this.#window) if (fine.steps <= steps && fine.steps > best.steps) best = fine;
    return best;
  }

  /** Numbers of line events at which the recording's keyframes stand, in order. */
  steps(): number[] {
    return this.#frames.map((frame) => frame.steps);
  }

  /** The number of line events of the last keyframe that satisfies a condition which later ones fail. */
  lastWith(condition: (read: (own: number) => number) => boolean): number {
    let low = 0;
    let high = this.#frames.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const page = this.#frames[middle]!.table.pages.get(0)!;
      if (condition((own) => page[own >> 2]!)) low = middle + 1;
      else high = middle;
    }
    return this.#frames[Math.max(0, low - 1)]!.steps;
  }

  /** Gives up every second keyframe but the first and the newest, the older half first. */
  #thin(): void {
    this.#window = [];
    for (const part of [0.5, 1]) {
      const end = Math.floor(this.#frames.length * part);
      const kept = this.#frames.filter((_, i) => i === 0 || i >= end - 1 || i % 2 === 0);
      this.#frames = kept;
      this.#estimate = this.bytes();
      if (this.#estimate <= this.#budget * 0.75) return;
    }
  }
}
