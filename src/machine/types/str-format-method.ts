/** str.format and str.format_map. CPython: Objects/stringlib/unicode_format.h (do_string_format). */
import { type MemberSpec, method, rawMethod } from '../define.ts';
import { firstName, type Markup, type Numbering, nextMarkup, nextNamePart } from '../format-fields.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { getAttribute } from '../protocol/attribute.ts';
import { formatObject } from '../protocol/format.ts';
import { getItem } from '../protocol/subscript.ts';
import { repr, str } from '../protocol/text.ts';
import { raise, raiseWith } from '../raise.ts';
import { strPart } from '../str-build.ts';
import { sameText, strLength } from '../str-object.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { joinPieces, literalPart } from './str-pieces.ts';
import { asciiOf } from './str-repr.ts';

/** Fields inside fields inside … are followed no deeper. */
const DEEPEST = 2;

/** What the fields refer to: arguments standing in memory, or a mapping. */
interface Values {
  readonly argv: Address;
  /** -1 for format_map. */
  readonly count: number;
  readonly names: Address;
  readonly mapping: Address;
  readonly numbering: Numbering;
}

function format(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const numbering: Numbering = { state: 'open', next: 0 };
  return build(m, self, 0, strLength(m, self), DEEPEST, { argv, count, names, mapping: 0, numbering });
}

function formatMap(m: Machine, self: Address, mapping: Address): Address {
  const numbering: Numbering = { state: 'open', next: 0 };
  return build(m, self, 0, strLength(m, self), DEEPEST, { argv: 0, count: -1, names: 0, mapping, numbering });
}

/** The characters from … to of a format with its fields filled in. New. */
function build(m: Machine, self: Address, from: number, to: number, depth: number, values: Values): Address {
  if (depth <= 0) raise(m, Type.ValueError, 'Max string recursion exceeded');
  const mark = m.kept;
  let whole = true;
  for (let at = from; ; ) {
    const markup = nextMarkup(m, self, at, to);
    if (markup === null) break;
    at = markup.next;
    whole = at >= to;
    if (markup.literalEnd > markup.literalStart) {
      if (markup.hasField) whole = false;
      m.keep(literalPart(m, self, markup.literalStart, markup.literalEnd));
    }
    if (!markup.hasField) continue;
    whole = at >= to;
    m.keep(fieldText(m, self, markup, depth, values));
  }
  return joinPieces(m, mark, whole);
}

/** A field as text. New. CPython: output_markup. */
function fieldText(m: Machine, self: Address, markup: Markup, depth: number, values: Values): Address {
  let object = m.keep(fieldObject(m, self, markup, values));
  if (markup.conversion !== 0) {
    const converted = convert(m, object, markup.conversion);
    m.unkeep();
    m.keep(converted);
    m.release(object);
    object = converted;
  }
  const { specStart, specEnd } = markup;
  const spec = markup.nested
    ? build(m, self, specStart, specEnd, depth - 1, values)
    : strPart(m, self, specStart, Math.max(specStart, specEnd));
  m.keep(spec);
  const text = formatObject(m, object, spec);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return text;
}

/** CPython: do_conversion. */
function convert(m: Machine, object: Address, conversion: number): Address {
  switch (conversion) {
    case 114:
      return repr(m, object);
    case 115:
      return str(m, object);
    case 97:
      return asciiOf(m, repr(m, object));
    default: {
      const plain = conversion > 32 && conversion < 127;
      const shown = plain ? String.fromCharCode(conversion) : `\\x${conversion.toString(16)}`;
      raise(m, Type.ValueError, `Unknown conversion specifier ${shown}`);
    }
  }
}

/** The object that a field name refers to. New. CPython: get_field_object. */
function fieldObject(m: Machine, self: Address, markup: Markup, values: Values): Address {
  const { nameStart, nameEnd } = markup;
  const first = firstName(m, self, nameStart, nameEnd, values.numbering);
  let object =
    first.index < 0
      ? named(m, strPart(m, self, nameStart, first.end), values)
      : numbered(m, first.index, values);
  for (let at = first.end; ; ) {
    m.keep(object);
    const part = nextNamePart(m, self, at, nameEnd);
    if (part === null) return m.unkeep();
    at = part.next;
    const key = m.keep(part.index < 0 ? strPart(m, self, part.start, part.end) : newInt(m, part.index));
    const next = part.isAttribute ? getAttribute(m, object, key) : getItem(m, object, key);
    m.release(m.unkeep());
    m.unkeep();
    m.keep(next);
    m.release(object);
    object = m.unkeep();
  }
}

/** A value by its name (stolen). New. */
function named(m: Machine, key: Address, values: Values): Address {
  m.keep(key);
  if (values.mapping !== 0) {
    m.keep(getItem(m, values.mapping, key));
    return m.releaseUnder(m.kept - 16);
  }
  const { names, argv, count } = values;
  for (let i = 0, n = names === 0 ? 0 : tupleSize(m, names); i < n; i++) {
    if (!sameText(m, tupleItem(m, names, i), key)) continue;
    m.release(m.unkeep());
    return m.hold(m.load(argv + 8 * (count + i)));
  }
  raiseWith(m, Type.KeyError, newTuple(m, m.hold(key)));
}

function numbered(m: Machine, index: number, values: Values): Address {
  if (values.count < 0) raise(m, Type.ValueError, 'Format string contains positional fields');
  if (index >= values.count) {
    const words = 'out of range for positional args tuple';
    raise(m, Type.IndexError, `Replacement index ${index} ${words}`);
  }
  return m.hold(m.load(values.argv + 8 * index));
}

export const formatFieldMethods: MemberSpec[] = [
  rawMethod('format', format, '(*args, **kwargs)'),
  method('format_map', formatMap, '(mapping, /)'),
];
