/** The type re.Match. CPython: Modules/_sre/sre.c. */
import { classGetItem } from '../../class-getitem.ts';
import { defineType, getset, method, rawMethod } from '../../define.ts';
import { dictNext, dictSet, entryKey, newDict } from '../../dict-object.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { noKeywords } from '../../native-arguments.ts';
import { Static } from '../../places.ts';
import { reprText } from '../../protocol/text.ts';
import { newStr } from '../../str-object.ts';
import { allocateTuple, newTuple, tupleItem, tupleSize } from '../../tuple-object.ts';
import { MATCH, MATCH_MARKS, PATTERN } from './layouts.ts';
import { groupEnd, groupOf, groupStart, groupText, matchType } from './match-object.ts';
import { expandTemplate, templateOf } from './templates.ts';

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + MATCH.regs);
  m.drop(self + MATCH.string);
  m.drop(self + MATCH.pattern);
  m.freeCollected(self);
}

/** group(), group(n), group(n, …). */
function group(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'group', names);
  if (count <= 1) {
    const number = groupOf(m, self, count === 0 ? 0 : m.load(argv));
    return groupText(m, self, number, Static.None);
  }
  const made = m.keep(allocateTuple(m, count));
  for (let i = 0; i < count; i++) {
    const text = groupText(m, self, groupOf(m, self, m.load(argv + 8 * i)), Static.None);
    m.store(made + TUPLE_ITEMS + 8 * i, text);
  }
  track(m, m.unkeep());
  return made;
}

function groups(m: Machine, self: Address, otherwise: Address): Address {
  const count = m.load(self + MATCH.groups);
  if (count === 1) return Static.emptyTuple;
  const made = m.keep(allocateTuple(m, count - 1));
  for (let i = 1; i < count; i++) {
    const text = groupText(m, self, i, otherwise === 0 ? Static.None : otherwise);
    m.store(made + TUPLE_ITEMS + 8 * (i - 1), text);
  }
  track(m, m.unkeep());
  return made;
}

function groupDict(m: Machine, self: Address, otherwise: Address): Address {
  const made = m.keep(newDict(m));
  const names = m.load(m.load(self + MATCH.pattern) + PATTERN.groupIndex);
  for (let at = dictNext(m, names, 0); at !== 0; at = dictNext(m, names, at)) {
    const key = entryKey(m, names, at);
    const number = groupOf(m, self, key);
    const text = m.keep(groupText(m, self, number, otherwise === 0 ? Static.None : otherwise));
    dictSet(m, made, key, text);
    m.release(m.unkeep());
  }
  return m.unkeep();
}

function span(m: Machine, self: Address, number: number): Address {
  return newTuple(m, newInt(m, groupStart(m, self, number)), newInt(m, groupEnd(m, self, number)));
}

function regs(m: Machine, self: Address): Address {
  const known = m.load(self + MATCH.regs);
  if (known !== 0) return m.hold(known);
  const count = m.load(self + MATCH.groups);
  const made = m.keep(allocateTuple(m, count));
  for (let i = 0; i < count; i++) m.store(made + TUPLE_ITEMS + 8 * i, span(m, self, i));
  track(m, m.unkeep());
  m.store(self + MATCH.regs, made);
  return m.hold(made);
}

function lastGroup(m: Machine, self: Address): Address {
  const last = m.load(self + MATCH.lastIndex);
  const names = m.load(m.load(self + MATCH.pattern) + PATTERN.groupNames);
  // Without any names the tuple is empty.
  return last < 0 || last >= tupleSize(m, names) ? Static.None : m.hold(tupleItem(m, names, last));
}

function repr(m: Machine, self: Address): Address {
  const text = m.keep(groupText(m, self, 0, Static.None));
  const shown = reprText(m, text);
  m.release(m.unkeep());
  const [start, end] = [groupStart(m, self, 0), groupEnd(m, self, 0)];
  return newStr(m, `<re.Match object; span=(${start}, ${end}), match=${shown}>`);
}

function expand(m: Machine, self: Address, template: Address): Address {
  const parsed = templateOf(m, m.load(self + MATCH.pattern), template);
  return expandTemplate(m, self, parsed, template);
}

const copy = (m: Machine, self: Address): Address => m.hold(self);

export const matchSpec = defineType(
  'Match',
  {
    module: 're',
    layout: MATCH,
    size: MATCH_MARKS,
    itemSize: 8,
    collected: true,
    final: true,
    abstract: true,
    letter: 'R',
    dealloc,
    repr,
    getItem: (m, self, key) => groupText(m, self, groupOf(m, self, key), Static.None),
  },
  [
    rawMethod('group', group, '(*args)'),
    method('start', (m, self, key) => newInt(m, groupStart(m, self, groupOf(m, self, key))), '(group=0, /)'),
    method('end', (m, self, key) => newInt(m, groupEnd(m, self, groupOf(m, self, key))), '(group=0, /)'),
    method('span', (m, self, key) => span(m, self, groupOf(m, self, key)), '(group=0, /)'),
    method('groups', groups, '(default=None)'),
    method('groupdict', groupDict, '(default=None)'),
    method('expand', expand, '(template)'),
    method('__copy__', copy, '()'),
    method('__deepcopy__', copy, '(memo, /)'),
    getset('string', (m, self) => m.hold(m.load(self + MATCH.string))),
    getset('re', (m, self) => m.hold(m.load(self + MATCH.pattern))),
    getset('pos', (m, self) => newInt(m, m.load(self + MATCH.position))),
    getset('endpos', (m, self) => newInt(m, m.load(self + MATCH.stop))),
    getset('lastindex', (m, self) => {
      const last = m.load(self + MATCH.lastIndex);
      return last < 0 ? Static.None : newInt(m, last);
    }),
    getset('lastgroup', lastGroup),
    getset('regs', regs),
    classGetItem(),
  ],
);
matchType.address = matchSpec.address;
