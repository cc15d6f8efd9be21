/**
 * Follows lines on a finished picture as an eye does: along the characters, straight on where a line of
 * somebody else's lies across, and every way at a junction.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const NORTH = 1;
const EAST = 2;
const SOUTH = 4;
const WEST = 8;

/** Sides by which each character is left. */
const SIDES = new Map([...' ╵╶╰╷│╭├╴╯─┴╮┤┬┼'].map((character, sides) => [character, sides]));
SIDES.set('┆', NORTH | SOUTH).set('┄', EAST | WEST);

const MOVES = [
  { side: NORTH, dx: 0, dy: -1, back: SOUTH },
  { side: EAST, dx: 1, dy: 0, back: WEST },
  { side: SOUTH, dx: 0, dy: 1, back: NORTH },
  { side: WEST, dx: -1, dy: 0, back: EAST },
] as const;

export interface Followed {
  /** Where arrows end the line. */
  readonly arrows: readonly Point[];
  /** Where it comes from, other sources of the same line included. */
  readonly sources: readonly Point[];
  /** Cells in which the line stops without an arrow or a source. */
  readonly loose: readonly Point[];
}

/** Everything that the line from a source's cell leads to. */
export function followLine(grid: readonly (readonly string[])[], from: Point): Followed {
  const arrows = new Map<string, Point>();
  const sources = new Map<string, Point>();
  const loose: Point[] = [];
  const seen = new Set<string>();
  const queue: { readonly at: Point; readonly move: (typeof MOVES)[number] }[] = [
    { at: from, move: MOVES[1] },
  ];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { move } = next;
    const at = { x: next.at.x + move.dx, y: next.at.y + move.dy };
    const key = `${at.x} ${at.y}`;
    if (seen.has(`${key} ${move.side}`)) continue;
    seen.add(`${key} ${move.side}`);
    const character = grid[at.y]?.[at.x] ?? '';
    const sides = SIDES.get(character);
    if (character === '▶' || character === '◀') {
      arrows.set(key, at);
    } else if (character === '●' || character === '○') {
      sources.set(key, at);
    } else if (sides === undefined || sides === 0) {
      loose.push(at);
    } else if ((sides & move.back) === 0) {
      // Somebody else's line lies across.
      queue.push({ at, move });
    } else {
      for (const way of MOVES)
        if ((sides & way.side) !== 0 && way.side !== move.back) queue.push({ at, move: way });
    }
  }
  return { arrows: [...arrows.values()], sources: [...sources.values()], loose };
}
