/** The module _string: the parts of str.format for string.Formatter. CPython: Objects/unicodeobject.c. */
import { builtin, defineModule, defineType } from '../define.ts';
import { firstName, nextMarkup, nextNamePart } from '../format-fields.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { characterOf, strPart } from '../str-build.ts';
import { strLength } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';

const ITERATOR = layout('formatteriterator', {
  str: reference('the format or field name'),
  position: word('where to go on'),
});

function newIterator(m: Machine, type: Address, str: Address, position: number): Address {
  const made = m.newCollected(type, ITERATOR.end);
  m.store(made + ITERATOR.str, m.hold(str));
  m.store(made + ITERATOR.position, position);
  track(m, made);
  return made;
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + ITERATOR.str);
  m.freeCollected(self);
}

const COMMON = {
  layout: ITERATOR,
  collected: true,
  final: true,
  abstract: true,
  dealloc,
  iter: (m: Machine, self: Address) => m.hold(self),
};

/** (literal, field name, specification, conversion); the last three None where no field follows. */
function nextField(m: Machine, self: Address): Address {
  const str = m.load(self + ITERATOR.str);
  const markup = nextMarkup(m, str, m.load(self + ITERATOR.position), strLength(m, str));
  if (markup === null) return 0;
  m.store(self + ITERATOR.position, markup.next);
  const literal = strPart(m, str, markup.literalStart, markup.literalEnd);
  if (!markup.hasField) return newTuple(m, literal, Static.None, Static.None, Static.None);
  const named = strPart(m, str, markup.nameStart, markup.nameEnd);
  const spec = strPart(m, str, markup.specStart, Math.max(markup.specStart, markup.specEnd));
  const conversion = markup.conversion === 0 ? Static.None : characterOf(m, markup.conversion);
  return newTuple(m, literal, named, spec, conversion);
}

/** (whether it is an attribute, its name or number). */
function nextPart(m: Machine, self: Address): Address {
  const str = m.load(self + ITERATOR.str);
  const part = nextNamePart(m, str, m.load(self + ITERATOR.position), strLength(m, str));
  if (part === null) return 0;
  m.store(self + ITERATOR.position, part.next);
  const key = part.index < 0 ? strPart(m, str, part.start, part.end) : newInt(m, part.index);
  return newTuple(m, m.boolean(part.isAttribute), key);
}

const fields = defineType('formatteriterator', { ...COMMON, next: nextField });
const parts = defineType('fieldnameiterator', { ...COMMON, next: nextPart });

function expectStr(m: Machine, object: Address): void {
  if (!isStr(m, object)) raise(m, Type.TypeError, `expected str, got ${typeNameOf(m, object)}`);
}

function parser(m: Machine, _module: Address, format: Address): Address {
  expectStr(m, format);
  return newIterator(m, fields.address, format, 0);
}

function split(m: Machine, _module: Address, field: Address): Address {
  expectStr(m, field);
  const first = firstName(m, field, 0, strLength(m, field), null);
  const key = first.index >= 0 ? newInt(m, first.index) : strPart(m, field, 0, first.end);
  m.keep(key);
  const rest = newIterator(m, parts.address, field, first.end);
  return newTuple(m, m.unkeep(), rest);
}

defineModule('_string', 'string helper module', [
  builtin('formatter_field_name_split', split, '(object, /)'),
  builtin('formatter_parser', parser, '(object, /)'),
]);
