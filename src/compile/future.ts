/** `from __future__ import …`: which features a program asks for. CPython: Python/future.c. */
import type { ImportFrom, Mod, Stmt } from '../syntax/ast.ts';
import { CodeFlag } from './code.ts';
import { Fault } from './fault.ts';
import { locate } from './locate.ts';
import type { Location } from './sequence.ts';

/** Features there are. The first ones were taken into the language long ago and leave no mark in code objects. */
const FEATURES: ReadonlyMap<string, number> = new Map<string, number>([
  ['nested_scopes', 0],
  ['generators', 0],
  ['division', 0],
  ['absolute_import', 0],
  ['with_statement', 0],
  ['print_function', 0],
  ['unicode_literals', 0],
  ['barry_as_FLUFL', CodeFlag.FUTURE_BARRY_AS_BDFL],
  ['generator_stop', 0],
  ['annotations', CodeFlag.FUTURE_ANNOTATIONS],
]);

/** What the future statements of a program say. */
export interface Future {
  /** CodeFlag bits. */
  readonly flags: number;
  /** Where the last future statement is; one that comes later in the program is an error. */
  readonly location: Location | null;
}

/** CPython says only where a statement with a bad feature begins. */
function startOf(statement: ImportFrom): Location {
  return { ...locate(statement), endLine: statement.lineno, endColumn: -1 };
}

/** The bits of one future statement. */
function featuresOf(statement: ImportFrom): number {
  let flags = 0;
  for (const alias of statement.names) {
    const feature = FEATURES.get(alias.name);
    if (feature !== undefined) flags |= feature;
    else if (alias.name === 'braces') throw new Fault('not a chance', startOf(statement));
    else throw new Fault(`future feature ${alias.name} is not defined`, startOf(statement));
  }
  return flags;
}

/** Whether a statement is a docstring where it comes first. */
function isString(statement: Stmt): boolean {
  return (
    statement.kind === 'Expr' && statement.value.kind === 'Constant' && statement.value.value.type === 'str'
  );
}

/** Whether a statement is `from __future__ import …`. */
export function isFuture(statement: ImportFrom): boolean {
  return statement.module === '__future__' && (statement.level ?? 0) === 0;
}

/** Reads the future statements at the beginning of a program. CPython: future_parse. */
export function futureOf(tree: Mod): Future {
  let flags = 0;
  let location: Location | null = null;
  if (tree.kind === 'Module' || tree.kind === 'Interactive') {
    const start = tree.body[0] !== undefined && isString(tree.body[0]) ? 1 : 0;
    for (const statement of tree.body.slice(start)) {
      if (statement.kind !== 'ImportFrom' || !isFuture(statement)) break;
      flags |= featuresOf(statement);
      location = locate(statement);
    }
  }
  return { flags, location };
}
