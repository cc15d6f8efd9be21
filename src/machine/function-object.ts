/** function objects as other files make them. CPython: Objects/funcobject.c, Objects/frameobject.c. */
import { dictGetName } from './dict-object.ts';
import { track } from './gc-list.ts';
import { CODE, DICT, FUNCTION, MODULE, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const NAME = name('__name__');
const BUILTINS = name('__builtins__');

/**
 * A function of a code object over a namespace of globals. Borrows both. New. CPython:
 * PyFunction_NewWithQualName.
 */
export function newFunction(m: Machine, code: Address, globals: Address): Address {
  const object = m.newCollected(Type.function, FUNCTION.end);
  const W = m.words;
  W.fill(0, (object + FUNCTION.globals) >> 2, (object + FUNCTION.end) >> 2);
  W[(object + FUNCTION.globals) >> 2] = m.hold(globals);
  W[(object + FUNCTION.builtins) >> 2] = m.hold(builtinsOf(m, globals));
  W[(object + FUNCTION.name) >> 2] = m.hold(W[(code + CODE.name) >> 2]!);
  W[(object + FUNCTION.qualname) >> 2] = m.hold(W[(code + CODE.qualname) >> 2]!);
  W[(object + FUNCTION.code) >> 2] = m.hold(code);
  W[(object + FUNCTION.doc) >> 2] = m.hold(docOf(m, code));
  const module = dictGetName(m, globals, NAME);
  if (module !== 0) W[(object + FUNCTION.module) >> 2] = m.hold(module);
  track(m, object);
  return object;
}

/** The docstring of a code object, or None: borrowed. */
function docOf(m: Machine, code: Address): Address {
  const constants = m.load(code + CODE.constants);
  if (tupleSize(m, constants) === 0) return Static.None;
  const first = tupleItem(m, constants, 0);
  const isStr = (m.load(m.typeOf(first) + TYPE.flags) & TypeFlag.strSubclass) !== 0;
  return isStr ? first : Static.None;
}

/** The builtins that code with these globals looks names up in: borrowed. CPython: _PyEval_BuiltinsFromGlobals. */
export function builtinsOf(m: Machine, globals: Address): Address {
  const found = dictGetName(m, globals, BUILTINS);
  if (found === 0) return m.load(Own.builtins);
  return m.typeOf(found) === Type.module ? m.load(found + MODULE.dict) : found;
}

/** Has the caches of global names told of new names in a namespace that code is run with. */
export function watchNames(m: Machine, namespace: Address): void {
  if (m.load(namespace + DICT.watched) !== 0) return;
  m.store(namespace + DICT.watched, 1);
  m.store(Own.namespaceVersion, m.load(Own.namespaceVersion) + 1);
}
