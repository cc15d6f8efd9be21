/**
 * The picture on the terminal, row by row. Ink's frame is the ground; `<Rows>` leaves lie on it, already
 * painted, since letting Ink tokenise a full screen costs several times more than everything else.
 * Only rows that differ from what is shown are written, inside one synchronized update.
 *
 * Pure: bytes go to the function given, and nothing here knows a terminal's device.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Leaf {
  readonly place: Place;
  readonly rows: readonly string[];
}

const BEGIN_UPDATE = '\x1b[?2026h';
const END_UPDATE = '\x1b[?2026l';
const PLAIN = '\x1b[0m';
const ERASE_TO_END = '\x1b[K';

/** Whom a picture belongs to that is painted before the components are there. */
const AHEAD = {};

export class Surface {
  readonly #write: (bytes: string) => void;
  readonly #soon: (callback: () => void) => void;
  #height: number;
  #frame: readonly string[] = [];
  #shown: (string | null)[] = [];
  #due = false;
  readonly #leaves = new Map<object, Leaf>();

  /** `soon` calls back when effects of the frame's components have run: what is seen then answers to keys. */
  constructor(write: (bytes: string) => void, soon: (callback: () => void) => void, height: number) {
    this.#write = write;
    this.#soon = soon;
    this.#height = height;
  }

  /** Takes a finished frame of Ink's, lines separated by newlines. */
  setFrame(frame: string): void {
    if (frame.trim() !== '') this.#leaves.delete(AHEAD);
    this.#frame = frame.split('\n');
    this.#paintSoon();
  }

  /** Puts a leaf's painted rows somewhere on the frame; `owner` is its identity. */
  place(owner: object, place: Place, rows: readonly string[]): void {
    if (owner !== AHEAD) this.#leaves.delete(AHEAD);
    this.#leaves.set(owner, { place, rows });
    this.#paintSoon();
  }

  /** Paints a picture at once, which stays until there is anything else to be shown. */
  paintAhead(rows: readonly string[]): void {
    this.place(AHEAD, { x: 0, y: 0, width: 0, height: rows.length }, rows);
    this.paint();
  }

  /** Takes a leaf away. */
  remove(owner: object): void {
    if (this.#leaves.delete(owner)) this.#paintSoon();
  }

  /** The terminal has another size, or somebody else has written on it: everything is to be painted anew. */
  invalidate(height: number): void {
    this.#height = height;
    this.#shown = [];
    this.#paintSoon();
  }

  /** Writes what has changed, once for all that happens until then: Ink's frame comes before the leaves. */
  #paintSoon(): void {
    if (this.#due) return;
    this.#due = true;
    this.#soon(() => {
      this.#due = false;
      this.paint();
    });
  }

  /** Writes what has changed, now. */
  paint(): void {
    const leaves = [...this.#leaves.values()];
    let bytes = '';
    for (let y = 0; y < this.#height; y++) {
      const row = this.#composeRow(y, leaves);
      if (this.#shown[y] === row) continue;
      this.#shown[y] = row;
      bytes += `\x1b[${y + 1};1H${row}`;
    }
    if (bytes !== '') this.#write(BEGIN_UPDATE + bytes + PLAIN + END_UPDATE);
  }

  /** One row: Ink's part, the rest of the line erased, then each leaf at its column. */
  #composeRow(y: number, leaves: readonly Leaf[]): string {
    let row = `${PLAIN}${this.#frame[y] ?? ''}${PLAIN}${ERASE_TO_END}`;
    for (const { place, rows } of leaves) {
      const line = y < place.y || y >= place.y + place.height ? undefined : rows[y - place.y];
      if (line) row += `\x1b[${place.x + 1}G${line}${PLAIN}`;
    }
    return row;
  }
}
