/** Docstrings. CPython: Python/ast.c, _PyAST_GetDocString; Python/compile.c, _PyCompile_CleanDoc. */
import type { Expr, Stmt } from '../syntax/ast.ts';

/** The docstring of a body and the expression that it is, or null. */
export function docstringOf(
  body: readonly Stmt[],
): { readonly text: string; readonly expression: Expr } | null {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  const { value } = first.value;
  return value.type === 'str' ? { text: value.value, expression: first.value } : null;
}

/** Tab stops are eight columns apart. CPython: str.expandtabs. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let expanded = '';
  for (const character of text) {
    if (character === '\t') {
      const spaces = 8 - (column % 8);
      expanded += ' '.repeat(spaces);
      column += spaces;
    } else {
      expanded += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return expanded;
}

/** Takes the indentation off a docstring: what all lines but the first have in common. */
export function cleanDoc(docstring: string): string {
  const text = expandTabs(docstring);
  const [first = '', ...rest] = text.split('\n');
  const margins = rest.map((line) => line.length - line.replace(/^ +/, '').length);
  const counting = margins.filter((width, i) => width < rest[i]!.length);
  const margin = counting.length === 0 ? 0 : Math.min(...counting);
  const lines = rest.map((line, i) => line.slice(Math.min(margin, margins[i]!)));
  return [first.replace(/^ +/, ''), ...lines].join('\n');
}
