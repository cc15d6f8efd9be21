/** Programs that are ended from outside, or by the limits that they have here and not in CPython. */
import { describe, expect, it } from 'vitest';
import { runNamesake } from './run-namesake.ts';

/** Runs code, and interrupts it as soon as it has printed something. */
function interrupted(code: string, command: readonly string[] = ['run']) {
  let sent = false;
  return runNamesake([...command, '-c', code], {
    onOutput: (_output, running) => {
      if (!sent) running.kill('SIGINT');
      sent = true;
    },
  });
}

const ENDLESS = 'print("on")\nn = 0\nwhile True:\n    n += 1';

describe.concurrent('an interrupt', { timeout: 60_000 }, () => {
  it('is a KeyboardInterrupt of a program that runs for ever', async () => {
    for (const command of [['run'], ['run', '--no-record']]) {
      const { stdout, stderr, status } = await interrupted(ENDLESS, command);
      expect([stdout, status]).toEqual(['on\n', 130]);
      expect(stderr).toMatch(/^Traceback \(most recent call last\):\n(.*\n)*KeyboardInterrupt\n$/);
    }
  });

  it('can be handled', async () => {
    const { stdout, stderr, status } = await interrupted(`
print('on')
try:
    while True: pass
except KeyboardInterrupt:
    print('caught')
finally:
    print('finally')
raise SystemExit(3)`);
    expect([stdout, stderr, status]).toEqual(['on\ncaught\nfinally\n', '', 3]);
  });

  it('reaches Python code that a built-in calls for ever', async () => {
    const code = 'print("on")\nsum(1 for x in iter(int, 1))';
    const { stderr, status } = await interrupted(code);
    expect(status).toBe(130);
    expect(stderr).toContain('in <genexpr>');
  });

  it('ends a program that takes no notice of it', async () => {
    const { stderr, status } = await interrupted(
      'import sys\nprint("on", file=sys.stderr)\nsum(iter(int, 1))',
    );
    expect([stderr, status]).toEqual(['on\n', 130]);
  });
});

describe.concurrent('output', { timeout: 60_000 }, () => {
  it('ends the program quietly when nobody reads it any more', async () => {
    const { stderr, status } = await runNamesake(
      ['run', '-c', 'i = 0\nwhile True:\n    print(i)\n    i += 1'],
      {
        onOutput: (_output, running) => running.closeOutput(),
      },
    );
    expect([stderr, status]).toEqual(['', 0]);
  });

  it('comes as it is printed', async () => {
    const seen: string[] = [];
    await runNamesake(['run', '-c', 'print("early")\nn = 0\nwhile n < 3000000: n += 1\nprint("late")'], {
      onOutput: (output) => seen.push(output),
    });
    expect(seen).toEqual(['early\n', 'early\nlate\n']);
  });
});

/** Code that asks for more than a program may have, and the message of its MemoryError. */
const LIMITS: readonly (readonly [code: string, message: string])[] = [
  ["'x' * 10**10", 'the memory of a program is limited to 1024 MiB'],
  ['[0] * 10**9', 'the memory of a program is limited to 1024 MiB'],
  ['(1,) * 10**9', 'the memory of a program is limited to 1024 MiB'],
  ['bytearray(2 * 10**9)', 'the memory of a program is limited to 1024 MiB'],
  ['list(range(10**9))', 'the memory of a program is limited to 1024 MiB'],
  ['1 << 10**10', 'the memory of a program is limited to 1024 MiB'],
  ['10 ** 10 ** 8', 'ints of more than 67108864 bits are not supported'],
  ['x = 3\nwhile True: x = x * x', 'ints of more than 67108864 bits are not supported'],
  ['import math\nmath.factorial(10**8)', 'ints of more than 67108864 bits are not supported'],
  ['"%1000000000d" % 1', 'the memory of a program is limited to 1024 MiB'],
  ['f"{1:{10**9}}"', 'the memory of a program is limited to 1024 MiB'],
  ['x = []\nwhile True: x.append([0] * 10**7)', 'the memory of a program is limited to 1024 MiB'],
  ['x = "ab"\nwhile True: x += x', 'the memory of a program is limited to 1024 MiB'],
  ['x = [1]\nwhile True: x.extend(x)', 'the memory of a program is limited to 1024 MiB'],
];

describe.concurrent('more than there is', { timeout: 60_000 }, () => {
  it.for(LIMITS)('%s', async ([code, message]) => {
    const { stderr, status } = await runNamesake(['run', '-c', code]);
    expect(stderr.split('\n').at(-2)).toBe(`MemoryError: ${message}`);
    expect(status).toBe(1);
  });

  it('leaves a program that handles it able to go on', async () => {
    const { stdout, stderr, status } = await runNamesake([
      'run',
      '--no-record',
      '-c',
      `
class Node: pass
head = None
try:
    while True:
        node = Node()
        node.data = [0] * 1000
        node.next = head
        head = node
except MemoryError as error:
    print(error)
head = node = None
print(len([[0] * 1000 for i in range(500)]))`,
    ]);
    expect(stderr).toBe('');
    expect(stdout).toBe('the memory of a program is limited to 1024 MiB\n500\n');
    expect(status).toBe(0);
  });
});
