/** super: an object's attributes as the classes after a given one have them. CPython: Objects/typeobject.c, super_*. */
import { LocalKind } from '../../compile/code.ts';
import { isType } from '../class-bases.ts';
import { defineType, member } from '../define.ts';
import { frameUnit } from '../frames.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { genericGet } from '../generic-attribute.ts';
import { allocateInstance } from '../instance-values.ts';
import { layout, reference } from '../layout.ts';
import { CELL, FrameWord } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { raise, typeName, typeNameOf } from '../raise.ts';
import { newStr } from '../str-object.ts';
import { checkSuper, findPast } from '../super-attribute.ts';

/** superobject. */
const SUPER = layout('super', {
  type: reference('__thisclass__'),
  object: reference('__self__'),
  objectType: reference('__self_class__'),
});

function make(m: Machine, type: Address): Address {
  const made = allocateInstance(m, type);
  track(m, made);
  return made;
}

/** A bound super object. Borrows type and object, steals `objectType`. New. */
function newSuper(m: Machine, type: Address, object: Address, objectType: Address): Address {
  const made = m.newCollected(Type.super, SUPER.end);
  m.store(made + SUPER.type, m.hold(type));
  m.store(made + SUPER.object, m.hold(object));
  m.store(made + SUPER.objectType, objectType);
  track(m, made);
  return made;
}

/** super(), super(type), super(type, object). CPython: super_init_impl. */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  noKeywords(m, 'super', names);
  checkPositional(m, 'super()', count, 0, 2);
  let type: Address;
  let object: Address;
  if (count > 0) {
    type = m.load(argv);
    object = count > 1 ? m.load(argv + 8) : 0;
    if (!isType(m, type)) {
      raise(m, Type.TypeError, `super() argument 1 must be a type, not ${typeNameOf(m, type)}`);
    }
  } else {
    object = firstArgument(m);
    type = classInFrame(m);
  }
  if (object === Static.None) object = 0;
  const objectType = object === 0 ? 0 : checkSuper(m, type, object);
  m.replace(self + SUPER.type, m.hold(type));
  m.replace(self + SUPER.object, object === 0 ? 0 : m.hold(object));
  m.replace(self + SUPER.objectType, objectType);
}

/** The first argument of the running function: borrowed. CPython: super_init_without_args. */
function firstArgument(m: Machine): Address {
  if (m.frame === 0) raise(m, Type.RuntimeError, 'super(): no current frame');
  const { code } = frameUnit(m, m.frame);
  if (code.argcount === 0) raise(m, Type.RuntimeError, 'super(): no arguments');
  let value = m.load(m.frame + FrameWord.locals);
  const isCell = (code.localspluskinds[0]! & LocalKind.CELL) !== 0;
  if (value !== 0 && isCell && m.typeOf(value) === Type.cell) value = m.load(value + CELL.value);
  if (value === 0) raise(m, Type.RuntimeError, 'super(): arg[0] deleted');
  return value;
}

/** What the running function knows as `__class__`: borrowed. */
function classInFrame(m: Machine): Address {
  const { code } = frameUnit(m, m.frame);
  const at = code.localsplusnames.findIndex(
    (text, i) => text === '__class__' && (code.localspluskinds[i]! & LocalKind.FREE) !== 0,
  );
  if (at < 0) raise(m, Type.RuntimeError, 'super(): __class__ cell not found');
  const cell = m.load(m.frame + FrameWord.locals + 8 * at);
  if (cell === 0 || m.typeOf(cell) !== Type.cell) raise(m, Type.RuntimeError, 'super(): bad __class__ cell');
  const type = m.load(cell + CELL.value);
  if (type === 0) raise(m, Type.RuntimeError, 'super(): empty __class__ cell');
  if (!isType(m, type)) {
    raise(m, Type.RuntimeError, `super(): __class__ is not a type (${typeNameOf(m, type)})`);
  }
  return type;
}

function getAttribute(m: Machine, self: Address, name: Address): Address {
  const objectType = m.load(self + SUPER.objectType);
  if (objectType !== 0) {
    const mark = m.kept;
    const object = m.keep(m.hold(m.load(self + SUPER.object)));
    m.keep(m.hold(objectType));
    const found = findPast(m, m.load(self + SUPER.type), object, objectType, name, false);
    m.releaseTo(mark);
    if (found !== 0) return found;
  }
  return genericGet(m, self, name);
}

/** A super object in a class binds to the instance. CPython: super_descr_get. */
function get(m: Machine, self: Address, object: Address): Address {
  if (object === 0 || object === Static.None || m.load(self + SUPER.object) !== 0) return m.hold(self);
  const type = m.load(self + SUPER.type);
  if (m.typeOf(self) !== Type.super) return call(m, m.typeOf(self), type, object);
  return newSuper(m, type, object, checkSuper(m, type, object));
}

function repr(m: Machine, self: Address): Address {
  const type = m.load(self + SUPER.type);
  const objectType = m.load(self + SUPER.objectType);
  const bound = objectType === 0 ? 'NULL' : `<${typeName(m, objectType)} object>`;
  return newStr(m, `<super: <class '${type === 0 ? 'NULL' : typeName(m, type)}'>, ${bound}>`);
}

/**
 * super(type, object).name without making the super object where the classes have the name. Borrows. New;
 * where `method` is asked for, `m.unbound` says whether it wants the object first. CPython: LOAD_SUPER_ATTR.
 */
export function superAttribute(
  m: Machine,
  type: Address,
  object: Address,
  name: Address,
  method: boolean,
): Address {
  const objectType = m.keep(checkSuper(m, type, object));
  const found = findPast(m, type, object, objectType, name, method);
  if (found !== 0) {
    const unbound = m.unbound;
    m.release(m.unkeep());
    m.unbound = unbound;
    return found;
  }
  const made = m.keep(newSuper(m, type, object, m.hold(objectType)));
  const value = genericGet(m, made, name);
  m.release(m.unkeep());
  m.release(m.unkeep());
  m.unbound = false;
  return value;
}

defineType(
  'super',
  {
    at: Type.super,
    layout: SUPER,
    collected: true,
    letter: 'S',
    dealloc: freeByLayout,
    new: make,
    init,
    repr,
    getattribute: getAttribute,
    descrGet: get,
  },
  [
    member('__thisclass__', SUPER.type),
    member('__self__', SUPER.object),
    member('__self_class__', SUPER.objectType),
  ],
);
