/** Built-ins about namespaces: dir, globals, locals, vars. CPython: Python/bltinmodule.c, Objects/object.c. */
import { builtin } from '../define.ts';
import { currentLocals } from '../frame-locals.ts';
import { FrameWord } from '../layouts.ts';
import { listFromIterable } from '../list-extend.ts';
import { listSort } from '../list-sort.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { callBound, callMethod, findAttribute } from '../protocol/attribute.ts';
import { raise } from '../raise.ts';

const DICT = name('__dict__');
const DIR = name('__dir__');
const KEYS = name('keys');

function globals(m: Machine): Address {
  return m.hold(m.load(m.frame + FrameWord.globals));
}

function vars(m: Machine, _module: Address, object: Address): Address {
  if (object === 0) return currentLocals(m);
  const namespace = findAttribute(m, object, DICT);
  if (namespace !== 0) return namespace;
  raise(m, Type.TypeError, 'vars() argument must have __dict__ attribute');
}

function dir(m: Machine, _module: Address, object: Address): Address {
  return object === 0 ? dirOfLocals(m) : dirOf(m, object);
}

function dirOfLocals(m: Machine): Address {
  const locals = m.keep(currentLocals(m));
  const keys = m.keep(callMethod(m, locals, KEYS));
  const list = m.keep(listFromIterable(m, keys));
  m.unkeep();
  m.release(m.unkeep());
  m.release(m.unkeep());
  m.keep(list);
  listSort(m, list, 0, false);
  return m.unkeep();
}

/** A new sorted list of what `__dir__` answers. CPython: PyObject_Dir. */
export function dirOf(m: Machine, object: Address): Address {
  const answer = callBound(m, object, DIR);
  if (answer === 0) raise(m, Type.TypeError, 'object does not provide __dir__');
  m.keep(answer);
  const list = listFromIterable(m, answer);
  m.release(m.unkeep());
  m.keep(list);
  listSort(m, list, 0, false);
  return m.unkeep();
}

export const namespaceBuiltins = {
  dir: builtin('dir', dir, '(object=<unrepresentable>, /)'),
  globals: builtin('globals', globals, '()'),
  locals: builtin('locals', currentLocals, '()'),
  vars: builtin('vars', vars, '(object=<unrepresentable>, /)'),
};
