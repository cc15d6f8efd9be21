/**
 * The end of everything: modules are given up, in CPython's order, so that destructors run that are to
 * run. CPython: Python/pylifecycle.c (finalize_modules), Objects/moduleobject.c (_PyModule_ClearDict).
 */
import { runAtExit } from '../at-exit.ts';
import { collect, OLDEST } from '../collector.ts';
import { dictClear, dictEntries, dictGetName, dictNext, dictSetName, entryKey } from '../dict-object.ts';
import { GcWord, generationHead } from '../gc-list.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { moduleDict } from '../module-object.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { codePointAt, strLength } from '../str-object.ts';

/** Where user's values hide in sys. CPython: sys_deletes. */
const SYS_DELETED = [
  'path',
  'argv',
  'ps1',
  'ps2',
  'last_exc',
  'last_type',
  'last_value',
  'last_traceback',
  'path_importer_cache',
  'meta_path',
  'path_hooks',
].map(name);
const UNDERSCORE = name('_');
const BUILTINS = name('__builtins__');

/** Puts the program away after its code is over. Runs what `__del__` and callbacks there are. */
export function finishProgram(m: Machine): void {
  m.frame = 0;
  runAtExit(m);
  m.store(Own.finalizing, 1);
  if (m.load(Own.collectorOn) !== 0) collect(m);
  emptySpecialNames(m);
  m.store(Own.finalizing, 2);
  const modules = m.load(Own.modules);
  for (let at = dictNext(m, modules, 0); at !== 0; at = dictNext(m, modules, at)) {
    dictSetName(m, modules, entryKey(m, modules, at), Static.None);
  }
  dictClear(m, modules);
  collect(m, OLDEST, 'shutdown');
  for (const module of livingModules(m)) clearModule(m, moduleDict(m, module));
  collect(m, OLDEST, 'shutdown');
}

function emptySpecialNames(m: Machine): void {
  dictSetName(m, m.load(Own.builtins), UNDERSCORE, Static.None);
  const sys = m.load(Own.sysNamespace);
  for (const key of SYS_DELETED) if (dictGetName(m, sys, key) !== 0) dictSetName(m, sys, key, Static.None);
}

/** The modules that the collector still knows, the youngest first. */
function livingModules(m: Machine): Address[] {
  const found: Address[] = [];
  for (let generation = 2; generation >= 0; generation--) {
    const head = generationHead(generation);
    for (let at = m.load(head + GcWord.next); at !== head; at = m.load(at + GcWord.next)) {
      if (m.typeOf(at) === Type.module) found.push(at);
    }
  }
  return found.reverse();
}

/** Sets names to None: first those with one underscore in front, then all but `__builtins__`. */
function clearModule(m: Machine, dict: Address): void {
  m.keep(m.hold(dict));
  for (const one of ['private', 'all'] as const) {
    for (const { key, value } of dictEntries(m, dict)) {
      if (value === Static.None || !isStr(m, key) || key === BUILTINS) continue;
      if (one === 'private' && !isPrivate(m, key)) continue;
      dictSetName(m, dict, key, Static.None);
    }
  }
  m.release(m.unkeep());
}

function isPrivate(m: Machine, key: Address): boolean {
  if (strLength(m, key) === 0 || codePointAt(m, key, 0) !== 95) return false;
  return strLength(m, key) < 2 || codePointAt(m, key, 1) !== 95;
}
