/** Builds string constants and f-strings, adjacent ones joined. CPython: Parser/action_helpers.c. */
import type { Expr, Located } from './ast.ts';
import { type Action, type Actions, type Builder, reject } from './builder.ts';
import { syntaxError } from './diagnostics.ts';
import { BadEscape, decodeByteText, decodeText, type OddEscape } from './literals.ts';
import type { TreeNode } from './match-tree.ts';
import { tokenNumber } from './tokens.ts';

type Constant = Extract<Expr, { kind: 'Constant' }>;

const FSTRING_MIDDLE = tokenNumber('FSTRING_MIDDLE');

/** A text constant at a place. */
function textConstant(value: string, prefix: string | null, located: Located): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, prefix, ...located };
}

/** Runs a decoder; its complaints become errors and warnings at a token. */
function decoded(b: Builder, token: number, body: string, offset: number, decode: typeof decodeText): string {
  const warn = (odd: OddEscape) => {
    const before = body.slice(0, odd.at);
    const lineno = b.tokens.lines[token]! + (before.match(/\n/g)?.length ?? 0);
    b.warnings.push({ message: odd.message, lineno: offset < 0 ? b.tokens.lines[token]! : lineno });
  };
  try {
    return decode(body, warn);
  } catch (problem) {
    if (!(problem instanceof BadEscape)) throw problem;
    throw syntaxError(b.source, b.span(token, token), problem.message);
  }
}

/** The constant of one string token. */
function stringConstant(b: Builder, token: number): Constant {
  const text = b.text(token);
  const quoteAt = text.search(/['"]/);
  const prefix = text.slice(0, quoteAt).toLowerCase();
  const size = text.length >= quoteAt + 6 && text.startsWith(text[quoteAt]!.repeat(3), quoteAt) ? 3 : 1;
  const body = text.slice(quoteAt + size, text.length - size);
  const raw = prefix.includes('r');
  const located = b.span(token, token);
  if (!prefix.includes('b')) {
    const value = raw ? body : decoded(b, token, body, 0, decodeText);
    return textConstant(value, text[0] === 'u' ? 'u' : null, located);
  }
  if (/[^\x00-\x7f]/.test(body)) {
    throw syntaxError(b.source, located, 'bytes can only contain ASCII literal characters');
  }
  const units = raw ? body : decoded(b, token, body, 0, decodeByteText);
  const value = Uint8Array.from(units, (unit) => unit.charCodeAt(0));
  return { kind: 'Constant', value: { type: 'bytes', value }, prefix: null, ...located };
}

/** Several bytes constants as one. */
function joinBytes(parts: readonly Constant[], located: Located): Expr {
  const arrays = parts.map((part) => (part.value.type === 'bytes' ? part.value.value : new Uint8Array()));
  const value = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    value.set(array, at);
    at += array.length;
  }
  return { kind: 'Constant', value: { type: 'bytes', value }, prefix: null, ...located };
}

/** Joins neighbouring constants and, in f-strings, drops empty ones. */
function joinConstants(parts: readonly Expr[], dropEmpty: boolean): Expr[] {
  const joined: Expr[] = [];
  let previous = false;
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (previous && last?.kind === 'Constant' && part.kind === 'Constant') {
      if (last.value.type !== 'str' || part.value.type !== 'str') continue;
      const value = last.value.value + part.value.value;
      const { end_lineno, end_col_offset } = part;
      joined[joined.length - 1] = { ...last, value: { type: 'str', value }, end_lineno, end_col_offset };
    } else joined.push(part);
    previous = part.kind === 'Constant';
  }
  if (!dropEmpty) return joined;
  return joined.filter(
    (part) => part.kind !== 'Constant' || part.value.type !== 'str' || part.value.value !== '',
  );
}

const strings: Action = (b, node, at) => {
  const { children, childOffsets } = node.children![0]!;
  const parts = children!.map((child, i) => {
    const token = at + childOffsets![i]!;
    return child.ruleName ? (b.visit(child, token) as Expr) : stringConstant(b, token);
  });
  const located = b.whole(node, at);
  const isBytes = (part: Expr) => part.kind === 'Constant' && part.value.type === 'bytes';
  if (parts.some(isBytes)) {
    if (!parts.every(isBytes)) {
      // CPython points behind the literals.
      const behind = b.span(at + node.matchLength, at + node.matchLength);
      throw syntaxError(b.source, behind, 'cannot mix bytes and nonbytes literals');
    }
    return joinBytes(parts as Constant[], located);
  }
  const formatted = parts.some((part) => part.kind === 'JoinedStr');
  if (!formatted && parts.length === 1) return parts[0];
  const flat = parts.flatMap((part) => (part.kind === 'JoinedStr' ? part.values : [part]));
  const values = joinConstants(flat, formatted);
  if (!formatted) return values[0];
  return { kind: 'JoinedStr', values, ...located } satisfies Expr;
};

/** The parts in the repetition `index` of an f-string or a format. */
function parts(b: Builder, node: TreeNode, at: number, index: number, raw: boolean): Expr[] {
  const { children, childOffsets } = node.children![index]!;
  return children!.flatMap((child, i) => {
    const token = at + childOffsets![i]!;
    if (child.ruleName) return b.visit(child, token) as Expr[];
    const text = b.text(token);
    const value = raw ? text : decoded(b, token, text, 0, decodeText);
    // The scanner gives empty parts too, around fields.
    return value === '' ? [] : [textConstant(value, null, textSpan(b, token))];
  });
}

/** Where a part of the text is: a brace written twice belongs to it, though its token has only one of them. */
function textSpan(b: Builder, token: number): Located {
  const located = b.span(token, token);
  const end = b.tokens.ends[token]!;
  const doubled = b.tokens.starts[token + 1] === end + 1 && '{}'.includes(b.source.text[end]!);
  return doubled ? { ...located, end_col_offset: located.end_col_offset + 1 } : located;
}

const fstring: Action = (b, node, at) => {
  const raw = /r/i.test(b.text(at));
  const values = parts(b, node, at, 1, raw);
  return { kind: 'JoinedStr', values, ...b.whole(node, at) } satisfies Expr;
};

/** One replacement field, with the text of a `=` field in front: a list of one or two. */
const field: Action = (b, node, at) => {
  const value = b.expr(node, at, 1);
  const debug = b.has(node, 2);
  const formatSpec = b.optional(node, at, 5) as Expr | null;
  let conversion = -1;
  if (b.has(node, 4)) {
    const token = at + node.children![4]!.childOffsets![0]!;
    conversion = conversionCode(b, token);
  } else if (debug && !formatSpec) conversion = 'r'.charCodeAt(0);
  const located = b.whole(node, at);
  const formatted: Expr = {
    kind: 'FormattedValue',
    value,
    conversion,
    format_spec: formatSpec,
    ...located,
  };
  if (!debug) return [formatted];
  const equals = at + node.children![2]!.childOffsets![0]!;
  const text = debugText(b, at, equals + 1);
  const end = b.span(equals + 1, equals + 1);
  const place: Located = {
    lineno: located.lineno,
    col_offset: located.col_offset + 1,
    end_lineno: end.lineno,
    end_col_offset: end.col_offset,
  };
  return [textConstant(text, null, place), formatted];
};

/** What a `=` field shows: its own text up to the token behind the '=', comments left out. */
function debugText(b: Builder, brace: number, behind: number): string {
  const text = b.source.text.slice(b.tokens.ends[brace], b.tokens.starts[behind]);
  return text.replace(/#[^\n]*/g, '');
}

function conversionCode(b: Builder, token: number): number {
  const name = b.name(token);
  if (b.tokens.starts[token] !== b.tokens.ends[token - 1]) {
    throw syntaxError(
      b.source,
      b.span(token, token),
      'f-string: conversion type must come right after the exclamation mark',
    );
  }
  if (name !== 's' && name !== 'r' && name !== 'a') {
    const message = `f-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`;
    throw syntaxError(b.source, b.span(token, token), message);
  }
  return name.charCodeAt(0);
}

const format: Action = (b, node, at) => {
  if (b.kind(at + node.matchLength) === FSTRING_MIDDLE) reject();
  const values = joinConstants(parts(b, node, at, 1, false), true);
  return { kind: 'JoinedStr', values, ...b.whole(node, at) } satisfies Expr;
};

export const STRING_ACTIONS: Actions = { strings, fstring, field, format };
