/** Any sequence of changes leaves a dict as it leaves a Map, a set as it leaves a Set, and every count right. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dictClear,
  dictDelete,
  dictEntries,
  dictGet,
  dictSet,
  dictSetDefault,
  dictSize,
  dictTakeLast,
  newDict,
} from '../../src/machine/dict-object.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import {
  newSet,
  setAdd,
  setClear,
  setDiscard,
  setElements,
  setHas,
  setPop,
} from '../../src/machine/set-object.ts';
import { bareMachine, key, text } from './bare-machine.ts';

type Change =
  | { readonly kind: 'set' | 'delete' | 'default'; readonly key: number; readonly value: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'clear' };

const KEYS = 40;

const one = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'default', 'delete', 'delete'),
  key: fc.nat(KEYS - 1),
  value: fc.nat(KEYS - 1),
}) as fc.Arbitrary<Change>;
const changes = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: one },
    { weight: 2, arbitrary: fc.constant<Change>({ kind: 'last' }) },
    {
      weight: 1,
      arbitrary: fc.constant<Change>({ kind: 'clear' }),
    },
  ),
  { maxLength: 200 },
);

/** Keys that are strs below `strs`, and other objects from there on, whose places collide. */
function makeKeys(m: Machine, strs: number): Address[] {
  return Array.from({ length: KEYS }, (_, i) => (i < strs ? text(m, `key${i}`) : key(m, (i * 7) % 64)));
}

function changeDict(
  m: Machine,
  dict: Address,
  model: Map<Address, Address>,
  keys: Address[],
  change: Change,
): void {
  if (change.kind === 'clear') {
    dictClear(m, dict);
    model.clear();
  } else if (change.kind === 'last') {
    if (model.size === 0) return;
    const pair = m.frameTop;
    dictTakeLast(m, dict, pair);
    const [last, value] = [...model].at(-1)!;
    expect([m.load(pair), m.load(pair + 8)]).toEqual([last, value]);
    model.delete(last);
    m.release(last);
    m.release(value);
  } else {
    const k = keys[change.key]!;
    const value = keys[change.value]!;
    if (change.kind === 'set') {
      dictSet(m, dict, k, value);
      model.set(k, value);
    } else if (change.kind === 'delete') {
      expect(dictDelete(m, dict, k)).toBe(model.delete(k));
    } else {
      if (!model.has(k)) model.set(k, value);
      expect(dictSetDefault(m, dict, k, value)).toBe(model.get(k));
    }
  }
}

it('a dict behaves as a Map', () => {
  const m = bareMachine();
  fc.assert(
    fc.property(changes, fc.constantFrom(0, 30, KEYS), (steps, strs) => {
      const keys = makeKeys(m, strs);
      const dict = newDict(m);
      const model = new Map<Address, Address>();
      for (const step of steps) {
        changeDict(m, dict, model, keys, step);
        expect(dictSize(m, dict)).toBe(model.size);
      }
      expect(dictEntries(m, dict).map((entry) => [entry.key, entry.value])).toEqual([...model]);
      for (const k of keys) expect(dictGet(m, dict, k)).toBe(model.get(k) ?? 0);
      dictClear(m, dict);
      expect(keys.map((k) => m.count(k))).toEqual(keys.map(() => 1));
    }),
  );
});

it('a set behaves as a Set', () => {
  const m = bareMachine();
  fc.assert(
    fc.property(changes, fc.constantFrom(0, 30, KEYS), (steps, strs) => {
      const keys = makeKeys(m, strs);
      const set = newSet(m);
      const model = new Set<Address>();
      for (const step of steps) {
        if (step.kind === 'clear') {
          setClear(m, set);
          model.clear();
        } else if (step.kind === 'last') {
          const popped = setPop(m, set);
          expect(popped !== 0).toBe(model.delete(popped));
          if (popped !== 0) m.release(popped);
        } else if (step.kind === 'delete') {
          expect(setDiscard(m, set, keys[step.key]!)).toBe(model.delete(keys[step.key]!));
        } else {
          setAdd(m, set, keys[step.key]!);
          model.add(keys[step.key]!);
        }
      }
      expect(setElements(m, set).sort()).toEqual([...model].sort());
      for (const k of keys) expect(setHas(m, set, k)).toBe(model.has(k));
      setClear(m, set);
      expect(keys.map((k) => m.count(k))).toEqual(keys.map(() => 1));
    }),
  );
});
