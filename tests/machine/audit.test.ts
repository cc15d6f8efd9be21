/** The audit finds what is planted, and the ledger names who holds what. */
import { beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/machine/audit.ts';
import { boot } from '../../src/machine/boot.ts';
import { dictSet, newDict } from '../../src/machine/dict-object.ts';
import { newFloat } from '../../src/machine/float-object.ts';
import { GcWord } from '../../src/machine/gc-list.ts';
import { newInt } from '../../src/machine/int-object.ts';
import { holdersOf } from '../../src/machine/ledger.ts';
import { listAppend, newList } from '../../src/machine/list-object.ts';
import { Machine } from '../../src/machine/machine.ts';
import { Own } from '../../src/machine/own-words.ts';
import { newStr } from '../../src/machine/str-object.ts';
import { newTuple } from '../../src/machine/tuple-object.ts';

let m: Machine;

beforeEach(() => {
  m = new Machine(
    {
      write: () => undefined,
      readLine: () => null,
      clock: () => 0,
      entropy: () => 0,
      moduleSource: () => null,
    },
    0x10000000,
  );
  boot(m);
});

const kinds = (): string[] => audit(m).map((problem) => problem.kind);

/** A list on the keep stack with a float, a dict and a tuple in it. */
function structure(): { list: number; float: number; dict: number; tuple: number } {
  const list = m.keep(newList(m));
  const float = newFloat(m, 1.5);
  listAppend(m, list, float);
  const dict = newDict(m);
  dictSet(m, dict, float, list);
  listAppend(m, list, dict);
  const tuple = newTuple(m, newStr(m, 'some text'), m.hold(float), newInt(m, 12345));
  listAppend(m, list, tuple);
  return { list, float, dict, tuple };
}

describe('the audit', () => {
  it('finds nothing wrong after boot, and with a structure in order', () => {
    expect(audit(m)).toEqual([]);
    structure();
    expect(audit(m)).toEqual([]);
    m.releaseTo(m.kept - 8);
    expect(audit(m)).toEqual([]);
  });

  it('finds a count that is too high', () => {
    const { float } = structure();
    m.hold(float);
    const [problem, ...others] = audit(m);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ kind: 'count', object: float });
    expect(String(problem)).toMatch(/^float at 0x[0-9a-f]+ has the count 4, but 3 references$/);
  });

  it('finds a count that is too low', () => {
    const { dict } = structure();
    m.hold(dict);
    m.words[dict >> 2]! -= 2;
    expect(audit(m).map(({ kind, object }) => [kind, object])).toEqual([['count', dict]]);
  });

  it('finds a reference to what has been freed', () => {
    const { float, tuple } = structure();
    m.words[tuple >> 2] = 1;
    m.release(tuple);
    const problems = audit(m);
    expect(problems.map((problem) => problem.kind)).toContain('freed');
    expect(problems.some((problem) => problem.object === float)).toBe(false);
  });

  it('finds an object that nobody refers to', () => {
    newFloat(m, 2.5);
    expect(kinds()).toEqual(['leak']);
    expect(String(audit(m)[0])).toMatch(/^nobody owns float at 0x/);
  });

  it('finds a container that only the collector knows, with a count that nobody holds', () => {
    const list = newList(m);
    expect(audit(m).map(({ kind, object }) => [kind, object])).toEqual([['count', list]]);
  });

  it('finds memory that nobody owns', () => {
    m.heap.allocate(100);
    m.heap.allocate(1000);
    expect(audit(m).map(String)).toEqual([
      expect.stringMatching(/^nobody owns the block at 0x[0-9a-f]+ of 112 bytes$/),
      expect.stringMatching(/^nobody owns the block at 0x[0-9a-f]+ of 1008 bytes$/),
    ]);
  });

  it("finds a break in the collector's lists", () => {
    const { list, tuple } = structure();
    m.store(tuple + GcWord.previous, list);
    expect(kinds()).toEqual(['list']);
  });

  it('lets an object that is being freed keep what it has not given up yet', () => {
    const list = newList(m);
    listAppend(m, list, newFloat(m, 1.5));
    m.store(list, 0);
    m.store(Own.dying, list);
    m.store(Own.freeDepth, 1);
    expect(audit(m)).toEqual([]);
    m.store(Own.freeDepth, 0);
    expect(kinds()).toContain('count');
  });
});

describe('the ledger', () => {
  it('has an entry for each reference', () => {
    const { list, float, dict, tuple } = structure();
    for (const object of [list, float, dict, tuple]) {
      expect(holdersOf(m, object)).toHaveLength(m.count(object));
    }
  });

  it('names the places', () => {
    const { list, float, dict, tuple } = structure();
    expect(holdersOf(m, float)).toEqual(
      expect.arrayContaining([
        { kind: 'item', object: list, index: 0 },
        { kind: 'key', object: dict, key: float },
        { kind: 'item', object: tuple, index: 1 },
      ]),
    );
    expect(holdersOf(m, list)).toEqual(
      expect.arrayContaining([
        { kind: 'native', object: 0, frame: 0, name: '' },
        { kind: 'value', object: dict, key: float },
      ]),
    );
  });
});
