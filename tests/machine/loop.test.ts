/** The loop from outside: stopping, going on, being asked before every instruction, registers, limits. */
import { describe, expect, it } from 'vitest';
import { Op } from '../../src/compile/instructions.ts';
import { beginProgram } from '../../src/history/begin-program.ts';
import { Tape } from '../../src/history/tape.ts';
import { frameLine } from '../../src/machine/frames.ts';
import { dropCaches, restoreRegisters, run, saveRegisters } from '../../src/machine/interpreter/run.ts';
import { type Machine, STOPPED } from '../../src/machine/machine.ts';
import { Own } from '../../src/machine/own-words.ts';
import { printUncaught } from '../../src/machine/uncaught.ts';
import { loadProgram } from '../../src/session/load-program.ts';

/** A machine about to run a program; what it prints is appended to `output`. */
function begin(source: string): { m: Machine; output: () => string } {
  const loaded = loadProgram(source, '/program.py');
  if (!loaded.ok) throw new Error(loaded.message);
  const tape = new Tape({ clock: () => 1.5e9, entropy: () => 7 });
  let text = '';
  tape.onPrint = (printed) => {
    text += printed;
  };
  const m = beginProgram(loaded.code, tape, {
    file: '/program.py',
    argv: ['/program.py'],
    warnings: loaded.warnings,
    source: loaded.source,
    memoryLimit: 0x10000000,
  });
  return { m, output: () => text };
}

const PROGRAM = `
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def gen(n):
    for i in range(n):
        try:
            yield i
        finally:
            pass

class C:
    def __init__(self, x):
        self.x = x

print(fib(6), list(gen(3)), sum(x for x in gen(4)), C(5).x)
try:
    fib('a')
except TypeError as e:
    print(e)
`;

function wholeOutput(source: string): string {
  const { m, output } = begin(source);
  expect(run(m)).toBe('finished');
  return output();
}

describe('stopping', () => {
  it('stops before each line and goes on from there', () => {
    const { m, output } = begin('a = 1\nb = 2\nprint(a + b)\n');
    const lines: number[] = [];
    m.atStop = () => false;
    m.stopAt = 1;
    while (run(m) === 'stopped') {
      lines.push(frameLine(m, m.frame));
      m.stopAt = m.steps + 1;
    }
    expect(lines).toEqual([1, 2, 3]);
    expect(output()).toBe('3\n');
    expect(run(m)).toBe('finished');
  });

  it('prints the same however often it stops', () => {
    const { m, output } = begin(PROGRAM);
    m.atStop = () => m.nesting > 1;
    m.stopAt = 1;
    while (run(m) === 'stopped') m.stopAt = m.steps + 1;
    expect(output()).toBe(wholeOutput(PROGRAM));
  });

  it('leaves a loop inside a native by throwing', () => {
    const { m } = begin('def key(x):\n    return -x\n\nsorted([1, 2], key=key)\n');
    m.atStop = () => m.nesting < 2;
    m.stopAt = 3;
    expect(() => run(m)).toThrow();
    try {
      const again = begin('def key(x):\n    return -x\n\nsorted([1, 2], key=key)\n').m;
      again.atStop = () => false;
      again.stopAt = 3;
      run(again);
    } catch (error) {
      expect(error).toBe(STOPPED);
    }
    expect(frameLine(m, m.frame)).toBe(2);
  });
});

describe('being asked before every instruction', () => {
  it('changes nothing', () => {
    const { m, output } = begin(PROGRAM);
    let asked = 0;
    m.atInstruction = () => {
      asked++;
      return true;
    };
    expect(run(m)).toBe('finished');
    expect(asked).toBeGreaterThan(500);
    expect(output()).toBe(wholeOutput(PROGRAM));
  });

  it('stands at the instruction that comes next, and can stop there', () => {
    const { m, output } = begin('x = 40 + len("ab")\nprint(x)\n');
    m.atInstruction = () => (m.program.words[m.pc]! & 0xff) !== Op.CALL;
    expect(run(m)).toBe('stopped');
    expect(m.program.words[m.pc]! & 0xff).toBe(Op.CALL);
    m.atInstruction = null;
    expect(run(m)).toBe('finished');
    expect(output()).toBe('42\n');
  });
});

describe('registers', () => {
  it('are all that is needed beside memory', () => {
    const { m, output } = begin(PROGRAM);
    m.atStop = () => false;
    m.stopAt = 20;
    expect(run(m)).toBe('stopped');
    const words = m.words.slice();
    const registers = saveRegisters(m);
    m.stopAt = Number.POSITIVE_INFINITY;
    run(m);
    const { steps } = m;
    const printed = m.load(Own.printed);
    m.words.set(words);
    restoreRegisters(m, registers);
    dropCaches(m);
    expect(m.steps).toBe(20);
    run(m);
    expect([m.steps, m.load(Own.printed)]).toEqual([steps, printed]);
    expect(output()).toBe(wholeOutput(PROGRAM));
  });
});

describe('limits', () => {
  const RECURSION = `
n = 0
class R:
    def __repr__(self):
        global n
        n += 1
        return repr(self)
try:
    repr(R())
except RecursionError as e:
    print(n, e)
`;

  it('ends nested natives at the same depth every time', () => {
    const { m, output } = begin(RECURSION);
    m.nestingLimit = 50;
    run(m);
    expect(output()).toBe('49 maximum recursion depth exceeded\n');
  });

  it('leaves an uncaught exception for printing', () => {
    const { m, output } = begin('def f():\n    1 / 0\n\nf()\n');
    expect(run(m)).toBe('finished');
    expect(printUncaught(m)).toBe(1);
    expect(output()).toMatch(/line 2, in f\n.*\n.*\nZeroDivisionError: division by zero\n$/);
  });
});
