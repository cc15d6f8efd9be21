/**
 * Arguments given by name to a native that takes any number of arguments by position. CPython:
 * _PyArg_UnpackKeywordsWithVararg.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';
import { textOf } from './str-object.ts';
import { suggest } from './suggest.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/**
 * The values of the known names in their order, 0 for those not given; all borrowed. `argv`, `count` and
 * `names` are what a raw native was called with.
 */
export function namedArguments(
  m: Machine,
  callee: string,
  known: readonly string[],
  argv: Address,
  count: number,
  names: Address,
): Address[] {
  const values: Address[] = known.map(() => 0);
  if (names === 0) return values;
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    const text = textOf(m, tupleItem(m, names, i));
    const at = known.indexOf(text);
    if (at < 0) unexpected(m, callee, known, text);
    values[at] = m.load(argv + 8 * (count + i));
  }
  return values;
}

function unexpected(m: Machine, callee: string, known: readonly string[], text: string): never {
  const near = suggest(text, known);
  const hint = near === null ? '' : `. Did you mean '${near}'?`;
  raise(m, Type.TypeError, `${callee}() got an unexpected keyword argument '${text}'${hint}`);
}
