/** NoneType, ellipsis and NotImplementedType: the types with one object each. CPython: Objects/object.c, sliceobject.c. */

import { defineType, method } from '../define.ts';
import { PLAIN } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { raise } from '../raise.ts';
import { shownAs } from '../shown.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { tupleSize } from '../tuple-object.ts';
import { warn } from '../warnings.ts';

/** Calling the type gives the one object. */
const only =
  (object: Address, shown: string) =>
  (m: Machine, _type: Address, _argv: Address, count: number, names: Address): Address => {
    if (count > 0 || (names !== 0 && tupleSize(m, names) > 0)) {
      raise(m, Type.TypeError, `${shown} takes no arguments`);
    }
    return object;
  };

const text = (shown: string) => (m: Machine) => newStr(m, shown);

function compareNone(_m: Machine, left: Address, right: Address, how: Compare): Address {
  if (how === Compare.eq) return left === right ? Static.True : Static.NotImplemented;
  if (how === Compare.ne) return left === right ? Static.False : Static.NotImplemented;
  return Static.NotImplemented;
}

/** A number of its own, the same in every process. CPython: none_hash. */
function hashNone(m: Machine): number {
  m.hashHigh = 0;
  return 0xfca86420 | 0;
}

defineType('NoneType', {
  at: Type.NoneType,
  shown: shownAs(() => 'None'),
  layout: PLAIN,
  final: true,
  new: only(Static.None, 'NoneType'),
  repr: text('None'),
  hash: hashNone,
  compare: compareNone,
  bool: () => false,
  doc: 'The type of the None singleton.',
});

/** Always true, but not to be relied on. */
function notImplementedTruth(m: Machine): boolean {
  warn(m, Type.DeprecationWarning, 'NotImplemented should not be used in a boolean context');
  return true;
}

const REDUCED_ELLIPSIS = name('Ellipsis');
const REDUCED_NOT_IMPLEMENTED = name('NotImplemented');

defineType(
  'ellipsis',
  {
    at: Type.ellipsis,
    shown: shownAs(() => 'Ellipsis'),
    layout: PLAIN,
    final: true,
    new: only(Static.Ellipsis, 'EllipsisType'),
    repr: text('Ellipsis'),
    doc: 'The type of the Ellipsis singleton.',
  },
  [method('__reduce__', () => REDUCED_ELLIPSIS, '()')],
);

defineType(
  'NotImplementedType',
  {
    at: Type.NotImplementedType,
    shown: shownAs(() => 'NotImplemented'),
    layout: PLAIN,
    final: true,
    new: only(Static.NotImplemented, 'NotImplementedType'),
    repr: text('NotImplemented'),
    bool: notImplementedTruth,
    doc: 'The type of the NotImplemented singleton.',
  },
  [method('__reduce__', () => REDUCED_NOT_IMPLEMENTED, '()')],
);
