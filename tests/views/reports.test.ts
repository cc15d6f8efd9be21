/** What the inspector and the answers to questions look like. */
import { describe, expect, it } from 'vitest';
import type { Inspection, Life } from '../../src/session/snapshot.ts';
import { type InspectorState, inspectorRows } from '../../src/views/inspector-view.ts';
import { reportRows } from '../../src/views/report-view.ts';
import { type Row, rowWidth } from '../../src/views/row.ts';
import { objectView } from '../ui/fake-session.ts';

const text = (rows: readonly Row[]): string[] =>
  rows.map((row) =>
    row
      .map((one) => one.text)
      .join('')
      .trimEnd(),
  );

const LIST = objectView({
  label: 'L1',
  type: 'list',
  shape: 'sequence',
  text: "['x']",
  mutable: true,
  count: 3,
  length: 1,
});

const INSPECTION: Inspection = {
  object: LIST,
  ledger: [
    { words: 'global a', by: null, count: 1 },
    { words: 'L4[0]', by: 'L4', count: 2 },
  ],
  weakly: [{ words: 'weakref W7 with a callback', by: 'W7', count: 1 }],
  names: ['a in global'],
  why: [
    { words: 'global d', to: 'L4' },
    { words: 'L4[0]', to: 'L1' },
  ],
  generation: 1,
  bornAt: 2,
  bornAtLine: 2,
  shared: null,
};

const LIFE: Life = {
  born: { step: 2, line: 2 },
  changes: [{ step: 9, line: 4, what: ["[0]: 'string' → 'x'"] }],
  earlier: 3,
  died: { step: 40, line: 12, why: 'collected' },
  previous: { step: 1, line: 1, label: 'D1', type: 'dict' },
};

const state = (part: InspectorState['part'], life: Life | null = null): InspectorState => ({
  part,
  trail: ['L1'],
  inspection: INSPECTION,
  life,
  row: 0,
});

const OBJECTS = new Map([['L1', LIST]]);

describe('the inspector', () => {
  it('tells everything about an object', () => {
    expect(text(inspectorRows(state('all', LIFE), OBJECTS, 'label', 70))).toEqual([
      'object     L1',
      'id         0x7f0000001000 = 139637976731648',
      'type       list, mutable',
      "value      ['x']",
      'size       56 bytes',
      'count      3 = global a + 2 × L4[0]',
      'weakly     weakref W7 with a callback',
      'names      a in global',
      'alive by   global d → L4[0]',
      'collector  generation 1',
      'made       in step 2, line 2',
      "changed    in step 9, line 4: [0]: 'string' → 'x'",
      '           and 3 times before',
      'freed      in step 40, line 12: the collector found it unreachable',
      'id before  of D1, a dict, freed in step 1, line 1',
      '',
      '▶ held by L4[0] → L4',
    ]);
  });

  it('lists every holder with how often it holds', () => {
    expect(text(inspectorRows(state('ledger'), OBJECTS, 'label', 60)).slice(2, 8)).toEqual([
      '   1 global a',
      '   2 L4[0]',
      '   3 in all: the count of references',
      '',
      'weak references, which add no count',
      '   · weakref W7 with a callback',
    ]);
  });

  it('shows the way from a root', () => {
    expect(text(inspectorRows(state('why'), OBJECTS, 'label', 60)).slice(2)).toEqual([
      '   global d refers to L4',
      '  ╰▶ L4[0] refers to L1',
    ]);
  });

  it('says of an island that nothing reaches it', () => {
    const inspection = { ...INSPECTION, why: null };
    const rows = text(inspectorRows({ ...state('why'), inspection }, OBJECTS, 'label', 80));
    expect(rows.at(-1)).toBe('nothing reaches it from a name or a frame: it waits for the collector');
  });
});

describe('reports', () => {
  const memory = reportRows(
    {
      kind: 'memory',
      parts: [
        {
          title: 'list L1: 64 bytes',
          id: 0x7f0000001000,
          words: [
            { offset: -8, name: 'gc previous', value: '0x7f0000002000', meaning: 'the one before it' },
            { offset: 16, name: 'size', value: '0x1', meaning: '1 (number of items)' },
          ],
          left: 4,
        },
      ],
    },
    72,
  );

  it('show memory word by word', () => {
    expect(text(memory)).toEqual([
      'list L1: 64 bytes  0x7f0000001000',
      '   −8 gc previous 0x7f0000002000 the one before it',
      '  +16 size                   0x1 1 (number of items)',
      '  … 4 more words',
    ]);
  });

  it.each([20, 40, 72, 100])('fit into %i columns', (width) => {
    const rows = reportRows(
      {
        kind: 'difference',
        difference: {
          from: 1,
          to: 2,
          names: ['a: L1 → L2'],
          made: ['L2 list'],
          died: [],
          changed: ['L1 list: [0]: a value of many words → another value of many words, which has no end'],
          counts: [{ type: 'list', before: 1, after: 2 }],
        },
      },
      width,
    );
    for (const row of [...rows, ...inspectorRows(state('all', LIFE), OBJECTS, 'label', width)])
      expect(rowWidth(row)).toBeLessThanOrEqual(Math.max(width, 40));
    expect(text(rows)).toContain('  list: 1 → 2 (+1)');
  });
});
