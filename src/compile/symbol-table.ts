/** The symbol table of a program. CPython: Python/symtable.c, _PySymtable_Build. */
import { unreachable } from '../base/unreachable.ts';
import type { Mod } from '../syntax/ast.ts';
import { CodeFlag } from './code.ts';
import { resolveNames } from './resolve-names.ts';
import { SymbolBuilder, type SymbolTable } from './symbol-builder.ts';
import { visitExpression } from './symbol-expressions.ts';
import { visitStatements } from './symbol-statements.ts';

/** Finds the scopes of a program and how each name in them is reached. `flags`: future features (CodeFlag bits). */
export function buildSymbols(tree: Mod, flags: number): SymbolTable {
  const builder = new SymbolBuilder((flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0);
  switch (tree.kind) {
    case 'Module':
    case 'Interactive':
      visitStatements(builder, tree.body);
      break;
    case 'Expression':
      visitExpression(builder, tree.body);
      break;
    case 'FunctionType':
      throw new Error('a function type cannot be compiled');
    default:
      unreachable(tree);
  }
  resolveNames(builder.table.top);
  return builder.table;
}
