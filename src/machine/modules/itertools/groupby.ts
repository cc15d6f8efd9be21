/** groupby. CPython: Modules/itertoolsmodule.c (groupby_next, _grouper_next). */
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { borrowed, layout, reference } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static } from '../../places.ts';
import { call } from '../../protocol/call.ts';
import { equal } from '../../protocol/compare.ts';
import { iterate, next as nextOf } from '../../protocol/iterate.ts';
import { parseSignature } from '../../signature.ts';
import { newTuple } from '../../tuple-object.ts';

const GROUPBY = layout('itertools.groupby', {
  iterator: reference('where items come from'),
  function: reference('what gives an item its key, None for the item itself'),
  target: reference('key of the group given last'),
  key: reference('key of the item taken last'),
  value: reference('the item taken last'),
  grouper: borrowed('the group that may take items'),
});

const GROUPER = layout('itertools._grouper', {
  parent: reference('the groupby'),
  target: reference('key of the group'),
});

const SIGNATURE = parseSignature('(iterable, key=None)');

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [iterable, key] = bindKeywords(m, 'groupby', SIGNATURE, argv, count, names) as [Address, Address];
  const self = m.keep(newIterator(m, type));
  m.store(self + GROUPBY.function, key === 0 ? Static.None : m.hold(key));
  m.store(self + GROUPBY.iterator, iterate(m, iterable));
  return m.unkeep();
}

/** Takes the next item and its key; false at the end. CPython: groupby_step. */
function step(m: Machine, self: Address): boolean {
  const value = nextOf(m, m.load(self + GROUPBY.iterator));
  if (value === 0) return false;
  m.keep(value);
  const fn = m.load(self + GROUPBY.function);
  const key = fn === Static.None ? m.hold(value) : call(m, fn, value);
  m.unkeep();
  m.keep(m.load(self + GROUPBY.value));
  m.store(self + GROUPBY.value, value);
  m.replace(self + GROUPBY.key, key);
  m.releaseMaybe(m.unkeep());
  return true;
}

/** Whether the item taken last belongs to the group given last, so that it is to be skipped. */
function isOld(m: Machine, self: Address): boolean {
  const key = m.load(self + GROUPBY.key);
  if (key === 0) return true;
  const target = m.load(self + GROUPBY.target);
  return target !== 0 && equal(m, target, key);
}

function next(m: Machine, self: Address): Address {
  m.store(self + GROUPBY.grouper, 0);
  while (isOld(m, self)) if (!step(m, self)) return 0;
  const key = m.load(self + GROUPBY.key);
  m.replace(self + GROUPBY.target, m.hold(key));
  const grouper = newIterator(m, grouperType.address);
  m.store(grouper + GROUPER.parent, m.hold(self));
  m.store(grouper + GROUPER.target, m.hold(m.load(self + GROUPBY.target)));
  m.store(self + GROUPBY.grouper, grouper);
  return newTuple(m, m.hold(m.load(self + GROUPBY.key)), grouper);
}

function nextInGroup(m: Machine, self: Address): Address {
  const parent = m.load(self + GROUPER.parent);
  if (m.load(parent + GROUPBY.grouper) !== self) return 0;
  if (m.load(parent + GROUPBY.value) === 0 && !step(m, parent)) return 0;
  if (!equal(m, m.load(self + GROUPER.target), m.load(parent + GROUPBY.key))) return 0;
  const value = m.keep(m.load(parent + GROUPBY.value));
  m.store(parent + GROUPBY.value, 0);
  m.drop(parent + GROUPBY.key);
  m.unkeep();
  return value;
}

export const groupby = defineIterator('groupby', {
  heap: true,
  doc: 'make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.',
  layout: GROUPBY,
  size: 72,
  module: 'itertools',
  new: make,
  next,
});

export const grouperType = defineIterator('_grouper', {
  heap: true,
  layout: GROUPER,
  module: 'itertools',
  final: true,
  abstract: true,
  next: nextInGroup,
});
