/** cell: where a name of an enclosing function is bound. CPython: Objects/cellobject.c. */

import { newCell } from '../cell-object.ts';
import { defineType, getset } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { CELL } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { compare } from '../protocol/compare.ts';
import { raise, typeNameOf } from '../raise.ts';
import { partOf } from '../shown.ts';
import { newStr } from '../str-object.ts';

function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'cell', names);
  checkPositional(m, 'cell', count, 0, 1);
  return newCell(m, count === 0 ? 0 : m.hold(m.load(argv)));
}

function repr(m: Machine, self: Address): Address {
  const value = m.load(self + CELL.value);
  const at = `<cell at 0x${m.id(self).toString(16)}`;
  if (value === 0) return newStr(m, `${at}: empty>`);
  return newStr(m, `${at}: ${typeNameOf(m, value)} object at 0x${m.id(value).toString(16)}>`);
}

/** By what they hold; an empty one is less than any other. */
function compareCells(m: Machine, self: Address, other: Address, how: number): Address {
  if (m.typeOf(other) !== Type.cell) return Static.NotImplemented;
  const a = m.load(self + CELL.value);
  const b = m.load(other + CELL.value);
  if (a !== 0 && b !== 0) return compare(m, a, b, how);
  const order = (b === 0 ? 1 : 0) - (a === 0 ? 1 : 0);
  return m.boolean([order < 0, order <= 0, order === 0, order !== 0, order > 0, order >= 0][how]!);
}

function contents(m: Machine, self: Address): Address {
  const value = m.load(self + CELL.value);
  if (value === 0) raise(m, Type.ValueError, 'Cell is empty');
  return m.hold(value);
}

defineType(
  'cell',
  {
    at: Type.cell,
    shown: { shape: 'other', parts: (m, self) => partOf(m, self, '', CELL.value), mutable: true },
    layout: CELL,
    collected: true,
    final: true,
    letter: 'C',
    doc: 'Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.',
    dealloc: freeByLayout,
    clear: (m, self) => m.drop(self + CELL.value),
    new: make,
    hash: null,
    repr,
    compare: compareCells,
  },
  [
    getset('cell_contents', contents, (m, self, value) => {
      m.replace(self + CELL.value, value === 0 ? 0 : m.hold(value));
    }),
  ],
);
