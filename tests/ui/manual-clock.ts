/** Time for tests: nothing happens until it is asked for. */
import type { Clock } from '../../src/ui/host.ts';

export class ManualClock implements Clock {
  #soon: (() => void)[] = [];
  #later: { readonly at: number; readonly callback: () => void }[] = [];
  #now = 0;

  soon(callback: () => void): void {
    this.#soon.push(callback);
  }

  after(milliseconds: number, callback: () => void): () => void {
    const order = { at: this.#now + milliseconds, callback };
    this.#later.push(order);
    return () => {
      this.#later = this.#later.filter((other) => other !== order);
    };
  }

  /** How many callbacks wait for `runSoon`. */
  get waiting(): number {
    return this.#soon.length;
  }

  /** Calls back what was due soon. */
  runSoon(): void {
    for (const callback of this.#soon.splice(0)) callback();
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#later.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#later = this.#later.filter((order) => order !== next);
      this.#now = next.at;
      next.callback();
    }
    this.#now = until;
  }
}
