/** str.__format__. CPython: Python/formatter_unicode.c (format_string_internal). */
import { type MemberSpec, method } from '../define.ts';
import { type FormatSpec, leftPadding, parseFormatSpec, unknownFormatCode } from '../format-spec.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { str } from '../protocol/text.ts';
import { raise } from '../raise.ts';
import { exactStr, strPart } from '../str-build.ts';
import { strLength } from '../str-object.ts';
import { strArgument } from './str-arguments.ts';
import { pad } from './str-strip.ts';

function format(m: Machine, self: Address, spec: Address): Address {
  strArgument(m, spec, '__format__', 'argument');
  if (strLength(m, spec) === 0) return m.typeOf(self) === Type.str ? m.hold(self) : str(m, self);
  const parsed = parseFormatSpec(m, self, spec, 's', '<');
  if (parsed.type !== 115) unknownFormatCode(m, self, parsed.type);
  checkForStr(m, parsed);
  const length = strLength(m, self);
  const shown = parsed.precision < 0 ? length : Math.min(length, parsed.precision);
  const text = shown === length ? exactStr(m, self) : strPart(m, self, 0, shown);
  const room = Math.max(0, parsed.width - shown);
  if (room === 0) return text;
  m.keep(text);
  const left = leftPadding(parsed, shown);
  const made = pad(m, text, left, room - left, parsed.fill);
  m.release(m.unkeep());
  return made;
}

/** Refuses what only numbers know. */
function checkForStr(m: Machine, parsed: FormatSpec): void {
  const refuse = (what: string): never => raise(m, Type.ValueError, `${what} string format specifier`);
  if (parsed.sign === ' ') refuse('Space not allowed in');
  if (parsed.sign !== '') refuse('Sign not allowed in');
  if (parsed.positiveZero) refuse('Negative zero coercion (z) not allowed in');
  if (parsed.alternate) refuse('Alternate form (#) not allowed in');
  if (parsed.align === '=') refuse("'=' alignment not allowed in");
}

export const formatMethods: MemberSpec[] = [method('__format__', format, '(format_spec, /)')];
