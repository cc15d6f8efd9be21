/** Match objects: how they are made, and the spans of their groups. CPython: Modules/_sre/sre.c (match_*). */
import { dictGet } from '../../dict-object.ts';
import { track } from '../../gc-list.ts';
import { intNumber } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { clampedIndex, isIndex } from '../../protocol/index-value.ts';
import { isInstance, raise } from '../../raise.ts';
import { MATCH, MATCH_MARKS, PATTERN } from './layouts.ts';
import { type Search, sliceOf } from './subject.ts';

/** Address of the type, put in by match-type.ts. */
export const matchType: { address: Address } = { address: 0 };

/** A match object for what a matcher has found; None when it found nothing (`end` is -1). New. */
export function newMatch(m: Machine, pattern: Address, search: Search, end: number): Address {
  if (end < 0) return Static.None;
  const { matcher, subject } = search;
  const groups = m.load(pattern + PATTERN.groups) + 1;
  const match = m.newCollected(matchType.address, MATCH_MARKS + 16 * groups);
  m.words.fill(0, (match + MATCH.size) >> 2, (match + MATCH_MARKS + 16 * groups) >> 2);
  m.store(match + MATCH.size, 2 * groups);
  m.store(match + MATCH.string, m.hold(subject.string));
  m.store(match + MATCH.pattern, m.hold(pattern));
  m.store(match + MATCH.position, search.from);
  m.store(match + MATCH.stop, search.to);
  m.store(match + MATCH.lastIndex, matcher.lastGroup === 0 ? -1 : matcher.lastGroup);
  m.store(match + MATCH.groups, groups);
  m.store(match + MATCH_MARKS, matcher.matchStart);
  m.store(match + MATCH_MARKS + 8, end);
  for (let group = 1; group < groups; group++) {
    const matched = groupMatched(search, group);
    m.store(match + MATCH_MARKS + 16 * group, matched ? matcher.registers[2 * group]! : -1);
    m.store(match + MATCH_MARKS + 16 * group + 8, matched ? matcher.registers[2 * group + 1]! : -1);
  }
  track(m, match);
  return match;
}

/** Whether a group has matched, from its start to its end. */
export function groupMatched(search: Search, group: number): boolean {
  const { registers } = search.matcher;
  const start = registers[2 * group]!;
  return start >= 0 && registers[2 * group + 1]! >= start;
}

export function groupStart(m: Machine, match: Address, group: number): number {
  return m.load(match + MATCH_MARKS + 16 * group);
}

export function groupEnd(m: Machine, match: Address, group: number): number {
  return m.load(match + MATCH_MARKS + 16 * group + 8);
}

/** The text of a group; `otherwise` (borrowed) when it has not matched. New. */
export function groupText(m: Machine, match: Address, group: number, otherwise: Address): Address {
  const start = groupStart(m, match, group);
  if (start < 0) return m.hold(otherwise);
  return sliceOf(m, m.load(match + MATCH.string), start, groupEnd(m, match, group));
}

/** The number of a group told by number or name. IndexError when there is none. CPython: match_getindex. */
export function groupOf(m: Machine, match: Address, key: Address): number {
  if (key === 0) return 0;
  let group = -1;
  if (isIndex(m, key)) group = clampedIndex(m, key);
  else {
    const known = dictGet(m, m.load(m.load(match + MATCH.pattern) + PATTERN.groupIndex), key);
    if (known !== 0 && isInstance(m, known, Type.int)) group = intNumber(m, known);
  }
  if (group >= 0 && group < m.load(match + MATCH.groups)) return group;
  raise(m, Type.IndexError, 'no such group');
}
