/** One position of the run made into a snapshot: the step before it is executed again under observation. */
import type { Timeline } from '../history/timeline.ts';
import { dictGetName } from '../machine/dict-object.ts';
import { EXCEPTION } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { name } from '../machine/names.ts';
import { Own } from '../machine/own-words.ts';
import { Static } from '../machine/places.ts';
import { handledException, typeName } from '../machine/raise.ts';
import { changesOf } from './changes.ts';
import { labelOf } from './object-label.ts';
import { promptLine } from './place-in-source.ts';
import type { EventKind, ExceptionView, Fact, Position, Snapshot } from './snapshot.ts';
import { readScene, type Scene } from './take-snapshot.ts';
import { messageOf, StepWatcher, type TickWindow } from './watch-step.ts';

/** A scene, and the line that runs next. */
interface Moment {
  readonly scene: Scene;
  readonly line: number;
}

const addressesIn = ({ scene }: Moment): ReadonlySet<Address> => new Set(scene.labels.keys());

/** Remembers the scene of the position shown last: a step forward starts from it. */
export class Moments {
  readonly #timeline: Timeline;
  readonly #file: string;
  #known: (Moment & { readonly position: Position }) | null = null;

  constructor(timeline: Timeline, file: string) {
    this.#timeline = timeline;
    this.#file = file;
  }

  /** What was known of positions is not true any more: the prompt has been given a statement. */
  forget(): void {
    this.#known = null;
  }

  /** The snapshot of a position. A tick beyond the step's last one is that last one. */
  snapshotAt(position: Position): Snapshot {
    const { step, tick } = position;
    if (tick > 0) return this.#tickAt(step, tick);
    if (step === 0) return this.#start();
    const before = this.#sceneAt(step - 1);
    return this.#picture(position, before, this.#watch(step - 1, step, addressesIn(before)));
  }

  /** A tick is told by what it alone has done: it is compared with the one before it. */
  #tickAt(step: number, tick: number): Snapshot {
    const { line } = this.#sceneAt(step);
    const before = tick === 1 ? this.#sceneAt(step) : this.#sceneAfter(step, tick - 1);
    const watcher = this.#watch(step, step + 1, addressesIn(before), { skip: tick - 1, stop: tick });
    return this.#picture({ step, tick: watcher.ticks }, { scene: before.scene, line }, watcher);
  }

  /** How many ticks a step has. */
  ticksOf(step: number): number {
    if (step >= this.#timeline.last) return 0;
    this.#known = null;
    return this.#watch(step, step + 1, new Set()).ticks;
  }

  #start(): Snapshot {
    this.#timeline.seek(0);
    return this.#picture({ step: 0, tick: 0 }, null, new StepWatcher(this.#timeline.machine, new Set()));
  }

  /** The scene and line of a whole position; the machine is there afterwards. */
  #sceneAt(step: number): Moment {
    const { machine, tape } = this.#timeline;
    this.#timeline.seek(step);
    if (this.#known?.position.step === step && this.#known.position.tick === 0) return this.#known;
    const scene = readScene(machine, tape);
    this.#known = { position: { step, tick: 0 }, scene, line: lineOf(scene) };
    return this.#known;
  }

  /** The scene after some ticks of a step. */
  #sceneAfter(step: number, tick: number): Moment {
    const { machine, tape } = this.#timeline;
    const { value } = this.#watch(step, step + 1, new Set(), { skip: tick, stop: tick });
    const scene = readScene(machine, tape, value);
    return { scene, line: lineOf(scene) };
  }

  #watch(from: number, to: number, shown: ReadonlySet<Address>, ticks?: TickWindow): StepWatcher {
    const { machine } = this.#timeline;
    const watcher = new StepWatcher(machine, shown, ticks);
    this.#timeline.observe(from, to, watcher);
    return watcher;
  }

  #picture(position: Position, before: Moment | null, watcher: StepWatcher): Snapshot {
    const timeline = this.#timeline;
    const m = timeline.machine;
    const scene = readScene(m, timeline.tape, position.tick > 0 ? watcher.value : 0);
    const line = lineOf(scene);
    const { frames, objects, facts } = changesOf(m, before?.scene ?? null, scene, watcher);
    if (position.tick === 0) this.#known = { position, scene, line };
    const ended = m.frame === 0 && promptLine(m) === null;
    return {
      position,
      event: ended ? 'end' : before === null ? 'start' : eventOf(facts),
      file: frames.at(-1)?.file ?? this.#file,
      line: ended ? 0 : line,
      ranLine: before?.line ?? 0,
      range: position.tick > 0 ? watcher.range : null,
      frames,
      objects,
      output: scene.output,
      exception: this.#exception(m, ended),
      facts: [...facts, ...talkFacts(before?.scene ?? scene, scene)],
    };
  }

  /** The exception that ended the program, or the one being handled. */
  #exception(m: Machine, ended: boolean): ExceptionView | null {
    const exception = ended ? uncaughtException(m) : m.load(Own.pending) || handledException(m);
    if (exception === 0) return null;
    const errors = this.#timeline.tape.talkSoFar().filter((one) => one.stream === 'stderr');
    return {
      type: typeName(m, m.typeOf(exception)),
      message: messageOf(m, exception),
      object: m.load(exception + EXCEPTION.args) === 0 ? null : labelOf(m, exception),
      traceback: ended ? errors.map((one) => one.text).join('') : '',
      uncaught: ended,
    };
  }
}

/** What the step printed and the lines of input that it read, in order. */
function talkFacts(before: Scene, after: Scene): Fact[] {
  return after.output
    .slice(before.output.length)
    .filter(({ prompt }) => !prompt)
    .map(({ stream, text }) =>
      stream === 'stdin' ? { kind: 'input', text: text.replace(/\n$/, '') } : { kind: 'output', text },
    );
}

/** What the step was, above all. */
function eventOf(facts: readonly Fact[]): EventKind {
  const last = facts.findLast(({ kind }) => EVENTS.has(kind));
  return (last && EVENTS.get(last.kind)) ?? 'line';
}

const EVENTS: ReadonlyMap<Fact['kind'], EventKind> = new Map([
  ['raised', 'exception'],
  ['called', 'call'],
  ['resumed', 'call'],
  ['returned', 'return'],
  ['yielded', 'return'],
]);

const LAST = name('last_exc');

/**
 * The exception that ended the program: borrowed, 0 when there was none, or the program is a prompt, which
 * none ends. It is kept in `sys.last_exc`.
 */
function uncaughtException(m: Machine): Address {
  if (m.load(Own.prompt) !== 0) return 0;
  const sys = m.load(Own.sysNamespace);
  const exception = sys === 0 ? 0 : dictGetName(m, sys, LAST);
  return exception === Static.None ? 0 : exception;
}

/** The line of the innermost frame that is not library code. */
function lineOf(scene: Scene): number {
  return scene.frames.findLast((frame) => !frame.library)?.line ?? 0;
}
