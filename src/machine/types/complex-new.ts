/** complex(real, imag), complex('1+2j'). CPython: Objects/complexobject.c (complex_new_impl). */
import { complexValue, isComplex, newComplex } from '../complex-object.ts';
import { parseComplex } from '../complex-text.ts';
import { track } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { COMPLEX, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { warnOfSubclass } from '../protocol/number.ts';
import { isStr } from '../protocol/text.ts';
import { toDouble } from '../protocol/to-float.ts';
import { raise, typeNameOf } from '../raise.ts';
import { parseSignature } from '../signature.ts';
import { Slot } from '../slot-numbers.ts';
import { textOf } from '../str-object.ts';

const SIGNATURE = parseSignature('(real=0, imag=0)');
const COMPLEX_METHOD = name('__complex__');

/** The slot of complex for making instances. */
export function makeComplex(
  m: Machine,
  type: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  const given = bindKeywords(m, 'complex', SIGNATURE, argv, count, names) as [Address, Address];
  const [real, imag] = given;
  if (imag === 0 && real !== 0 && type === Type.complex && m.typeOf(real) === Type.complex) {
    return m.hold(real);
  }
  if (real !== 0 && isStr(m, real)) return fromText(m, type, real, imag);
  if (imag !== 0 && isStr(m, imag)) raise(m, Type.TypeError, "complex() second arg can't be a string");
  const mark = m.kept;
  const asked = real === 0 ? 0 : askComplex(m, real);
  const first = asked === 0 ? real : m.keep(asked);
  if (first !== 0 && !isUsable(m, first)) {
    const message = "complex() first argument must be a string or a number, not '";
    raise(m, Type.TypeError, `${message}${typeNameOf(m, first)}'`);
  }
  if (imag !== 0 && !isUsable(m, imag)) {
    raise(m, Type.TypeError, `complex() second argument must be a number, not '${typeNameOf(m, imag)}'`);
  }
  let [re, im] = first === 0 ? [0, 0] : parts(m, first);
  m.releaseTo(mark);
  if (imag !== 0) {
    const [whole, turned] = parts(m, imag);
    if (isComplex(m, imag)) re -= turned;
    im = first !== 0 && isFirstComplex(m, real, asked) ? whole + im : whole;
  }
  return instance(m, type, re, im);
}

/** Whether the first argument, or what its `__complex__` gave, was complex. */
function isFirstComplex(m: Machine, real: Address, asked: Address): boolean {
  return asked !== 0 || isComplex(m, real);
}

function instance(m: Machine, type: Address, re: number, im: number): Address {
  if (type === Type.complex) return newComplex(m, re, im);
  const object = allocateInstance(m, type);
  m.floats[(object + COMPLEX.real) >> 3] = re;
  m.floats[(object + COMPLEX.imag) >> 3] = im;
  if ((m.load(type + TYPE.flags) & TypeFlag.collected) !== 0) track(m, object);
  return object;
}

function fromText(m: Machine, type: Address, text: Address, imag: Address): Address {
  if (imag !== 0) raise(m, Type.TypeError, "complex() can't take second arg if first is a string");
  const value = parseComplex(textOf(m, text));
  if (value === null) raise(m, Type.ValueError, 'complex() arg is a malformed string');
  return instance(m, type, value.re, value.im);
}

/** What `__complex__` gives: new, 0 where the class has none. CPython: try_complex_special_method. */
export function askComplex(m: Machine, object: Address): Address {
  const result = callBound(m, object, COMPLEX_METHOD);
  if (result === 0 || m.typeOf(result) === Type.complex) return result;
  m.keep(result);
  const what = `__complex__ returned non-complex (type ${typeNameOf(m, result)})`;
  if (!isComplex(m, result)) raise(m, Type.TypeError, what);
  warnOfSubclass(m, what, 'complex');
  return m.unkeep();
}

/** Whether the object is complex, or can be made a float. */
function isUsable(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return isComplex(m, object) || m.load(type + Slot.float) !== 0 || m.load(type + Slot.index) !== 0;
}

function parts(m: Machine, object: Address): [number, number] {
  if (!isComplex(m, object)) return [toDouble(m, object), 0];
  const { re, im } = complexValue(m, object);
  return [re, im];
}
