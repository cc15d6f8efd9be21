/**
 * Exceptions with a field or two: StopIteration, SystemExit, KeyError, NameError, AttributeError,
 * ImportError. CPython: Objects/exceptions.c.
 */
import { defineType, member, method } from '../define.ts';
import { dictCopy } from '../dict-merge.ts';
import { dictSetName, newDict } from '../dict-object.ts';
import {
  ATTRIBUTE_ERROR,
  IMPORT_ERROR,
  NAME_ERROR,
  STOP_ITERATION,
  SYSTEM_EXIT,
} from '../exception-layouts.ts';
import {
  argument,
  argumentCount,
  exceptionSlots,
  initException,
  keywordsOf,
  setArguments,
  setField,
} from '../exception-object.ts';
import { EXCEPTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { repr as reprOf } from '../protocol/text.ts';
import { parseSignature } from '../signature.ts';
import { newTuple } from '../tuple-object.ts';
import { exceptionStr } from './base-exception.ts';
import { plainExceptions } from './exceptions.ts';

const shared = { collected: true, dictOffset: EXCEPTION.dict, letter: 'E' } as const;

function initStopIteration(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  initException(m, self, argv, count, names);
  setField(m, self + STOP_ITERATION.value, count > 0 ? m.load(argv) : Static.None);
}

defineType(
  'StopIteration',
  {
    ...shared,
    at: Type.StopIteration,
    base: Type.Exception,
    layout: STOP_ITERATION,
    doc: 'Signal the end from iterator.__next__().',
    ...exceptionSlots(STOP_ITERATION),
    init: initStopIteration,
  },
  [member('value', STOP_ITERATION.value, true)],
);

/** No argument leaves the code None; several are the code as a tuple. */
function initSystemExit(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  initException(m, self, argv, count, names);
  if (count === 0) return;
  setField(m, self + SYSTEM_EXIT.code, count === 1 ? m.load(argv) : m.load(self + EXCEPTION.args));
}

defineType(
  'SystemExit',
  {
    ...shared,
    at: Type.SystemExit,
    base: Type.BaseException,
    layout: SYSTEM_EXIT,
    doc: 'Request to exit from the interpreter.',
    ...exceptionSlots(SYSTEM_EXIT),
    init: initSystemExit,
  },
  [member('code', SYSTEM_EXIT.code, true)],
);

/** The repr of the only argument: a missing '' would show as nothing otherwise. */
function keyErrorStr(m: Machine, self: Address): Address {
  return argumentCount(m, self) === 1 ? reprOf(m, argument(m, self, 0)) : exceptionStr(m, self);
}

defineType('KeyError', {
  ...shared,
  at: Type.KeyError,
  base: Type.LookupError,
  layout: EXCEPTION,
  doc: 'Mapping key not found.',
  ...exceptionSlots(EXCEPTION),
  init: initException,
  str: keyErrorStr,
});

const NAME_SIGNATURE = parseSignature('(*, name=None)');

function initNameError(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  setArguments(m, self, argv, count);
  const [about] = keywordsOf(m, 'NameError', NAME_SIGNATURE, argv, count, names);
  setField(m, self + NAME_ERROR.name, about!);
}

defineType(
  'NameError',
  {
    ...shared,
    at: Type.NameError,
    base: Type.Exception,
    layout: NAME_ERROR,
    doc: 'Name not found globally.',
    ...exceptionSlots(NAME_ERROR),
    init: initNameError,
  },
  [member('name', NAME_ERROR.name, true)],
);
plainExceptions(NAME_ERROR, { init: initNameError }, [
  [
    'UnboundLocalError',
    Type.UnboundLocalError,
    Type.NameError,
    'Local name referenced but not bound to a value.',
  ],
]);

const NAME_OBJ_SIGNATURE = parseSignature('(*, name=None, obj=None)');

function initAttributeError(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  setArguments(m, self, argv, count);
  const [about, object] = keywordsOf(m, 'AttributeError', NAME_OBJ_SIGNATURE, argv, count, names);
  setField(m, self + ATTRIBUTE_ERROR.name, about!);
  setField(m, self + ATTRIBUTE_ERROR.object, object!);
}

const NAME = name('name');
const PATH = name('path');
const NAME_FROM = name('name_from');
const ARGS = name('args');

/**
 * The object's dict, or a copy of it with these fields where they are set; None when there is nothing.
 * Pairs of a name and the borrowed value, 0 when it is not set. New.
 */
function stateWith(m: Machine, self: Address, fields: readonly (readonly [Address, Address])[]): Address {
  const dict = m.load(self + EXCEPTION.dict);
  const set = fields.filter(([, value]) => value !== 0);
  if (set.length === 0) return m.hold(dict === 0 ? Static.None : dict);
  const state = m.keep(dict === 0 ? newDict(m) : dictCopy(m, dict));
  for (const [key, value] of set) dictSetName(m, state, key, value);
  return m.unkeep();
}

/** The object that was asked is left out: it could be anything. */
function attributeErrorState(m: Machine, self: Address): Address {
  return stateWith(m, self, [
    [NAME, m.load(self + ATTRIBUTE_ERROR.name)],
    [ARGS, m.load(self + EXCEPTION.args)],
  ]);
}

function reduceAttributeError(m: Machine, self: Address): Address {
  const state = attributeErrorState(m, self);
  return newTuple(m, m.hold(m.typeOf(self)), m.hold(m.load(self + EXCEPTION.args)), state);
}

defineType(
  'AttributeError',
  {
    ...shared,
    at: Type.AttributeError,
    base: Type.Exception,
    layout: ATTRIBUTE_ERROR,
    doc: 'Attribute not found.',
    ...exceptionSlots(ATTRIBUTE_ERROR),
    init: initAttributeError,
  },
  [
    method('__getstate__', attributeErrorState, '()'),
    method('__reduce__', reduceAttributeError, '()'),
    member('name', ATTRIBUTE_ERROR.name, true),
    member('obj', ATTRIBUTE_ERROR.object, true),
  ],
);

const IMPORT_SIGNATURE = parseSignature('(*, name=None, path=None, name_from=None)');

function initImportError(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  setArguments(m, self, argv, count);
  const [about, path, from] = keywordsOf(m, 'ImportError', IMPORT_SIGNATURE, argv, count, names);
  setField(m, self + IMPORT_ERROR.name, about!);
  setField(m, self + IMPORT_ERROR.path, path!);
  setField(m, self + IMPORT_ERROR.nameFrom, from!);
  if (count === 1) setField(m, self + IMPORT_ERROR.message, m.load(argv));
}

function importErrorStr(m: Machine, self: Address): Address {
  const message = m.load(self + IMPORT_ERROR.message);
  if (message !== 0 && m.typeOf(message) === Type.str) return m.hold(message);
  return exceptionStr(m, self);
}

function reduceImportError(m: Machine, self: Address): Address {
  const state = stateWith(m, self, [
    [NAME, m.load(self + IMPORT_ERROR.name)],
    [PATH, m.load(self + IMPORT_ERROR.path)],
    [NAME_FROM, m.load(self + IMPORT_ERROR.nameFrom)],
  ]);
  const type = m.hold(m.typeOf(self));
  const args = m.hold(m.load(self + EXCEPTION.args));
  return state === Static.None ? newTuple(m, type, args) : newTuple(m, type, args, state);
}

defineType(
  'ImportError',
  {
    ...shared,
    at: Type.ImportError,
    base: Type.Exception,
    layout: IMPORT_ERROR,
    doc: "Import can't find module, or can't find name in module.",
    ...exceptionSlots(IMPORT_ERROR),
    init: initImportError,
    str: importErrorStr,
  },
  [
    method('__reduce__', reduceImportError, '()'),
    member('msg', IMPORT_ERROR.message, true),
    member('name', IMPORT_ERROR.name, true),
    member('path', IMPORT_ERROR.path, true),
    member('name_from', IMPORT_ERROR.nameFrom, true),
  ],
);
plainExceptions(IMPORT_ERROR, { init: initImportError }, [
  ['ModuleNotFoundError', Type.ModuleNotFoundError, Type.ImportError, 'Module not found.'],
]);
