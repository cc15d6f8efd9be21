/**
 * The constants that stand in a program's tree, folded ones included. CPython's tree owns a reference to
 * each; it lives as long as the program runs that was compiled from it. CPython: Parser/pegen.c,
 * Python/ast_opt.c (_PyArena_AddPyObject).
 */
import type { AstNode } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { constantKey } from './constants.ts';

/** The keys of all constants in a folded tree: equal ones are one object in what is compiled from it. */
export function sourceConstants(tree: AstNode): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, found);
  return found;
}

function visit(node: AstNode, found: Set<string>): void {
  if (node.kind === 'Constant') {
    note(node.value, found);
    return;
  }
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, found);
    } else if (isNode(value)) visit(value, found);
  }
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function note(constant: Const, found: Set<string>): void {
  found.add(constantKey(constant));
  if ('kind' in constant || (constant.type !== 'tuple' && constant.type !== 'frozenset')) return;
  for (const item of constant.items) note(item, found);
}
