/**
 * The front door of this layer: a program's run as somebody steps through it. Commands in, states of
 * plain data out; the machine stays behind this border.
 */
import { unreachable } from '../base/unreachable.ts';
import type { Timeline } from '../history/timeline.ts';
import { typedSoFar } from '../syntax/typed.ts';
import { Asked } from './asked.ts';
import type {
  Answer,
  Command,
  Direction,
  Evaluation,
  Place,
  Query,
  SessionPort,
  SessionState,
  StopReason,
  Subject,
} from './commands.ts';
import { evaluateAt } from './evaluate.ts';
import { findChange } from './find-change.ts';
import { findEvent } from './find-event.ts';
import { frameOfIndex } from './frames.ts';
import { inspectionOf } from './inspect.ts';
import { findLineRun, type LineRun } from './line-run.ts';
import { Moments } from './moment.ts';
import { type Movement, notFound } from './not-found.ts';
import { findPlace, movedBreakpoints, placeAt } from './place.ts';
import { predictionOf } from './prediction-of.ts';
import { type Setting, Settings } from './settings.ts';
import { ShownSources } from './shown-source.ts';
import type { Inspection, Label, Position, RecordingState } from './snapshot.ts';
import { Cancelled, callsAround, eventAt, type LineEvent, outside, Search } from './stepping.ts';
import { trackerOf } from './subject.ts';
import type { Tracker } from './tracker.ts';

export interface SessionProgram {
  readonly path: string;
  readonly lines: readonly string[];
  /** As the machine's code objects name it: the absolute path. */
  readonly file: string;
}

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
  readonly #sources: ShownSources;
  /** Name in frames of the program's own source, and of the one that is shown. */
  readonly #mainFile: string;
  #file: string;
  readonly #settings: Settings;
  /** Number of the call that runs the module's code. */
  readonly #main: number;
  /** What a search for changes follows. */
  #tracker: Tracker | null = null;
  /** Position looked at before the present one. */
  #before: Position = { step: 0, tick: 0 };
  /** The position shown was that of the prompt, and now there is a statement. */
  #stale = false;

  constructor(timeline: Timeline, program: SessionProgram) {
    this.#timeline = timeline;
    this.#file = program.file;
    this.#mainFile = program.file;
    this.#moments = new Moments(timeline, program.file);
    this.#settings = new Settings(timeline, this.#moments);
    timeline.seek(0);
    this.#main = eventAt(timeline.machine).activation;
    const view = { path: program.path, lines: program.lines };
    this.#sources = new ShownSources({ file: program.file, view });
    this.#state = {
      program: view,
      snapshot: this.#moments.snapshotAt({ step: 0, tick: 0 }),
      recording: this.#recording(),
      stop: { kind: 'start' },
      breakpoints: [],
      watchpoints: [],
      watches: [],
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

  place(): Place {
    const { step } = this.#state.snapshot.position;
    return placeAt(this.#timeline, step, this.#mainFile, this.#sources.main.lines, this.#settings.kept());
  }

  async #restore(place: Place, search: Search): Promise<Arrival> {
    const { lines } = this.#sources.main;
    const breakpoints = movedBreakpoints(place, this.#mainFile, lines);
    this.#settings.restore({ breakpoints: [...breakpoints], watches: place.watches });
    this.#state = { ...this.#state, ...this.#settings.shown(this.#file, this.#state.snapshot.position) };
    return at(await findPlace(this.#timeline, search, place, this.#mainFile, lines), MOVED);
  }

  async ask(query: Query, signal?: AbortSignal): Promise<Answer | null> {
    const { snapshot } = this.#state;
    try {
      const search = new Search(this.#timeline, signal);
      if (query.kind === 'survey') return this.#settings.survey(query.from);
      if (query.kind === 'prediction') return await this.#prediction(query.command, search);
      const asked = new Asked(this.#timeline, this.#moments, search, snapshot, this.#before.step);
      return await asked.answer(query);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      return null;
    }
  }

  evaluate(text: string, frame: number | null): Evaluation {
    this.#moments.snapshotAt(this.#state.snapshot.position);
    return evaluateAt(this.#timeline, frameOfIndex(this.#timeline.machine, frame), text);
  }

  /** What to ask about a movement. Nothing that is shown changes. */
  async #prediction(command: Command, search: Search): Promise<Answer | null> {
    const arrival = await this.#arrival(command, search);
    return arrival && predictionOf(this.#timeline, this.#moments, this.#state, arrival.position);
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

  type(lines: string | null): 'taken' | 'incomplete' {
    if (lines !== null && typedSoFar(lines) === 'incomplete') return 'incomplete';
    this.#timeline.type(lines);
    this.#moments.forget();
    this.#stale = true;
    this.#sources.add(lines ?? '');
    this.#state = { ...this.#state, program: this.#sources.main, recording: this.#recording() };
    return 'taken';
  }

  interrupt(): void {
    this.#timeline.interrupt();
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
    const same = !this.#stale && isSame(shown, position);
    this.#stale = false;
    if (!same) this.#before = shown;
    const snapshot = same ? this.#state.snapshot : this.#moments.snapshotAt(position);
    const { exception } = snapshot;
    const why: StopReason =
      stop.kind === 'last step' && exception?.uncaught ? { kind: 'exception', type: exception.type } : stop;
    if (same) {
      this.#state = { ...this.#state, stop: why, recording: this.#recording() };
      return;
    }
    const { file, view } = this.#sources.at(this.#timeline.machine);
    this.#file = file;
    this.#state = { ...this.#state, program: view, snapshot, stop: why, recording: this.#recording() };
    this.#state = { ...this.#state, ...this.#settings.shown(file, position) };
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
      case 'restore':
        return this.#restore(command.place, search);
      case 'percent':
        return this.#go(Math.round((command.percent * this.#timeline.last) / 100), search);
      case 'line run':
        return this.#lineRun(command, search);
      case 'tick':
        return this.#ticks(command.direction * command.count, search);
      case 'step':
      case 'over':
      case 'in':
      case 'out':
      case 'continue':
      case 'line':
      case 'event':
      case 'change':
        return this.#repeat(command, search);
      default:
        return this.#set(command, search);
    }
  }

  async #set(command: Setting, search: Search): Promise<Arrival | null> {
    const { snapshot } = this.#state;
    const stop = await this.#settings.set(command, search, this.#file, snapshot);
    this.#state = { ...this.#state, ...this.#settings.shown(this.#file, snapshot.position) };
    return stop && { position: snapshot.position, stop };
  }

  async #lineRun(wanted: LineRun, search: Search): Promise<Arrival> {
    const found = await findLineRun(this.#timeline, search, this.#file, wanted);
    if ('step' in found) return at(found.step, MOVED);
    return { position: this.#state.snapshot.position, stop: found };
  }

  /** A movement, as often as it says; it ends early where there is nothing further. */
  async #repeat(command: Movement, search: Search): Promise<Arrival> {
    const { step, tick } = this.#state.snapshot.position;
    if (command.kind === 'step' || command.kind === 'in')
      return this.#go(stepsFrom(step, tick, command), search);
    let arrival: Arrival = { position: { step, tick }, stop: MOVED };
    this.#tracker = command.kind === 'change' ? this.#follow(command.of) : null;
    for (let i = 0; i < command.count; i++) {
      const next = await this.#move(command, arrival.position, search);
      if (isSame(next.position, arrival.position)) return { ...arrival, stop: next.stop };
      arrival = next;
    }
    return arrival;
  }

  /** One movement. Going back from the middle of a step, its beginning is the first place to stop at. */
  async #move(command: Movement, position: Position, search: Search): Promise<Arrival> {
    const { direction } = command;
    const from = direction < 0 && position.tick > 0 ? position.step + 1 : position.step;
    const arrival = await this.#moveFrom(command, position.step, from, search);
    const isDone = this.#timeline.end === 'done';
    return arrival ?? { position, stop: notFound(command, this.#state.snapshot, isDone) };
  }

  /** The same from a whole position: `step` is where the session stands, `from` where the search begins. */
  async #moveFrom(command: Movement, step: number, from: number, search: Search): Promise<Arrival | null> {
    const { direction } = command;
    this.#timeline.seek(step);
    const m = this.#timeline.machine;
    switch (command.kind) {
      case 'over': {
        const wanted = callsAround(m, this.#main, 'with the running one');
        return this.#found(await search.find(from, direction, wanted), from, direction);
      }
      case 'out':
        return direction > 0
          ? this.#found(await search.forward(from, callsAround(m, this.#main, 'outer')), from, direction)
          : this.#callStart(from, search);
      case 'continue': {
        const found = await this.#settings.stops.find(search, from, direction);
        return found ? at(found.step, found.stop) : this.#found(null, from, direction);
      }
      case 'line': {
        const isWanted = ({ line, file }: LineEvent) => line === command.line && file === this.#file;
        const found = await search.find(from, direction, isWanted);
        return found === null ? null : at(found, MOVED);
      }
      case 'event': {
        const found = await findEvent(this.#timeline, search, command.filter, from, direction, (step) =>
          this.#tellsOfDeath(step),
        );
        return found === null ? null : at(found, MOVED);
      }
      case 'change': {
        if (this.#tracker === null) return null;
        const found = await findChange(this.#timeline, search, this.#tracker, from, direction);
        return found === null ? null : at(found, MOVED);
      }
      case 'step':
      case 'in':
        return at(from + direction, MOVED);
      default:
        return unreachable(command);
    }
  }

  /** What follows a name or object of the shown position; null where it is not there. */
  #follow(subject: Subject): Tracker | null {
    const { snapshot } = this.#state;
    this.#moments.snapshotAt(snapshot.position);
    return trackerOf(this.#timeline.machine, snapshot, subject);
  }

  #tellsOfDeath(step: number): boolean {
    const { facts } = this.#moments.snapshotAt({ step, tick: 0 });
    return facts.some(({ kind }) => kind === 'freed');
  }

  /** Where the running call began; at that place, where it was called from. The machine is in the call. */
  async #callStart(from: number, search: Search): Promise<Arrival> {
    const m = this.#timeline.machine;
    const { step, activation } = eventAt(m);
    const outer = callsAround(m, this.#main, 'outer');
    const before = await search.backward(step, outside(activation || this.#main));
    const start = before === null ? 0 : before + 1;
    if (start !== from) return at(start, MOVED);
    return this.#found(await search.backward(step, outer), from, -1);
  }

  /** A place found, or the end of the run in that direction. */
  #found(step: number | null, from: number, direction: Direction): Arrival {
    if (step !== null) return at(step, MOVED);
    if (direction > 0) return at(this.#timeline.last, this.#endReason());
    return at(0, from === 0 ? { kind: 'first step' } : MOVED);
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
      case 'at the prompt':
        return { kind: 'at the prompt' };
      case 'budget':
        return { kind: 'end of recording', why: this.#recording().reason };
      case 'done':
      case 'running':
        return { kind: 'last step' };
      default:
        return unreachable(this.#timeline.end);
    }
  }
}

const isSame = (a: Position, b: Position): boolean => a.step === b.step && a.tick === b.tick;

const at = (step: number, stop: StopReason): Arrival => ({ position: { step, tick: 0 }, stop });

/** Steps back from the middle of a step first go to its beginning. */
function stepsFrom(step: number, tick: number, { direction, count }: Movement): number {
  return direction < 0 && tick > 0 ? step - count + 1 : step + direction * count;
}
