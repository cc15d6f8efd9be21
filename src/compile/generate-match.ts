/** `match`. CPython: Python/compile.c, compiler_match. */
import type { Match, MatchCase } from '../syntax/ast.ts';
import { generatePattern, isWildcard } from './generate-pattern.ts';
import { jumpIf } from './generate-test.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';
import { PatternState } from './pattern-state.ts';
import { type Label, NO_LOCATION, Pseudo } from './sequence.ts';

/** `match`. */
export function generateMatch(g: Generator, s: Match): void {
  const end = g.label();
  const { cases } = s;
  const last = cases[cases.length - 1]!;
  g.expression(s.subject);
  // `case _` at the end needs no subject.
  const hasDefault = cases.length > 1 && isWildcard(last.pattern);
  const tried = hasDefault ? cases.slice(0, -1) : cases;
  tried.forEach((one, i) => {
    const isLastTried = i === tried.length - 1;
    generateCase(g, one, { end, keepSubject: !isLastTried, isLast: one === last });
  });
  if (hasDefault) {
    g.emit(Op.NOP, locate(last.pattern));
    if (last.guard !== null) jumpIf(g, locate(last.pattern), last.guard, end, false);
    g.statements(last.body);
  }
  g.use(end);
}

function generateCase(
  g: Generator,
  { pattern, guard, body }: MatchCase,
  place: { readonly end: Label; readonly keepSubject: boolean; readonly isLast: boolean },
): void {
  const location = locate(pattern);
  if (place.keepSubject) g.emit(Op.COPY, location, 1);
  const state = new PatternState(g, guard !== null || place.isLast);
  generatePattern(g, pattern, state);
  state.bind(location);
  if (guard !== null) jumpIf(g, location, guard, state.failLabel(0), false);
  if (place.keepSubject) g.emit(Op.POP_TOP, location);
  g.statements(body);
  g.jump(Pseudo.JUMP, place.end, NO_LOCATION);
  state.placeFailures(location);
}
