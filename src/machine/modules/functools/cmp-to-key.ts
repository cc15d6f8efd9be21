/** cmp_to_key. CPython: Modules/_functoolsmodule.c (keyobject_richcompare). */
import { builtin, defineType, member } from '../../define.ts';
import { freeByLayout } from '../../free-object.ts';
import { track } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { layout, reference } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { call } from '../../protocol/call.ts';
import { compare as compareObjects } from '../../protocol/compare.ts';
import { raise } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import type { Compare } from '../../slot-numbers.ts';

const KEY = layout('functools.KeyWrapper', {
  compare: reference('the comparison'),
  object: reference('what is compared, 0 in the maker of keys'),
});

const SIGNATURE = parseSignature('(obj)');

function newKey(m: Machine, compare: Address, object: Address): Address {
  const key = m.newCollected(keyType.address, KEY.end);
  m.store(key + KEY.compare, m.hold(compare));
  m.store(key + KEY.object, object === 0 ? 0 : m.hold(object));
  track(m, key);
  return key;
}

/** A maker of keys called: a key of its own. */
function callKey(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const [object] = bindKeywords(m, 'K', SIGNATURE, argv, count, names) as [Address];
  return newKey(m, m.load(self + KEY.compare), object);
}

/** Compares what the comparison says with 0. */
function compareKeys(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (m.typeOf(right) !== keyType.address) raise(m, Type.TypeError, 'other argument must be K instance');
  const x = m.load(left + KEY.object);
  const y = m.load(right + KEY.object);
  if (x === 0 || y === 0) raise(m, Type.AttributeError, 'object');
  const result = m.keep(call(m, m.load(left + KEY.compare), x, y));
  const answer = compareObjects(m, result, newInt(m, 0), how);
  m.unkeep();
  m.keep(answer);
  m.release(result);
  return m.unkeep();
}

const keyType = defineType(
  'KeyWrapper',
  {
    heap: true,
    layout: KEY,
    module: 'functools',
    collected: true,
    final: true,
    abstract: true,
    dealloc: freeByLayout,
    hash: null,
    compare: compareKeys,
    call: callKey,
  },
  [member('obj', KEY.object, true)],
);

export const cmpToKeyBuiltin = builtin(
  'cmp_to_key',
  (m, _module, compare) => newKey(m, compare, 0),
  '(mycmp)',
);
