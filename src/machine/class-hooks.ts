/** What a new class sets off: `__set_name__` of its attributes, `__init_subclass__` of its bases. CPython: type_new_set_names, type_new_init_subclass. */

import { dictCopy } from './dict-merge.ts';
import { dictNext, entryKey, entryValue } from './dict-object.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { addNote } from './pending-note.ts';
import { lookupSpecial } from './protocol/attribute.ts';
import { call, callVector } from './protocol/call.ts';
import { reprText } from './protocol/text.ts';
import { typeName, typeNameOf } from './raise.ts';
import { namespaceOf } from './type-slot-numbers.ts';
import { superAttribute } from './types/super.ts';

const SET_NAME = name('__set_name__');
const INIT_SUBCLASS = name('__init_subclass__');

/** Tells the attributes of a class their names, from a copy of the namespace. */
export function setNames(m: Machine, type: Address): void {
  const copy = m.keep(dictCopy(m, namespaceOf(m, type)));
  for (let at = dictNext(m, copy, 0); at !== 0; at = dictNext(m, copy, at)) {
    const value = entryValue(m, copy, at);
    const hook = lookupSpecial(m, value, SET_NAME);
    if (hook === 0) continue;
    m.keep(hook);
    const key = entryKey(m, copy, at);
    tell(m, hook, type, key, value);
    m.release(m.unkeep());
  }
  m.release(m.unkeep());
}

/** Calls one `__set_name__` (borrowed, kept); an exception is noted where it came from. */
function tell(m: Machine, hook: Address, type: Address, key: Address, value: Address): void {
  try {
    m.release(call(m, hook, type, key));
  } catch (error) {
    if (error === PYTHON_ERROR) noteFailure(m, type, key, value);
    throw error;
  }
}

function noteFailure(m: Machine, type: Address, key: Address, value: Address): void {
  const where = `instance ${reprText(m, key)} in '${typeName(m, type)}'`;
  addNote(m, `Error calling __set_name__ on '${typeNameOf(m, value)}' ${where}`);
}

/** super(type, type).__init_subclass__(**keywords); the values of the keywords stand at `values`. */
export function initSubclass(m: Machine, type: Address, values: Address, names: Address): void {
  const hook = m.keep(superAttribute(m, type, type, INIT_SUBCLASS, false));
  m.release(callVector(m, hook, values, 0, names));
  m.release(m.unkeep());
}
