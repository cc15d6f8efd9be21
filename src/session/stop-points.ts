/**
 * What `continue` stops at, in either direction: breakpoints with their conditions, and what is watched for
 * changes. Looking for a place asks every line event on the way, and changes nothing.
 */
import type { Timeline } from '../history/timeline.ts';
import type { Machine } from '../machine/machine.ts';
import type { Expr } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import type { Breakpoint, Direction, Place, StopName, StopReason, Watchpoint } from './commands.ts';
import { worthAt } from './evaluate.ts';
import { peekTruth, UNKNOWN } from './peek.ts';
import { eventAt, type LineEvent, type Search } from './stepping.ts';
import type { Seen, Watched } from './watched.ts';

interface Point {
  readonly shown: Breakpoint;
  /** The condition as a tree; null where it is none, or does not parse. */
  readonly tree: Expr | null;
}

interface Watching {
  readonly watched: Watched;
  readonly enabled: boolean;
}

/** A place to stop, and why. */
export interface FoundStop {
  readonly step: number;
  readonly stop: StopReason;
}

export class StopPoints {
  readonly #timeline: Timeline;
  /** Breakpoints by the file that they are in, and in it by their line. */
  readonly #points = new Map<string, Map<number, Point>>();
  #watching: readonly Watching[] = [];

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** The breakpoints of a file, by line. */
  breakpointsIn(file: string): readonly Breakpoint[] {
    return [...(this.#points.get(file)?.values() ?? [])]
      .map(({ shown }) => shown)
      .sort((a, b) => a.line - b.line);
  }

  /** All breakpoints, by file. */
  all(): Place['breakpoints'] {
    return [...this.#points.keys()].map((file) => [file, this.breakpointsIn(file)]);
  }

  /** Sets breakpoints as they were elsewhere; what was counted there does not hold here. */
  setAll(breakpoints: Place['breakpoints']): void {
    for (const [file, points] of breakpoints)
      for (const one of points) this.#put(file, { ...one, hits: null });
  }

  /** Whether an enabled breakpoint is on the line, whatever its condition. */
  isSetAt({ file, line }: LineEvent): boolean {
    return this.#points.get(file)?.get(line)?.shown.enabled === true;
  }

  get watchpoints(): readonly Watchpoint[] {
    return this.#watching.map(({ watched, enabled }) => ({ what: watched.what, enabled }));
  }

  /** Sets a breakpoint, or takes it away. */
  toggle(file: string, line: number): void {
    if (!this.#points.get(file)?.delete(line))
      this.#put(file, { line, enabled: true, condition: '', hits: null });
  }

  /** Gives a breakpoint another condition; it is set where there is none. */
  setCondition(file: string, line: number, condition: string): void {
    const { enabled = true } = this.#points.get(file)?.get(line)?.shown ?? {};
    this.#put(file, { line, enabled, condition: condition.trim(), hits: null });
  }

  switch(file: string, name: StopName): void {
    if ('line' in name) {
      const known = this.#points.get(file)?.get(name.line);
      if (known) this.#put(file, { ...known.shown, enabled: !known.shown.enabled });
      return;
    }
    this.#watching = this.#watching.map((one) =>
      one.watched.what === name.what ? { ...one, enabled: !one.enabled } : one,
    );
  }

  remove(file: string, name: StopName): void {
    if ('line' in name) this.#points.get(file)?.delete(name.line);
    else this.#watching = this.#watching.filter(({ watched }) => watched.what !== name.what);
  }

  /** Begins to watch, or ends it. */
  watch(watched: Watched): void {
    const others = this.#watching.filter((one) => one.watched.what !== watched.what);
    const isNew = others.length === this.#watching.length;
    this.#watching = isNew ? [...others, { watched, enabled: true }] : others;
  }

  #put(file: string, shown: Breakpoint): void {
    const parsed = shown.condition === '' ? null : parse(shown.condition, '<condition>', 'eval');
    const tree = parsed?.ok && parsed.tree.kind === 'Expression' ? parsed.tree.body : null;
    const known = this.#points.get(file);
    if (known) known.set(shown.line, { shown, tree });
    else this.#points.set(file, new Map([[shown.line, { shown, tree }]]));
  }

  /** The next place to stop after a position, or the last one before it; null where there is none. */
  async find(search: Search, from: number, direction: Direction): Promise<FoundStop | null> {
    let found: FoundStop | null = null;
    const changes = new Changes(
      this.#watching.filter(({ enabled }) => enabled).map(({ watched }) => watched),
    );
    const visit = (m: Machine): boolean => {
      const event = eventAt(m);
      const stop = changes.since(m) ?? this.#breakpointAt(m, event);
      if (stop) found = { step: event.step, stop };
      return stop === null || direction < 0;
    };
    if (direction > 0) {
      this.#timeline.seek(from);
      changes.since(this.#timeline.machine);
      await search.visitAfter(from, visit, () => found !== null);
    } else
      await search.visitBefore(
        from,
        visit,
        (m, isFirst) => {
          changes.forget();
          changes.since(m);
          const stop = isFirst ? this.#breakpointAt(m, eventAt(m)) : null;
          if (stop) found = { step: 0, stop };
        },
        () => found !== null,
      );
    return found;
  }

  /** How often the breakpoints of a file are hit up to a position, and in all. */
  async countHits(search: Search, file: string, position: number): Promise<void> {
    const counts = new Map<number, { before: number; all: number }>();
    const count = (m: Machine): boolean => {
      const event = eventAt(m);
      if (event.file !== file || this.#breakpointAt(m, event, true) === null) return true;
      const known = counts.get(event.line) ?? { before: 0, all: 0 };
      known.all++;
      if (event.step <= position) known.before++;
      counts.set(event.line, known);
      return true;
    };
    this.#timeline.seek(0);
    count(this.#timeline.machine);
    await search.visitRange(0, this.#timeline.last, count);
    for (const [line, { shown, tree }] of this.#points.get(file) ?? [])
      this.#points.get(file)!.set(line, {
        shown: { ...shown, hits: counts.get(line) ?? { before: 0, all: 0 } },
        tree,
      });
  }

  /** What was counted is not about the position that is shown now. */
  forgetHits(file: string): void {
    for (const [line, { shown, tree }] of this.#points.get(file) ?? [])
      if (shown.hits) this.#points.get(file)!.set(line, { shown: { ...shown, hits: null }, tree });
  }

  /** Whether a breakpoint stops here, and why; `always`: also one that is switched off. */
  #breakpointAt(m: Machine, { file, line }: LineEvent, always = false): StopReason | null {
    const point = this.#points.get(file)?.get(line);
    if (point === undefined || !(point.shown.enabled || always)) return null;
    const { condition } = point.shown;
    if (condition === '') return { kind: 'breakpoint', line };
    const peeked = point.tree === null ? UNKNOWN : peekTruth(m, m.frame, point.tree);
    if (peeked === false) return null;
    if (peeked === true) return { kind: 'breakpoint', line, condition };
    const { truth, failed, text } = worthAt(this.#timeline, m.frame, condition);
    if (failed) return { kind: 'condition failed', line, why: text };
    return truth ? { kind: 'breakpoint', line, condition } : null;
  }
}

/** What is watched, as it was at the position visited last. */
class Changes {
  readonly #watched: readonly Watched[];
  #last: readonly Seen[] | null = null;

  constructor(watched: readonly Watched[]) {
    this.#watched = watched;
  }

  forget(): void {
    this.#last = null;
  }

  /** The first that has changed since the last time. */
  since(m: Machine): StopReason | null {
    if (this.#watched.length === 0) return null;
    const before = this.#last;
    const now = this.#watched.map((one) => one.see(m));
    this.#last = now;
    const at = before === null ? -1 : now.findIndex(({ mark }, i) => mark !== before[i]!.mark);
    if (at < 0) return null;
    return { kind: 'watchpoint', what: this.#watched[at]!.what, old: before![at]!.text, now: now[at]!.text };
  }
}
