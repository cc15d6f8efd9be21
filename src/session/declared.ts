/** What a function or a class was declared with, as it is written in Python. */
import { type Code, CodeFlag } from '../compile/code.ts';
import { FUNCTION, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { typeName } from '../machine/raise.ts';
import { tupleItem, tupleSize } from '../machine/tuple-object.ts';
import { unitOf } from '../machine/units.ts';
import type { ObjectView } from './snapshot.ts';

/** The parts of an object's view that only functions and classes have. */
export function declared(m: Machine, object: Address): Pick<ObjectView, 'signature' | 'bases'> {
  const type = m.typeOf(object);
  if (type === Type.function) return { signature: signature(unitOf(m, m.load(object + FUNCTION.code)).code) };
  if ((m.load(type + TYPE.flags) & TypeFlag.typeSubclass) === 0) return {};
  const bases = m.load(object + TYPE.bases);
  if (bases === 0) return {};
  const classes = Array.from({ length: tupleSize(m, bases) }, (_, i) => tupleItem(m, bases, i));
  return { bases: classes.filter((one) => one !== Type.object).map((one) => typeName(m, one)) };
}

/** `f(a, /, b, *rest, c, **more)`, without defaults. */
function signature({
  name,
  localsplusnames,
  argcount,
  posonlyargcount,
  kwonlyargcount,
  flags,
}: Code): string {
  const positional = localsplusnames.slice(0, argcount);
  const keywords = localsplusnames.slice(argcount, argcount + kwonlyargcount);
  let at = argcount + kwonlyargcount;
  const rest = (flags & CodeFlag.VARARGS) !== 0 ? `*${localsplusnames[at++]}` : '*';
  const more = (flags & CodeFlag.VARKEYWORDS) !== 0 ? [`**${localsplusnames[at]}`] : [];
  if (posonlyargcount > 0) positional.splice(posonlyargcount, 0, '/');
  const stars = rest !== '*' || keywords.length > 0 ? [rest] : [];
  return `${name}(${[...positional, ...stars, ...keywords, ...more].join(', ')})`;
}
