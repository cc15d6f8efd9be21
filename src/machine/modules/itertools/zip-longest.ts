/** zip_longest. CPython: Modules/itertoolsmodule.c (zip_longest_next). */
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { next as nextOf } from '../../protocol/iterate.ts';
import { raise } from '../../raise.ts';
import { emptyPlaces, isReusable, trackAgain, tupleOfNone } from '../../reused-tuple.ts';
import { textOf } from '../../str-object.ts';
import { tupleItem, tupleSize } from '../../tuple-object.ts';
import { iteratorsOf } from '../../types/zip.ts';

const ZIP_LONGEST = layout('itertools.zip_longest', {
  size: word('number of iterators'),
  active: word('how many of them have not ended'),
  iterators: reference('tuple of the iterators, 0 in place of one that has ended'),
  result: reference('tuple that is given as long as nobody keeps it'),
  fill: reference('what stands for items that are missing'),
});

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const named = names === 0 ? 0 : tupleSize(m, names);
  if (named > 1 || (named === 1 && textOf(m, tupleItem(m, names, 0)) !== 'fillvalue')) {
    raise(m, Type.TypeError, 'zip_longest() got an unexpected keyword argument');
  }
  const iterators = m.keep(iteratorsOf(m, argv, count));
  const result = m.keep(tupleOfNone(m, count));
  const self = newIterator(m, type);
  m.unkeep();
  m.unkeep();
  m.store(self + ZIP_LONGEST.size, count);
  m.store(self + ZIP_LONGEST.active, count);
  m.store(self + ZIP_LONGEST.iterators, iterators);
  m.store(self + ZIP_LONGEST.result, result);
  m.store(self + ZIP_LONGEST.fill, named === 0 ? Static.None : m.hold(m.load(argv + 8 * count)));
  return self;
}

function next(m: Machine, self: Address): Address {
  const size = m.load(self + ZIP_LONGEST.size);
  if (size === 0 || m.load(self + ZIP_LONGEST.active) === 0) return 0;
  const kept = m.load(self + ZIP_LONGEST.result);
  const reused = isReusable(m, kept);
  const result = m.keep(reused ? m.hold(kept) : emptyPlaces(m, size));
  for (let i = 0; i < size; i++) {
    const item = itemOf(m, self, i);
    if (item === 0) {
      m.release(m.unkeep());
      return 0;
    }
    m.replace(result + TUPLE_ITEMS + 8 * i, item);
  }
  if (reused) trackAgain(m, result);
  return m.unkeep();
}

/** The next item of iterator `i` or what stands for it: new, 0 when the last of all has ended. */
function itemOf(m: Machine, self: Address, i: number): Address {
  const place = m.load(self + ZIP_LONGEST.iterators) + TUPLE_ITEMS + 8 * i;
  const iterator = m.load(place);
  if (iterator !== 0) {
    let failed = true;
    try {
      const item = nextOf(m, iterator);
      failed = false;
      if (item !== 0) return item;
    } finally {
      if (failed && !m.abandoned) m.store(self + ZIP_LONGEST.active, 0);
    }
    const active = m.load(self + ZIP_LONGEST.active) - 1;
    m.store(self + ZIP_LONGEST.active, active);
    if (active === 0) return 0;
    m.keep(m.hold(m.load(self + ZIP_LONGEST.fill)));
    m.drop(place);
    return m.unkeep();
  }
  return m.hold(m.load(self + ZIP_LONGEST.fill));
}

export const zipLongest = defineIterator('zip_longest', {
  heap: true,
  doc: 'Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n',
  layout: ZIP_LONGEST,
  module: 'itertools',
  new: make,
  next,
});
