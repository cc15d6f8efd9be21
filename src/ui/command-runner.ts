/**
 * Carries commands out one after another. A key held down sends more of them than can be shown: waiting
 * movements of one kind are made into one with a larger count. A search that takes long can be cancelled.
 */
import type { Command, SessionPort, SessionState } from '../session/commands.ts';

/** Two waiting movements as one, or null where they do not add up. */
export function mergeCommands(first: Command, second: Command): Command | null {
  if (!('count' in first) || !('count' in second)) return null;
  const { count: one, ...same } = first;
  const { count: other, ...also } = second;
  if (JSON.stringify(same) !== JSON.stringify(also)) return null;
  return { ...first, count: one + other };
}

export class CommandRunner {
  readonly #session: SessionPort;
  readonly #onState: (state: SessionState) => void;
  readonly #onError: (error: unknown) => void;
  #waiting: Command[] = [];
  #running: AbortController | null = null;

  constructor(
    session: SessionPort,
    onState: (state: SessionState) => void,
    onError: (error: unknown) => void,
  ) {
    this.#session = session;
    this.#onState = onState;
    this.#onError = onError;
  }

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Carries a command out, after those already waiting. */
  ask(command: Command): void {
    const last = this.#waiting.at(-1);
    const merged = last ? mergeCommands(last, command) : null;
    if (merged) this.#waiting[this.#waiting.length - 1] = merged;
    else this.#waiting.push(command);
    if (!this.#running) void this.#work();
  }

  /** Stops what runs and forgets what waits; false when there was nothing. */
  cancel(): boolean {
    this.#waiting = [];
    this.#running?.abort();
    return this.#running !== null;
  }

  /** Works until nothing waits. Whoever hears of the last command's state finds the runner idle. */
  async #work(): Promise<void> {
    for (let command = this.#waiting.shift(); command; command = this.#waiting.shift()) {
      this.#running = new AbortController();
      try {
        const state = await this.#session.perform(command, this.#running.signal);
        if (this.#waiting.length === 0) this.#running = null;
        this.#onState(state);
      } catch (error) {
        this.#waiting = [];
        this.#onError(error);
      }
    }
    this.#running = null;
  }
}
