/** Pattern.sub, subn and split. CPython: Modules/_sre/sre.c (pattern_subx, _sre_SRE_Pattern_split_impl). */
import { hasBuffer } from '../../buffer.ts';
import { type MemberSpec, method } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import { listAppend, listItems, listSize, newList } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static } from '../../places.ts';
import { callMethod } from '../../protocol/attribute.ts';
import { call, isCallable } from '../../protocol/call.ts';
import { optionalSize } from '../../protocol/index-value.ts';
import { isStr } from '../../protocol/text.ts';
import type { TemplatePart } from '../../regex/template.ts';
import { newTuple } from '../../tuple-object.ts';
import { joinArray } from '../../types/str-join.ts';
import { PATTERN } from './layouts.ts';
import { groupMatched, newMatch } from './match-object.ts';
import { type Search, searchIn, sliceOf } from './subject.ts';
import { expandTemplate, regexText, templateOf } from './templates.ts';

const JOIN = name('join');
const BACKSLASH = 92;

/** What stands in the place of matches: always the same text, a template's, or what a function answers. */
interface Filter {
  readonly kind: 'literal' | 'template' | 'function';
  readonly parts: readonly TemplatePart[];
}

function filterOf(m: Machine, pattern: Address, replacement: Address): Filter {
  if (isCallable(m, replacement)) return { kind: 'function', parts: [] };
  const known = isStr(m, replacement) || hasBuffer(m, replacement);
  const plain = known && !regexText(m, replacement).points.includes(BACKSLASH);
  if (plain) return { kind: 'literal', parts: [] };
  return { kind: 'template', parts: templateOf(m, pattern, replacement) };
}

/** Appends what replaces a match, which ends at `end`. */
function appendReplacement(
  m: Machine,
  list: Address,
  pattern: Address,
  replacement: Address,
  filter: Filter,
  search: Search,
  end: number,
): void {
  if (filter.kind === 'literal') {
    listAppend(m, list, m.hold(replacement));
    return;
  }
  const match = m.keep(newMatch(m, pattern, search, end));
  const item =
    filter.kind === 'template'
      ? expandTemplate(m, match, filter.parts, replacement)
      : call(m, replacement, match);
  if (item !== Static.None) listAppend(m, list, item);
  m.release(m.unkeep());
}

/** The replaced text on top of the keep stack's list, and how often something was replaced. */
function substituted(
  m: Machine,
  self: Address,
  replacement: Address,
  string: Address,
  count: Address,
): [Address, number] {
  const given = optionalSize(m, count, 0);
  const filter = filterOf(m, self, replacement);
  const search = searchIn(m, self, string, 0, 0);
  const most = given <= 0 ? Number.POSITIVE_INFINITY : given;
  const list = m.keep(newList(m));
  const { matcher } = search;
  let copied = 0;
  let done = 0;
  for (let from = 0, advance = false; done < most && from <= search.to; done++) {
    const end = matcher.search(from, advance);
    if (end < 0) break;
    const start = matcher.matchStart;
    if (copied < start) listAppend(m, list, sliceOf(m, string, copied, start));
    appendReplacement(m, list, self, replacement, filter, search, end);
    copied = end;
    advance = end === start;
    from = end;
  }
  if (copied < search.to) listAppend(m, list, sliceOf(m, string, copied, search.to));
  const made = joined(m, string, list);
  m.keep(made);
  const text = m.unkeep();
  m.release(m.unkeep());
  return [text, done];
}

/** The items of a list joined; '' or b'' when there are none. New. */
function joined(m: Machine, string: Address, list: Address): Address {
  const joiner = m.keep(sliceOf(m, string, 0, 0));
  m.keep(
    isStr(m, string)
      ? joinArray(m, joiner, listItems(m, list), listSize(m, list))
      : callMethod(m, joiner, JOIN, list),
  );
  return m.releaseUnder(m.kept - 16);
}

function sub(m: Machine, self: Address, replacement: Address, string: Address, count: Address): Address {
  return substituted(m, self, replacement, string, count)[0];
}

function subn(m: Machine, self: Address, replacement: Address, string: Address, count: Address): Address {
  const [text, done] = substituted(m, self, replacement, string, count);
  return newTuple(m, text, newInt(m, done));
}

function split(m: Machine, self: Address, string: Address, maxsplit: Address): Address {
  const given = optionalSize(m, maxsplit, 0);
  const search = searchIn(m, self, string, 0, 0);
  const most = given <= 0 ? Number.POSITIVE_INFINITY : given;
  const groups = m.load(self + PATTERN.groups);
  const { matcher } = search;
  const { registers } = matcher;
  const list = m.keep(newList(m));
  let last = 0;
  for (let from = 0, advance = false, done = 0; done < most && from <= search.to; done++) {
    const end = matcher.search(from, advance);
    if (end < 0) break;
    listAppend(m, list, sliceOf(m, string, last, matcher.matchStart));
    for (let group = 1; group <= groups; group++) {
      const matched = groupMatched(search, group);
      const text = matched
        ? sliceOf(m, string, registers[2 * group]!, registers[2 * group + 1]!)
        : Static.None;
      listAppend(m, list, text);
    }
    advance = end === matcher.matchStart;
    last = end;
    from = end;
  }
  listAppend(m, list, sliceOf(m, string, last, search.to));
  return m.unkeep();
}

export const substituteMethods: MemberSpec[] = [
  method('sub', sub, '(repl, string, count=0)'),
  method('subn', subn, '(repl, string, count=0)'),
  method('split', split, '(string, maxsplit=0)'),
];
