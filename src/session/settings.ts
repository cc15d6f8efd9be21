/** What a person has set besides the position: breakpoints, watchpoints, watched expressions. */
import { unreachable } from '../base/unreachable.ts';
import type { Timeline } from '../history/timeline.ts';
import type { Answer, Command, Place, SessionState, StopReason } from './commands.ts';
import type { Moments } from './moment.ts';
import type { Position, Snapshot } from './snapshot.ts';
import type { LineEvent, Search } from './stepping.ts';
import { StopPoints } from './stop-points.ts';
import { surveyFrom } from './survey.ts';
import { watchedFrom } from './watched.ts';
import { Watches } from './watches.ts';

const SETTINGS = [
  'breakpoint',
  'condition',
  'switch',
  'remove',
  'count hits',
  'watch',
  'unwatch',
  'watchpoint',
] as const;

/** Commands that lead nowhere. */
export type Setting = Extract<Command, { readonly kind: (typeof SETTINGS)[number] }>;

export class Settings {
  readonly stops: StopPoints;
  readonly #watches: Watches;
  readonly #timeline: Timeline;
  readonly #moments: Moments;
  /** The position that hits were counted for. */
  #counted = -1;

  constructor(timeline: Timeline, moments: Moments) {
    this.#timeline = timeline;
    this.#moments = moments;
    this.stops = new StopPoints(timeline);
    this.#watches = new Watches(timeline, moments);
  }

  /** Carries a setting out for the source and the snapshot that are shown; why it cannot be, where it cannot. */
  async set(command: Setting, search: Search, file: string, snapshot: Snapshot): Promise<StopReason | null> {
    const { stops } = this;
    switch (command.kind) {
      case 'breakpoint':
        stops.toggle(file, command.line);
        return null;
      case 'condition':
        stops.setCondition(file, command.line, command.condition);
        return null;
      case 'switch':
        stops.switch(file, command.stop);
        return null;
      case 'remove':
        stops.remove(file, command.stop);
        return null;
      case 'count hits':
        this.#counted = snapshot.position.step;
        await stops.countHits(search, file, this.#counted);
        return null;
      case 'watch':
      case 'unwatch':
        this.#watches.set(command.expression, command.kind === 'watch');
        return null;
      case 'watchpoint': {
        this.#moments.snapshotAt(snapshot.position);
        const watched = watchedFrom(this.#timeline.machine, snapshot, command.subject);
        if (watched === null) return { kind: 'not found', what: 'it is not there at this step' };
        stops.watch(watched);
        return null;
      }
      default:
        return unreachable(command);
    }
  }

  /** What happens where, with the places of breakpoints. */
  survey(from: number): Answer {
    const isStop = (event: LineEvent) => this.stops.isSetAt(event);
    return { kind: 'survey', survey: surveyFrom(this.#timeline, from, isStop) };
  }

  /** What outlives the session, where the file is read again. */
  kept(): Pick<Place, 'breakpoints' | 'watches'> {
    return { breakpoints: this.stops.all(), watches: this.#watches.expressions };
  }

  restore({ breakpoints, watches }: Pick<Place, 'breakpoints' | 'watches'>): void {
    this.stops.setAll(breakpoints);
    for (const one of watches) this.#watches.set(one, true);
  }

  /** What is set, as it is shown with a source at a position. */
  shown(file: string, position: Position): Pick<SessionState, 'breakpoints' | 'watchpoints' | 'watches'> {
    if (this.#counted >= 0 && this.#counted !== position.step) {
      this.#counted = -1;
      this.stops.forgetHits(file);
    }
    return {
      breakpoints: this.stops.breakpointsIn(file),
      watchpoints: this.stops.watchpoints,
      watches: this.#watches.at(position),
    };
  }
}
