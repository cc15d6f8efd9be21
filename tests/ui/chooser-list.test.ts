/** The chooser's list: the highlighted sample is always in sight, and every one can be come to. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listAt, moveInList, visibleItems } from '../../src/ui/chooser-list.ts';
import type { Sample } from '../../src/ui/sample.ts';

const sample = (group: number, number: number): Sample => ({
  name: `sample ${number}`,
  group: `group ${group}`,
  path: `/${group}/${number}.py`,
  description: '',
  text: '',
});

const samples = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 7 })
  .map((sizes) => sizes.flatMap((size, group) => Array.from({ length: size }, (_, i) => sample(group, i))));
const key = fc.constantFrom('up', 'down', 'j', 'k', 'page up', 'page down', 'home', 'end', 'g', 'G', 'x');

it('keeps the highlighted sample among those that fit, whatever is pressed', () => {
  fc.assert(
    fc.property(samples, fc.array(key), fc.integer({ min: 1, max: 20 }), (all, keys, rows) => {
      let list = listAt(all, null);
      for (const pressed of keys) {
        list = moveInList(list, pressed, all, rows);
        const items = visibleItems(all, list, rows);
        expect(items.map(({ value }) => value)).toContain(all[list.at]);
        const height = items.reduce((sum, { heading }) => sum + (heading === '' ? 1 : 2), 0);
        if (rows > 1) expect(height).toBeLessThanOrEqual(rows);
      }
    }),
  );
});

it('comes to every sample, one by one, and round to the first', () => {
  const all = [sample(0, 0), sample(0, 1), sample(1, 0), sample(2, 0)];
  let list = listAt(all, null);
  const seen = all.map(() => {
    const { at } = list;
    list = moveInList(list, 'down', all, 3);
    return at;
  });
  expect(seen).toEqual([0, 1, 2, 3]);
  expect(list.at).toBe(0);
});

it('fills the rows up to the end of the list', () => {
  const all = [sample(0, 0), sample(0, 1), sample(0, 2), sample(0, 3)];
  expect(visibleItems(all, listAt(all, all[3]!.path), 10)).toHaveLength(4);
});
