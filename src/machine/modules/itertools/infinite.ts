/** count, cycle, repeat. CPython: Modules/itertoolsmodule.c. */
import { method } from '../../define.ts';
import { intNumber, isExactInt, newInt } from '../../int-object.ts';
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { double, layout, reference, word } from '../../layout.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import { listAppend, listItem, listSize, newList } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords, checkPositional, noKeywordsUnlessInit } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { iterate, next as nextOf } from '../../protocol/iterate.ts';
import { binary, OPERATORS } from '../../protocol/number.ts';
import { reprText } from '../../protocol/text.ts';
import { raise, shortTypeName } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { Slot } from '../../slot-numbers.ts';
import { newStr } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';

const ADD = OPERATORS[0]!;

const COUNT = layout('itertools.count', {
  number: double('next number when it is counted without an object, else NaN'),
  next: reference('next number otherwise'),
  step: reference('what is added'),
});

const COUNT_SIGNATURE = parseSignature('(start=0, step=1)');

/** Whether the object is a number of some kind. CPython: PyNumber_Check. */
function isNumber(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  const slots = [Slot.index, Slot.int, Slot.float];
  return type === Type.complex || slots.some((slot) => m.load(type + slot) !== 0);
}

function isInt(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.intSubclass) !== 0;
}

function makeCount(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [start, step] = bindKeywords(m, 'count', COUNT_SIGNATURE, argv, count, names) as [Address, Address];
  if ((start !== 0 && !isNumber(m, start)) || (step !== 0 && !isNumber(m, step))) {
    raise(m, Type.TypeError, 'a number is required');
  }
  const byOne = step === 0 || (isInt(m, step) && intNumber(m, step) === 1);
  const number = start === 0 ? 0 : isInt(m, start) ? intNumber(m, start) : Number.NaN;
  const fast = byOne && !Number.isNaN(number);
  const self = newIterator(m, type);
  m.floats[(self + COUNT.number) >> 3] = fast ? number : Number.NaN;
  m.store(self + COUNT.next, fast ? 0 : start === 0 ? newInt(m, 0) : m.hold(start));
  m.store(self + COUNT.step, step === 0 ? newInt(m, 1) : m.hold(step));
  return self;
}

function nextCount(m: Machine, self: Address): Address {
  const at = (self + COUNT.number) >> 3;
  const number = m.floats[at]!;
  if (Number.isSafeInteger(number)) {
    m.floats[at] = number + 1;
    return newInt(m, number);
  }
  if (!Number.isNaN(number)) {
    m.floats[at] = Number.NaN;
    m.store(self + COUNT.next, newInt(m, number));
  }
  const current = m.load(self + COUNT.next);
  const following = binary(m, current, m.load(self + COUNT.step), ADD);
  m.store(self + COUNT.next, following);
  return current;
}

function reprCount(m: Machine, self: Address): Address {
  const type = shortTypeName(m, m.typeOf(self));
  const number = m.floats[(self + COUNT.number) >> 3]!;
  if (!Number.isNaN(number)) return newStr(m, `${type}(${number})`);
  const next = reprText(m, m.load(self + COUNT.next));
  const step = m.load(self + COUNT.step);
  if (isExactInt(m, step) && intNumber(m, step) === 1) return newStr(m, `${type}(${next})`);
  return newStr(m, `${type}(${next}, ${reprText(m, step)})`);
}

function reduceCount(m: Machine, self: Address): Address {
  const number = m.floats[(self + COUNT.number) >> 3]!;
  const type = m.hold(m.typeOf(self));
  if (!Number.isNaN(number)) return newTuple(m, type, newTuple(m, newInt(m, number)));
  const args = newTuple(m, m.hold(m.load(self + COUNT.next)), m.hold(m.load(self + COUNT.step)));
  return newTuple(m, type, args);
}

export const count = defineIterator(
  'count',
  {
    heap: true,
    doc: 'Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step',
    layout: COUNT,
    module: 'itertools',
    new: makeCount,
    next: nextCount,
    repr: reprCount,
  },
  [method('__reduce__', reduceCount, '()')],
);

const CYCLE = layout('itertools.cycle', {
  iterator: reference('where items come from the first time, 0 when it has ended'),
  saved: reference('list of the items seen'),
  index: word('next item of the list'),
});

function makeCycle(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'cycle', names, type, cycle.address);
  checkPositional(m, 'cycle', count, 1, 1);
  const iterator = m.keep(iterate(m, m.load(argv)));
  const saved = m.keep(newList(m));
  const self = newIterator(m, type);
  m.unkeep();
  m.unkeep();
  m.store(self + CYCLE.iterator, iterator);
  m.store(self + CYCLE.saved, saved);
  return self;
}

function nextCycle(m: Machine, self: Address): Address {
  const iterator = m.load(self + CYCLE.iterator);
  const saved = m.load(self + CYCLE.saved);
  if (iterator !== 0) {
    const item = nextOf(m, iterator);
    if (item !== 0) {
      listAppend(m, saved, m.hold(item));
      return item;
    }
    m.drop(self + CYCLE.iterator);
  }
  const size = listSize(m, saved);
  if (size === 0) return 0;
  const index = m.load(self + CYCLE.index);
  m.store(self + CYCLE.index, index + 1 >= size ? 0 : index + 1);
  return m.hold(listItem(m, saved, index));
}

export const cycle = defineIterator('cycle', {
  heap: true,
  doc: 'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
  layout: CYCLE,
  size: 48,
  module: 'itertools',
  new: makeCycle,
  next: nextCycle,
});

const REPEAT = layout('itertools.repeat', {
  element: reference('what is given'),
  left: word('how often it is still given, -1 for ever'),
});

const REPEAT_SIGNATURE = parseSignature('(object, times=<unrepresentable>)');

function makeRepeat(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [element, times] = bindKeywords(m, 'repeat', REPEAT_SIGNATURE, argv, count, names) as [
    Address,
    Address,
  ];
  const left = times === 0 ? -1 : Math.min(Math.max(sizeArgument(m, times), 0), 0x7fffffff);
  const self = newIterator(m, type);
  m.store(self + REPEAT.element, m.hold(element));
  m.store(self + REPEAT.left, left);
  return self;
}

function nextRepeat(m: Machine, self: Address): Address {
  const left = m.load(self + REPEAT.left);
  if (left === 0) return 0;
  if (left > 0) m.store(self + REPEAT.left, left - 1);
  return m.hold(m.load(self + REPEAT.element));
}

function reprRepeat(m: Machine, self: Address): Address {
  const type = shortTypeName(m, m.typeOf(self));
  const element = reprText(m, m.load(self + REPEAT.element));
  const left = m.load(self + REPEAT.left);
  return newStr(m, left < 0 ? `${type}(${element})` : `${type}(${element}, ${left})`);
}

function hintRepeat(m: Machine, self: Address): Address {
  const left = m.load(self + REPEAT.left);
  if (left < 0) raise(m, Type.TypeError, 'len() of unsized object');
  return newInt(m, left);
}

function reduceRepeat(m: Machine, self: Address): Address {
  const left = m.load(self + REPEAT.left);
  const element = m.hold(m.load(self + REPEAT.element));
  const args = left < 0 ? newTuple(m, element) : newTuple(m, element, newInt(m, left));
  return newTuple(m, m.hold(m.typeOf(self)), args);
}

export const repeat = defineIterator(
  'repeat',
  {
    heap: true,
    doc: 'repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.',
    layout: REPEAT,
    module: 'itertools',
    new: makeRepeat,
    next: nextRepeat,
    repr: reprRepeat,
  },
  [method('__length_hint__', hintRepeat, '()'), method('__reduce__', reduceRepeat, '()')],
);
