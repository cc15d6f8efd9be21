/**
 * Boot: writes into a fresh machine's memory everything that is there before a program starts: static
 * objects, types with their namespaces, the table of interned strings, the modules builtins and sys. The
 * same memory each time. CPython: Python/pylifecycle.c.
 */
import './built-in-types.ts';
import './built-in-modules.ts';
import { BootNames } from './boot-names.ts';
import { fillNamespace } from './boot-namespace.ts';
import { finishBoot, startBoot } from './boot-region.ts';
import { writeStaticObjects } from './boot-static.ts';
import { inheritSlots, typesInOrder, writeType } from './boot-types.ts';
import { startCollector } from './collector.ts';
import { moduleSpecs, typeSpecs } from './define.ts';
import { dictSetName, newDict, newDictFor, startDicts } from './dict-object.ts';
import { startLists } from './gc-list.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { makeBuiltInModule, moduleDict } from './module-object.ts';
import { declaredNames, name } from './names.ts';
import { Own } from './own-words.ts';

const BUILTINS = name('builtins');
const SYS = name('sys');
/** Natives warn before a program imports anything. */
const WARNINGS = name('_warnings');

/** The collector's thresholds. CPython: Include/internal/pycore_runtime_init.h. */
const THRESHOLDS = [2000, 10, 10];

/** Room in the table of interned strings for the names of boot and of a program. */
const INTERNED_ROOM = 5000;

/**
 * Prepares a fresh machine. Its heap is empty afterwards, and nothing that boot made is ever freed. An
 * image is what `bootImage` answered for the same program of ours: it saves the work.
 */
export function boot(m: Machine, image: Int32Array | null = null): void {
  if (image !== null) m.words.set(image);
  else bootAnew(m);
}

/** All that boot writes into memory. */
export function bootImage(m: Machine): Int32Array {
  return m.words.slice(0, m.load(Own.bootEnd) >> 2);
}

function bootAnew(m: Machine): void {
  m.heap.start();
  startLists(m);
  startDicts(m);
  writeOwnWords(m);
  writeStaticObjects(m);
  startBoot(m);
  const specs = typesInOrder(typeSpecs);
  internNames(m);
  for (const spec of specs) writeType(m, spec);
  const names = new BootNames(m);
  for (const spec of specs) {
    fillNamespace(m, spec, names);
    inheritSlots(m, spec);
  }
  makeModules(m);
  finishBoot(m);
  startCollector(m);
}

function writeOwnWords(m: Machine): void {
  m.store(Own.handled, Own.handledBase);
  m.store(Own.recursionLimit, 1000);
  m.store(Own.intMaxStrDigits, 4300);
  m.store(Own.collectorOn, 1);
  THRESHOLDS.forEach((threshold, i) => {
    m.store(Own.threshold + 8 * i, threshold);
  });
  m.store(Own.namespaceVersion, 1);
}

/** The table of interned strings, with the names that natives ask for. */
function internNames(m: Machine): void {
  const table = newDictFor(m, INTERNED_ROOM, true);
  m.store(Own.interned, table);
  for (const at of declaredNames.values()) dictSetName(m, table, at, at);
}

function makeModules(m: Machine): void {
  const modules = newDict(m);
  m.store(Own.modules, modules);
  const all: readonly (readonly [Address, string, Own | 0])[] = [
    [SYS, 'sys', Own.sysNamespace],
    [BUILTINS, 'builtins', Own.builtins],
    [WARNINGS, '_warnings', 0],
  ];
  for (const [named, text, word] of all) {
    const module = makeBuiltInModule(m, moduleSpecs.get(text)!);
    dictSetName(m, modules, named, module);
    if (word !== 0) m.store(word, moduleDict(m, module));
  }
}
