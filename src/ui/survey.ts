/**
 * Asks the session, piece by piece, what happens where in the recording: once it is recorded, and while
 * nobody does anything. Stepping never waits for it.
 */
import type { SessionPort, TimelineMark } from '../session/commands.ts';
import type { Clock } from './host.ts';

/** Milliseconds without a key before it begins, and between two pieces. */
const QUIET = 400;
const PAUSE = 40;

export class Surveyor {
  readonly #session: SessionPort;
  readonly #clock: Clock;
  readonly #isBusy: () => boolean;
  readonly #onMarks: (marks: readonly TimelineMark[]) => void;
  readonly #onError: (error: unknown) => void;
  #marks: readonly TimelineMark[] = [];
  #to = 0;
  /** What the marks are about: how much is recorded, and the lines of the breakpoints. */
  #about = '';
  #timer: (() => void) | null = null;
  #closed = false;

  constructor(
    session: SessionPort,
    clock: Clock,
    isBusy: () => boolean,
    onMarks: (marks: readonly TimelineMark[]) => void,
    onError: (error: unknown) => void,
  ) {
    this.#session = session;
    this.#clock = clock;
    this.#isBusy = isBusy;
    this.#onMarks = onMarks;
    this.#onError = onError;
  }

  /** Something has been done: it waits until nothing has been for a while. */
  wait(): void {
    this.#later(QUIET);
  }

  /** It is over. */
  close(): void {
    this.#closed = true;
    this.#timer?.();
  }

  #later(milliseconds: number): void {
    this.#timer?.();
    this.#timer = this.#closed ? null : this.#clock.after(milliseconds, () => void this.#piece());
  }

  /** One piece, and the next one later. */
  async #piece(): Promise<void> {
    this.#timer = null;
    const { recording, breakpoints } = this.#session.state;
    if (recording.state !== 'done' && recording.state !== 'budget') return;
    if (this.#isBusy()) return this.#later(QUIET);
    const about = JSON.stringify([recording.steps, breakpoints.map(({ line, enabled }) => [line, enabled])]);
    if (about !== this.#about) {
      this.#about = about;
      this.#marks = [];
      this.#to = 0;
    }
    if (this.#to >= recording.steps) return;
    try {
      const answer = await this.#session.ask({ kind: 'survey', from: this.#to });
      if (this.#closed || answer?.kind !== 'survey') return;
      this.#marks = [...this.#marks, ...answer.survey.marks];
      this.#to = Math.max(this.#to + 1, answer.survey.to);
      this.#onMarks(this.#marks);
    } catch (error) {
      this.#onError(error);
      return;
    }
    // A key that came meanwhile has set the time anew.
    if (this.#timer === null) this.#later(PAUSE);
  }
}
