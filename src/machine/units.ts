/**
 * Loading compiled code: a *unit* is the host's side of a code object (instructions, positions,
 * exception table), known in memory by its number; the code object with its constants and names is an
 * object in memory like any other. CPython: Objects/codeobject.c.
 */

import { type Code, CodeFlag, type Const } from '../compile/code.ts';
import { assemble } from '../compile/lines.ts';
import { newFloat } from './float-object.ts';
import { newBigInt } from './int-object.ts';
import { internText, looksLikeName } from './interned.ts';
import { CODE, FrameWord } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import type { Unit } from './program.ts';
import { newStr } from './str-object.ts';
import { tupleOf } from './tuple-object.ts';
import { newBytes } from './types/bytes.ts';
import { newComplex } from './types/complex.ts';
import { frozensetOf } from './types/frozenset.ts';

/** Loads a code object with all code inside it. Returns the new code object. */
export function loadCode(m: Machine, code: Code, library = false): Address {
  return constantObject(m, code, new Map(), library);
}

/** Objects made so far, by what they were made from. A tuple goes by its items: those of a code object are one. */
type Made = Map<object, Address>;

/** The object of a constant: the same one for the same host object. New reference. */
function constantObject(m: Machine, constant: Const, made: Made, library: boolean): Address {
  if (!('kind' in constant) && constant.type === 'tuple')
    return tupleObject(m, constant.items, made, library);
  const known = made.get(constant);
  if (known !== undefined) return m.hold(known);
  const object =
    'kind' in constant ? codeObject(m, constant, made, library) : plain(m, constant, made, library);
  made.set(constant, object);
  return object;
}

/** The tuple of these constants. New reference. */
function tupleObject(m: Machine, items: readonly Const[], made: Made, library: boolean): Address {
  const known = made.get(items);
  if (known !== undefined) return m.hold(known);
  const object = tupleOf(
    m,
    items.map((item) => constantObject(m, item, made, library)),
  );
  made.set(items, object);
  return object;
}

type PlainConst = Exclude<Const, Code | { readonly type: 'tuple' }>;

function plain(m: Machine, constant: PlainConst, made: Made, library: boolean): Address {
  switch (constant.type) {
    case 'None':
      return Static.None;
    case 'Ellipsis':
      return Static.Ellipsis;
    case 'bool':
      return m.boolean(constant.value);
    case 'int':
      return newBigInt(m, constant.value);
    case 'float':
      return newFloat(m, constant.value);
    case 'complex':
      return newComplex(m, constant.real, constant.imag);
    case 'str':
      return looksLikeName(constant.value) ? internText(m, constant.value) : newStr(m, constant.value);
    case 'bytes':
      return newBytes(m, constant.value);
    case 'frozenset':
      return frozensetOf(
        m,
        constant.items.map((item) => constantObject(m, item, made, library)),
      );
  }
}

/** A code object and its unit. */
function codeObject(m: Machine, code: Code, made: Made, library: boolean): Address {
  const constants = m.unlabelled(tupleObject(m, code.consts, made, library));
  const names = m.unlabelled(
    tupleOf(
      m,
      code.names.map((text) => internText(m, text)),
    ),
  );
  const locals = m.unlabelled(
    tupleOf(
      m,
      code.localsplusnames.map((text) => internText(m, text)),
    ),
  );
  const object = m.unlabelled(m.newObject(Type.code, CODE.end));
  m.store(object + CODE.unit, loadUnit(m, code, library).number);
  m.store(object + CODE.constants, constants);
  m.store(object + CODE.names, names);
  m.store(object + CODE.localNames, locals);
  m.store(object + CODE.name, internText(m, code.name));
  m.store(object + CODE.qualname, internText(m, code.qualname));
  m.store(object + CODE.filename, filenameObject(m, code, made));
  m.store(object + CODE.flags, code.flags);
  m.store(object + CODE.firstLine, code.firstlineno);
  m.store(object + CODE.argumentCount, code.argcount);
  m.store(object + CODE.positionalOnly, code.posonlyargcount);
  m.store(object + CODE.keywordOnly, code.kwonlyargcount);
  m.store(object + CODE.weakList, 0);
  return object;
}

/** One str for the file name of all code of a compilation. */
function filenameObject(m: Machine, code: Code, made: Made): Address {
  const known = made.get(FILENAME);
  if (known !== undefined) return m.hold(known);
  const object = internText(m, code.filename);
  made.set(FILENAME, object);
  return object;
}

/** Key of the file name among the made constants. */
const FILENAME: Const = { type: 'str', value: '' };

/** Gives the code the next unit number. A re-execution that loads the same code again finds it there. */
function loadUnit(m: Machine, code: Code, library: boolean): Unit {
  const number = m.load(Own.codeUnits);
  m.store(Own.codeUnits, number + 1);
  const known = m.program.units[number];
  if (known !== undefined && known.code === code) return known;
  // Lines of the library are no steps.
  const assembled = library ? code : assemble(code);
  const start = m.program.append(assembled, library);
  const flags = code.flags;
  const starred = (flags & CodeFlag.VARARGS ? 1 : 0) + (flags & CodeFlag.VARKEYWORDS ? 1 : 0);
  const generator = (flags & (CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR)) !== 0;
  const localCount = code.localsplusnames.length;
  const unit: Unit = {
    number,
    code,
    assembled,
    start,
    end: m.program.size,
    localCount,
    frameSize: FrameWord.locals + 8 * (localCount + code.stacksize),
    argumentCount: code.argcount,
    parameterCount: code.argcount + code.kwonlyargcount + starred,
    simple: starred === 0 && code.kwonlyargcount === 0 && (flags & CodeFlag.OPTIMIZED) !== 0,
    generator,
    library,
  };
  m.program.units[number] = unit;
  return unit;
}

/** The unit of a code object. */
export function unitOf(m: Machine, code: Address): Unit {
  return m.program.units[m.load(code + CODE.unit)]!;
}
