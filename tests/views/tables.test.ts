/** Which lists of rows stand as tables, and what is in them. */
import { expect, it } from 'vitest';
import type { ObjectView } from '../../src/session/snapshot.ts';
import { tablesAmong } from '../../src/views/graph/tables.ts';
import { objectView } from '../ui/fake-session.ts';

const number = (value: number): ObjectView =>
  objectView({ label: `@${value}`, type: 'int', text: String(value), immortal: true });

/** A list of these objects. */
const list = (label: string, items: readonly ObjectView[], part: Partial<ObjectView> = {}): ObjectView =>
  objectView({
    label,
    type: 'list',
    shape: 'sequence',
    mutable: true,
    length: items.length,
    references: items.map(({ label: to }, index) => ({ slot: { kind: 'index', index }, to, changed: false })),
    ...part,
  });

const NUMBERS = [1, 20, 300, 4].map(number);
const [one, twenty, many, four] = NUMBERS as [ObjectView, ObjectView, ObjectView, ObjectView];
const A = list('L1', [one, twenty, many]);
const B = list('L2', [four, one, four]);

function rows(objects: readonly ObjectView[], width = 60): readonly string[] | null {
  const all = new Map([...NUMBERS, ...objects].map((object) => [object.label, object]));
  const table = tablesAmong(all, 'label', width).get('L9');
  return table
    ? table.map(({ row }) =>
        row
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      )
    : null;
}

it('has the cells of rows of one length one under the other', () => {
  expect(rows([A, B, list('L9', [A, B])])).toEqual(['0: L1 │ 1 │ 20 │ 300', '1: L2 │ 4 │ 1  │ 4']);
});

it('is tighter where there is less room, and none where there is too little', () => {
  const objects = [A, B, list('L9', [A, B])];
  expect(rows(objects, 16)).toEqual(['0: L1│1│20│300', '1: L2│4│1 │4']);
  expect(rows(objects, 12)).toEqual(['0: 1│20│300', '1: 4│1 │4']);
  expect(rows(objects, 10)).toBeNull();
});

it('marks the cell that the step has changed', () => {
  const changed = {
    ...B,
    references: B.references.map((reference, i) => ({ ...reference, changed: i === 1 })),
  };
  expect(rows([A, changed, list('L9', [A, changed])])).toEqual([
    '0: L1 │ 1 │ 20 │ 300',
    '1: L2 │ 4 │ ~1 │ 4',
  ]);
});

it('is none of rows that are shared, of different lengths, or few', () => {
  expect(rows([A, list('L9', [A, A])])).toBeNull();
  expect(rows([A, B, list('L9', [A, B]), list('L8', [A])])).toBeNull();
  expect(rows([A, list('L2', [one, four]), list('L9', [A, list('L2', [one, four])])])).toBeNull();
  const [small, other] = [list('L1', [one, four]), list('L2', [one, four])];
  expect(rows([small, other, list('L9', [small, other])])).toBeNull();
});

it('is none of what has been freed', () => {
  expect(rows([A, B, list('L9', [A, B], { state: 'freed' })])).toBeNull();
});
