/** f-strings. CPython: Python/compile.c, compiler_joined_str, compiler_formatted_value. */
import type { FormattedValue, JoinedStr } from '../syntax/ast.ts';
import { type Generator, STACK_USE_GUIDELINE } from './generator.ts';
import { Op } from './instructions.ts';
import { locate } from './locate.ts';

/** A whole f-string: its parts joined. */
export function generateJoinedStr(g: Generator, e: JoinedStr): void {
  const location = locate(e);
  const count = e.values.length;
  if (count > STACK_USE_GUIDELINE) {
    g.loadStr('', location);
    g.emit(Op.LOAD_ATTR, location, (g.nameIndex('join') << 1) | 1);
    g.emit(Op.BUILD_LIST, location, 0);
    for (const value of e.values) {
      g.expression(value);
      g.emit(Op.LIST_APPEND, location, 1);
    }
    return g.emit(Op.CALL, location, 1);
  }
  g.expressions(e.values);
  if (count > 1) g.emit(Op.BUILD_STRING, location, count);
  else if (count === 0) g.loadStr('', location);
}

/** Arguments of CONVERT_VALUE by the letter behind `!`. */
const CONVERSIONS: ReadonlyMap<number, number> = new Map([
  ['s'.charCodeAt(0), 1],
  ['r'.charCodeAt(0), 2],
  ['a'.charCodeAt(0), 3],
]);

/** `{value!r:spec}`. */
export function generateFormattedValue(g: Generator, e: FormattedValue): void {
  const location = locate(e);
  g.expression(e.value);
  const conversion = CONVERSIONS.get(e.conversion);
  if (conversion !== undefined) g.emit(Op.CONVERT_VALUE, location, conversion);
  if (e.format_spec !== null) {
    g.expression(e.format_spec);
    g.emit(Op.FORMAT_WITH_SPEC, location);
  } else g.emit(Op.FORMAT_SIMPLE, location);
}
