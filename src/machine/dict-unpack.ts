/**
 * `{**mapping}` and `f(**mapping)`: entries taken over with the messages of those places. CPython:
 * Python/ceval.c (DICT_UPDATE, DICT_MERGE, _PyEval_FormatKwargsError).
 */
import { dictMerge, Existing } from './dict-merge.ts';
import { EXCEPTION } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { findAttribute } from './protocol/attribute.ts';
import { isStr, strText } from './protocol/text.ts';
import { pendingIs, raise, takePending, typeNameOf } from './raise.ts';
import { textOf } from './str-object.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const QUALNAME = name('__qualname__');
const MODULE = name('__module__');

/** Adds the entries of a mapping to a dict display. */
export function unpackIntoDisplay(m: Machine, dict: Address, mapping: Address): void {
  const mark = m.kept;
  try {
    dictMerge(m, dict, mapping, Existing.replace);
  } catch (error) {
    if (error !== PYTHON_ERROR || !pendingIs(m, Type.AttributeError)) throw error;
    m.releaseTo(mark);
    m.release(takePending(m));
    raise(m, Type.TypeError, `'${typeNameOf(m, mapping)}' object is not a mapping`);
  }
}

/** Adds the entries of a mapping to the keyword arguments for a call of `callable`. */
export function unpackIntoArguments(m: Machine, dict: Address, mapping: Address, callable: Address): void {
  const mark = m.kept;
  try {
    dictMerge(m, dict, mapping, Existing.refuse);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    explainArguments(m, mapping, callable, error);
  }
}

/** Replaces the pending AttributeError or KeyError by the TypeError of a call. */
function explainArguments(m: Machine, mapping: Address, callable: Address, error: unknown): never {
  if (pendingIs(m, Type.AttributeError)) {
    m.release(takePending(m));
    const what = `argument after ** must be a mapping, not ${typeNameOf(m, mapping)}`;
    raise(m, Type.TypeError, `${callableText(m, callable)} ${what}`);
  }
  const args = pendingIs(m, Type.KeyError) ? m.load(m.load(Own.pending) + EXCEPTION.args) : 0;
  if (args === 0 || tupleSize(m, args) !== 1) throw error;
  m.keep(takePending(m));
  const key = tupleItem(m, args, 0);
  const callee = callableText(m, callable);
  if (!isStr(m, key)) raise(m, Type.TypeError, `${callee} keywords must be strings`);
  raise(m, Type.TypeError, `${callee} got multiple values for keyword argument '${strText(m, key)}'`);
}

/** How messages about a call name what is called. CPython: _PyObject_FunctionStr. */
export function callableText(m: Machine, callable: Address): string {
  const mark = m.kept;
  const qualname = findAttribute(m, callable, QUALNAME);
  if (qualname === 0) return strText(m, callable);
  m.keep(qualname);
  const module = findAttribute(m, callable, MODULE);
  let text = `${strText(m, qualname)}()`;
  if (module !== 0) {
    m.keep(module);
    if (module !== Static.None && isStr(m, module) && textOf(m, module) !== 'builtins') {
      text = `${textOf(m, module)}.${text}`;
    }
  }
  m.releaseTo(mark);
  return text;
}
