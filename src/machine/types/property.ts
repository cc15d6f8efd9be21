/** property: an attribute that functions get, set and delete. CPython: Objects/descrobject.c, property_*. */
import { defineType, getset, member, method, rawMethod } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { PROPERTY } from '../property-object.ts';
import { findAttribute, setAttribute } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { isStr, reprText } from '../protocol/text.ts';
import { caught, isInstance, raise, typeName } from '../raise.ts';
import { parseSignature } from '../signature.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { isAbstract } from '../wrapped-function.ts';

const DOC = name('__doc__');
const NAME = name('__name__');
const SIGNATURE = parseSignature('(fget=None, fset=None, fdel=None, doc=None)');

function make(m: Machine, type: Address): Address {
  const made = allocateInstance(m, type);
  track(m, made);
  return made;
}

/** None counts as nothing. */
const given = (argument: Address | undefined): Address =>
  argument === undefined || argument === Static.None ? 0 : argument;

/** CPython: property_init_impl. */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const [fget, fset, fdel, doc] = bindKeywords(m, 'property', SIGNATURE, argv, count, names).map(given);
  const getter = fget!;
  m.replace(self + PROPERTY.get, getter === 0 ? 0 : m.hold(getter));
  m.replace(self + PROPERTY.set, fset! === 0 ? 0 : m.hold(fset!));
  m.replace(self + PROPERTY.delete, fdel! === 0 ? 0 : m.hold(fdel!));
  m.drop(self + PROPERTY.doc);
  m.drop(self + PROPERTY.name);
  m.store(self + PROPERTY.getterDoc, 0);
  let text = doc! === 0 ? 0 : m.hold(doc!);
  if (text === 0 && getter !== 0) {
    text = findAttribute(m, getter, DOC);
    if (text === Static.None) text = 0;
    if (text !== 0) m.store(self + PROPERTY.getterDoc, 1);
  }
  if (m.typeOf(self) === Type.property) m.replace(self + PROPERTY.doc, text);
  else setDocAttribute(m, self, text);
}

/** Of a derived class the documentation is an attribute, or its own would hide it. Steals the text. */
function setDocAttribute(m: Machine, self: Address, text: Address): void {
  m.keep(text === 0 ? Static.None : text);
  const mark = m.kept;
  try {
    setAttribute(m, self, DOC, m.load(mark - 8));
  } catch (error) {
    caught(m, error, mark, Type.AttributeError);
  }
  m.release(m.unkeep());
}

/** The property's name: new, 0 when it has none. CPython: property_name. */
function propertyName(m: Machine, self: Address): Address {
  const known = m.load(self + PROPERTY.name);
  if (known !== 0) return m.hold(known);
  const getter = m.load(self + PROPERTY.get);
  return getter === 0 ? 0 : findAttribute(m, getter, NAME);
}

/** The class that stands for one of C and has this property under its name; 0 if it is not in such a class. */
function nativeOwner(m: Machine, self: Address, object: Address, named: Address): Address {
  const mro = m.load(m.typeOf(object) + TYPE.mro);
  for (let i = 0, n = tupleSize(m, mro); i < n; i++) {
    const type = tupleItem(m, mro, i);
    if (dictGetName(m, m.load(type + TYPE.dict), named) !== self) continue;
    return (m.load(type + TYPE.flags) & TypeFlag.namedInFull) === 0 ? 0 : type;
  }
  return 0;
}

function refuse(m: Machine, self: Address, object: Address, lacks: string): never {
  const named = propertyName(m, self);
  const owner = named !== 0 && isStr(m, named) ? nativeOwner(m, self, object, named) : 0;
  if (owner !== 0) {
    const what = `attribute ${reprText(m, m.keep(named))} of '${typeName(m, owner)}' objects`;
    raise(m, Type.AttributeError, `${what} is not ${lacks === 'getter' ? 'readable' : 'writable'}`);
  }
  const of = reprText(m, m.load(m.typeOf(object) + TYPE.qualname));
  const which = named === 0 ? '' : ` ${reprText(m, m.keep(named))}`;
  raise(m, Type.AttributeError, `property${which} of ${of} object has no ${lacks}`);
}

function get(m: Machine, self: Address, object: Address): Address {
  if (object === 0 || object === Static.None) return m.hold(self);
  const getter = m.load(self + PROPERTY.get);
  return getter === 0 ? refuse(m, self, object, 'getter') : call(m, getter, object);
}

function set(m: Machine, self: Address, object: Address, value: Address): void {
  const fn = m.load(self + (value === 0 ? PROPERTY.delete : PROPERTY.set));
  if (fn === 0) refuse(m, self, object, value === 0 ? 'deleter' : 'setter');
  m.keep(m.hold(fn));
  m.release(value === 0 ? call(m, fn, object) : call(m, fn, object, value));
  m.release(m.unkeep());
}

/** A property like this one with one function exchanged. CPython: property_copy. */
const copyWith = (exchanged: number) => (m: Machine, self: Address, fn: Address) => {
  const part = (word: number): Address => {
    const chosen = word === exchanged && fn !== Static.None ? fn : m.load(self + word);
    return chosen === 0 ? Static.None : chosen;
  };
  const own = m.load(self + PROPERTY.doc);
  const fromGetter = m.load(self + PROPERTY.getterDoc) !== 0 && part(PROPERTY.get) !== Static.None;
  const doc = fromGetter || own === 0 ? Static.None : own;
  const made = call(m, m.typeOf(self), part(PROPERTY.get), part(PROPERTY.set), part(PROPERTY.delete), doc);
  const named = m.load(self + PROPERTY.name);
  if (isInstance(m, made, Type.property)) m.replace(made + PROPERTY.name, named === 0 ? 0 : m.hold(named));
  return made;
};

function setName(m: Machine, self: Address, argv: Address, count: number): Address {
  if (count !== 2) {
    raise(m, Type.TypeError, `__set_name__() takes 2 positional arguments but ${count} were given`);
  }
  m.replace(self + PROPERTY.name, m.hold(m.load(argv + 8)));
  return Static.None;
}

function getName(m: Machine, self: Address): Address {
  const known = propertyName(m, self);
  return known !== 0 ? known : raise(m, Type.AttributeError, "'property' object has no attribute '__name__'");
}

function anyAbstract(m: Machine, self: Address): Address {
  const parts = [PROPERTY.get, PROPERTY.set, PROPERTY.delete];
  return m.boolean(parts.some((word) => isAbstract(m, m.load(self + word))));
}

defineType(
  'property',
  {
    at: Type.property,
    layout: PROPERTY,
    collected: true,
    letter: 'P',
    dealloc: freeByLayout,
    clear: (m, self) => m.drop(self + PROPERTY.doc),
    new: make,
    init,
    descrGet: get,
    descrSet: set,
  },
  [
    method('getter', copyWith(PROPERTY.get), '(object, /)', 'one'),
    method('setter', copyWith(PROPERTY.set), '(object, /)', 'one'),
    method('deleter', copyWith(PROPERTY.delete), '(object, /)', 'one'),
    rawMethod('__set_name__', setName, '(owner, name, /)'),
    member('fget', PROPERTY.get),
    member('fset', PROPERTY.set),
    member('fdel', PROPERTY.delete),
    member('__doc__', PROPERTY.doc, true),
    getset('__name__', getName, (m, self, value) =>
      m.replace(self + PROPERTY.name, value === 0 ? 0 : m.hold(value)),
    ),
    getset('__isabstractmethod__', anyAbstract),
  ],
);
