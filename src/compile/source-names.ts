/**
 * The names that stand in a program's source. CPython's parser interns each of them before any code is
 * made, which shows in the order of constant sets that contain the same text.
 */
import type { AstNode } from '../syntax/ast.ts';
import type { Code, Const } from './code.ts';

/** Fields of nodes that are words of the tree, not of the source. */
const WORDS = new Set(['kind', 'ctx', 'op', 'ops', 'prefix', 'conversion']);

/** All names in a tree; those with dots in their parts. */
export function sourceNames(tree: AstNode): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, found);
  return found;
}

function visit(node: AstNode, found: Set<string>): void {
  if (node.kind === 'Constant') return;
  for (const [field, value] of Object.entries(node)) {
    if (WORDS.has(field)) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string') for (const part of one.split('.')) found.add(part);
      else if (typeof one === 'object' && one !== null && 'kind' in one) visit(one as AstNode, found);
    }
  }
}

/** Whether there is a set among the constants of the code or of code inside it. */
export function hasSets({ consts }: Code): boolean {
  return consts.some(hasSet);
}

function hasSet(constant: Const): boolean {
  if ('kind' in constant) return hasSets(constant);
  return constant.type === 'frozenset' || (constant.type === 'tuple' && constant.items.some(hasSet));
}
