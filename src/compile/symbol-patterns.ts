/** The names of `match` statements. CPython: Python/symtable.c, symtable_visit_pattern. */
import { unreachable } from '../base/unreachable.ts';
import type { MatchCase, Pattern, Stmt } from '../syntax/ast.ts';
import { locate } from './locate.ts';
import { Def } from './scope.ts';
import type { SymbolBuilder } from './symbol-builder.ts';
import { visitExpression, visitExpressions } from './symbol-expressions.ts';

/** Visits all cases; bodies through `visitBody`. */
export function visitCases(
  b: SymbolBuilder,
  cases: readonly MatchCase[],
  visitBody: (b: SymbolBuilder, body: readonly Stmt[]) => void,
): void {
  for (const one of cases) {
    visitPattern(b, one.pattern);
    if (one.guard !== null) visitExpression(b, one.guard);
    visitBody(b, one.body);
  }
}

function visitPatterns(b: SymbolBuilder, patterns: readonly Pattern[]): void {
  for (const pattern of patterns) visitPattern(b, pattern);
}

function visitPattern(b: SymbolBuilder, p: Pattern): void {
  const bind = (name: string | null) => {
    if (name !== null) b.add(name, Def.LOCAL, locate(p));
  };
  switch (p.kind) {
    case 'MatchValue':
      return visitExpression(b, p.value);
    case 'MatchSingleton':
      return;
    case 'MatchSequence':
    case 'MatchOr':
      return visitPatterns(b, p.patterns);
    case 'MatchStar':
      return bind(p.name);
    case 'MatchMapping':
      visitExpressions(b, p.keys);
      visitPatterns(b, p.patterns);
      return bind(p.rest);
    case 'MatchClass':
      visitExpression(b, p.cls);
      visitPatterns(b, p.patterns);
      return visitPatterns(b, p.kwd_patterns);
    case 'MatchAs':
      if (p.pattern !== null) visitPattern(b, p.pattern);
      return bind(p.name);
    default:
      unreachable(p);
  }
}
