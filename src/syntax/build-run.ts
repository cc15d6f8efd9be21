/**
 * Folds a flat run of operands and operators by precedence.
 *
 * The grammar hands over `-a + b * c < d and not e` as a list; the levels are those of the language reference.
 */
import type { BoolOperator, CmpOperator, Expr, Operator, UnaryOperator } from './ast.ts';
import { type Builder, reject } from './builder.ts';
import type { TreeNode } from './match-tree.ts';
import { type TokenName, tokenNumber } from './tokens.ts';

/** Levels of precedence. */
export const enum Level {
  Or = 1,
  And,
  Not,
  Compare,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Sum,
  Term,
  Unary,
  Power,
}

const BINARY: ReadonlyMap<number, { level: Level; op: Operator }> = table([
  ['|', Level.BitOr, 'BitOr'],
  ['^', Level.BitXor, 'BitXor'],
  ['&', Level.BitAnd, 'BitAnd'],
  ['<<', Level.Shift, 'LShift'],
  ['>>', Level.Shift, 'RShift'],
  ['+', Level.Sum, 'Add'],
  ['-', Level.Sum, 'Sub'],
  ['*', Level.Term, 'Mult'],
  ['/', Level.Term, 'Div'],
  ['//', Level.Term, 'FloorDiv'],
  ['%', Level.Term, 'Mod'],
  ['@', Level.Term, 'MatMult'],
  ['**', Level.Power, 'Pow'],
]);

function table(rows: readonly (readonly [TokenName, Level, Operator])[]) {
  return new Map(rows.map(([token, level, op]) => [tokenNumber(token), { level, op }]));
}

const COMPARE = new Map<number, CmpOperator>([
  [tokenNumber('<'), 'Lt'],
  [tokenNumber('>'), 'Gt'],
  [tokenNumber('=='), 'Eq'],
  [tokenNumber('>='), 'GtE'],
  [tokenNumber('<='), 'LtE'],
  [tokenNumber('!='), 'NotEq'],
  [tokenNumber('in'), 'In'],
]);

const PREFIX = new Map<number, UnaryOperator>([
  [tokenNumber('+'), 'UAdd'],
  [tokenNumber('-'), 'USub'],
  [tokenNumber('~'), 'Invert'],
  [tokenNumber('not'), 'Not'],
]);

const OR = tokenNumber('or');
const AND = tokenNumber('and');
const LAMBDA = tokenNumber('lambda');

/** Makes the operand without its prefix operators; given by build-expression.ts. */
type Primary = (b: Builder, node: TreeNode, at: number, prefixes: number) => Expr;

/**
 * Builds a run: children 0 (operand), 1 (operators) and 2 (more operands) of `node`. Operators that bind more
 * loosely than `lowest` are refused; a lambda only stands alone, and only where `lambda` says so.
 */
export function buildRun(
  b: Builder,
  node: TreeNode,
  at: number,
  primary: Primary,
  lowest: Level,
  lambda: boolean,
): Expr {
  const first = node.children![0]!;
  const alone = node.children![1]!.children!.length === 0;
  if (alone && first.children![0]!.children!.length === 0) {
    if (!lambda && b.kind(at) === LAMBDA) reject();
    return primary(b, first, at, 0);
  }
  const run = new Run(b, node, at, primary);
  const expr = run.parse(lowest);
  if (!run.done) reject();
  return expr;
}

class Run {
  private readonly b: Builder;
  private readonly primary: Primary;
  private readonly operands: readonly TreeNode[];
  private readonly starts: readonly number[];
  private readonly operators: readonly (readonly [kind: number, compare: CmpOperator | null])[];
  private position = 0;
  /** How many prefix operators of the operand at `position` are used up. */
  private prefix = 0;
  /** The last token used. */
  private last = 0;

  constructor(b: Builder, node: TreeNode, at: number, primary: Primary) {
    this.b = b;
    this.primary = primary;
    const [first, operators, more] = node.children!;
    this.operands = [first!, ...more!.children!];
    this.starts = [at, ...more!.childOffsets!.map((offset) => at + offset)];
    this.operators = operators!.children!.map((operator, i) => {
      const kind = b.kind(at + operators!.childOffsets![i]!);
      if (operator.ruleName === 'notIn') return [kind, 'NotIn'];
      if (operator.ruleName === 'isOp') return [kind, operator.matchLength === 2 ? 'IsNot' : 'Is'];
      return [kind, COMPARE.get(kind) ?? null];
    });
  }

  /** Whether every operand was used. */
  get done(): boolean {
    return this.position === this.operands.length;
  }

  /** An expression whose operators bind at least as tightly as `lowest`. */
  parse(lowest: Level): Expr {
    const first = this.starts[this.position]! + this.prefix;
    let left = this.operand(lowest);
    while (!this.done) {
      const [kind, compare] = this.operators[this.position - 1]!;
      if (compare) {
        if (lowest > Level.Compare) break;
        left = this.comparison(left, first);
      } else if (kind === OR || kind === AND) {
        const level = kind === OR ? Level.Or : Level.And;
        if (lowest > level) break;
        left = this.boolean(left, first, kind, level);
      } else {
        const { level, op } = BINARY.get(kind)!;
        if (level < lowest) break;
        const right = this.parse(level === Level.Power ? Level.Unary : level + 1);
        left = { kind: 'BinOp', left, op, right, ...this.b.span(first, this.last) };
      }
    }
    return left;
  }

  /** The next operand with its prefix operators. */
  private operand(lowest: Level): Expr {
    const node = this.operands[this.position]!;
    const start = this.starts[this.position]!;
    const prefixes = node.children![0]!.children!.length;
    if (this.prefix < prefixes) {
      const first = start + this.prefix;
      const op = PREFIX.get(this.b.kind(first))!;
      if (op === 'Not' && lowest > Level.Not) reject();
      this.prefix++;
      const operand = this.parse(op === 'Not' ? Level.Not : Level.Unary);
      return { kind: 'UnaryOp', op, operand, ...this.b.span(first, this.last) };
    }
    if (this.b.kind(start + prefixes) === LAMBDA) reject();
    this.position++;
    this.prefix = 0;
    this.last = start + node.matchLength - 1;
    return this.primary(this.b, node, start, prefixes);
  }

  /** a < b <= c … is one node. */
  private comparison(left: Expr, first: number): Expr {
    const ops: CmpOperator[] = [];
    const comparators: Expr[] = [];
    while (!this.done) {
      const compare = this.operators[this.position - 1]![1];
      if (!compare) break;
      ops.push(compare);
      comparators.push(this.parse(Level.BitOr));
    }
    return { kind: 'Compare', left, ops, comparators, ...this.b.span(first, this.last) };
  }

  /** a or b or c … is one node. */
  private boolean(left: Expr, first: number, kind: number, level: Level): Expr {
    const values = [left];
    while (!this.done && this.operators[this.position - 1]![0] === kind) values.push(this.parse(level + 1));
    const op: BoolOperator = kind === OR ? 'Or' : 'And';
    return { kind: 'BoolOp', op, values, ...this.b.span(first, this.last) };
  }
}
