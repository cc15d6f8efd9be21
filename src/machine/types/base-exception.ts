/** BaseException and Exception. CPython: Objects/exceptions.c. */

import { defineType, getset, method } from '../define.ts';
import { dictEntries } from '../dict-object.ts';
import {
  argument,
  argumentCount,
  exceptionSlots,
  initException,
  newFromCall,
  setField,
} from '../exception-object.ts';
import { dictInWord } from '../instance-values.ts';
import { EXCEPTION, TYPE, TypeFlag } from '../layouts.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { findAttribute, setAttribute } from '../protocol/attribute.ts';
import { isStr, reprText, str as strOf } from '../protocol/text.ts';
import { isException, raise, shortTypeName, typeNameOf } from '../raise.ts';
import { partOf, type Shown } from '../shown.ts';
import { newStr } from '../str-object.ts';
import { toTuple } from '../tuple-build.ts';
import { newTuple } from '../tuple-object.ts';

const NOTES = name('__notes__');

/** str(exception): nothing, the only argument, or all of them as a tuple. */
export function exceptionStr(m: Machine, self: Address): Address {
  const count = argumentCount(m, self);
  if (count === 0) return Static.emptyStr;
  return strOf(m, count === 1 ? argument(m, self, 0) : m.load(self + EXCEPTION.args));
}

function repr(m: Machine, self: Address): Address {
  const only = argumentCount(m, self) === 1;
  const shown = only ? `(${reprText(m, argument(m, self, 0))})` : allArguments(m, self);
  return newStr(m, `${shortTypeName(m, m.typeOf(self))}${shown}`);
}

function allArguments(m: Machine, self: Address): string {
  const args = m.load(self + EXCEPTION.args);
  return args === 0 ? '()' : reprText(m, args);
}

/** (class, args) or (class, args, dict), for copying. */
function reduce(m: Machine, self: Address): Address {
  const type = m.hold(m.typeOf(self));
  const args = m.hold(m.load(self + EXCEPTION.args));
  const dict = m.load(self + EXCEPTION.dict);
  return dict === 0 ? newTuple(m, type, args) : newTuple(m, type, args, m.hold(dict));
}

function setState(m: Machine, self: Address, state: Address): Address {
  if (state === Static.None) return Static.None;
  if ((m.load(m.typeOf(state) + TYPE.flags) & TypeFlag.dictSubclass) === 0) {
    raise(m, Type.TypeError, 'state is not a dictionary');
  }
  for (const { key, value } of dictEntries(m, state)) {
    const mark = m.kept;
    m.keep(m.hold(key));
    m.keep(m.hold(value));
    setAttribute(m, self, key, value);
    m.releaseTo(mark);
  }
  return Static.None;
}

function withTraceback(m: Machine, self: Address, traceback: Address): Address {
  setTraceback(m, self, traceback);
  return m.hold(self);
}

/** Appends to `__notes__`, a list that is made when it is not there. */
function addNote(m: Machine, self: Address, note: Address): Address {
  if (!isStr(m, note)) raise(m, Type.TypeError, `note must be a str, not '${typeNameOf(m, note)}'`);
  let notes = findAttribute(m, self, NOTES);
  if (notes === 0) {
    notes = m.keep(newList(m));
    setAttribute(m, self, NOTES, notes);
  } else m.keep(notes);
  if ((m.load(m.typeOf(notes) + TYPE.flags) & TypeFlag.listSubclass) === 0) {
    raise(m, Type.TypeError, 'Cannot add note: __notes__ is not a list');
  }
  listAppend(m, notes, m.hold(note));
  m.release(m.unkeep());
  return Static.None;
}

function getArgs(m: Machine, self: Address): Address {
  const args = m.load(self + EXCEPTION.args);
  return args === 0 ? Static.None : m.hold(args);
}

function setArgs(m: Machine, self: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, 'args may not be deleted');
  m.replace(self + EXCEPTION.args, toTuple(m, value));
}

function getTraceback(m: Machine, self: Address): Address {
  const traceback = m.load(self + EXCEPTION.traceback);
  return traceback === 0 ? Static.None : m.hold(traceback);
}

function setTraceback(m: Machine, self: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, '__traceback__ may not be deleted');
  if (value !== Static.None && m.typeOf(value) !== Type.traceback) {
    raise(m, Type.TypeError, '__traceback__ must be a traceback or None');
  }
  setField(m, self + EXCEPTION.traceback, value === Static.None ? 0 : value);
}

/** Getter and setter of `__context__` and `__cause__`: an exception or None. */
const related = (field: number, called: string, what: string) =>
  getset(
    called,
    (m, self) => m.hold(m.load(self + field) || Static.None),
    (m, self, value) => {
      if (value === 0) raise(m, Type.TypeError, `${called} may not be deleted`);
      if (value !== Static.None && !isException(m, value)) {
        raise(m, Type.TypeError, `exception ${what} must be None or derive from BaseException`);
      }
      if (field === EXCEPTION.cause) m.store(self + EXCEPTION.suppressContext, 1);
      setField(m, self + field, value === Static.None ? 0 : value);
    },
  );

function setSuppress(m: Machine, self: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, "can't delete numeric/char attribute");
  if (value !== Static.True && value !== Static.False) {
    raise(m, Type.TypeError, 'attribute value type must be bool');
  }
  m.store(self + EXCEPTION.suppressContext, value === Static.True ? 1 : 0);
}

function setDict(m: Machine, self: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, 'cannot delete __dict__');
  if ((m.load(m.typeOf(value) + TYPE.flags) & TypeFlag.dictSubclass) === 0) {
    raise(m, Type.TypeError, `__dict__ must be set to a dictionary, not a '${typeNameOf(m, value)}'`);
  }
  setField(m, self + EXCEPTION.dict, value);
}

/** Its arguments are what it is about; what led to it stands in its traceback. */
const SHOWN: Shown = {
  shape: 'instance',
  mutable: true,
  parts: (m, self) => partOf(m, self, 'args', EXCEPTION.args),
  text: (m, self, part) => {
    const args = part(m.load(self + EXCEPTION.args));
    return typeNameOf(m, self) + args.replace(/,\)$/, ')');
  },
};

defineType(
  'BaseException',
  {
    at: Type.BaseException,
    shown: SHOWN,
    layout: EXCEPTION,
    collected: true,
    dictOffset: EXCEPTION.dict,
    letter: 'E',
    doc: 'Common base class for all exceptions',
    ...exceptionSlots(EXCEPTION),
    new: newFromCall,
    init: initException,
    repr,
    str: exceptionStr,
  },
  [
    method('__reduce__', reduce, '()', 'tuple'),
    method('__setstate__', setState, '(object, /)'),
    method('with_traceback', withTraceback, '(object, /)'),
    method('add_note', addNote, '(object, /)'),
    getset(
      '__suppress_context__',
      (m, self) => m.boolean(m.load(self + EXCEPTION.suppressContext) !== 0),
      setSuppress,
    ),
    getset('__dict__', (m, self) => m.hold(dictInWord(m, self + EXCEPTION.dict, m.typeOf(self))), setDict),
    getset('args', getArgs, setArgs),
    getset('__traceback__', getTraceback, setTraceback),
    related(EXCEPTION.context, '__context__', 'context'),
    related(EXCEPTION.cause, '__cause__', 'cause'),
  ],
);

defineType('Exception', {
  at: Type.Exception,
  base: Type.BaseException,
  layout: EXCEPTION,
  collected: true,
  dictOffset: EXCEPTION.dict,
  letter: 'E',
  doc: 'Common base class for all non-exit exceptions.',
  new: newFromCall,
  init: initException,
});
