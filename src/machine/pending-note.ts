/** Notes on exceptions that pass by. CPython: Python/errors.c, _PyErr_FormatNote. */
import type { Machine } from './machine.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { call } from './protocol/call.ts';
import { takePending } from './raise.ts';
import { newStr } from './str-object.ts';
import { typeLookup } from './type-lookup.ts';

const ADD_NOTE = name('add_note');

/** Adds a note to the pending exception. */
export function addNote(m: Machine, text: string): void {
  const exception = m.keep(takePending(m));
  const note = m.keep(newStr(m, text));
  m.release(call(m, typeLookup(m, Type.BaseException, ADD_NOTE), exception, note));
  m.release(m.unkeep());
  m.store(Own.pending, m.unkeep());
}
