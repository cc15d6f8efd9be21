/**
 * Loading compiled code: a *unit* is the host's side of a code object (instructions, positions,
 * exception table), known in memory by its number; the code object with its constants and names is an
 * object in memory like any other. CPython: Objects/codeobject.c.
 */

import { type Code, CodeFlag, type Const } from '../compile/code.ts';
import { assemble } from '../compile/lines.ts';
import { unlabelled } from './births.ts';
import { newFloat } from './float-object.ts';
import { newBigInt } from './int-object.ts';
import { findInterned, internMortal, internText, looksLikeName } from './interned.ts';
import { CODE, FrameWord } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import type { Unit } from './program.ts';
import { setElements } from './set-object.ts';
import { STARTUP_NAMES } from './startup-names.ts';
import { newStr } from './str-object.ts';
import { tupleOf } from './tuple-object.ts';
import { newBytes } from './types/bytes.ts';
import { newComplex } from './types/complex.ts';
import { frozensetOf } from './types/frozenset.ts';

/** Loads a code object with all code inside it. Returns the new code object. */
export function loadCode(m: Machine, code: Code, library = false): Address {
  return constantObject(m, code, {
    made: new Map(),
    known: new Set(),
    names: code.sourceNames ?? NO_NAMES,
    library,
  });
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** What is known while a code object is loaded with all code inside it. */
interface Loading {
  /** Objects made so far, by what they were made from. A tuple goes by its items: those of a code object are one. */
  readonly made: Map<object, Address>;
  /** Constant names whose text was interned before. */
  readonly known: Set<Const>;
  /** Names in the source. */
  readonly names: ReadonlySet<string>;
  readonly library: boolean;
}

/** The object of a constant: the same one for the same host object. New reference. */
function constantObject(m: Machine, constant: Const, load: Loading): Address {
  if (!('kind' in constant) && constant.type === 'tuple') return tupleObject(m, constant.items, load);
  const known = load.made.get(constant);
  if (known !== undefined) return m.hold(known);
  const object = 'kind' in constant ? codeObject(m, constant, load) : plain(m, constant, load);
  load.made.set(constant, object);
  return object;
}

/** The tuple of these constants. New reference. */
function tupleObject(m: Machine, items: readonly Const[], load: Loading): Address {
  const known = load.made.get(items);
  if (known !== undefined) return m.hold(known);
  const object = tupleOf(
    m,
    items.map((item) => constantObject(m, item, load)),
  );
  load.made.set(items, object);
  return object;
}

type PlainConst = Exclude<Const, Code | { readonly type: 'tuple' }>;

function plain(m: Machine, constant: PlainConst, load: Loading): Address {
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
      return textObject(m, constant, load);
    case 'bytes':
      return newBytes(m, constant.value);
    case 'frozenset':
      return setObject(m, constant.items, load);
  }
}

/**
 * A constant str: interned if it looks like a name. It is kept for ever only where its text is a name of the
 * source or was interned before, or in code that CPython has compiled. CPython: intern_constants.
 */
function textObject(m: Machine, constant: Extract<Const, { readonly type: 'str' }>, load: Loading): Address {
  const { value } = constant;
  if (!looksLikeName(value)) return newStr(m, value);
  if (value.length > 1 && (load.names.has(value) || isKnown(m, value))) load.known.add(constant);
  const isForEver = load.library || load.names.has(value) || STARTUP_NAMES.has(value);
  return isForEver ? internText(m, value) : internMortal(m, newStr(m, value));
}

/** Whether a text is interned already: by CPython's start, or by what has run here. */
function isKnown(m: Machine, text: string): boolean {
  return STARTUP_NAMES.has(text) || findInterned(m, text) !== 0;
}

/**
 * A constant set. The compiler makes it anew, in its own order, when it merges equal constants, and once
 * more when a name in it gives way to the interned one: so the order is not the one written. CPython:
 * Python/compile.c (merge_consts_recursive), Objects/codeobject.c (intern_constants).
 */
function setObject(m: Machine, items: readonly Const[], load: Loading): Address {
  const written = frozensetOf(
    m,
    items.map((item) => constantObject(m, item, load)),
  );
  const merged = remade(m, written);
  return items.some((item) => load.known.has(item)) ? remade(m, merged) : merged;
}

/** A frozenset of the same elements, added in their order there. Steals the set. New. */
function remade(m: Machine, set: Address): Address {
  unlabelled(m, set);
  const again = frozensetOf(
    m,
    setElements(m, set).map((item) => m.hold(item)),
  );
  m.release(set);
  return again;
}

/** A code object and its unit. */
function codeObject(m: Machine, code: Code, load: Loading): Address {
  const constants = unlabelled(m, tupleObject(m, code.consts, load));
  const names = unlabelled(
    m,
    tupleOf(
      m,
      code.names.map((text) => internText(m, text)),
    ),
  );
  const locals = unlabelled(
    m,
    tupleOf(
      m,
      code.localsplusnames.map((text) => internText(m, text)),
    ),
  );
  const object = unlabelled(m, m.newObject(Type.code, CODE.end));
  m.store(object + CODE.unit, loadUnit(m, code, load.library).number);
  m.store(object + CODE.constants, constants);
  m.store(object + CODE.names, names);
  m.store(object + CODE.localNames, locals);
  m.store(object + CODE.name, internText(m, code.name));
  m.store(object + CODE.qualname, internText(m, code.qualname));
  m.store(object + CODE.filename, filenameObject(m, code, load));
  m.store(object + CODE.flags, code.flags);
  m.store(object + CODE.firstLine, code.firstlineno);
  m.store(object + CODE.argumentCount, code.argcount);
  m.store(object + CODE.positionalOnly, code.posonlyargcount);
  m.store(object + CODE.keywordOnly, code.kwonlyargcount);
  m.store(object + CODE.weakList, 0);
  return object;
}

/** One str for the file name of all code of a compilation. */
function filenameObject(m: Machine, code: Code, load: Loading): Address {
  const known = load.made.get(FILENAME);
  if (known !== undefined) return m.hold(known);
  const object = internText(m, code.filename);
  load.made.set(FILENAME, object);
  return object;
}

/** Key of the file name among the made constants. */
const FILENAME: Const = { type: 'str', value: '' };

/**
 * The unit of code that has been loaded before, as eval does it in a loop; else code gets the next unit
 * number. A re-execution that loads the same code again finds it there.
 */
function loadUnit(m: Machine, code: Code, library: boolean): Unit {
  const number = m.load(Own.codeUnits);
  const before = m.program.numbers.get(code);
  if (before !== undefined && before < number) {
    const loaded = m.program.units[before]!;
    if (loaded.code === code) return loaded;
  }
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
  m.program.numbers.set(code, number);
  return unit;
}

/** The unit of a code object. */
export function unitOf(m: Machine, code: Address): Unit {
  return m.program.units[m.load(code + CODE.unit)]!;
}
