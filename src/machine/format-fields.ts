/**
 * Replacement fields of str.format: where they stand and how their names fall apart. CPython:
 * Objects/stringlib/unicode_format.h (MarkupIterator_next, parse_field, field_name_split).
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';
import { codePointAt } from './str-object.ts';
import { decimalOf } from './unicode/properties.ts';

const OPEN = 123;
const CLOSE = 125;
const BRACKET = 91;
const BRACKET_END = 93;
const DOT = 46;
const COLON = 58;
const BANG = 33;

/** A literal text and the field behind it, as positions in the format. */
export interface Markup {
  literalStart: number;
  literalEnd: number;
  hasField: boolean;
  nameStart: number;
  nameEnd: number;
  specStart: number;
  specEnd: number;
  /** The specification has fields of its own. */
  nested: boolean;
  /** Code point of the conversion, 0 for none. */
  conversion: number;
  /** Where to go on. */
  next: number;
}

/** How fields are numbered: not known yet, one after the other, or by hand. */
export interface Numbering {
  state: 'open' | 'automatic' | 'manual';
  next: number;
}

function fail(m: Machine, words: string): never {
  raise(m, Type.ValueError, words);
}

/** The next literal and field from `at` on; null at the end. */
export function nextMarkup(m: Machine, format: Address, at: number, end: number): Markup | null {
  if (at >= end) return null;
  let i = at;
  let point = 0;
  let found = false;
  while (i < end && !found) {
    point = codePointAt(m, format, i++);
    found = point === OPEN || point === CLOSE;
  }
  const atEnd = i >= end;
  const following = atEnd ? -1 : codePointAt(m, format, i);
  if (found && point === CLOSE && point !== following) fail(m, "Single '}' encountered in format string");
  if (found && atEnd && point === OPEN) fail(m, "Single '{' encountered in format string");
  const doubled = found && point === following;
  const markup: Markup = {
    literalStart: at,
    literalEnd: found && !doubled ? i - 1 : i,
    hasField: found && !doubled,
    nameStart: 0,
    nameEnd: 0,
    specStart: 0,
    specEnd: 0,
    nested: false,
    conversion: 0,
    next: doubled ? i + 1 : i,
  };
  if (markup.hasField) parseField(m, format, end, markup);
  return markup;
}

/** Reads a field from behind its opening brace to behind its closing one. */
function parseField(m: Machine, format: Address, end: number, markup: Markup): void {
  let at = markup.next;
  let point = 0;
  markup.nameStart = at;
  for (let done = false; at < end && !done; ) {
    point = codePointAt(m, format, at++);
    if (point === OPEN) fail(m, "unexpected '{' in field name");
    if (point === BRACKET) while (at < end && codePointAt(m, format, at) !== BRACKET_END) at++;
    done = point === CLOSE || point === COLON || point === BANG;
  }
  markup.nameEnd = at - 1;
  markup.next = at;
  if (point === BANG || point === COLON) parseRest(m, format, end, markup, point);
  else if (point !== CLOSE) fail(m, "expected '}' before end of string");
}

/** The conversion, if any, and the specification. */
function parseRest(m: Machine, format: Address, end: number, markup: Markup, first: number): void {
  let at = markup.next;
  if (first === BANG) {
    if (at >= end) fail(m, 'end of string while looking for conversion specifier');
    markup.conversion = codePointAt(m, format, at++);
    if (at < end) {
      const point = codePointAt(m, format, at++);
      if (point === CLOSE) {
        markup.next = at;
        return;
      }
      if (point !== COLON) fail(m, "expected ':' after conversion specifier");
    }
  }
  markup.specStart = at;
  for (let open = 1; at < end; ) {
    const point = codePointAt(m, format, at++);
    if (point === OPEN) {
      markup.nested = true;
      open++;
    } else if (point === CLOSE && --open === 0) {
      markup.specEnd = at - 1;
      markup.next = at;
      return;
    }
  }
  fail(m, "unmatched '{' in format spec");
}

/** A whole number that the characters spell, -1 when they do not. CPython: get_integer. */
function integerIn(m: Machine, format: Address, start: number, end: number): number {
  if (start >= end) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = decimalOf(codePointAt(m, format, i));
    if (digit < 0) return -1;
    value = value * 10 + digit;
    if (value >= 2 ** 63) fail(m, 'Too many decimal digits in format string');
  }
  return value;
}

/** The first part of a field name: a number, or where its text ends. */
export interface FirstName {
  readonly index: number;
  readonly end: number;
}

/** Splits the first part off a field name; an empty one takes the next number. CPython: field_name_split. */
export function firstName(
  m: Machine,
  format: Address,
  start: number,
  end: number,
  numbering: Numbering | null,
): FirstName {
  let i = start;
  while (i < end && codePointAt(m, format, i) !== BRACKET && codePointAt(m, format, i) !== DOT) i++;
  const empty = start >= i;
  const index = integerIn(m, format, start, i);
  if (numbering === null || (!empty && index < 0)) return { index, end: i };
  const wanted = empty ? 'automatic' : 'manual';
  if (numbering.state === 'open') numbering.state = wanted;
  if (numbering.state !== wanted) {
    const manual = 'manual field specification';
    const automatic = 'automatic field numbering';
    fail(m, `cannot switch from ${empty ? manual : automatic} to ${empty ? automatic : manual}`);
  }
  return { index: empty ? numbering.next++ : index, end: i };
}

/** One attribute or item of a field name. */
export interface NamePart {
  readonly isAttribute: boolean;
  /** Of an item: its number, -1 for a text. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The next part of a field name from `at` on; null at the end. CPython: FieldNameIterator_next. */
export function nextNamePart(m: Machine, format: Address, at: number, end: number): NamePart | null {
  if (at >= end) return null;
  const first = codePointAt(m, format, at);
  let part: NamePart;
  if (first === DOT) {
    let i = at + 1;
    while (i < end && codePointAt(m, format, i) !== BRACKET && codePointAt(m, format, i) !== DOT) i++;
    part = { isAttribute: true, index: -1, start: at + 1, end: i, next: i };
  } else if (first === BRACKET) {
    let i = at + 1;
    while (i < end && codePointAt(m, format, i) !== BRACKET_END) i++;
    if (i >= end) fail(m, "Missing ']' in format string");
    const index = integerIn(m, format, at + 1, i);
    part = { isAttribute: false, index, start: at + 1, end: i, next: i + 1 };
  } else fail(m, "Only '.' or '[' may follow ']' in format field specifier");
  if (part.start === part.end) fail(m, 'Empty attribute in format string');
  return part;
}
