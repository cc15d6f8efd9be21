/** How many characters a part of a pattern can match. CPython: Lib/re/_parser.py (SubPattern.getwidth). */
import type { Item, Sequence, Width } from './tree.ts';

const NOTHING: Width = { low: 0, high: 0 };
const ONE: Width = { low: 1, high: 1 };

/** Least and greatest width of a sequence. */
export function widthOf(body: Sequence, groups: readonly Width[]): Width {
  let low = 0;
  let high = 0;
  for (const item of body) {
    const width = itemWidth(item, groups);
    low += width.low;
    high += width.high;
  }
  return { low, high };
}

function itemWidth(item: Item, groups: readonly Width[]): Width {
  switch (item.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return ONE;
    case 'branch':
      return either(item.branches.map((branch) => widthOf(branch, groups)));
    case 'group':
    case 'atomic':
      return widthOf(item.body, groups);
    case 'reference':
      return groups[item.group] ?? NOTHING;
    case 'conditional':
      return either([widthOf(item.yes, groups), item.no === null ? NOTHING : widthOf(item.no, groups)]);
    case 'repeat': {
      const { low, high } = widthOf(item.body, groups);
      return { low: low * item.min, high: high === 0 ? 0 : high * item.max };
    }
    default:
      return NOTHING;
  }
}

function either(widths: readonly Width[]): Width {
  return {
    low: Math.min(...widths.map((width) => width.low)),
    high: Math.max(...widths.map((width) => width.high)),
  };
}
