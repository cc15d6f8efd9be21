/** What objects of built-in types are seen to hold: it comes from the table of each type. */
import { expect, test } from 'vitest';
import { slotWords } from '../../src/session/snapshot.ts';
import { at, openSession } from './open-session.ts';

/** A program that binds x, the value as text, and what the object's slots refer to. */
const SHOWN: readonly (readonly [program: string, shown: string])[] = [
  ['x = [1, "a"]', "sequence [1, 'a']: [0] 1, [1] 'a'"],
  ['x = (1,)', 'sequence (1,): [0] 1'],
  ['x = {"k": 2}', "mapping {'k': 2}: key 'k' 'k', ['k'] 2"],
  ['x = {5}', 'set {5}: member 5'],
  ['x = frozenset()', 'set frozenset(): '],
  ['class L(list): pass\nx = L([1])', 'sequence L([1]): [0] 1'],
  ['class I(int): pass\nx = I(5); x.a = 1', 'instance 5: .a 1'],
  ['from collections import deque\nx = deque([1])', 'sequence deque([1]): [0] 1'],
  [
    'from collections import OrderedDict\nx = OrderedDict(a=1, b=2); x.move_to_end("a")',
    "mapping OrderedDict({'b': 2, 'a': 1}): key 'b' 'b', ['b'] 2, key 'a' 'a', ['a'] 1",
  ],
  ['x = ValueError("bad")', "instance ValueError('bad'): .args ('bad',)"],
  ['x = iter([7])', 'other <list_iterator, next index 0>: .list [7]'],
  ['x = map(str, [])', "other <map>: .iterators (<list_iterator, next index 0>,), .function <class 'str'>"],
  ['x = iter([7])\nnext(x)', 'other <list_iterator, next index 1>: .list [7]'],
  ['x = iter(range(3))\nnext(x)', 'atom <range_iterator, 2 still to come>: '],
  ['x = zip()', 'other <zip>: .iterators ()'],
  [
    'from functools import partial\nx = partial(print, 1)',
    'other <functools.partial>: .function <builtin_function_or_method>, .args (1,), .keywords {}',
  ],
  ['x = (i for i in ()); i = 3', 'other <generator object <genexpr>>: '],
  ['def f(a=[]):\n  return a\nx = f', 'function <function f>: .__defaults__ ([],)'],
  ['def f():\n  y = 1\n  return lambda: y\nx = f()', 'function <function f.<locals>.<lambda>>: .y <cell>'],
  ['class A:\n  y = 1\nx = A', "class <class 'A'>: .y 1"],
  ['import math as x', "named <module 'math'>: "],
  ['from decimal import Decimal\nx = Decimal("1.50")', "value Decimal('1.50'): "],
  ['x = 1.5', 'value 1.5: '],
  ['x = bytearray(b"a")', "atom bytearray(b'a'): "],
  ['x = slice(1, 2)', 'value slice(1, 2, None): '],
];

test.each(SHOWN)('%s', async (program, shown) => {
  const opened = openSession(program);
  const { frames, objects } = await at(opened, opened.timeline.last);
  const find = (label: string | null) => objects.find((one) => one.label === label)!;
  const object = find(frames[0]!.bindings.find(({ name }) => name === 'x')!.object);
  const slots = object.references.map(({ slot, to }) => `${slotWords(slot)} ${find(to).text}`);
  expect(`${object.shape} ${object.text}: ${slots.join(', ')}`).toBe(shown);
});
