/** complex objects as other files make and read them. CPython: Objects/complexobject.c. */
import type { Complex } from '../base/complex-numbers.ts';
import { Header } from './layout.ts';
import { COMPLEX } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isSubtype } from './raise.ts';

/** A new complex object. */
export function newComplex(m: Machine, real: number, imag: number): Address {
  const object = m.newObject(Type.complex, COMPLEX.end);
  m.floats[(object + COMPLEX.real) >> 3] = real;
  m.floats[(object + COMPLEX.imag) >> 3] = imag;
  return object;
}

/** The value of a complex object. */
export function complexValue(m: Machine, object: Address): Complex {
  return { re: m.floats[(object + COMPLEX.real) >> 3]!, im: m.floats[(object + COMPLEX.imag) >> 3]! };
}

/** Whether the object is complex or of a class derived from it. */
export function isComplex(m: Machine, object: Address): boolean {
  const type = m.words[(object + Header.type) >> 2]!;
  return type === Type.complex || isSubtype(m, type, Type.complex);
}
