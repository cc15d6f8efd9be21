/**
 * What a program prints, on the process's own streams: in order across both, in large pieces. Written
 * synchronously, so that nothing is lost however the process ends. A reader that has gone away (a closed
 * pipe) ends the process quietly, as it does any other filter's.
 */
import { writeSync } from 'node:fs';

const LARGE = 1 << 16;

/** Milliseconds that something may wait for more. */
const PATIENCE = 20;

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

export class StandardOutput {
  #pending = '';
  #flushed = performance.now();
  #stream: 'stdout' | 'stderr' = 'stdout';

  write(text: string, stream: 'stdout' | 'stderr'): void {
    if (stream !== this.#stream) {
      this.flush();
      this.#stream = stream;
    }
    this.#pending += text;
    if (stream === 'stderr' || this.#pending.length >= LARGE) this.flush();
  }

  /** Hands over what has been waiting for long. */
  flushOld(): void {
    if (this.#pending !== '' && performance.now() - this.#flushed > PATIENCE) this.flush();
  }

  /** Hands over what is waiting. */
  flush(): void {
    this.#flushed = performance.now();
    let bytes = new TextEncoder().encode(this.#pending);
    this.#pending = '';
    while (bytes.length > 0) {
      try {
        bytes = bytes.subarray(writeSync(DESCRIPTORS[this.#stream], bytes));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
        else if (code === 'EPIPE') process.exit(0);
        else throw error;
      }
    }
  }
}
