/**
 * The timeline of a run: recorded ahead, and travelled in both directions.
 *
 * Position k of a run is the moment of its line event number k + 1: k lines have run, one runs next. The
 * end of the module's code, and the end of everything if it did something, count as line events of their
 * own, without a line. History is keyframes and deterministic re-execution: `seek` restores the nearest
 * keyframe before a position and runs on from there.
 *
 * Where a built-in is running Python code (a key function of `sorted`), the host's stack is part of what
 * runs. The machine can be looked at there, but not continued: it is not *resumable*, and whatever comes
 * next starts from a keyframe.
 */
import type { Code } from '../compile/code.ts';
import { interrupt } from '../machine/interrupt.ts';
import { type Machine, STOPPED } from '../machine/machine.ts';
import type { HeapObserver } from '../machine/outside.ts';
import type { Own } from '../machine/own-words.ts';
import { Approach } from './approach.ts';
import { type AsideResult, runAside } from './aside.ts';
import { beginProgram, type ProgramOptions } from './begin-program.ts';
import { type Keyframe, restoreKeyframe, takeKeyframe } from './keyframe.ts';
import { Keyframes } from './keyframes.ts';
import { Pace } from './pace.ts';
import { bootEndOf, copyPages, imagePages, type PageTable, type SamePage, samePage } from './pages.ts';
import { type Phase, ProgramRun } from './program-run.ts';
import { NEEDS_INPUT, type Tape } from './tape.ts';

export interface TimelineOptions extends ProgramOptions {
  /** Line events after which recording stops; `extend` carries on. */
  readonly maxSteps: number;
  /** Bytes that keyframes may take. */
  readonly maxBytes: number;
  /** Compares pages, where the host has something quicker than a loop. */
  readonly samePage?: SamePage;
}

export const DEFAULT_STEPS = 1_000_000;
export const DEFAULT_BYTES = 256 * 1024 * 1024;

/** Why recording is not going on. */
export type RecordingEnd = 'running' | 'done' | 'budget' | 'needs input' | 'at the prompt';

/** Told of all that happens on a stretch of the run. */
export interface Watcher extends HeapObserver {
  /** Told before the stretch runs: memory shows the position from which it does. */
  begin?(m: Machine): void;
  /** Asked before every instruction; false stops there. */
  readonly each: (m: Machine) => boolean;
}

/** Told of what is printed aside. */
type Print = (text: string, stream: 'stdout' | 'stderr') => void;

/** Milliseconds of a clock that only goes forward. */
const now = (): number => performance.now();

/** The observer, told only of what happens from so many line events on. */
function gated(m: Machine, gate: number, observer: HeapObserver): HeapObserver {
  if (gate === 0) return observer;
  return {
    born: (object) => (m.steps < gate ? undefined : observer.born(object)),
    died: (object) => (m.steps < gate ? undefined : observer.died(object)),
    raised: (exception) => (m.steps < gate ? undefined : observer.raised?.(exception)),
  };
}

export class Timeline {
  readonly machine: Machine;
  readonly tape: Tape;
  readonly keyframes: Keyframes;
  readonly #run: ProgramRun;
  readonly #bootEnd: number;
  readonly #same: SamePage;
  /** Called about every millisecond while the run is recorded. */
  meanwhile: ((m: Machine) => void) | null = null;
  readonly #pace = new Pace(now);
  /** Milliseconds that the last keyframe took. */
  #cost = 0.2;
  #budget: number;
  readonly #maxSteps: number;
  /** Line events at which the program was interrupted. */
  readonly #interrupts = new Set<number>();
  /** The line event at which the machine is to stop. */
  #wanted = 0;
  /** Line events recorded so far, and whether there are more. */
  #recorded = 0;
  #end: RecordingEnd = 'running';
  /** Whether memory shows the moment of a line event, and whether the machine can run on from there. */
  #settled = true;
  #resumable = true;

  constructor(code: Code | 'prompt', tape: Tape, options: TimelineOptions) {
    let base: PageTable | null = null;
    const m = beginProgram(code, tape, options, (booted) => {
      const before = options.image ? imagePages(options.image) : null;
      base = copyPages(booted, bootEndOf(booted), before, options.samePage);
    });
    this.machine = m;
    this.tape = tape;
    this.keyframes = new Keyframes(options.maxBytes, base!);
    this.#budget = options.maxSteps;
    this.#maxSteps = options.maxSteps;
    this.#bootEnd = bootEndOf(m);
    this.#same = options.samePage ?? samePage;
    this.#run = new ProgramRun(m);
    this.keyframes.add(this.#take(base!));
    this.#advance(Number.POSITIVE_INFINITY, 1);
  }

  /** The last position that can be shown. */
  get last(): number {
    return Math.max(0, this.#recorded - 1);
  }

  get end(): RecordingEnd {
    return this.#end;
  }

  /** What the process would return, once the run is over. */
  get exitStatus(): number {
    return this.#run.exitStatus;
  }

  /** The position of the machine, the last one that it has passed. */
  get position(): number {
    return Math.max(0, this.machine.steps - 1);
  }

  get phase(): Phase {
    return this.#run.phase;
  }

  /** Raises the budget of steps, and goes on recording. */
  extend(steps: number): void {
    this.#budget += steps;
    if (this.#end === 'budget') this.#end = 'running';
  }

  /** Gives the program a line of input (with its newline; null: end of input) and goes on recording. */
  provideInput(line: string | null): void {
    this.tape.provide(line);
    if (this.#end === 'needs input') this.#end = 'running';
  }

  /** Gives the prompt a statement (null: there are no more) and goes on recording. */
  type(statement: string | null): void {
    this.tape.type(statement);
    this.#budget = Math.max(this.#budget, this.#recorded + this.#maxSteps);
    if (this.#end !== 'at the prompt') return;
    this.#end = 'running';
    // What memory shows may be the waiting for what is there now.
    this.#settled = false;
    this.#resumable = false;
  }

  /** Interrupts the program at the next line event that is not recorded yet, in every re-execution. */
  interrupt(): void {
    this.#interrupts.add(this.#recorded + 1);
    if (this.#end !== 'budget') return;
    this.#budget = this.#recorded + this.#maxSteps;
    this.#end = 'running';
  }

  /** Records for about so long; true while there is more to record. */
  record(milliseconds: number): boolean {
    if (this.#end !== 'running') return false;
    const last = this.keyframes.last!;
    if (!this.#resumable || this.machine.steps < this.#recorded) this.#restore(last);
    this.#advance(milliseconds, Number.POSITIVE_INFINITY);
    return this.#end === 'running';
  }

  /** Runs on to at least `until` line events at the front, with keyframes where they are due. */
  #advance(milliseconds: number, until: number): void {
    const m = this.machine;
    const pace = this.#pace;
    pace.begin(milliseconds);
    const next = () => {
      this.meanwhile?.(m);
      this.#stopAt(Math.max(m.steps + 1, Math.min(m.steps + pace.chunk(), until, this.#budget)));
      return true;
    };
    this.#atStop = () => {
      if (m.steps >= this.#budget) {
        this.#end = 'budget';
        return false;
      }
      if (!this.#run.resumable) return next();
      const last = this.keyframes.last!;
      const since = m.steps - last.steps;
      if (since > 0 && pace.isDue(since, this.keyframes.isRoomy, m.heap.top - last.table.heapTop))
        pace.measure(() => this.keyframes.add(this.#take(last.table)));
      return m.steps >= until || pace.isOver() ? false : next();
    };
    next();
    const how = this.#goOn();
    if (how === 'exited' && this.#end === 'running') this.#end = 'done';
    if (how === 'waiting') this.#end = 'at the prompt';
    pace.pause();
    this.#recorded = Math.max(this.#recorded, m.steps);
  }

  /** Lets the machine run to a line event; it stops where it is interrupted on the way. */
  #stopAt(steps: number): void {
    const m = this.machine;
    this.#wanted = steps;
    m.stopAt = steps;
    for (const at of this.#interrupts) if (at > m.steps) m.stopAt = Math.min(m.stopAt, at);
  }

  /** What is asked when the machine is at the line event that it was to run to. */
  set #atStop(decide: () => boolean) {
    const m = this.machine;
    m.atStop = () => {
      if (this.#interrupts.has(m.steps)) interrupt(m);
      if (m.steps >= this.#wanted) return decide();
      this.#stopAt(this.#wanted);
      return true;
    };
  }

  /** Runs on until `atStop` ends it. Afterwards the machine is settled, unless it waits or is over. */
  #goOn(): 'stopped' | 'waiting' | 'exited' {
    try {
      const how = this.#run.goOn();
      this.#settled = how !== 'exited' || this.#run.exitIsEvent;
      this.#resumable = how === 'stopped';
      return how;
    } catch (error) {
      this.#resumable = false;
      this.#settled = error === STOPPED;
      if (error === NEEDS_INPUT) this.#end = 'needs input';
      else if (error !== STOPPED) throw error;
      return 'stopped';
    }
  }

  /** Makes memory what it was at a recorded position, bit for bit. */
  seek(position: number): void {
    const m = this.machine;
    const steps = Math.min(position, this.last) + 1;
    if (this.#settled && m.steps === steps) return;
    const frame = this.keyframes.before(steps);
    if (!this.#resumable || m.steps >= steps || m.steps < frame.steps) {
      this.#leave();
      this.#restore(frame);
      if (frame.steps === steps) return;
    }
    this.#runTo(steps);
  }

  /** Before the machine goes elsewhere: the front is kept where recording is to go on from it. */
  #leave(): void {
    if (this.#end !== 'running' || !this.#resumable || this.machine.steps !== this.#recorded) return;
    if (this.keyframes.last!.steps < this.#recorded)
      this.keyframes.add(this.#take(this.keyframes.last!.table));
  }

  /** Runs on to a recorded line event. On a long way keyframes are left. */
  #runTo(steps: number): void {
    const m = this.machine;
    const approach = new Approach(now, m.steps, steps, this.#cost);
    let previous = this.keyframes.before(m.steps).table;
    const next = () => {
      this.#stopAt(approach.next(m.steps));
      return true;
    };
    this.#atStop = () => {
      if (m.steps >= steps) return false;
      if (this.#run.resumable && approach.isWorth(m.steps))
        approach.measure(() => {
          const frame = this.#take(previous);
          this.keyframes.addFine(frame, steps);
          previous = frame.table;
        });
      return next();
    };
    next();
    this.#goOn();
  }

  /**
   * Runs from one recorded position as far as another, or until the watcher, which is asked before every
   * instruction on the way, says no. Memory then shows that moment.
   */
  observe(from: number, to: number, watcher: Watcher): void {
    const m = this.machine;
    this.seek(from);
    watcher.begin?.(m);
    let gate = 0;
    if (!this.#resumable) {
      // The position lies inside a built-in: the way to it has to be run under observation, too.
      this.#restore(this.keyframes.before(from));
      gate = from + 1;
    }
    this.#atStop = () => false;
    this.#stopAt(to + 1);
    m.observer = gated(m, gate, watcher);
    m.atInstruction = (machine) => machine.steps < gate || watcher.each(machine);
    try {
      this.#goOn();
    } finally {
      m.atInstruction = null;
      m.observer = null;
    }
    if (m.steps !== to + 1) this.#settled = false;
  }

  /**
   * Shows every recorded position after `from` up to `to` to `visit`, until it says no. Memory then shows
   * the position where it did. The observer is told of what is made and freed on the way.
   */
  scan(from: number, to: number, visit: (m: Machine) => boolean, observer: HeapObserver | null = null): void {
    const m = this.machine;
    this.seek(from);
    let gate = 0;
    if (!this.#resumable) {
      this.#restore(this.keyframes.before(from));
      gate = from + 1;
    }
    this.#atStop = () => {
      if (m.steps > from + 1 && !visit(m)) return false;
      this.#stopAt(Math.max(m.steps, from + 1) + 1);
      return m.steps <= to;
    };
    this.#stopAt(Math.max(m.steps, from + 1) + 1);
    m.observer = observer === null ? null : gated(m, gate, observer);
    try {
      if (m.steps <= to) this.#goOn();
    } finally {
      m.observer = null;
    }
  }

  /**
   * Does something with a copy of the program at the machine's moment, which is the same afterwards, bit for
   * bit. Null where it was ended after so many milliseconds. May be called by a visitor of `scan`.
   */
  aside<T>(milliseconds: number, onPrint: Print, work: (m: Machine) => T): AsideResult<T> {
    const m = this.machine;
    const previous = this.keyframes.before(m.steps).table;
    return runAside(m, { previous, samePage: this.#same, milliseconds, onPrint }, () => work(m));
  }

  /** Positions at which recorded keyframes stand, in order: the first one is 0. */
  borders(): number[] {
    return this.keyframes.steps().map((steps) => Math.max(0, steps - 1));
  }

  /**
   * The position of the last recorded keyframe whose own words satisfy a condition that only later ones
   * fail; `read` gives a word of its memory.
   */
  lastBefore(condition: (read: (own: Own) => number) => boolean): number {
    return Math.max(0, this.keyframes.lastWith((own) => condition(own)) - 1);
  }

  #take(previous: PageTable): Keyframe {
    const start = now();
    const frame = takeKeyframe(this.machine, this.#run.phase, this.#bootEnd, previous, this.#same);
    this.#cost = now() - start;
    return frame;
  }

  #restore(frame: Keyframe): void {
    restoreKeyframe(this.machine, frame);
    this.#run.phase = frame.phase;
    this.#resumable = true;
    this.#settled = true;
  }
}
