/** The bodies of classes and modules. CPython: Python/compile.c, compiler_body. */
import type { Stmt } from '../syntax/ast.ts';
import { cleanDoc, docstringOf } from './generate-docstring.ts';
import { generateName } from './generate-name.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Location, NO_LOCATION } from './sequence.ts';

/** The body of a class or module: annotations get a dict, the docstring is bound. */
export function generateBody(g: Generator, body: readonly Stmt[], start: Location): void {
  const location = g.unit.kind === 'module' && body[0] !== undefined ? locate(body[0]) : start;
  if (hasAnnotations(body)) g.emit(Op.SETUP_ANNOTATIONS, location);
  const docstring = docstringOf(body);
  if (docstring !== null) {
    g.loadStr(cleanDoc(docstring.text), locate(docstring.expression));
    generateName(g, '__doc__', 'Store', NO_LOCATION);
  }
  g.statements(docstring === null ? body : body.slice(1));
}

/** What was typed at a prompt. */
export function generateInteractive(g: Generator, body: readonly Stmt[]): void {
  const start: Location = { line: 1, endLine: 1, column: 0, endColumn: 0 };
  if (hasAnnotations(body)) g.emit(Op.SETUP_ANNOTATIONS, start);
  g.statements(body);
}

/** Whether some name is annotated, outside of functions and classes inside. CPython: find_ann. */
function hasAnnotations(body: readonly Stmt[]): boolean {
  return body.some((s) => {
    switch (s.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotations(s.body) || hasAnnotations(s.orelse);
      case 'With':
      case 'AsyncWith':
        return hasAnnotations(s.body);
      case 'Match':
        return s.cases.some((one) => hasAnnotations(one.body));
      case 'Try':
      case 'TryStar':
        return (
          s.handlers.some((handler) => hasAnnotations(handler.body)) ||
          [s.body, s.finalbody, s.orelse].some(hasAnnotations)
        );
      default:
        return false;
    }
  });
}
