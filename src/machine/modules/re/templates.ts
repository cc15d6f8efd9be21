/** Templates filled in with the groups of a match. CPython: Modules/_sre/sre.c (expand_template). */
import { findBuffer, hasBuffer, lent } from '../../buffer.ts';
import { newBytes } from '../../bytes-object.ts';
import { pointsOf } from '../../codecs/error-handlers.ts';
import { dictNext, entryKey, entryValue } from '../../dict-object.ts';
import { intNumber } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { parseTemplate, type TemplatePart } from '../../regex/template.ts';
import type { RegexText } from '../../regex/tokens.ts';
import { fromPoints, textOf } from '../../str-object.ts';
import { joinPieces } from '../../types/str-pieces.ts';
import { faultsRaised } from './faults.ts';
import { MATCH, PATTERN } from './layouts.ts';
import { groupEnd, groupStart, groupText } from './match-object.ts';
import { subjectOf } from './subject.ts';

/** The characters of a pattern or template. */
export function regexText(m: Machine, object: Address): RegexText {
  if (isStr(m, object)) return { points: pointsOf(m, object), isText: true };
  subjectOf(m, object);
  findBuffer(m, object);
  return { points: Array.from(m.bytes.subarray(lent.data, lent.data + lent.size)), isText: false };
}

/** A template parsed for a pattern. */
export function templateOf(m: Machine, pattern: Address, template: Address): TemplatePart[] {
  if (!isStr(m, template) && !hasBuffer(m, template)) {
    const type = typeNameOf(m, template);
    raise(m, Type.TypeError, `decoding to str: need a bytes-like object, ${type} found`);
  }
  const text = regexText(m, template);
  const names = new Map<string, number>();
  const index = m.load(pattern + PATTERN.groupIndex);
  for (let at = dictNext(m, index, 0); at !== 0; at = dictNext(m, index, at)) {
    names.set(textOf(m, entryKey(m, index, at)), intNumber(m, entryValue(m, index, at)));
  }
  const groups = { count: m.load(pattern + PATTERN.groups) + 1, names };
  return faultsRaised(m, template, () => parseTemplate(text, groups));
}

/** The text of a template with the groups of a match. New. */
export function expandTemplate(
  m: Machine,
  match: Address,
  parts: readonly TemplatePart[],
  template: Address,
): Address {
  return isStr(m, template) ? expandText(m, match, parts) : expandBytes(m, match, parts);
}

function expandText(m: Machine, match: Address, parts: readonly TemplatePart[]): Address {
  const mark = m.kept;
  for (const part of parts) {
    m.keep(typeof part === 'number' ? groupText(m, match, part, Static.emptyStr) : fromPoints(m, part));
  }
  return joinPieces(m, mark, true);
}

function expandBytes(m: Machine, match: Address, parts: readonly TemplatePart[]): Address {
  const bytes: number[] = [];
  for (const part of parts) {
    if (typeof part !== 'number') {
      bytes.push(...part);
      continue;
    }
    const start = groupStart(m, match, part);
    if (start < 0) continue;
    findBuffer(m, m.load(match + MATCH.string));
    for (let i = start; i < groupEnd(m, match, part); i++) bytes.push(m.bytes[lent.data + i]!);
  }
  return newBytes(m, bytes);
}
