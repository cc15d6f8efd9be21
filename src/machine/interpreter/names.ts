/**
 * Instructions that load, store and delete names: in the namespace of a module or class, in globals and
 * builtins, in cells, in slots. The usual cases stand in the loop; these are all of them.
 * CPython: Python/bytecodes.c.
 */
import { cellValue, newCell } from '../cell-object.ts';
import { dictDelete, dictGetName, dictSetName } from '../dict-object.ts';
import { CELL, FrameWord, FUNCTION } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { deleteItem, getItem, setItem } from '../protocol/subscript.ts';
import { reprText } from '../protocol/text.ts';
import { caught, raise, takePending } from '../raise.ts';
import { tupleItem } from '../tuple-object.ts';
import { localName, localWord, nameAt, notDefined, unboundCell, unboundLocal } from './frame-names.ts';
import { cacheBinding, cacheName } from './inline-caches.ts';
import { drop, peek, push, replaceTop } from './stack.ts';

/** mapping[name], or 0 instead of a KeyError. New. CPython: PyMapping_GetOptionalItem. */
function mappingGet(m: Machine, mapping: Address, name: Address): Address {
  if (m.typeOf(mapping) === Type.dict) {
    const value = dictGetName(m, mapping, name);
    return value === 0 ? 0 : m.hold(value);
  }
  const mark = m.kept;
  try {
    return getItem(m, mapping, name);
  } catch (error) {
    caught(m, error, mark, Type.KeyError);
    return 0;
  }
}

/** The value of a global or built-in name: new; NameError when there is none. */
export function globalValue(m: Machine, name: Address): Address {
  const value = dictGetName(m, m.load(m.frame + FrameWord.globals), name);
  if (value !== 0) return m.hold(value);
  const builtin = mappingGet(m, m.load(m.frame + FrameWord.builtins), name);
  return builtin !== 0 ? builtin : notDefined(m, name);
}

export function loadName(m: Machine, index: number): void {
  const name = nameAt(m, index);
  const namespace = m.load(m.frame + FrameWord.namespace);
  if (namespace === 0) raise(m, Type.SystemError, 'no locals found');
  cacheName(m, namespace, name);
  const value = mappingGet(m, namespace, name);
  push(m, value !== 0 ? value : globalValue(m, name));
}

export function storeName(m: Machine, index: number): void {
  const name = nameAt(m, index);
  const namespace = m.load(m.frame + FrameWord.namespace);
  const value = peek(m, 1);
  if (namespace === 0) {
    raise(m, Type.SystemError, `no locals found when storing ${reprText(m, name)}`);
  }
  if (m.typeOf(namespace) === Type.dict) {
    dictSetName(m, namespace, name, value);
    cacheBinding(m, namespace, name);
  } else setItem(m, namespace, name, value);
  drop(m);
}

export function deleteName(m: Machine, index: number): void {
  const name = nameAt(m, index);
  const namespace = m.load(m.frame + FrameWord.namespace);
  const mark = m.kept;
  try {
    deleteItem(m, namespace, name);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    m.release(takePending(m));
    notDefined(m, name);
  }
}

export function loadGlobal(m: Machine, arg: number): void {
  const name = nameAt(m, arg >> 1);
  cacheName(m, m.load(m.frame + FrameWord.globals), name);
  push(m, globalValue(m, name));
  if ((arg & 1) !== 0) push(m, 0);
}

export function storeGlobal(m: Machine, index: number): void {
  const name = nameAt(m, index);
  const globals = m.load(m.frame + FrameWord.globals);
  dictSetName(m, globals, name, peek(m, 1));
  cacheBinding(m, globals, name);
  drop(m);
}

export function deleteGlobal(m: Machine, index: number): void {
  const name = nameAt(m, index);
  if (!dictDelete(m, m.load(m.frame + FrameWord.globals), name)) notDefined(m, name);
}

export function loadLocals(m: Machine): void {
  const namespace = m.load(m.frame + FrameWord.namespace);
  if (namespace === 0) raise(m, Type.SystemError, 'no locals');
  push(m, m.hold(namespace));
}

export function loadFromDictOrGlobals(m: Machine, index: number): void {
  const name = nameAt(m, index);
  const value = mappingGet(m, peek(m, 1), name);
  replaceTop(m, value !== 0 ? value : globalValue(m, name));
}

export function loadFromDictOrDeref(m: Machine, index: number): void {
  const name = localName(m, index);
  let value = mappingGet(m, peek(m, 1), name);
  if (value === 0) {
    const held = cellValue(m, m.load(localWord(m, index)));
    if (held === 0) unboundCell(m, index);
    value = m.hold(held);
  }
  replaceTop(m, value);
}

export function loadDeref(m: Machine, index: number): void {
  const value = cellValue(m, m.load(localWord(m, index)));
  if (value === 0) unboundCell(m, index);
  push(m, m.hold(value));
}

export function storeDeref(m: Machine, index: number): void {
  const cell = m.load(localWord(m, index));
  m.sp -= 8;
  m.replace(cell + CELL.value, m.load(m.sp));
}

export function deleteDeref(m: Machine, index: number): void {
  const cell = m.load(localWord(m, index));
  if (cellValue(m, cell) === 0) unboundCell(m, index);
  m.drop(cell + CELL.value);
}

export function makeCell(m: Machine, index: number): void {
  const at = localWord(m, index);
  m.store(at, newCell(m, m.load(at)));
}

export function copyFreeVars(m: Machine, count: number): void {
  const closure = m.load(m.load(m.frame + FrameWord.function) + FUNCTION.closure);
  const first = m.sp - 8 * count;
  for (let i = 0; i < count; i++) m.store(first + 8 * i, m.hold(tupleItem(m, closure, i)));
}

export function loadFastCheck(m: Machine, index: number): void {
  const value = m.load(localWord(m, index));
  if (value === 0) unboundLocal(m, index);
  push(m, m.hold(value));
}

export function deleteFast(m: Machine, index: number): void {
  const at = localWord(m, index);
  if (m.load(at) === 0) unboundLocal(m, index);
  m.drop(at);
}

export function loadFastAndClear(m: Machine, index: number): void {
  const at = localWord(m, index);
  push(m, m.load(at));
  m.store(at, 0);
}
