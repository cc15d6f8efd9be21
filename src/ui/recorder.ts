/**
 * Records the run ahead of the reader, in slices short enough that keys and frames come between them.
 * The screen hears of progress only now and then: every slice would cost more frames than it is worth.
 */
import type { SessionPort } from '../session/commands.ts';
import type { Clock } from './host.ts';

const SLICE_MILLISECONDS = 8;
const SLICES_BETWEEN_NEWS = 12;

export class Recorder {
  readonly #session: SessionPort;
  readonly #clock: Clock;
  readonly #mayRun: () => boolean;
  readonly #onNews: () => void;
  readonly #onError: (error: unknown) => void;
  #state: 'idle' | 'running' | 'stopped' = 'idle';
  #slices = 0;

  /** `mayRun` says whether nobody else uses the session at the moment. */
  constructor(
    session: SessionPort,
    clock: Clock,
    mayRun: () => boolean,
    onNews: () => void,
    onError: (error: unknown) => void,
  ) {
    this.#session = session;
    this.#clock = clock;
    this.#mayRun = mayRun;
    this.#onNews = onNews;
    this.#onError = onError;
  }

  get running(): boolean {
    return this.#state === 'running';
  }

  /** Begins, or goes on after input or a pause; without effect when it was stopped for good. */
  start(): void {
    if (this.#state !== 'idle') return;
    this.#state = 'running';
    this.#clock.soon(() => void this.#slice());
  }

  /** Stops; `start` goes on from there unless it is for good. */
  stop(forGood = false): void {
    this.#state = forGood ? 'stopped' : 'idle';
  }

  async #slice(): Promise<void> {
    if (this.#state !== 'running') return;
    if (!this.#mayRun()) {
      this.#state = 'idle';
      return;
    }
    let more: boolean;
    try {
      more = await this.#session.record(SLICE_MILLISECONDS);
    } catch (error) {
      this.#state = 'stopped';
      this.#onError(error);
      return;
    }
    if (this.#state !== 'running') return;
    if (!more) this.#state = 'idle';
    if (!more || ++this.#slices % SLICES_BETWEEN_NEWS === 0) this.#onNews();
    if (more) this.#clock.soon(() => void this.#slice());
  }
}
