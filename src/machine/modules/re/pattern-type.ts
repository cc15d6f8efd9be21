/** The type re.Pattern; sub and split stand in substitute.ts. CPython: Modules/_sre/sre.c. */
import { classGetItem } from '../../class-getitem.ts';
import { defineType, getset, method } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import { listAppend, newList } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { equal, hashOf } from '../../protocol/compare.ts';
import { reprText } from '../../protocol/text.ts';
import { Compare } from '../../slot-numbers.ts';
import { newStr } from '../../str-object.ts';
import { allocateTuple } from '../../tuple-object.ts';
import { newCallableIterator } from '../../types/callable-iterator.ts';
import { newMappingProxy } from '../../types/mappingproxy.ts';
import { PATTERN } from './layouts.ts';
import { groupMatched, newMatch } from './match-object.ts';
import { patternType } from './pattern-object.ts';
import { newScanner } from './scanner.ts';
import { type Search, searchIn, sliceOf } from './subject.ts';
import { substituteMethods } from './substitute.ts';

const SEARCH = name('search');

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  for (const field of [PATTERN.pattern, PATTERN.groupIndex, PATTERN.groupNames]) m.drop(self + field);
  m.freeCollected(self);
}

type How = (search: Search) => number;

/** match, fullmatch and search: one match, or None. */
const finder =
  (how: How) =>
  (m: Machine, self: Address, string: Address, pos: Address, endpos: Address): Address => {
    const search = searchIn(m, self, string, pos, endpos);
    return newMatch(m, self, search, search.from > search.to ? -1 : how(search));
  };

/** Calls `each` for all matches one after the other, with the end of each. */
export function eachMatch(search: Search, most: number, each: (start: number, end: number) => void): number {
  const { matcher } = search;
  let from = search.from;
  let advance = false;
  let count = 0;
  while (count < most && from <= search.to) {
    const end = matcher.search(from, advance);
    if (end < 0) break;
    each(matcher.matchStart, end);
    count++;
    advance = end === matcher.matchStart;
    from = end;
  }
  return count;
}

/** The text of a group of a running search; '' or b'' when it has not matched. New. */
function foundText(m: Machine, search: Search, group: number): Address {
  const { registers } = search.matcher;
  const { string } = search.subject;
  if (!groupMatched(search, group)) return sliceOf(m, string, 0, 0);
  return sliceOf(m, string, registers[2 * group]!, registers[2 * group + 1]!);
}

function findAll(m: Machine, self: Address, string: Address, pos: Address, endpos: Address): Address {
  const search = searchIn(m, self, string, pos, endpos);
  const groups = m.load(self + PATTERN.groups);
  const list = m.keep(newList(m));
  eachMatch(search, Number.POSITIVE_INFINITY, (start, end) => {
    if (groups === 0) listAppend(m, list, sliceOf(m, string, start, end));
    else if (groups === 1) listAppend(m, list, foundText(m, search, 1));
    else {
      const tuple = m.keep(allocateTuple(m, groups));
      for (let i = 0; i < groups; i++) m.store(tuple + TUPLE_ITEMS + 8 * i, foundText(m, search, i + 1));
      track(m, m.unkeep());
      listAppend(m, list, tuple);
    }
  });
  return m.unkeep();
}

/** An iterator that calls a scanner's search until it answers None. */
function findIter(m: Machine, self: Address, string: Address, pos: Address, endpos: Address): Address {
  const scanner = m.keep(newScanner(m, self, string, pos, endpos));
  const search = m.keep(getAttribute(m, scanner, SEARCH));
  const iterator = newCallableIterator(m, search, Static.None);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return iterator;
}

const FLAGS: readonly (readonly [number, string])[] = [
  [2, 're.IGNORECASE'],
  [4, 're.LOCALE'],
  [8, 're.MULTILINE'],
  [16, 're.DOTALL'],
  [32, 're.UNICODE'],
  [64, 're.VERBOSE'],
  [128, 're.DEBUG'],
  [256, 're.ASCII'],
];

/** re.compile('…', re.…), the text cut to 200 characters. CPython: pattern_repr. */
function repr(m: Machine, self: Address): Address {
  let flags = m.load(self + PATTERN.flags);
  if (m.load(self + PATTERN.isBytes) === 0 && (flags & (4 | 32 | 256)) === 32) flags &= ~32;
  const names = FLAGS.filter(([flag]) => (flags & flag) !== 0).map(([, named]) => named);
  const rest = FLAGS.reduce((left, [flag]) => left & ~flag, flags);
  if (rest !== 0) names.push(`0x${rest.toString(16)}`);
  const text = Array.from(reprText(m, m.load(self + PATTERN.pattern)))
    .slice(0, 200)
    .join('');
  return newStr(m, names.length === 0 ? `re.compile(${text})` : `re.compile(${text}, ${names.join('|')})`);
}

function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (how !== Compare.eq && how !== Compare.ne) return Static.NotImplemented;
  if (m.typeOf(right) !== patternType.address) return Static.NotImplemented;
  const same =
    left === right ||
    (m.load(left + PATTERN.program) === m.load(right + PATTERN.program) &&
      equal(m, m.load(left + PATTERN.pattern), m.load(right + PATTERN.pattern)));
  return m.boolean(same === (how === Compare.eq));
}

function hash(m: Machine, self: Address): number {
  const low = hashOf(m, m.load(self + PATTERN.pattern)) ^ m.load(self + PATTERN.flags);
  return low === -1 && m.hashHigh === -1 ? -2 : low;
}

const copy = (m: Machine, self: Address): Address => m.hold(self);

const BOUNDS = '(string, pos=0, endpos=sys.maxsize)';

const spec = defineType(
  'Pattern',
  {
    module: 're',
    layout: PATTERN,
    weakOffset: PATTERN.weakList,
    collected: true,
    final: true,
    abstract: true,
    letter: 'R',
    doc: 'Compiled regular expression object.',
    dealloc,
    repr,
    hash,
    compare,
  },
  [
    method(
      'match',
      finder(({ matcher, from }) => matcher.match(from, false, false)),
      BOUNDS,
    ),
    method(
      'fullmatch',
      finder(({ matcher, from }) => matcher.match(from, true, false)),
      BOUNDS,
    ),
    method(
      'search',
      finder(({ matcher, from }) => matcher.search(from, false)),
      BOUNDS,
    ),
    ...substituteMethods,
    method('findall', findAll, BOUNDS),
    method('finditer', findIter, BOUNDS),
    method('scanner', newScanner, BOUNDS),
    method('__copy__', copy, '()'),
    method('__deepcopy__', copy, '(memo, /)'),
    classGetItem(),
    getset('pattern', (m, self) => m.hold(m.load(self + PATTERN.pattern))),
    getset('flags', (m, self) => newInt(m, m.load(self + PATTERN.flags))),
    getset('groups', (m, self) => newInt(m, m.load(self + PATTERN.groups))),
    getset('groupindex', (m, self) => newMappingProxy(m, m.load(self + PATTERN.groupIndex))),
  ],
);
patternType.address = spec.address;
export const patternSpec = spec;
