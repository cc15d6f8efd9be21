/** Programs nested deeper than the host's stack lets the compiler follow. */
import type { Expr, Mod, Stmt } from '../syntax/ast.ts';
import { Fault } from './fault.ts';
import { locate } from './locate.ts';
import { NO_LOCATION } from './sequence.ts';

/** What is said of a program that is nested too deeply, about the statement that is deepest. */
export function tooDeep(tree: Mod): Fault {
  const statement = deepestStatement(tree);
  const location = statement === null ? NO_LOCATION : locate(statement);
  return new Fault('not supported yet: a statement nested this deeply', location);
}

function deepestStatement(tree: Mod): Stmt | Expr | null {
  if (tree.kind === 'FunctionType') return null;
  const statements: readonly (Stmt | Expr)[] = tree.kind === 'Expression' ? [tree.body] : tree.body;
  let deepest: Stmt | Expr | null = null;
  let most = 0;
  for (const statement of statements) {
    const depth = depthOf(statement);
    if (depth > most) {
      most = depth;
      deepest = statement;
    }
  }
  return deepest;
}

/** How deeply a tree is nested, found level by level. */
function depthOf(root: object): number {
  let depth = 0;
  for (let level: object[] = [root]; level.length > 0; depth++) {
    level = level.flatMap((node) => Object.values(node).filter((child) => child instanceof Object));
  }
  return depth;
}
