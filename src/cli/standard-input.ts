/** Lines of standard input for a program that runs without a screen. */
import { readSync } from 'node:fs';

export class StandardInput {
  #rest = '';
  #ended = false;
  readonly #decoder = new TextDecoder();

  /** The next line with its end, if it has one; null at the end of the input. Waits as long as it takes. */
  readLine(): string | null {
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end >= 0) {
        const line = this.#rest.slice(0, end + 1);
        this.#rest = this.#rest.slice(end + 1);
        return line;
      }
      if (this.#ended) {
        const line = this.#rest;
        this.#rest = '';
        return line === '' ? null : line;
      }
      this.#readMore();
    }
  }

  /** Takes in what there is, or waits for more. */
  #readMore(): void {
    const chunk = new Uint8Array(65536);
    try {
      const length = readSync(0, chunk);
      this.#ended = length === 0;
      this.#rest += this.#decoder.decode(chunk.subarray(0, length), { stream: length > 0 });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === 'EOF') this.#ended = true;
      else throw error;
    }
  }
}
