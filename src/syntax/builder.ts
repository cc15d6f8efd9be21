/**
 * What the parts of the tree builder share: the tokens, positions, and the table that finds the action for a
 * rule of the grammar. The parts (build-*.ts) call each other only through it.
 */
import type { Expr, Located, Pattern, Stmt } from './ast.ts';
import type { SyntaxWarning } from './diagnostics.ts';
import type { TreeNode } from './match-tree.ts';
import type { Source } from './source.ts';
import { type TokenTable, tokenNumber } from './tokens.ts';

/** Makes a part of the tree from a rule's match; `at` is the index of its first token. */
export type Action = (b: Builder, node: TreeNode, at: number) => unknown;

export type Actions = Readonly<Record<string, Action>>;

/** Thrown when the grammar matched but the program is wrong; what is wrong is found out elsewhere. */
export const REJECTED = { rejected: true } as const;

/** Refuses the program. */
export function reject(): never {
  throw REJECTED;
}

const BLANK = new Set(
  ['NEWLINE', 'INDENT', 'DEDENT', 'ENDMARKER'].map((name) => tokenNumber(name as 'NEWLINE')),
);

export class Builder {
  readonly source: Source;
  readonly tokens: TokenTable;
  readonly warnings: SyntaxWarning[] = [];
  private readonly actions: Actions;

  constructor(source: Source, tokens: TokenTable, actions: Actions) {
    this.source = source;
    this.tokens = tokens;
    this.actions = actions;
  }

  /** Runs the action of a node's rule. */
  visit(node: TreeNode, at: number): unknown {
    const action = this.actions[node.ruleName!];
    if (!action) throw new Error(`no action for the rule ${node.ruleName}`);
    return action(this, node, at);
  }

  /** The tree of child `index`. */
  child(node: TreeNode, at: number, index: number): unknown {
    return this.visit(node.children![index]!, at + node.childOffsets![index]!);
  }

  expr(node: TreeNode, at: number, index: number): Expr {
    return this.child(node, at, index) as Expr;
  }

  pattern(node: TreeNode, at: number, index: number): Pattern {
    return this.child(node, at, index) as Pattern;
  }

  block(node: TreeNode, at: number, index: number): Stmt[] {
    return this.child(node, at, index) as Stmt[];
  }

  /** The trees of a repetition, in order. */
  all(node: TreeNode, at: number, index: number): unknown[] {
    const { children, childOffsets } = node.children![index]!;
    return children!.map((child, i) => this.visit(child, at + childOffsets![i]!));
  }

  /** The tree of an optional part, or null. */
  optional(node: TreeNode, at: number, index: number): unknown {
    const part = node.children![index]!;
    return part.children!.length === 0 ? null : this.visit(part.children![0]!, at + part.childOffsets![0]!);
  }

  /** Index of the first token of child `index`. */
  start(node: TreeNode, at: number, index: number): number {
    return at + node.childOffsets![index]!;
  }

  /** Whether an optional part or a repetition matched something. */
  has(node: TreeNode, index: number): boolean {
    return node.children![index]!.children!.length > 0;
  }

  kind(token: number): number {
    return this.tokens.kinds[token]!;
  }

  /** The text of a token. */
  text(token: number): string {
    return this.source.text.slice(this.tokens.starts[token], this.tokens.ends[token]);
  }

  /** The name that a token spells. CPython: identifiers are compared in NFKC. */
  name(token: number): string {
    const text = this.text(token);
    return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFKC');
  }

  /** From token `first` to token `last`, both included. */
  span(first: number, last: number): Located {
    const { starts, ends, lines, endLines } = this.tokens;
    const lineno = lines[first]!;
    const end_lineno = endLines[last]!;
    return {
      lineno,
      col_offset: this.source.column(starts[first]!, lineno),
      end_lineno,
      end_col_offset: this.source.column(ends[last]!, end_lineno),
    };
  }

  /** All of a node. */
  whole(node: TreeNode, at: number): Located {
    return this.span(at, at + node.matchLength - 1);
  }

  /** A node that may end in line ends and DEDENTs, which are no part of a statement. */
  statement(node: TreeNode, at: number): Located {
    let last = at + node.matchLength - 1;
    while (BLANK.has(this.tokens.kinds[last]!)) last--;
    return this.span(at, last);
  }
}
