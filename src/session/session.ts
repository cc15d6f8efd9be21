/**
 * The front door of this layer: a program's run as somebody steps through it. Commands in, states of
 * plain data out; the machine stays behind this border.
 */
import { unreachable } from '../base/unreachable.ts';
import type { Timeline } from '../history/timeline.ts';
import type { Breakpoint, Command, Direction, SessionPort, SessionState, StopReason } from './commands.ts';
import { inspectionOf } from './inspect.ts';
import { Moments } from './moment.ts';
import type { Inspection, Label, Position, RecordingState } from './snapshot.ts';
import { Cancelled, eventAt, type LineEvent, Search } from './stepping.ts';

export interface SessionProgram {
  readonly path: string;
  readonly lines: readonly string[];
  /** As the machine's code objects name it: the absolute path. */
  readonly file: string;
}

type Movement = Extract<Command, { readonly direction: Direction }>;

/** Where a command led, and why there. */
interface Arrival {
  readonly position: Position;
  readonly stop: StopReason;
}

const MOVED: StopReason = { kind: 'moved' };

export class Session implements SessionPort {
  #state: SessionState;
  readonly #timeline: Timeline;
  readonly #moments: Moments;
  readonly #file: string;
  /** Position looked at before the present one. */
  #before: Position = { step: 0, tick: 0 };

  constructor(timeline: Timeline, program: SessionProgram) {
    this.#timeline = timeline;
    this.#file = program.file;
    this.#moments = new Moments(timeline, program.file);
    this.#state = {
      program: { path: program.path, lines: program.lines },
      snapshot: this.#moments.snapshotAt({ step: 0, tick: 0 }),
      recording: this.#recording(),
      stop: { kind: 'start' },
      breakpoints: [],
    };
  }

  get state(): SessionState {
    return this.#state;
  }

  async perform(command: Command, signal?: AbortSignal): Promise<SessionState> {
    try {
      const arrival = await this.#arrival(command, new Search(this.#timeline, signal));
      if (arrival) this.#goTo(arrival);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      this.#state = { ...this.#state, stop: { kind: 'cancelled' } };
    }
    return this.#state;
  }

  inspect(label: Label): Inspection | null {
    const object = this.#state.snapshot.objects.find((one) => one.label === label);
    return object ? inspectionOf(this.#timeline, this.#moments, this.#state.snapshot, object) : null;
  }

  record(milliseconds: number): boolean {
    const more = this.#timeline.record(milliseconds);
    this.#state = { ...this.#state, recording: this.#recording() };
    return more;
  }

  provideInput(line: string | null): void {
    this.#timeline.provideInput(line === null ? null : `${line}\n`);
    this.#state = { ...this.#state, recording: this.#recording() };
  }

  #recording(): RecordingState {
    const { last, end, exitStatus, tape } = this.#timeline;
    const reason = end === 'budget' ? `recording stopped after ${last} steps` : '';
    return {
      steps: last,
      state: end,
      reason,
      exitStatus,
      prompt: end === 'needs input' ? tape.lastLine() : '',
    };
  }

  #goTo({ position, stop }: Arrival): void {
    const shown = this.#state.snapshot.position;
    const same = shown.step === position.step && shown.tick === position.tick;
    if (!same) this.#before = shown;
    const snapshot = same ? this.#state.snapshot : this.#moments.snapshotAt(position);
    this.#state = { ...this.#state, snapshot, stop, recording: this.#recording() };
  }

  /** Where a command leads; null for a setting. */
  async #arrival(command: Command, search: Search): Promise<Arrival | null> {
    switch (command.kind) {
      case 'first':
        return at(0, MOVED);
      case 'last':
        while (this.#timeline.record(200)) await search.pause();
        return at(this.#timeline.last, this.#endReason());
      case 'back':
        return { position: this.#before, stop: MOVED };
      case 'go':
        return this.#go(command.step, search);
      case 'breakpoint':
        this.#toggle(command.line);
        return null;
      case 'tick':
        return this.#ticks(command.direction * command.count, search);
      case 'step':
      case 'over':
      case 'in':
      case 'out':
      case 'continue':
      case 'line':
      case 'event':
        return this.#repeat(command, search);
      default:
        return unreachable(command);
    }
  }

  /** A movement, as often as it says; it ends early where there is nothing further. */
  async #repeat(command: Movement, search: Search): Promise<Arrival> {
    const { step, tick } = this.#state.snapshot.position;
    if (command.kind === 'step' || command.kind === 'in')
      return this.#go(stepsFrom(step, tick, command), search);
    let arrival = at(step, MOVED);
    for (let i = 0; i < command.count; i++) {
      const next = await this.#move(command, arrival.position.step, search);
      if (next.position.step === arrival.position.step) return { ...arrival, stop: next.stop };
      arrival = next;
      await search.breathe();
    }
    return arrival;
  }

  async #move(command: Movement, from: number, search: Search): Promise<Arrival> {
    const { direction } = command;
    this.#timeline.seek(from);
    const here = eventAt(this.#timeline.machine);
    switch (command.kind) {
      case 'over':
        return this.#found(
          await search.find(from, direction, ({ depth }) => depth <= here.depth),
          from,
          direction,
        );
      case 'out':
        return direction > 0
          ? this.#found(await search.forward(from, ({ depth }) => depth < here.depth), from, direction)
          : this.#callStart(here, search);
      case 'continue': {
        const isStop = this.#breakpointTest();
        const found = await search.find(from, direction, isStop);
        if (found === null) return this.#found(null, from, direction);
        this.#timeline.seek(found);
        return at(found, { kind: 'breakpoint', line: eventAt(this.#timeline.machine).line });
      }
      case 'line': {
        const found = await search.find(
          from,
          direction,
          (one) => one.line === command.line && one.file === this.#file,
        );
        if (found !== null) return at(found, MOVED);
        const where = direction > 0 ? 'after' : 'before';
        return at(from, { kind: 'not found', what: `line ${command.line} does not run ${where} this step` });
      }
      case 'event':
        return at(from, {
          kind: 'not found',
          what: `no ${command.filter} ${direction > 0 ? 'after' : 'before'} this step`,
        });
      case 'step':
      case 'in':
      case 'tick':
        return at(from + direction, MOVED);
      default:
        return unreachable(command);
    }
  }

  /** Where the call of the running frame began: behind the last line event of a shallower frame. */
  async #callStart(here: LineEvent, search: Search): Promise<Arrival> {
    const caller = await search.backward(here.step, ({ depth }) => depth < here.depth);
    const start = caller === null ? 0 : caller + 1;
    return start === here.step ? this.#found(caller, here.step, -1) : at(start, MOVED);
  }

  /** A place found, or the end of the run in that direction. */
  #found(step: number | null, from: number, direction: Direction): Arrival {
    if (step !== null) return at(step, MOVED);
    const end = direction > 0 ? this.#timeline.last : 0;
    return at(
      end,
      end === from || direction > 0 ? (direction > 0 ? this.#endReason() : { kind: 'first step' }) : MOVED,
    );
  }

  #breakpointTest(): (event: LineEvent) => boolean {
    const lines = new Set(this.#state.breakpoints.filter(({ enabled }) => enabled).map(({ line }) => line));
    return ({ line, file }) => lines.has(line) && file === this.#file;
  }

  async #go(step: number, search: Search): Promise<Arrival> {
    while (step > this.#timeline.last && this.#timeline.record(50)) await search.pause();
    if (step > this.#timeline.last) return at(this.#timeline.last, this.#endReason());
    return step < 0 ? at(0, { kind: 'first step' }) : at(step, MOVED);
  }

  /** Forward or back by ticks, over the borders of steps. */
  async #ticks(count: number, search: Search): Promise<Arrival> {
    let { step, tick } = this.#state.snapshot.position;
    for (let left = Math.abs(count); left > 0; left--) {
      await search.breathe();
      if (count > 0 && tick < this.#moments.ticksOf(step)) tick++;
      else if (count > 0) {
        const next = await this.#go(step + 1, search);
        if (next.position.step === step) return next;
        step++;
        tick = 0;
      } else if (tick > 0) tick--;
      else if (step === 0) return at(0, { kind: 'first step' });
      else tick = this.#moments.ticksOf(--step);
    }
    return { position: { step, tick }, stop: MOVED };
  }

  #endReason(): StopReason {
    switch (this.#timeline.end) {
      case 'needs input':
        return { kind: 'needs input' };
      case 'budget':
        return { kind: 'end of recording', why: this.#recording().reason };
      case 'done':
      case 'running':
        return { kind: 'last step' };
      default:
        return unreachable(this.#timeline.end);
    }
  }

  #toggle(line: number): void {
    const others = this.#state.breakpoints.filter((one) => one.line !== line);
    const added: Breakpoint[] =
      others.length === this.#state.breakpoints.length ? [{ line, enabled: true }] : [];
    const breakpoints = [...others, ...added].sort((a, b) => a.line - b.line);
    this.#state = { ...this.#state, breakpoints };
  }
}

const at = (step: number, stop: StopReason): Arrival => ({ position: { step, tick: 0 }, stop });

/** Steps back from the middle of a step first go to its beginning. */
function stepsFrom(step: number, tick: number, { direction, count }: Movement): number {
  return direction < 0 && tick > 0 ? step - count + 1 : step + direction * count;
}
