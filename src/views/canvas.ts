/**
 * A grid of cells that views draw on: text, boxes, and lines. Lines are kept as the sides of a cell that
 * they leave by, with the owner whose line it is, so that junctions come out right and lines of different
 * owners cross without joining.
 */
import { cellsOf, isPlain } from '../base/cells.ts';
import type { Rect } from '../base/geometry.ts';
import type { Row, Span } from './row.ts';

/** Sides by which a line leaves a cell. */
export const enum Side {
  north = 1,
  east = 2,
  south = 4,
  west = 8,
}

/** Line characters by their sides: rounded corners, and the same in ASCII. */
const LINES = [' ', '╵', '╶', '╰', '╷', '│', '╭', '├', '╴', '╯', '─', '┴', '╮', '┤', '┬', '┼'];
const DASHED: Readonly<Record<string, string>> = { '│': '┆', '─': '┄', '|': ':', '-': '.' };
const ASCII_LINES = [' ', '|', '-', '+', '|', '|', '+', '+', '-', '+', '-', '+', '+', '+', '+', '+'];

/** Signs that have a form in ASCII. */
const ASCII_SIGNS: Readonly<Record<string, string>> = {
  '▶': '>',
  '▷': '-',
  '●': '*',
  '○': 'o',
  '∞': '~',
  '├': '|',
  '└': '+',
  '┄': '.',
  '⇢': '>',
  '═': '=',
  '║': '#',
  '╔': '#',
  '╗': '#',
  '╚': '#',
  '╝': '#',
  '…': '~',
  '×': 'x',
  '→': '>',
  '←': '<',
  '·': '-',
  '█': '#',
  '░': '.',
  '▓': '%',
  '▒': ':',
  '▄': '_',
  '▂': '_',
  '▲': '^',
  '▼': 'v',
  '◀': '<',
  '◆': '*',
  '⇒': '=',
  '❯': '>',
  '–': '-',
  '⋮': ':',
  '↑': '^',
  '↓': 'v',
  '−': '-',
  '─': '-',
  '│': '|',
  '╭': '+',
  '╮': '+',
  '╰': '+',
  '╯': '+',
};

interface LineCell {
  sides: number;
  /** Only dashed lines go through it. */
  dashed: boolean;
  owner: number;
  role: string;
}

export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #ascii: boolean;
  readonly #glyphs: string[];
  readonly #roles: string[];
  readonly #lines = new Map<number, LineCell>();

  constructor(width: number, height: number, ascii: boolean) {
    this.width = width;
    this.height = height;
    this.#ascii = ascii;
    this.#glyphs = new Array<string>(width * height).fill(' ');
    this.#roles = new Array<string>(width * height).fill('text');
  }

  /** Writes text from a place on, inside `limit` where there is one. Returns the column behind it. */
  text(x: number, y: number, text: string, role: string, limit: Rect | null = null): number {
    const left = limit ? limit.x : 0;
    const right = limit ? limit.x + limit.width : this.width;
    const outside = y < 0 || y >= this.height || (limit && (y < limit.y || y >= limit.y + limit.height));
    if (isPlain(text)) {
      const end = Math.min(right, this.width) - x;
      if (!outside)
        for (let i = Math.max(0, left - x); i < text.length && i < end; i++)
          this.#put(x + i, y, text[i]!, role);
      return x + text.length;
    }
    for (const { glyph, width } of cellsOf(text)) {
      if (!outside && x >= left && x + width <= right && x + width <= this.width) {
        this.#put(x, y, glyph, role);
        if (width === 2) this.#put(x + 1, y, '', role);
      }
      x += width;
    }
    return x;
  }

  /** Writes a row of spans. */
  row(x: number, y: number, row: Row, limit: Rect | null = null): void {
    for (const { text, role } of row) x = this.text(x, y, text, role, limit);
  }

  /** Rows one under the other in a rectangle. */
  rows(rows: readonly Row[], place: Rect): void {
    rows.slice(0, place.height).forEach((row, i) => {
      this.row(place.x, place.y + i, row, place);
    });
  }

  /** A frame with a title in its upper edge. */
  frame({ x, y, width, height }: Rect, title: Row, role: string): void {
    if (width < 2 || height < 2) return;
    this.text(x, y, `╭${'─'.repeat(width - 2)}╮`, role);
    this.text(x, y + height - 1, `╰${'─'.repeat(width - 2)}╯`, role);
    for (let row = y + 1; row < y + height - 1; row++) {
      this.text(x, row, '│', role);
      this.text(x + width - 1, row, '│', role);
    }
    this.row(x + 1, y, title, { x: x + 1, y, width: Math.max(0, width - 2), height: 1 });
  }

  /** Empties a rectangle. */
  clear({ x, y, width, height }: Rect): void {
    for (let row = y; row < y + height; row++) this.text(x, row, ' '.repeat(Math.max(0, width)), 'text');
  }

  /** A straight line between two cells of one row or column, both ends included. */
  line(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    owner: number,
    role: string,
    limit: Rect,
    dashed = false,
  ): void {
    const horizontal = y1 === y2;
    const [from, to] = horizontal
      ? [Math.min(x1, x2), Math.max(x1, x2)]
      : [Math.min(y1, y2), Math.max(y1, y2)];
    for (let at = from; at <= to; at++) {
      const sides = horizontal
        ? (at > from ? Side.west : 0) | (at < to ? Side.east : 0)
        : (at > from ? Side.north : 0) | (at < to ? Side.south : 0);
      this.#side(horizontal ? at : x1, horizontal ? y1 : at, { sides, owner, role, dashed }, limit);
    }
  }

  #side(x: number, y: number, { sides, owner, role, dashed }: LineCell, limit: Rect): void {
    if (x < limit.x || y < limit.y || x >= limit.x + limit.width || y >= limit.y + limit.height) return;
    const at = y * this.width + x;
    const known = this.#lines.get(at);
    if (known === undefined) this.#lines.set(at, { sides, owner, role, dashed });
    else if (known.owner === owner) {
      known.sides |= sides;
      known.role = role;
      known.dashed &&= dashed;
    } else if ((sides & (Side.north | Side.south)) !== 0) {
      // Two lines cross: the vertical one lies on top, the other one goes on behind it.
      this.#lines.set(at, { sides, owner, role, dashed });
    }
  }

  #put(x: number, y: number, glyph: string, role: string): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const at = y * this.width + x;
    this.#glyphs[at] = this.#ascii ? (ASCII_SIGNS[glyph] ?? glyph) : glyph;
    this.#roles[at] = role;
  }

  /** Puts the lines on the grid, over frames and under text that was written by `onTop`. */
  flushLines(): void {
    const table = this.#ascii ? ASCII_LINES : LINES;
    for (const [at, { sides, role, dashed }] of this.#lines) {
      const glyph = table[sides]!;
      this.#glyphs[at] = dashed ? (DASHED[glyph] ?? glyph) : glyph;
      this.#roles[at] = role;
    }
    this.#lines.clear();
  }

  /** The finished rows; neighbours of one role are one span. */
  finish(): Row[] {
    this.flushLines();
    const rows: Row[] = [];
    for (let y = 0; y < this.height; y++) {
      const spans: Span[] = [];
      let text = '';
      let role = this.#roles[y * this.width]!;
      for (let x = 0; x < this.width; x++) {
        const at = y * this.width + x;
        if (this.#roles[at] !== role) {
          spans.push({ text, role });
          text = '';
          role = this.#roles[at]!;
        }
        text += this.#glyphs[at];
      }
      spans.push({ text, role });
      rows.push(spans);
    }
    return rows;
  }
}
