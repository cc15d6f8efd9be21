/**
 * `'%s and %r' % (a, b)` becomes the f-string that does the same, where only %s, %r and %a are asked for.
 * CPython: Python/ast_opt.c (optimize_format, parse_literal, simple_format_arg_parse, parse_format).
 */
import type { BinOp, Constant, Expr, FormattedValue, JoinedStr, Located } from '../syntax/ast.ts';

/** What CPython gives the parts of the format: no place in the source. */
const NOWHERE: Located = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

/** Text up to a `%` that is not doubled. */
const LITERAL = /(?:[^%]|%%)*/y;

/** A `%s`, `%r` or `%a`; CPython leaves widths and precisions of three digits alone. */
const UNIT = /%([-+ #0]*)([1-9][0-9]?)?(?:\.([0-9]{0,2}))?([sra])/y;

/** The f-string for a format and its values, or null where CPython makes none. */
export function joinedFormat(node: BinOp, format: string, values: readonly Expr[]): JoinedStr | null {
  if (values.some((value) => value.kind === 'Starred')) return null;
  const parts: Expr[] = [];
  let used = 0;
  for (let at = 0; at < format.length; ) {
    const literal = match(LITERAL, format, at)![0];
    if (literal !== '') parts.push(constant(literal.replaceAll('%%', '%')));
    at += literal.length;
    if (at === format.length) break;
    const unit = match(UNIT, format, at);
    if (!unit || used === values.length) return null;
    parts.push(formatted(unit, values[used++]!));
    at += unit[0].length;
  }
  if (used < values.length) return null;
  const { lineno, col_offset, end_lineno, end_col_offset } = node;
  return { kind: 'JoinedStr', values: parts, lineno, col_offset, end_lineno, end_col_offset };
}

/** A match that starts at an index. */
function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function constant(value: string): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, prefix: null, ...NOWHERE };
}

/** A value with its conversion, and its width and precision as a format specification. */
function formatted(unit: RegExpExecArray, value: Expr): FormattedValue {
  const [, flags, width, precision, conversion] = unit;
  let spec = '';
  if (width !== undefined) spec = (flags!.includes('-') ? '' : '>') + width;
  if (precision !== undefined) spec += `.${Number(precision)}`;
  const { lineno, col_offset, end_lineno, end_col_offset } = value;
  return {
    kind: 'FormattedValue',
    value,
    conversion: conversion!.charCodeAt(0),
    format_spec: spec === '' ? null : constant(spec),
    ...{ lineno, col_offset, end_lineno, end_col_offset },
  };
}
