/** What happened, in sentences: real programs, step by step and tick by tick. */
import { expect, it } from 'vitest';
import type { Command } from '../../src/session/commands.ts';
import { narrate } from '../../src/views/narration.ts';
import { openSession } from '../session/open-session.ts';

/** The sentences of the last of some movements. */
async function sentences(program: string, by: 'step' | 'tick', count: number): Promise<readonly string[]> {
  const { session } = openSession(program);
  const command: Command = { kind: by, direction: 1, count };
  return narrate(await session.perform(command), 'label');
}

const step = (program: string, count: number) => sentences(program, 'step', count);

it.each([
  ['a new object', 'a = [1]\npass', 1, ['a refers to a new list, L1.']],
  ['one more name', 'a = [1]\nb = a\npass', 2, ['b refers to the list L1, as a does: one object.']],
  ['names bound together', 't = u = [1]\npass', 1, ['t and u refer to a new list, L1: one object.']],
  [
    'a change through an alias',
    'a = [1]\nb = a\nb[0] = "x"\npass',
    3,
    ["The list L1 changed in place: [0] now refers to 'x' instead of 1.", 'a and b are L1: both show it.'],
  ],
  [
    'a change of what two lists share',
    'a = [[1]]\nb = a.copy()\nb[0].append(2)\npass',
    3,
    ['The list L1 changed in place: [1] is new and refers to 2.', 'a[0] and b[0] are L1: both show it.'],
  ],
  [
    'a change deep inside',
    'd = {"k": [[1]]}\nd["k"][0].append(2)\npass',
    2,
    ["The list L1, d['k'][0], changed in place: [1] is new and refers to 2."],
  ],
  [
    'rebinding',
    'a = [1]\nb = a\nb = [2]\npass',
    3,
    ['b moved from L1 to a new list, L2.', 'L1 lost the name b and lives on: 1 reference left.'],
  ],
  [
    'rebinding to an equal object',
    'a = [1]\nb = a\na = [1]\npass',
    3,
    [
      'a moved from L1 to a new list, L2: another object, though its value is equal.',
      'L1 lost the name a and lives on: 1 reference left.',
    ],
  ],
  [
    'in place, and bound again',
    'a = [1]\na += [2]\npass',
    2,
    [
      'The list L1 changed in place: [1] is new and refers to 2.',
      'a was bound again to the object it referred to: L1.',
    ],
  ],
  [
    'the last reference',
    'a = [1]\na = None\npass',
    2,
    ['a moved from L1 to None.', 'The list L1 lost its last reference and was freed.'],
  ],
  [
    'a name that goes',
    'a = [1]\nb = a\ndel a\npass',
    3,
    ['The name a is gone; it referred to L1.', 'L1 lost the name a and lives on: 1 reference left.'],
  ],
  [
    'another object of equal value in a slot',
    'a = [[1]]\nk = a[0]\na[0] = [1]\npass',
    3,
    [
      'The list L2 changed in place: [0] now refers to another object of equal value, a new list, L3.',
      'L1 lost L2[0] and lives on: 1 reference left.',
    ],
  ],
  [
    'why is says False',
    'a = [1]\nc = a.copy()\nx = a is c\npass',
    3,
    ['x refers to False.', 'a is c is False: L1 and L2 are two lists; == compares contents: True.'],
  ],
  [
    'why is says True',
    'a = {}\nc = a\nx = a is c\npass',
    3,
    ['x refers to True.', 'a is c is True: both are D1, one object.'],
  ],
  [
    'why == says True, and False',
    'a = [1]\nb = (a == [1], a != [2])\npass',
    2,
    [
      'b refers to a new tuple, T4.',
      'a == [1] is True: L1 and L2 are two lists with equal contents.',
      'a != [2] is True: the contents of L1 and L3 differ.',
    ],
  ],
  [
    'each comparison of a chain by itself',
    'a = [1]\nb = a is a is not [1]\npass',
    2,
    [
      'b refers to True.',
      'a is a is True: both are L1, one object.',
      'a is not [1] is True: L1 and L2 are two lists; == compares contents: True.',
    ],
  ],
  [
    'numbers that are two objects',
    "a = int('1000')\nb = a + 0 is a\npass",
    2,
    ['b refers to False.', 'a + 0 is a is False: 1000 and 1000 are two ints; == compares values: True.'],
  ],
  [
    'nothing for what only its class knows',
    'class Q:\n    pass\na = Q()\nb = a == 1\npass',
    5,
    ['b refers to False.'],
  ],
  [
    'a collection',
    'import gc\na = [[]]\nn = gc.collect(0)\npass',
    3,
    ['n refers to 0.', "L1 and L2 are in the collector's generation 1 now."],
  ],
  [
    'a call',
    'def f(x, y=2):\n    return x\na = [1]\nf(a)\npass',
    3,
    ['f(x=L3, y=2) was called.', 'x and a in global are names of one object, L3.'],
  ],
  [
    'a return',
    'def f(x):\n    return x\na = f([1])\npass',
    3,
    ['f() returned the list L2.', 'a refers to the list L2.'],
  ],
  ['a condition', 'a = 1\nif a > 2:\n    pass\npass', 2, ['a > 2 gave False.']],
  ['a loop that is over', 'for i in []:\n    pass\npass', 1, ['There is no further item: the loop is over.']],
  ['output', 'print("one", 2)\npass', 1, ['Printed: one 2']],
  [
    'an attribute',
    'class P: pass\np = P()\np.x = 1\npass',
    4,
    ['The P P10, p, changed in place: .x is new and refers to 1.'],
  ],
  ['members of a set', 's = {1}\ns.add(2)\npass', 2, ['The set S1 changed in place: 2 is a new member.']],
])('%s', async (_words, program, count, wanted) => {
  const told = (await step(program, count)).map((one) => one.replace(/, p, changed/, ' changed'));
  expect(told.map(unlabelled)).toEqual(
    wanted.map((one) => unlabelled(one.replace(/, p, changed/, ' changed'))),
  );
});

/** Numbers of labels count everything that is made on the way. */
function unlabelled(sentence: string): string {
  const numbers = new Map<string, number>();
  return sentence.replace(/\b([A-Z])(\d+)\b/g, (_all, letter: string, number: string) => {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
    return `${letter}${numbers.get(number)}`;
  });
}

it('tells of an exception, of what had changed before it, and of who handles it', async () => {
  const program = 't = ([1],)\ntry:\n    t[0] += [2]\nexcept TypeError as error:\n    pass\n';
  expect(await step(program, 3)).toEqual([
    'The list L1, t[0], changed in place: [1] is new and refers to 2.',
    "An exception was raised: TypeError: 'tuple' object does not support item assignment",
  ]);
  expect((await step(program, 4)).map(unlabelled)).toEqual([
    'The TypeError is handled here.',
    'error refers to the TypeError E1.',
  ]);
});

it('ends with the exception that nobody handled', async () => {
  expect(await step('x = 1\n1 / 0\n', 2)).toEqual([
    'The program ended in an uncaught ZeroDivisionError: division by zero',
  ]);
});

it('tells a tick by what it alone has done', async () => {
  const program = 't = ([1, 2],)\nt[0] += [5]\n';
  const ticks = [];
  for (let count = 5; count <= 7; count++) ticks.push(await sentences(program, 'tick', count));
  expect(ticks.map((one) => one.map(unlabelled))).toEqual([
    ['t[0] gave the list L1: [1, 2].'],
    ['[5] gave a new list, L1: [5].'],
    [
      't[0] += [5] gave the list L1: [1, 2, 5].',
      'The list L1, t[0], changed in place: [2] is new and refers to 5.',
      'The list L1 lost its last reference and was freed.',
    ],
  ]);
});
