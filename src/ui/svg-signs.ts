/**
 * What panes are drawn with, as shapes: lines join and arrows end where they should in whatever font the text
 * is set. Each sign is a path in a cell whose upper left corner is at (x, y).
 */

/** Size of a cell in the picture's units. */
export const CELL_WIDTH = 8.4;
export const CELL_HEIGHT = 17;

const NORTH = 1;
const EAST = 2;
const SOUTH = 4;
const WEST = 8;

/** Lines by the sides at which they leave their cell. */
const SIDES = new Map([...' ╵╶╰╷│╭├╴╯─┴╮┤┬┼'].map((glyph, sides) => [glyph, sides]));
/** The same with two strokes. */
const DOUBLE = new Map([
  ['═', EAST | WEST],
  ['║', NORTH | SOUTH],
  ['╔', EAST | SOUTH],
  ['╗', WEST | SOUTH],
  ['╚', EAST | NORTH],
  ['╝', WEST | NORTH],
]);
const ROUNDED = new Map([
  ['╭', EAST | SOUTH],
  ['╮', WEST | SOUTH],
  ['╰', EAST | NORTH],
  ['╯', WEST | NORTH],
]);

const RADIUS = 4;
const DOT = 3.2;
/** Between the two strokes of a double line, halved. */
const APART = 1.5;

/** How a sign is painted: as a stroke, dashed or not, or filled. */
export type SignPaint = 'stroke' | 'dashed' | 'fill' | 'faint';

export interface Sign {
  readonly paint: SignPaint;
  readonly path: string;
}

/** Lengths with one decimal at most. */
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** The shape of a character; null for one that is text. */
export function signAt(glyph: string, x: number, y: number): Sign | null {
  const rounded = ROUNDED.get(glyph);
  if (rounded !== undefined) return { paint: 'stroke', path: corner(rounded, RADIUS, 0, x, y) };
  const double = DOUBLE.get(glyph);
  if (double !== undefined) return { paint: 'stroke', path: doubled(double, x, y) };
  const sides = SIDES.get(glyph) ?? 0;
  if (sides !== 0) return { paint: 'stroke', path: arms(sides, x, y) };
  if (glyph === '┄') return { paint: 'dashed', path: arms(EAST | WEST, x, y) };
  if (glyph === '┆') return { paint: 'dashed', path: arms(NORTH | SOUTH, x, y) };
  return solid(glyph, x, y);
}

/** Arrows, dots and the pieces of the timeline. */
function solid(glyph: string, x: number, y: number): Sign | null {
  const [cx, cy, right] = [x + CELL_WIDTH / 2, y + CELL_HEIGHT / 2, x + CELL_WIDTH];
  switch (glyph) {
    case '▶':
    case '▷':
      return {
        paint: glyph === '▶' ? 'fill' : 'stroke',
        path: `M${n(x + 0.5)} ${n(cy - 4.5)}L${n(right)} ${n(cy)}L${n(x + 0.5)} ${n(cy + 4.5)}Z`,
      };
    case '◀':
      return {
        paint: 'fill',
        path: `M${n(right - 0.5)} ${n(cy - 4.5)}L${n(x)} ${n(cy)}L${n(right - 0.5)} ${n(cy + 4.5)}Z`,
      };
    case '●':
    case '○':
      return {
        paint: glyph === '●' ? 'fill' : 'stroke',
        path: `M${n(cx - DOT)} ${n(cy)}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0Z`,
      };
    case '█':
    case '░':
      return {
        paint: glyph === '█' ? 'fill' : 'faint',
        path: `M${n(x)} ${n(cy - 4)}H${n(right)}V${n(cy + 4)}H${n(x)}Z`,
      };
    default:
      return null;
  }
}

/** Straight lines from the middle of the cell, moved by (dx, dy), to each side. */
function arms(sides: number, x: number, y: number, dx = 0, dy = 0): string {
  const [cx, cy] = [x + CELL_WIDTH / 2 + dx, y + CELL_HEIGHT / 2 + dy];
  const parts: string[] = [];
  if ((sides & (EAST | WEST)) !== 0)
    parts.push(
      `M${n((sides & WEST) !== 0 ? x : cx)} ${n(cy)}H${n((sides & EAST) !== 0 ? x + CELL_WIDTH : cx)}`,
    );
  if ((sides & (NORTH | SOUTH)) !== 0)
    parts.push(
      `M${n(cx)} ${n((sides & NORTH) !== 0 ? y : cy)}V${n((sides & SOUTH) !== 0 ? y + CELL_HEIGHT : cy)}`,
    );
  return parts.join('');
}

/** A bend between two sides, moved outward by so much. */
function corner(sides: number, radius: number, out: number, x: number, y: number): string {
  const dx = (sides & EAST) !== 0 ? 1 : -1;
  const dy = (sides & SOUTH) !== 0 ? 1 : -1;
  const [cx, cy] = [x + CELL_WIDTH / 2 - dx * out, y + CELL_HEIGHT / 2 - dy * out];
  const side = dx > 0 ? x + CELL_WIDTH : x;
  const end = dy > 0 ? y + CELL_HEIGHT : y;
  const bend = radius === 0 ? '' : `Q${n(cx)} ${n(cy)} ${n(cx + dx * radius)} ${n(cy)}`;
  return `M${n(cx)} ${n(end)}V${n(cy + dy * radius)}${bend}H${n(side)}`;
}

function doubled(sides: number, x: number, y: number): string {
  if (sides === (EAST | WEST)) return arms(sides, x, y, 0, -APART) + arms(sides, x, y, 0, APART);
  if (sides === (NORTH | SOUTH)) return arms(sides, x, y, -APART) + arms(sides, x, y, APART);
  return corner(sides, 0, APART, x, y) + corner(sides, 0, -APART, x, y);
}
