/** A holder of a reference in words: `global a`, `L4[0]`, `argument x of f`, `constant 3 of <module>`. */
import { Op } from '../compile/instructions.ts';
import { frameUnit } from '../machine/frames.ts';
import type { Holder } from '../machine/holder.ts';
import { CODE, FrameWord, FUNCTION, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { typeName, typeNameOf } from '../machine/raise.ts';
import { textOf } from '../machine/str-object.ts';
import { labelOf } from './object-label.ts';
import { valueText } from './value-text.ts';

/** Longest text of a key in an expression such as D2['name']. */
const KEY_WIDTH = 24;

/** The words for a holder. */
export function holderWords(m: Machine, holder: Holder): string {
  switch (holder.kind) {
    case 'local':
      return localWords(m, holder.frame, holder.name);
    case 'operand':
      return operandWords(m, holder.frame, holder.position);
    case 'frame':
      return `the ${holder.what} of the frame of ${frameName(m, holder.frame)}`;
    case 'global':
      return holder.module === '__main__' ? `global ${holder.name}` : `${holder.module}.${holder.name}`;
    case 'class attribute':
      return `${typeName(m, holder.object)}.${holder.name}`;
    case 'attribute':
      return `${nameOf(m, holder.object)}.${holder.name}`;
    case 'item':
      return `${nameOf(m, holder.object)}[${holder.index}]`;
    case 'key':
      return `a key of ${nameOf(m, holder.object)}`;
    case 'value':
      return `${nameOf(m, holder.object)}[${valueText(m, holder.key, KEY_WIDTH)}]`;
    case 'element':
      return `a member of ${nameOf(m, holder.object)}`;
    case 'constant':
      return `constant ${holder.index} of ${codeName(m, holder.object)}`;
    case 'code name':
      return `a name in the code of ${codeName(m, holder.object)}`;
    case 'default':
      return `default value ${holder.index} of ${textOf(m, m.load(holder.object + FUNCTION.name))}`;
    case 'instance':
      return `the class of ${nameOf(m, holder.object)}`;
    case 'field':
      return fieldWords(m, holder.object, holder.about || holder.name);
    case 'attribute name':
      return `a name of an attribute of ${typeName(m, holder.object)}`;
    case 'raised':
      return 'the exception being raised';
    case 'handled':
      return 'the exception being handled';
    case 'native':
      return holder.name === '' ? 'a built-in in progress' : `${holder.name}() in progress`;
    case 'machine':
      return holder.what;
  }
}

function frameName(m: Machine, frame: Address): string {
  return frameUnit(m, frame).code.name;
}

function localWords(m: Machine, frame: Address, name: string): string {
  const { code } = frameUnit(m, frame);
  const index = code.localsplusnames.indexOf(name);
  const isArgument = index >= 0 && index < code.argcount + code.kwonlyargcount;
  return `${isArgument ? 'argument' : 'local'} ${name} of ${code.name}`;
}

/** An operand: what the running frame is about to return, or what the evaluation of an expression needs. */
function operandWords(m: Machine, frame: Address, position: number): string {
  const { localCount } = frameUnit(m, frame);
  const at = frame + FrameWord.locals + 8 * (localCount + position);
  const returns = frame === m.frame && (m.program.words[m.pc]! & 0x7f) === Op.RETURN_VALUE;
  if (returns && at === m.sp - 8) return `the value that ${frameName(m, frame)} is about to return`;
  return `a value in use by ${frameName(m, frame)}`;
}

/** Whether the object is an iterator (and no generator, which has a label to be called by). */
function isIterator(m: Machine, object: Address): boolean {
  return /iterator$|^(enumerate|zip|map|filter|reversed)$/.test(typeNameOf(m, object));
}

function codeName(m: Machine, code: Address): string {
  return textOf(m, m.load(code + CODE.name));
}

function fieldWords(m: Machine, object: Address, field: string): string {
  if (isIterator(m, object)) return `an iterator in progress (${iteratorWords(m, object)})`;
  return field === '' ? nameOf(m, object) : `${field} of ${nameOf(m, object)}`;
}

/** An iterator by its type, and its label where it has one. */
function iteratorWords(m: Machine, object: Address): string {
  const label = labelOf(m, object);
  return label.startsWith('@') ? typeNameOf(m, object) : `${typeNameOf(m, object)} ${label}`;
}

/** The holder by its label, or by its type where it has none. */
function nameOf(m: Machine, object: Address): string {
  const label = labelOf(m, object);
  const type = m.typeOf(object);
  if ((m.load(type + TYPE.flags) & TypeFlag.typeSubclass) !== 0) return typeName(m, object);
  if (type === Type.function) return textOf(m, m.load(object + FUNCTION.name));
  return label.startsWith('@') ? `a ${typeNameOf(m, object)}` : label;
}
