/**
 * Where a movement leads: commands as searches along the timeline. Direction is a parameter. Nothing here
 * draws or keeps anything; the answer is a position and the reason why it is the one.
 *
 * Calls are told apart by their numbers, not by how deep the stack is: over the end of one call and the
 * beginning of another that a built-in makes, the depth stays the same.
 */
import type { Timeline } from '../history/timeline.ts';
import { FrameWord } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { activationOf, activationsOf, isOnStack } from './activations.ts';
import type { Direction } from './commands.ts';
import { fileAt, lineAt, promptLine } from './place-in-source.ts';

/** A line event: which call runs it, and the line. After the end of all code the call is 0. */
export interface LineEvent {
  readonly step: number;
  readonly activation: number;
  readonly line: number;
  readonly file: string;
}

/** The line event that the machine is at. */
export function eventAt(m: Machine): LineEvent {
  const { frame } = m;
  return {
    step: Math.max(0, m.steps - 1),
    activation: isStatement(m, frame) ? AFTER_ALL : activationOf(m, frame),
    line: frame === 0 ? (promptLine(m) ?? 0) : lineAt(m, frame),
    file: frame === 0 ? '' : fileAt(m, frame),
  };
}

/** Whether a frame runs a statement of a prompt. */
function isStatement(m: Machine, frame: Address): boolean {
  return m.load(Own.prompt) !== 0 && frame !== 0 && m.load(frame + FrameWord.previous) === 0;
}

/** Asked about a line event, at which the machine is. */
export type Wanted = (event: LineEvent, m: Machine) => boolean;

/**
 * The running call and those that wait for it, or only these: what stepping over and out may stop in. The
 * program itself (`main`) belongs to them also where its code is over and a finalizer runs.
 */
export function callsAround(m: Machine, main: number, which: 'with the running one' | 'outer'): Wanted {
  const calls = activationsOf(m);
  // All statements of a prompt are of one call: that of line events where none runs.
  if (m.load(Own.prompt) !== 0 && calls.length > 0) calls[0] = AFTER_ALL;
  const running = calls.pop() ?? main;
  const wanted = new Set([...calls, AFTER_ALL]);
  if (running !== main) wanted.add(main);
  if (which === 'with the running one') wanted.add(running);
  return ({ activation }) => wanted.has(activation);
}

/** The call of line events after the end of all code. */
const AFTER_ALL = 0;

/** What is not inside a call: neither its own lines nor those of what it has called. */
export function outside(call: number): Wanted {
  return ({ activation }, m) => activation !== call && !isOnStack(m, call);
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

  /** The first wanted position after `from`, recording further where it must; null when there is none. */
  async forward(from: number, wanted: Wanted): Promise<number | null> {
    return this.forwardIn(from, (start, to) => {
      let found: number | null = null;
      this.#timeline.scan(start, to, (m) => {
        const event = eventAt(m);
        if (!wanted(event, m)) return true;
        found = event.step;
        return false;
      });
      return found;
    });
  }

  /** The last wanted position before `end`, the newest stretch of the recording first. */
  async backward(end: number, wanted: Wanted): Promise<number | null> {
    return this.backwardIn(end, (start, to) => {
      let found: number | null = null;
      const note = (m: Machine) => {
        const event = eventAt(m);
        if (wanted(event, m)) found = event.step;
      };
      if (start === 0) {
        this.#timeline.seek(0);
        note(this.#timeline.machine);
      }
      this.#timeline.scan(start, to, (m) => {
        note(m);
        return true;
      });
      return found;
    });
  }

  /** Looks through stretches after `from`, each up to and with its last position, until `over` says no more. */
  async forwardIn(
    from: number,
    look: (start: number, to: number) => number | null,
    over: () => boolean = () => false,
  ): Promise<number | null> {
    let at = from;
    for (;;) {
      while (at < this.#timeline.last) {
        const to = Math.min(this.#timeline.last, at + SLICE);
        const found = look(at, to);
        if (found !== null || over()) return found;
        at = to;
        await this.breathe();
      }
      if (!this.#timeline.record(30) && at >= this.#timeline.last) return null;
      await this.pause();
    }
  }

  /**
   * Looks through stretches before `end`, from keyframe to keyframe, the last one first. Each is up to and
   * with its last position; its first one belongs to the stretch before, but for the run's first.
   */
  async backwardIn(
    end: number,
    look: (start: number, to: number) => number | null,
    over: () => boolean = () => false,
  ): Promise<number | null> {
    const borders = this.#timeline.borders().filter((step) => step < end);
    let to = end - 1;
    for (const start of borders.reverse()) {
      const found = look(start, to);
      if (found !== null || over()) return found;
      to = start;
      await this.breathe();
    }
    return null;
  }

  /** Goes through the positions from one to another in stretches, until `look` says that it is enough. */
  async through(from: number, to: number, look: (start: number, end: number) => boolean): Promise<void> {
    for (let at = from; at < to; ) {
      const end = Math.min(to, at + SLICE);
      if (!look(at, end)) return;
      at = end;
      await this.breathe();
    }
  }

  /**
   * Shows every position after `from` up to `to` to `visit`, until it says no; gives way to the event loop
   * meanwhile, however long a visit takes. Whether it has come to the end.
   */
  async visitRange(from: number, to: number, visit: (m: Machine) => boolean): Promise<boolean> {
    for (let at = from; at < to; ) {
      let goesOn = true;
      const begun = performance.now();
      const start = at;
      at = to;
      this.#timeline.scan(start, to, (m) => {
        goesOn = visit(m);
        if (goesOn && performance.now() - begun < BREATH) return true;
        at = Math.max(0, m.steps - 1);
        return false;
      });
      if (!goesOn) return false;
      await this.breathe();
    }
    return true;
  }

  /** Visits what comes after a position, recording further where it must, until `isFound`. */
  async visitAfter(from: number, visit: (m: Machine) => boolean, isFound: () => boolean): Promise<void> {
    for (let at = from; ; ) {
      const to = this.#timeline.last;
      await this.visitRange(at, to, visit);
      if (isFound()) return;
      at = Math.max(at, to);
      if (!this.#timeline.record(30) && at >= this.#timeline.last) return;
      await this.pause();
    }
  }

  /**
   * Visits what comes before `end`, the last stretch between two keyframes first, each forward and as a whole,
   * until `isFound`. `begin` is shown the position in front of each stretch; the run's first belongs to it.
   */
  async visitBefore(
    end: number,
    visit: (m: Machine) => boolean,
    begin: (m: Machine, isFirst: boolean) => void,
    isFound: () => boolean,
  ): Promise<void> {
    const borders = this.#timeline.borders().filter((step) => step < end);
    let to = end - 1;
    for (const start of borders.reverse()) {
      this.#timeline.seek(start);
      begin(this.#timeline.machine, start === 0);
      await this.visitRange(start, to, visit);
      if (isFound()) return;
      to = start;
      await this.breathe();
    }
  }

  find(from: number, direction: Direction, wanted: Wanted): Promise<number | null> {
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
