/**
 * Which part of a piece of source a traceback underlines with `^` instead of `~`: the operator, or the
 * brackets of a subscript or call. CPython: Lib/traceback.py, _extract_caret_anchors_from_line_segment.
 */
import type { Expr, Stmt } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';

/** Lines from 0 and columns in code points, both in the piece; the end is exclusive. */
export interface Anchors {
  readonly leftLine: number;
  readonly leftColumn: number;
  readonly rightLine: number;
  readonly rightColumn: number;
}

/** A place in the piece. */
type Place = readonly [line: number, column: number];

/** Thrown where the piece ends too early. */
const PAST_END = Symbol('past the end');

/** The statements of a program, null when it is none. */
export function statementsOf(text: string): readonly Stmt[] | null {
  const parsed = parse(text, '<unknown>');
  return parsed.ok && parsed.tree.kind === 'Module' ? parsed.tree.body : null;
}

/** The anchors of a piece of source, null when it has none. */
export function anchorsOf(piece: string): Anchors | null {
  const body = statementsOf(`(\n${piece}\n)`);
  if (body?.length !== 1 || body[0]!.kind !== 'Expr') return null;
  try {
    const lines = piece.split('\n').map((line) => Array.from(line));
    return new Piece(lines).anchors(body[0]!.value);
  } catch (problem) {
    if (problem !== PAST_END) throw problem;
    return null;
  }
}

class Piece {
  private readonly lines: readonly (readonly string[])[];

  constructor(lines: readonly (readonly string[])[]) {
    this.lines = lines;
  }

  anchors(expression: Expr): Anchors | null {
    switch (expression.kind) {
      case 'BinOp':
        return this.operator(expression.left, expression.right);
      case 'Subscript':
        return this.brackets(expression.value, expression, '[');
      case 'Call':
        return this.brackets(expression.func, expression, '(');
      default:
        return null;
    }
  }

  private operator(left: Expr, right: Expr): Anchors {
    const end = this.valid(...endOf(left));
    const [line, column] = this.find(end, (c) => !/\s/.test(c) && c !== ')');
    let rightColumn = column + 1;
    const next = this.lines[line]![rightColumn];
    const apart = right.lineno - 2 > line || rightColumn < right.col_offset;
    if (next !== undefined && apart && !/\s/.test(next) && next !== '\\' && next !== '#') rightColumn++;
    return { leftLine: line, leftColumn: column, rightLine: line, rightColumn };
  }

  private brackets(inner: Expr, whole: Expr, bracket: string): Anchors {
    const [leftLine, leftColumn] = this.find(this.valid(...endOf(inner)), (c) => c === bracket);
    const [rightLine, rightColumn] = endOf(whole);
    return { leftLine, leftColumn, rightLine, rightColumn };
  }

  /** The place, or where the next character is when the line ends there. */
  private valid(line: number, column: number): Place {
    while (line < this.lines.length && column >= this.lines[line]!.length) {
      column = 0;
      line++;
    }
    if (line >= this.lines.length) throw PAST_END;
    return [line, column];
  }

  /** The first wanted character from a place on, comments and continued lines skipped. */
  private find([line, column]: Place, wanted: (character: string) => boolean): Place {
    for (;;) {
      const character = this.lines[line]![column]!;
      if (character === '\\' || character === '#') [line, column] = this.valid(line + 1, 0);
      else if (wanted(character)) return [line, column];
      else [line, column] = this.valid(line, column + 1);
    }
  }
}

/** Where an expression ends: it was read one line further down than the piece begins. */
function endOf(expression: Expr): Place {
  return [expression.end_lineno - 2, expression.end_col_offset];
}
