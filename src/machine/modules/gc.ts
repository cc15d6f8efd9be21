/** The module gc. CPython: Modules/gcmodule.c. */
import { DEBUG_SAVEALL } from '../collect-garbage.ts';
import { collect, GENERATIONS } from '../collector.ts';
import { builtin, defineModule, moduleValue, rawBuiltin } from '../define.ts';
import { dictSetName, newDict } from '../dict-object.ts';
import { GcFlag, GcWord, generationHead, isTracked, listed, listLength, mergeList } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import { listAppend, listOf, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { visitReferents } from '../object-references.ts';
import { Own } from '../own-words.ts';
import { Region, Static, Type } from '../places.ts';
import { isIndex, sizeArgument } from '../protocol/index-value.ts';
import { raise, typeNameOf } from '../raise.ts';
import { newTuple } from '../tuple-object.ts';

/** The generation that is never collected. */
const PERMANENT = 3;
const STATS = ['collections', 'collected', 'uncollectable'].map(name);

const DEBUG = {
  DEBUG_STATS: 1,
  DEBUG_COLLECTABLE: 2,
  DEBUG_UNCOLLECTABLE: 4,
  DEBUG_SAVEALL,
  DEBUG_LEAK: 38,
};

function collectNow(m: Machine, _module: Address, generation: Address): Address {
  const wanted = generation === 0 ? GENERATIONS - 1 : sizeArgument(m, generation);
  if (wanted < 0 || wanted >= GENERATIONS) raise(m, Type.ValueError, 'invalid generation');
  return newInt(m, collect(m, wanted));
}

function switchTo(on: 0 | 1) {
  return (m: Machine): Address => {
    m.store(Own.collectorOn, on);
    return Static.None;
  };
}

/** Three numbers that stand in memory from a word on, as a tuple. */
function three(from: Address) {
  return (m: Machine): Address =>
    newTuple(m, newInt(m, m.load(from)), newInt(m, m.load(from + 8)), newInt(m, m.load(from + 16)));
}

function setThreshold(m: Machine, _module: Address, argv: Address, count: number): Address {
  if (count < 1 || count > GENERATIONS) {
    raise(m, Type.TypeError, 'gc.set_threshold requires 1 to 3 arguments');
  }
  for (let i = 0; i < count; i++) m.store(Own.threshold + 8 * i, sizeArgument(m, m.load(argv + 8 * i)));
  return Static.None;
}

function setDebug(m: Machine, _module: Address, flags: Address): Address {
  m.store(Own.collectorDebug, sizeArgument(m, flags));
  return Static.None;
}

/** The objects of one generation, or of all. */
function getObjects(m: Machine, _module: Address, generation: Address): Address {
  let from = 0;
  let to = GENERATIONS;
  if (generation !== 0 && generation !== Static.None) {
    if (!isIndex(m, generation)) {
      const given = typeNameOf(m, generation);
      raise(m, Type.TypeError, `argument should be integer or None, not '${given}'`);
    }
    from = sizeArgument(m, generation);
    if (from >= GENERATIONS) {
      const most = `the number of available generations (${GENERATIONS})`;
      raise(m, Type.ValueError, `generation parameter must be less than ${most}`);
    }
    if (from < -1) raise(m, Type.ValueError, 'generation parameter cannot be negative');
    to = from < 0 ? GENERATIONS : from + 1;
    from = Math.max(0, from);
  }
  const list = newList(m);
  for (let i = from; i < to; i++) {
    for (const object of listed(m, generationHead(i))) {
      if (object !== list) listAppend(m, list, m.hold(object));
    }
  }
  return list;
}

function getStats(m: Machine): Address {
  const list = m.keep(newList(m));
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const stats = m.keep(newDict(m));
    STATS.forEach((key, i) => {
      const number = m.keep(newInt(m, m.load(Own.collectorStats + 24 * generation + 8 * i)));
      dictSetName(m, stats, key, number);
      m.release(m.unkeep());
    });
    listAppend(m, list, m.unkeep());
  }
  return m.unkeep();
}

/** The containers that the collector knows and that refer to one of the arguments. */
function getReferrers(m: Machine, _module: Address, argv: Address, count: number): Address {
  const wanted = new Set<Address>();
  for (let i = 0; i < count; i++) wanted.add(m.load(argv + 8 * i));
  const list = newList(m);
  for (let i = 0; i < GENERATIONS; i++) {
    for (const object of listed(m, generationHead(i))) {
      if (object === list) continue;
      let refers = false;
      visitReferents(m, object, (referent) => {
        refers ||= wanted.has(referent);
      });
      if (refers) listAppend(m, list, m.hold(object));
    }
  }
  return list;
}

/** What the arguments refer to, as far as the collector has to know. */
function getReferents(m: Machine, _module: Address, argv: Address, count: number): Address {
  const list = newList(m);
  for (let i = 0; i < count; i++) {
    const object = m.load(argv + 8 * i);
    if (!hasCollectorWords(m, object)) continue;
    visitReferents(m, object, (referent) => {
      listAppend(m, list, m.hold(referent));
    });
  }
  return list;
}

/** Whether objects like this one can be tracked. Built-in types are not made like other objects. */
function hasCollectorWords(m: Machine, object: Address): boolean {
  if (object < Static.boot) return false;
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.collected) !== 0;
}

/** What boot made hangs in no list; CPython tracks all of it but tuples and dicts of atoms. */
function isTrackedObject(m: Machine, _module: Address, object: Address): Address {
  if (!hasCollectorWords(m, object)) return Static.False;
  if (object < Region.heap) return m.boolean(m.typeOf(object) !== Type.tuple);
  return m.boolean(isTracked(m, object));
}

function isFinalized(m: Machine, _module: Address, object: Address): Address {
  if (object < Region.heap || !hasCollectorWords(m, object)) return Static.False;
  return m.boolean((m.load(object + GcWord.flags) & GcFlag.finalized) !== 0);
}

/** Moves everything where it is not looked at any more. */
function freeze(m: Machine): Address {
  for (let i = 0; i < GENERATIONS; i++) {
    mergeList(m, generationHead(i), generationHead(PERMANENT));
    m.store(Own.counts + 8 * i, 0);
  }
  return Static.None;
}

function unfreeze(m: Machine): Address {
  mergeList(m, generationHead(PERMANENT), generationHead(GENERATIONS - 1));
  return Static.None;
}

function freezeCount(m: Machine): Address {
  const head = generationHead(PERMANENT);
  return newInt(m, listLength(m, head));
}

/** gc.garbage and gc.callbacks: lists that the machine keeps, too. */
function keptList(word: Own) {
  return (m: Machine): Address => {
    const list = listOf(m, []);
    m.store(word, m.hold(list));
    return list;
  };
}

defineModule('gc', 'This module provides access to the garbage collector for reference cycles.', [
  builtin('enable', switchTo(1), '()'),
  builtin('disable', switchTo(0), '()'),
  builtin('isenabled', (m) => m.boolean(m.load(Own.collectorOn) !== 0), '()'),
  builtin('set_debug', setDebug, '(flags, /)'),
  builtin('get_debug', (m) => newInt(m, m.load(Own.collectorDebug)), '()'),
  builtin('get_count', three(Own.counts), '()'),
  rawBuiltin('set_threshold', setThreshold, '(threshold0, threshold1=10, threshold2=10, /)'),
  builtin('get_threshold', three(Own.threshold), '()'),
  builtin('collect', collectNow, '(generation=2)'),
  builtin('get_objects', getObjects, '(generation=None)'),
  builtin('get_stats', getStats, '()'),
  builtin('is_tracked', isTrackedObject, '(obj, /)'),
  builtin('is_finalized', isFinalized, '(obj, /)'),
  // Its tuple of arguments would be found: CPython leaves it out.
  rawBuiltin('get_referrers', getReferrers, '(*objs)', 'positional'),
  rawBuiltin('get_referents', getReferents, '(*objs)'),
  builtin('freeze', freeze, '()'),
  builtin('unfreeze', unfreeze, '()'),
  builtin('get_freeze_count', freezeCount, '()'),
  moduleValue('garbage', keptList(Own.garbage)),
  moduleValue('callbacks', keptList(Own.collectorCallbacks)),
  ...Object.entries(DEBUG).map(([key, value]) => moduleValue(key, (m) => newInt(m, value))),
]);
