/**
 * The part of a comparison that one of its instructions is about. CPython gives all of them the source of the
 * whole (`1 < f() <= 2`, or `not a == b`); a person wants to see which two operands were compared.
 */
import { POSITION_WIDTH } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import type { Unit } from '../machine/program.ts';
import type { Compare, Expr } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import type { Source } from '../syntax/source.ts';
import type { SourceRange } from './snapshot.ts';

const COMPARISONS: ReadonlySet<number> = new Set([Op.COMPARE_OP, Op.IS_OP, Op.CONTAINS_OP]);

/** What was found, by unit and place in it. */
const known = new WeakMap<Unit, Map<number, SourceRange | null>>();

/** The range of the two operands, in lines of the source; null where the whole range says the same. */
export function comparedRange(unit: Unit, at: number, source: Source | undefined): SourceRange | null {
  if (source === undefined || !COMPARISONS.has(unit.assembled.ops[at]!)) return null;
  let ranges = known.get(unit);
  if (ranges === undefined) known.set(unit, (ranges = new Map()));
  let range = ranges.get(at);
  if (range === undefined) ranges.set(at, (range = find(unit, at, source)));
  return range;
}

function find(unit: Unit, at: number, source: Source): SourceRange | null {
  const [line, endLine, column, endColumn] = positionOf(unit, at);
  const { nth, all } = placeAmong(unit, at);
  const lines = source.text.split('\n').slice(line - 1, endLine);
  lines[lines.length - 1] = [...lines.at(-1)!].slice(0, endColumn).join('');
  lines[0] = [...lines[0]!].slice(column).join('');
  if (all === 1 && !/^not\b/.test(lines[0])) return null;
  const parsed = parse(`(${lines.join('\n')})`, '<comparison>', 'eval');
  const tree = parsed.ok && parsed.tree.kind === 'Expression' ? comparisonIn(parsed.tree.body) : null;
  if (tree?.ops.length !== all) return null;
  const left = nth === 0 ? tree.left : tree.comparators[nth - 1]!;
  const right = tree.comparators[nth]!;
  // The text began with a bracket of ours, in the first line.
  const shift = (of: number) => (of === 1 ? column - 1 : 0);
  return {
    line: line + left.lineno - 1,
    column: left.col_offset + shift(left.lineno),
    endLine: line + right.end_lineno - 1,
    endColumn: right.end_col_offset + shift(right.end_lineno),
  };
}

/** Which comparison of the same source it is, and how many there are. */
function placeAmong(unit: Unit, at: number): { readonly nth: number; readonly all: number } {
  const { ops } = unit.assembled;
  const [line, endLine, column, endColumn] = positionOf(unit, at);
  let nth = 0;
  let all = 0;
  for (let i = 0; i < ops.length; i++) {
    if (!COMPARISONS.has(ops[i]!)) continue;
    const [first, last, from, to] = positionOf(unit, i);
    if (first !== line || last !== endLine || from !== column || to !== endColumn) continue;
    if (i < at) nth++;
    all++;
  }
  return { nth, all };
}

const positionOf = ({ assembled }: Unit, at: number): readonly [number, number, number, number] =>
  assembled.positions.subarray(POSITION_WIDTH * at, POSITION_WIDTH * (at + 1)) as unknown as [
    number,
    number,
    number,
    number,
  ];

/** The comparison that an expression is, behind `not`. */
function comparisonIn(one: Expr): Compare | null {
  if (one.kind === 'Compare') return one;
  return one.kind === 'UnaryOp' && one.op === 'Not' ? comparisonIn(one.operand) : null;
}
