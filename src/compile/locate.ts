/** Locations of instructions, made from places in the tree. CPython: the LOC macros of Python/compile.c. */
import type { Attribute, Located } from '../syntax/ast.ts';
import type { Location } from './sequence.ts';

/** The whole of a node. */
export function locate(node: Located): Location {
  return {
    line: node.lineno,
    endLine: node.end_lineno,
    column: node.col_offset,
    endColumn: node.end_col_offset,
  };
}

/** From the start of one node to the end of another. */
export function span(first: Located, last: Located): Location {
  return {
    line: first.lineno,
    endLine: last.end_lineno,
    column: first.col_offset,
    endColumn: last.end_col_offset,
  };
}

/**
 * `value.name`, or a call of it, from the name on where that is on another line than where the expression
 * begins: the line of the name is the one that counts. CPython: update_start_location_to_match_attr.
 */
export function locateAttribute(e: Attribute, whole: Located = e): Location {
  const location = locate(whole);
  if (location.line === e.end_lineno) return location;
  return { ...location, line: e.end_lineno, column: e.end_col_offset - Array.from(e.attr).length };
}
