/** function: what `def` and `lambda` make. CPython: Objects/funcobject.c. */

import { defineType, getset, type MemberSpec, member } from '../define.ts';
import { getDictOf, setDictOf } from '../dict-attribute.ts';
import { isDict } from '../dict-merge.ts';
import { dictSet, newDict } from '../dict-object.ts';
import { newFunction, watchNames } from '../function-object.ts';
import { untrack } from '../gc-list.ts';
import { CELL, CODE, FUNCTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { newMethod } from '../method-object.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, isInstance, raise, typeNameOf } from '../raise.ts';
import { interpreter } from '../run-python.ts';
import { type Part, partOf, type Shown } from '../shown.ts';
import { parseSignature } from '../signature.ts';
import { newStr, textOf } from '../str-object.ts';
import { isTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { unitOf } from '../units.ts';
import { clearWeakReferences } from '../weak-references.ts';

const SIGNATURE = parseSignature('(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)');

/** In CPython's order; what cannot be missing is emptied at the end. CPython: func_clear. */
const CLEARED = [
  FUNCTION.globals,
  FUNCTION.builtins,
  FUNCTION.module,
  FUNCTION.defaults,
  FUNCTION.kwDefaults,
  FUNCTION.doc,
  FUNCTION.dict,
  FUNCTION.closure,
  FUNCTION.annotations,
  FUNCTION.typeParameters,
];

function clear(m: Machine, self: Address): void {
  for (const offset of CLEARED) m.drop(self + offset);
  m.replace(self + FUNCTION.name, Static.emptyStr);
  m.replace(self + FUNCTION.qualname, Static.emptyStr);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  if (m.load(self + FUNCTION.weakList) !== 0) clearWeakReferences(m, self);
  clear(m, self);
  m.drop(self + FUNCTION.code);
  m.freeCollected(self);
}

function repr(m: Machine, self: Address): Address {
  const name = textOf(m, m.load(self + FUNCTION.qualname));
  return newStr(m, `<function ${name} at 0x${m.id(self).toString(16)}>`);
}

function freeCount(m: Machine, code: Address): number {
  return m.program.units[m.load(code + CODE.unit)]!.code.nfrees;
}

function setCode(m: Machine, self: Address, value: Address): void {
  if (value === 0 || m.typeOf(value) !== Type.code) {
    raise(m, Type.TypeError, '__code__ must be set to a code object');
  }
  const closure = m.load(self + FUNCTION.closure);
  const cells = closure === 0 ? 0 : tupleSize(m, closure);
  const wanted = freeCount(m, value);
  if (wanted !== cells) {
    const name = textOf(m, m.load(self + FUNCTION.name));
    const what = `requires a code object with ${cells} free vars, not ${wanted}`;
    raise(m, Type.ValueError, `${name}() ${what}`);
  }
  m.replace(self + FUNCTION.code, m.hold(value));
}

/** A field that is a str and cannot be deleted. */
function strField(name: string, offset: number): MemberSpec {
  return getset(
    name,
    (m, self) => m.hold(m.load(self + offset)),
    (m, self, value) => {
      if (value === 0 || !isStr(m, value)) raise(m, Type.TypeError, `${name} must be set to a string object`);
      m.replace(self + offset, m.hold(value));
    },
  );
}

/** A field that is of a type, or None for nothing. */
function optionalField(
  name: string,
  offset: number,
  what: string,
  fits: (m: Machine, value: Address) => boolean,
): MemberSpec {
  return getset(
    name,
    (m, self) => m.hold(m.load(self + offset) || Static.None),
    (m, self, given) => {
      const value = given === Static.None ? 0 : given;
      if (value !== 0 && !fits(m, value)) raise(m, Type.TypeError, `${name} must be set to a ${what} object`);
      m.replace(self + offset, value === 0 ? 0 : m.hold(value));
    },
  );
}

/** The annotations as a dict, made from names and values in turn when first asked for. CPython: func_get_annotation_dict. */
function annotations(m: Machine, self: Address): Address {
  const known = m.load(self + FUNCTION.annotations);
  if (known !== 0 && !isTuple(m, known)) return m.hold(known);
  const dict = m.keep(newDict(m));
  const count = known === 0 ? 0 : tupleSize(m, known);
  for (let i = 0; i < count; i += 2) dictSet(m, dict, tupleItem(m, known, i), tupleItem(m, known, i + 1));
  m.unkeep();
  m.replace(self + FUNCTION.annotations, dict);
  return m.hold(dict);
}

function setAnnotations(m: Machine, self: Address, given: Address): void {
  const value = given === Static.None ? 0 : given;
  if (value !== 0 && !isDict(m, value)) {
    raise(m, Type.TypeError, '__annotations__ must be set to a dict object');
  }
  m.replace(self + FUNCTION.annotations, value === 0 ? 0 : m.hold(value));
}

function setTypeParameters(m: Machine, self: Address, value: Address): void {
  if (value === 0 || !isTuple(m, value)) {
    raise(m, Type.TypeError, '__type_params__ must be set to a tuple');
  }
  m.replace(self + FUNCTION.typeParameters, m.hold(value));
}

/** FunctionType(code, globals, name, argdefs, closure, kwdefaults). CPython: func_new_impl. */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const given = bindKeywords(m, 'function', SIGNATURE, argv, count, names);
  const [code, globals, name, defaults, closure, kwDefaults] = given as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (m.typeOf(code) !== Type.code) wrongArgument(m, 'code', 'code', code);
  if (!isInstance(m, globals, Type.dict)) wrongArgument(m, 'globals', 'dict', globals);
  const optional = (at: Address) => (at === Static.None ? 0 : at);
  if (optional(name) !== 0 && !isStr(m, name))
    raise(m, Type.TypeError, 'arg 3 (name) must be None or string');
  if (optional(defaults) !== 0 && !isTuple(m, defaults)) {
    raise(m, Type.TypeError, 'arg 4 (defaults) must be None or tuple');
  }
  checkClosure(m, code, optional(closure));
  if (optional(kwDefaults) !== 0 && !isDict(m, kwDefaults)) {
    raise(m, Type.TypeError, 'arg 6 (kwdefaults) must be None or dict');
  }
  watchNames(m, globals);
  const made = newFunction(m, code, globals);
  if (optional(name) !== 0) m.replace(made + FUNCTION.name, m.hold(name));
  if (optional(defaults) !== 0) m.store(made + FUNCTION.defaults, m.hold(defaults));
  if (optional(closure) !== 0) m.store(made + FUNCTION.closure, m.hold(closure));
  if (optional(kwDefaults) !== 0) m.store(made + FUNCTION.kwDefaults, m.hold(kwDefaults));
  return made;
}

function wrongArgument(m: Machine, name: string, wanted: string, given: Address): never {
  const what = `function() argument '${name}' must be ${wanted}, not ${argumentTypeName(m, given)}`;
  raise(m, Type.TypeError, what);
}

function checkClosure(m: Machine, code: Address, closure: Address): void {
  const wanted = freeCount(m, code);
  if (closure !== 0 && !isTuple(m, closure)) raise(m, Type.TypeError, 'arg 5 (closure) must be tuple');
  if (closure === 0 && wanted > 0) raise(m, Type.TypeError, 'arg 5 (closure) must be tuple');
  const cells = closure === 0 ? 0 : tupleSize(m, closure);
  if (cells !== wanted) {
    const name = textOf(m, m.load(code + CODE.name));
    raise(m, Type.ValueError, `${name} requires closure of length ${wanted}, not ${cells}`);
  }
  for (let i = 0; i < cells; i++) {
    const cell = tupleItem(m, closure, i);
    if (m.typeOf(cell) !== Type.cell || CELL.value === 0) {
      raise(m, Type.TypeError, `arg 5 (closure) expected cell, found ${typeNameOf(m, cell)}`);
    }
  }
}

const SHOWN: Shown = {
  shape: 'function',
  text: (m, self) => `<function ${textOf(m, m.load(self + FUNCTION.qualname))}>`,
  parts: (m, self) => [...defaultParts(m, self), ...closureParts(m, self)],
};

/** Default values; those of the library are nobody's business. */
function defaultParts(m: Machine, self: Address): Part[] {
  if (unitOf(m, m.load(self + FUNCTION.code)).library) return [];
  return [
    ...partOf(m, self, '__defaults__', FUNCTION.defaults),
    ...partOf(m, self, '__kwdefaults__', FUNCTION.kwDefaults),
  ];
}

/** The cells of the closure, by the names they are for. */
function closureParts(m: Machine, self: Address): Part[] {
  const closure = m.load(self + FUNCTION.closure);
  if (closure === 0) return [];
  const { localsplusnames } = unitOf(m, m.load(self + FUNCTION.code)).code;
  const count = tupleSize(m, closure);
  const first = localsplusnames.length - count;
  return Array.from({ length: count }, (_, i) => ({
    name: localsplusnames[first + i]!,
    object: tupleItem(m, closure, i),
  }));
}

defineType(
  'function',
  {
    at: Type.function,
    shown: SHOWN,
    layout: FUNCTION,
    collected: true,
    final: true,
    methodDescriptor: true,
    weakOffset: FUNCTION.weakList,
    dictOffset: FUNCTION.dict,
    letter: 'F',
    doc: 'Create a function object.',
    dealloc,
    clear,
    new: make,
    repr,
    call: (m, self, argv, count, names) => interpreter.call(m, self, argv, count, names),
    descrGet: (m, self, object) =>
      object === 0 || object === Static.None ? m.hold(self) : newMethod(m, self, object),
  },
  [
    member('__closure__', FUNCTION.closure),
    member('__doc__', FUNCTION.doc, true),
    member('__globals__', FUNCTION.globals),
    member('__module__', FUNCTION.module, true),
    member('__builtins__', FUNCTION.builtins),
    getset('__code__', (m, self) => m.hold(m.load(self + FUNCTION.code)), setCode),
    optionalField('__defaults__', FUNCTION.defaults, 'tuple', isTuple),
    optionalField('__kwdefaults__', FUNCTION.kwDefaults, 'dict', isDict),
    getset('__annotations__', annotations, setAnnotations),
    getset('__dict__', getDictOf, setDictOf),
    strField('__name__', FUNCTION.name),
    strField('__qualname__', FUNCTION.qualname),
    getset(
      '__type_params__',
      (m, self) => m.hold(m.load(self + FUNCTION.typeParameters) || Static.emptyTuple),
      setTypeParameters,
    ),
  ],
);
