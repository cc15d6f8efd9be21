/** Instructions that import. CPython: Python/ceval.c (import_name, import_from, import_all_from). */
import { dictGet, dictGetName, dictSetName } from '../dict-object.ts';
import { IMPORT_ERROR } from '../exception-layouts.ts';
import { setField } from '../exception-object.ts';
import { newInt } from '../int-object.ts';
import { FrameWord } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { callMethod, findAttribute, getAttribute } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { getItem, setItem } from '../protocol/subscript.ts';
import { isStr, reprText } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { caught, newException, raise, throwException, typeNameOf } from '../raise.ts';
import { codePointAt, newStr, strLength, textOf } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { nameAt } from './frame-names.ts';
import { peek, push, replaceOperands } from './stack.ts';

const IMPORT = name('__import__');
const ALL = name('__all__');
const DICT = name('__dict__');
const KEYS = name('keys');
const NAME = name('__name__');
const SPEC = name('__spec__');
const ORIGIN = name('origin');
const HAS_LOCATION = name('has_location');
const INITIALIZING = name('_initializing');

/** Asks `__import__`, which a program may have replaced. */
export function importName(m: Machine, index: number): void {
  const { frame } = m;
  const callable = dictGetName(m, m.load(frame + FrameWord.builtins), IMPORT);
  if (callable === 0) raise(m, Type.ImportError, '__import__ not found');
  const locals = m.load(frame + FrameWord.namespace);
  m.keep(m.hold(callable));
  const module = call(
    m,
    callable,
    nameAt(m, index),
    m.load(frame + FrameWord.globals),
    locals === 0 ? Static.None : locals,
    peek(m, 1),
    peek(m, 2),
  );
  m.store(m.kept - 8, module);
  m.release(callable);
  replaceOperands(m, 2, m.unkeep());
}

export function importFrom(m: Machine, index: number): void {
  const module = peek(m, 1);
  const wanted = nameAt(m, index);
  const found = findAttribute(m, module, wanted);
  push(m, found !== 0 ? found : submodule(m, module, wanted));
}

/** A submodule that is being imported is in sys.modules before it is an attribute. */
function submodule(m: Machine, module: Address, wanted: Address): Address {
  const called = findAttribute(m, module, NAME);
  if (called === 0 || !isStr(m, called)) {
    m.keep(called);
    cannotImport(m, module, 0, wanted);
  }
  m.keep(called);
  const full = m.keep(newStr(m, `${textOf(m, called)}.${textOf(m, wanted)}`));
  const found = dictGet(m, m.load(Own.modules), full);
  if (found === 0) cannotImport(m, module, called, wanted);
  m.hold(found);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return found;
}

/** Raises ImportError about a name; `called` is the module's, borrowed, or 0. */
function cannotImport(m: Machine, module: Address, called: Address, wanted: Address): never {
  const spec = m.keep(findAttribute(m, module, SPEC));
  const origin = m.keep(spec === 0 ? 0 : originOf(m, spec));
  const from = called === 0 ? "'<unknown module name>'" : reprText(m, called);
  const where = origin === 0 ? 'unknown location' : textOf(m, origin);
  const message =
    spec !== 0 && flagOf(m, spec, INITIALIZING)
      ? `from partially initialized module ${from} (most likely due to a circular import) (${where})`
      : `from ${from} (${where})`;
  const text = newStr(m, `cannot import name ${reprText(m, wanted)} ${message}`);
  const exception = m.keep(newException(m, Type.ImportError, newTuple(m, m.hold(text))));
  m.store(exception + IMPORT_ERROR.message, text);
  setField(m, exception + IMPORT_ERROR.name, called);
  setField(m, exception + IMPORT_ERROR.path, origin);
  setField(m, exception + IMPORT_ERROR.nameFrom, wanted);
  throwException(m, m.unkeep());
}

/** The file of a module's spec: new, or 0. CPython: _PyModuleSpec_GetFileOrigin. */
function originOf(m: Machine, spec: Address): Address {
  if (!flagOf(m, spec, HAS_LOCATION)) return 0;
  const origin = findAttribute(m, spec, ORIGIN);
  if (origin === 0 || isStr(m, origin)) return origin;
  m.release(origin);
  return 0;
}

/** Whether an attribute is there and true. */
function flagOf(m: Machine, object: Address, attribute: Address): boolean {
  const value = findAttribute(m, object, attribute);
  if (value === 0) return false;
  m.keep(value);
  const answer = truth(m, value);
  m.release(m.unkeep());
  return answer;
}

/** `from module import *`: binds the names in the running frame's namespace. */
export function importStar(m: Machine, module: Address): void {
  const locals = m.load(m.frame + FrameWord.namespace);
  if (locals === 0) raise(m, Type.SystemError, "no locals found during 'import *'");
  const mark = m.kept;
  const all = findAttribute(m, module, ALL);
  const isAll = all !== 0;
  m.keep(isAll ? all : namesOf(m, module));
  const names = m.load(mark);
  for (let i = 0; ; i++) {
    const one = itemAt(m, names, i);
    if (one === 0) break;
    m.keep(one);
    if (!isStr(m, one)) refuseName(m, module, one, isAll);
    if (isAll || strLength(m, one) === 0 || codePointAt(m, one, 0) !== 95) {
      const value = m.keep(getAttribute(m, module, one));
      if (m.typeOf(locals) === Type.dict && m.typeOf(one) === Type.str) dictSetName(m, locals, one, value);
      else setItem(m, locals, one, value);
      m.release(m.unkeep());
    }
    m.release(m.unkeep());
  }
  m.releaseTo(mark);
}

/** The keys of a module's namespace: new. */
function namesOf(m: Machine, module: Address): Address {
  const dict = findAttribute(m, module, DICT);
  if (dict === 0) raise(m, Type.ImportError, 'from-import-* object has no __dict__ and no __all__');
  m.keep(dict);
  const keys = m.keep(callMethod(m, dict, KEYS));
  const list = call(m, Type.list, keys);
  m.store(m.kept - 16, list);
  m.release(m.unkeep());
  m.release(dict);
  return m.unkeep();
}

/** sequence[index]: new, 0 after the last. */
function itemAt(m: Machine, sequence: Address, index: number): Address {
  const key = m.keep(newInt(m, index));
  const mark = m.kept;
  let item = 0;
  try {
    item = getItem(m, sequence, key);
  } catch (error) {
    caught(m, error, mark, Type.IndexError);
  }
  m.release(m.unkeep());
  return item;
}

function refuseName(m: Machine, module: Address, one: Address, isAll: boolean): never {
  const called = m.keep(getAttribute(m, module, NAME));
  const given = typeNameOf(m, one);
  if (!isStr(m, called)) {
    raise(m, Type.TypeError, `module __name__ must be a string, not ${typeNameOf(m, called)}`);
  }
  const what = isAll ? 'Item' : 'Key';
  const where = `${textOf(m, called)}.${isAll ? '__all__' : '__dict__'}`;
  raise(m, Type.TypeError, `${what} in ${where} must be str, not ${given}`);
}
