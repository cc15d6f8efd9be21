/** Tables over all code points, kept as run-length text and unfolded into two levels when first asked. */

const BLOCK_BITS = 7;
const BLOCK = 1 << BLOCK_BITS;
const ALL = 0x110000;

/** A number for every code point; equal blocks of 128 are kept once. */
export interface PointTable {
  /** Where the block of a code point's upper bits begins in `values`. */
  readonly blocks: Uint32Array;
  readonly values: Uint16Array;
}

/** The number of a code point. */
export function inTable(table: PointTable, point: number): number {
  return table.values[table.blocks[point >> BLOCK_BITS]! + (point & (BLOCK - 1))]!;
}

/** Unfolds text of runs: `number` or `number*times` in base 36, with commas between. */
export function unfold(text: string): PointTable {
  const flat = new Uint16Array(ALL);
  let at = 0;
  for (const run of text.split(',')) {
    const star = run.indexOf('*');
    const value = Number.parseInt(star < 0 ? run : run.slice(0, star), 36);
    const times = star < 0 ? 1 : Number.parseInt(run.slice(star + 1), 36);
    if (times === 1) flat[at] = value;
    else flat.fill(value, at, at + times);
    at += times;
  }
  return shareBlocks(flat);
}

function shareBlocks(flat: Uint16Array): PointTable {
  const blocks = new Uint32Array(ALL >> BLOCK_BITS);
  const known = new Map<string, number>();
  const values: Uint16Array[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = flat.subarray(i << BLOCK_BITS, (i + 1) << BLOCK_BITS);
    const key = block.join();
    let start = known.get(key);
    if (start === undefined) {
      start = values.length << BLOCK_BITS;
      known.set(key, start);
      values.push(block);
    }
    blocks[i] = start;
  }
  const shared = new Uint16Array(values.length << BLOCK_BITS);
  values.forEach((block, i) => {
    shared.set(block, i << BLOCK_BITS);
  });
  return { blocks, values: shared };
}
