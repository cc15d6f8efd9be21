/**
 * The mini-language of format specifications, and the padding that all types share. CPython:
 * Python/formatter_unicode.c (parse_internal_render_format_spec).
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise, typeNameOf } from './raise.ts';
import { codePointAt, strLength } from './str-object.ts';
import { decimalOf } from './unicode/properties.ts';

/** Characters as code points, so that any can be the one to fill with; '' is told by 0. */
export interface FormatSpec {
  fill: number;
  /** '<', '>', '^' or '='. */
  align: string;
  /** '', '+', '-' or ' '. */
  sign: string;
  /** `z`: a negative zero loses its sign. */
  positiveZero: boolean;
  /** `#`. */
  alternate: boolean;
  /** -1 when there is none. */
  width: number;
  /** '', ',' or '_'. */
  grouping: string;
  /** -1 when there is none. */
  precision: number;
  /** The code point of the presentation type; the default one when none is given, 0 for "none". */
  type: number;
}

const ALIGNMENTS = '<>=^';
const LARGEST = Number(2n ** 63n - 1n);

/** A walk over a specification. */
interface Cursor {
  readonly m: Machine;
  readonly spec: Address;
  at: number;
  readonly end: number;
}

const peek = (c: Cursor, ahead = 0): number =>
  c.at + ahead < c.end ? codePointAt(c.m, c.spec, c.at + ahead) : -1;

/** The next character, when it is one of these; '' otherwise. It is passed over. */
function take(c: Cursor, wanted: string): string {
  const point = peek(c);
  const character = point < 0 || point > 127 ? '' : String.fromCharCode(point);
  if (character === '' || !wanted.includes(character)) return '';
  c.at++;
  return character;
}

const isOneOf = (point: number, wanted: string): boolean =>
  point > 0 && point < 128 && wanted.includes(String.fromCharCode(point));

/** A number in decimal digits of any script; -1 when there is no digit. */
function takeNumber(c: Cursor): number {
  let value = -1;
  for (let digit = 0; ; c.at++) {
    const point = peek(c);
    digit = point < 0 ? -1 : decimalOf(point);
    if (digit < 0) return value;
    value = Math.max(value, 0) * 10 + digit;
    if (value >= LARGEST) raise(c.m, Type.ValueError, 'Too many decimal digits in format string');
  }
}

/**
 * Reads a specification (a str, borrowed) for `value`, whose type messages name. `type` is the default
 * presentation type (a character, or '' for none), `align` the default alignment.
 */
export function parseFormatSpec(
  m: Machine,
  value: Address,
  spec: Address,
  type: string,
  align: '<' | '>',
): FormatSpec {
  const c: Cursor = { m, spec, at: 0, end: strLength(m, spec) };
  const parsed = takeAlignment(c, align);
  const filled = c.at > 1;
  const aligned = c.at > 0;
  parsed.sign = take(c, ' +-');
  parsed.positiveZero = take(c, 'z') !== '';
  parsed.alternate = take(c, '#') !== '';
  if (!filled && take(c, '0') !== '') {
    parsed.fill = 48;
    if (!aligned && align === '>') parsed.align = '=';
  }
  parsed.width = takeNumber(c);
  parsed.grouping = takeGrouping(c);
  if (take(c, '.') !== '') {
    parsed.precision = takeNumber(c);
    if (parsed.precision < 0) raise(m, Type.ValueError, 'Format specifier missing precision');
  }
  if (c.end - c.at > 1) {
    let text = '';
    for (let i = 0; i < c.end; i++) text += String.fromCodePoint(codePointAt(m, spec, i));
    const what = `for object of type '${typeNameOf(m, value)}'`;
    raise(m, Type.ValueError, `Invalid format specifier '${text}' ${what}`);
  }
  parsed.type = c.at < c.end ? peek(c) : type === '' ? 0 : type.charCodeAt(0);
  checkGrouping(m, parsed);
  return parsed;
}

function takeAlignment(c: Cursor, otherwise: string): FormatSpec {
  const parsed: FormatSpec = {
    fill: 32,
    align: otherwise,
    sign: '',
    positiveZero: false,
    alternate: false,
    width: -1,
    grouping: '',
    precision: -1,
    type: 0,
  };
  if (isOneOf(peek(c, 1), ALIGNMENTS)) {
    parsed.fill = peek(c);
    c.at++;
    parsed.align = take(c, ALIGNMENTS);
  } else parsed.align = take(c, ALIGNMENTS) || otherwise;
  return parsed;
}

function takeGrouping(c: Cursor): string {
  let grouping = take(c, ',');
  const underscore = take(c, '_');
  const both = grouping !== '' && underscore !== '';
  grouping ||= underscore;
  if (both || (grouping === '_' && peek(c) === 44)) {
    raise(c.m, Type.ValueError, "Cannot specify both ',' and '_'.");
  }
  return grouping;
}

/** CPython: the switch at the end of the parser, invalid_thousands_separator_type. */
function checkGrouping(m: Machine, parsed: FormatSpec): void {
  const { grouping, type } = parsed;
  if (grouping === '' || type === 0 || isOneOf(type, 'defgEG%F')) return;
  if (grouping === '_' && isOneOf(type, 'boxX')) return;
  raise(m, Type.ValueError, `Cannot specify '${grouping}' with '${shownType(type)}'.`);
}

/** A presentation type as messages show it. */
function shownType(type: number): string {
  return type > 32 && type < 128 ? String.fromCharCode(type) : `\\x${type.toString(16)}`;
}

/** Raises what CPython says of a presentation type that the object's type does not have. */
export function unknownFormatCode(m: Machine, value: Address, type: number): never {
  const what = `for object of type '${typeNameOf(m, value)}'`;
  raise(m, Type.ValueError, `Unknown format code '${shownType(type)}' ${what}`);
}

/** Characters to the left of a text of this length, in a field of the parsed width. CPython: calc_padding. */
export function leftPadding(parsed: FormatSpec, length: number): number {
  const room = parsed.width - length;
  if (room <= 0) return 0;
  if (parsed.align === '>') return room;
  return parsed.align === '^' ? Math.floor(room / 2) : 0;
}
