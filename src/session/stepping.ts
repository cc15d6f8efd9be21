/**
 * Where a movement leads: commands as searches along the timeline. Direction is a parameter. Nothing here
 * draws or keeps anything; the answer is a position and the reason why it is the one.
 */
import type { Timeline } from '../history/timeline.ts';
import { frameLine, frameUnit } from '../machine/frames.ts';
import { FrameWord } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Direction } from './commands.ts';

/** What a line event is about: how deep the stack of frames is, and the line. */
export interface LineEvent {
  readonly step: number;
  readonly depth: number;
  readonly line: number;
  readonly file: string;
}

/** The line event that the machine is at. */
export function eventAt(m: Machine): LineEvent {
  let depth = 0;
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) depth++;
  const at = m.frame;
  return {
    step: Math.max(0, m.steps - 1),
    depth,
    line: at === 0 ? 0 : frameLine(m, at),
    file: at === 0 ? '' : frameUnit(m, at).code.filename,
  };
}

/** Positions that one look at the cancel signal may go over. */
const SLICE = 50_000;

/** Milliseconds of work between two looks at the event loop. */
const BREATH = 30;

export class Search {
  readonly #timeline: Timeline;
  readonly #signal: AbortSignal | undefined;
  #paused = performance.now();

  constructor(timeline: Timeline, signal: AbortSignal | undefined) {
    this.#timeline = timeline;
    this.#signal = signal;
  }

  /** The first position after `from` that is wanted, recording further where it must; null when there is none. */
  async forward(from: number, wanted: (event: LineEvent) => boolean): Promise<number | null> {
    let at = from;
    for (;;) {
      while (at < this.#timeline.last) {
        const to = Math.min(this.#timeline.last, at + SLICE);
        let found: number | null = null;
        this.#timeline.scan(at, to, (m) => {
          const event = eventAt(m);
          if (!wanted(event)) return true;
          found = event.step;
          return false;
        });
        if (found !== null) return found;
        at = to;
        await this.pause();
      }
      if (!this.#timeline.record(30) && at >= this.#timeline.last) return null;
      await this.pause();
    }
  }

  /** The last position before `from` that is wanted, the newest stretch of the recording first. */
  async backward(from: number, wanted: (event: LineEvent) => boolean): Promise<number | null> {
    const borders = this.#timeline.borders().filter((step) => step < from);
    let to = from - 1;
    for (const start of borders.reverse()) {
      let found: number | null = null;
      const note = (event: LineEvent) => {
        if (wanted(event)) found = event.step;
      };
      this.#timeline.seek(start);
      note(eventAt(this.#timeline.machine));
      this.#timeline.scan(start, to, (m) => {
        note(eventAt(m));
        return true;
      });
      if (found !== null) return found;
      to = start - 1;
      await this.pause();
    }
    return null;
  }

  find(from: number, direction: Direction, wanted: (event: LineEvent) => boolean): Promise<number | null> {
    return direction > 0 ? this.forward(from, wanted) : this.backward(from, wanted);
  }

  /** Gives way to the host's event loop where that was last done some time ago. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#paused > BREATH) await this.pause();
  }

  /** Gives way to the host's event loop; throws when the search has been cancelled. */
  async pause(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#paused = performance.now();
    if (this.#signal?.aborted) throw new Cancelled();
  }
}

/** A search that somebody has ended. */
export class Cancelled extends Error {}
