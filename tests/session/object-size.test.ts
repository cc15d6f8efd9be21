/** Sizes worked out by reading are those that `sys.getsizeof` answers. */
import { expect, it } from 'vitest';
import { dictGetName } from '../../src/machine/dict-object.ts';
import { intNumber } from '../../src/machine/int-object.ts';
import { internText } from '../../src/machine/interned.ts';
import { MODULE } from '../../src/machine/layouts.ts';
import { Own } from '../../src/machine/own-words.ts';
import { listItem, listSize } from '../../src/machine/tuple-object.ts';
import { sizeOf } from '../../src/session/object-size.ts';
import { openTimeline } from '../history/open-timeline.ts';

const SOURCE = `
import sys
class P:
    def __init__(self): self.x = 1
class S:
    __slots__ = ('a', 'b')
class L(list): pass
class E(Exception): pass
def f(a, b=2): yield a
grown = []
for i in range(20): grown.append(i)
objects = [
    None, True, 0, 1, 2**30, 2**100, -5, 1.5, 2j, '', 'a', 'hello', 'é', '€uro', '😀', b'', b'abc', bytearray(b'abc'),
    (), (1, 2), [], [1], [1, 2, 3], grown, {}, {'a': 1}, {1: 2}, {i: i for i in range(50)}, set(), {1, 2},
    {i for i in range(50)}, frozenset(), frozenset({1}), range(3), slice(1), P(), S(), L([1, 2]), E('x'), f, P, S,
    len, f(1), iter([]), object(), sys, ..., int, P().__init__,
]
sizes = [sys.getsizeof(one) for one in objects]
`;

it('agrees for every kind of object', () => {
  const timeline = openTimeline(SOURCE);
  const end = timeline.last;
  timeline.seek(end);
  const m = timeline.machine;
  const main = m.load(m.load(Own.mainModule) + MODULE.dict);
  const objects = dictGetName(m, main, internText(m, 'objects'));
  const sizes = dictGetName(m, main, internText(m, 'sizes'));
  const expected = Array.from({ length: listSize(m, sizes) }, (_, i) => intNumber(m, listItem(m, sizes, i)));
  const found = expected.map((_, i) => sizeOf(m, listItem(m, objects, i)));
  const wrong = expected.flatMap((size, i) =>
    size === found[i] ? [] : [`object ${i}: ${found[i]}, not ${size}`],
  );
  expect(wrong).toEqual([]);
});
