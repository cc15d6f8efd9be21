/**
 * What happens where in a recording, for the marks on the timeline: gathered piece by piece while nobody asks
 * for anything else. A look at every line event tells of calls, output and breakpoints, an observer of
 * exceptions; nothing is watched instruction by instruction.
 */
import type { Timeline } from '../history/timeline.ts';
import { frameUnit } from '../machine/frames.ts';
import type { Machine } from '../machine/machine.ts';
import { Own } from '../machine/own-words.ts';
import { activationOf } from './activations.ts';
import type { MarkKind, Survey } from './commands.ts';
import { eventAt, type LineEvent } from './stepping.ts';

/** Milliseconds of one piece. */
const PIECE = 15;

/** Parts of the recording of which each keeps one mark of a kind. */
const PARTS = 400;

/** Looks at what comes after a position, for a short time. The machine is elsewhere afterwards. */
export function surveyFrom(timeline: Timeline, from: number, isStop: (event: LineEvent) => boolean): Survey {
  const m = timeline.machine;
  const marks = new Marks(Math.max(1, Math.ceil(timeline.last / PARTS)));
  const until = performance.now() + PIECE;
  timeline.seek(from);
  let calls = m.load(Own.calls);
  let printed = m.load(Own.printed);
  let raised = false;
  let to = timeline.last;
  const visit = (): boolean => {
    const event = eventAt(m);
    // A call of library code alone is never at a line event.
    if (event.activation > calls) marks.add('call', event.step);
    if (m.load(Own.printed) !== printed) marks.add('output', event.step);
    if (raised) marks.add('exception', event.step);
    if (isStop(event)) marks.add('breakpoint', event.step);
    calls = m.load(Own.calls);
    printed = m.load(Own.printed);
    raised = false;
    if (performance.now() < until) return true;
    to = event.step;
    return false;
  };
  timeline.scan(from, timeline.last, visit, {
    born: () => undefined,
    died: () => undefined,
    raised: () => {
      raised ||= isOwnCode(m);
    },
  });
  return { to, marks: marks.found };
}

const isOwnCode = (m: Machine): boolean => activationOf(m, m.frame) !== 0 && !frameUnit(m, m.frame).library;

/** Marks, one of each kind in each part. */
class Marks {
  readonly found: { kind: MarkKind; step: number }[] = [];
  readonly #grain: number;
  readonly #last = new Map<MarkKind, number>();

  constructor(grain: number) {
    this.#grain = grain;
  }

  add(kind: MarkKind, step: number): void {
    const part = Math.floor(step / this.#grain);
    if (this.#last.get(kind) === part) return;
    this.#last.set(kind, part);
    this.found.push({ kind, step });
  }
}
