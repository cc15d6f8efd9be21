/** enumerate. CPython: Objects/enumobject.c. */
import { classGetItem } from '../class-getitem.ts';
import { method } from '../define.ts';
import { intNumber, newInt } from '../int-object.ts';
import { defineIterator, newIterator } from '../iterator-type.ts';
import { borrowed, layout, reference, word } from '../layout.ts';
import { TUPLE_ITEMS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { iterate, next as nextOf } from '../protocol/iterate.ts';
import { binary, index, OPERATORS } from '../protocol/number.ts';
import { raise } from '../raise.ts';
import { emptyPlaces, isReusable, trackAgain, tupleOfNone } from '../reused-tuple.ts';
import { textOf } from '../str-object.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';

const ENUMERATE = layout('enumerate', {
  index: word('next number, -1 when it is in `long`'),
  iterator: reference('where items come from'),
  result: reference('tuple that is given as long as nobody keeps it'),
  long: reference('next number when it is large'),
  one: borrowed('the int 1'),
});

/** Numbers up to here are counted without an object. */
const LARGEST = 0x7fffffff;
const ADD = OPERATORS[0]!;

/** enumerate(iterable, start=0). */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const named = names === 0 ? 0 : tupleSize(m, names);
  const total = count + named;
  if (total === 0) raise(m, Type.TypeError, "enumerate() missing required argument 'iterable'");
  if (total > 2) raise(m, Type.TypeError, `enumerate() takes at most 2 arguments (${total} given)`);
  const swapped = named === 2 && textOf(m, tupleItem(m, names, 0)) === 'start';
  for (let i = 0; i < named; i++) {
    checkName(m, tupleItem(m, names, i), (count + i === 0) === swapped ? 'start' : 'iterable');
  }
  const first = m.load(argv);
  const second = total === 2 ? m.load(argv + 8) : 0;
  return swapped ? makeFrom(m, type, second, first) : makeFrom(m, type, first, second);
}

function checkName(m: Machine, given: Address, wanted: string): void {
  const text = textOf(m, given);
  if (text === wanted) return;
  raise(m, Type.TypeError, `'${text}' is an invalid keyword argument for enumerate()`);
}

function makeFrom(m: Machine, type: Address, iterable: Address, start: Address): Address {
  const self = m.keep(newIterator(m, type));
  if (start !== 0) setStart(m, self, index(m, start));
  m.store(self + ENUMERATE.iterator, iterate(m, iterable));
  m.store(self + ENUMERATE.result, tupleOfNone(m, 2));
  m.store(self + ENUMERATE.one, newInt(m, 1));
  return m.unkeep();
}

/** Steals the number. */
function setStart(m: Machine, self: Address, start: Address): void {
  const number = intNumber(m, start);
  const fits = number >= 0 && number < LARGEST;
  m.store(self + ENUMERATE.index, fits ? number : -1);
  if (fits) m.release(start);
  else m.store(self + ENUMERATE.long, start);
}

function next(m: Machine, self: Address): Address {
  const item = nextOf(m, m.load(self + ENUMERATE.iterator));
  if (item === 0) return 0;
  const number = m.load(self + ENUMERATE.index);
  if (number < 0) return give(m, self, nextLong(m, self, item), item);
  m.store(self + ENUMERATE.index, number + 1);
  if (number + 1 === LARGEST) setStart(m, self, newInt(m, LARGEST));
  return give(m, self, newInt(m, number), item);
}

/** The next large number: new. The item is kept meanwhile. */
function nextLong(m: Machine, self: Address, item: Address): Address {
  m.keep(item);
  const number = m.load(self + ENUMERATE.long);
  const following = binary(m, number, m.load(self + ENUMERATE.one), ADD);
  m.store(self + ENUMERATE.long, following);
  m.unkeep();
  return number;
}

/** (number, item), both stolen. New. */
function give(m: Machine, self: Address, number: Address, item: Address): Address {
  const result = m.load(self + ENUMERATE.result);
  if (!isReusable(m, result)) {
    const fresh = emptyPlaces(m, 2);
    m.store(fresh + TUPLE_ITEMS, number);
    m.store(fresh + TUPLE_ITEMS + 8, item);
    return fresh;
  }
  m.keep(m.hold(result));
  const oldNumber = m.load(result + TUPLE_ITEMS);
  const oldItem = m.keep(m.load(result + TUPLE_ITEMS + 8));
  m.store(result + TUPLE_ITEMS, number);
  m.store(result + TUPLE_ITEMS + 8, item);
  m.release(oldNumber);
  m.unkeep();
  m.release(oldItem);
  trackAgain(m, result);
  return m.unkeep();
}

function reduce(m: Machine, self: Address): Address {
  const long = m.load(self + ENUMERATE.long);
  const number = long !== 0 ? m.hold(long) : newInt(m, m.load(self + ENUMERATE.index));
  const args = newTuple(m, m.hold(m.load(self + ENUMERATE.iterator)), number);
  return newTuple(m, m.hold(m.typeOf(self)), args);
}

defineIterator(
  'enumerate',
  {
    doc: 'Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...',
    at: Type.enumerate,
    layout: ENUMERATE,
    new: make,
    next,
  },
  [method('__reduce__', reduce, '()'), classGetItem()],
);
