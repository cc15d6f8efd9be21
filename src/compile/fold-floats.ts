/** Operations on constant floats and complex numbers. CPython: Objects/floatobject.c, Objects/complexobject.c. */
import { complexPowerOf, type Complex as Parts, product, quotient } from '../base/complex-numbers.ts';
import { floorQuotientOf, moduloOf, powerOf } from '../base/double-arithmetic.ts';
import type { ConstantValue, Operator } from '../syntax/ast.ts';

/** A constant complex number. */
export type Complex = ConstantValue & { readonly type: 'complex' };

/** left op right. Null: an error. */
export function floatValue(op: Operator, left: number, right: number): ConstantValue | null {
  switch (op) {
    case 'Add':
      return float(left + right);
    case 'Sub':
      return float(left - right);
    case 'Mult':
      return float(left * right);
    case 'Div':
      return right === 0 ? null : float(left / right);
    case 'FloorDiv':
      return right === 0 ? null : float(floorQuotientOf(left, right));
    case 'Mod':
      return right === 0 ? null : float(moduloOf(left, right));
    case 'Pow':
      return floatPower(left, right);
    default:
      return null;
  }
}

function float(value: number): ConstantValue {
  return { type: 'float', value };
}

function floatPower(base: number, exponent: number): ConstantValue | null {
  const result = powerOf(base, exponent);
  if (typeof result === 'number') return float(result);
  return result === 'complex' ? complexPower(complex(base, 0), complex(exponent, 0)) : null;
}

/** left op right. Null: an error. */
export function complexValue(op: Operator, left: Complex, right: Complex): ConstantValue | null {
  switch (op) {
    case 'Add':
      return complex(left.real + right.real, left.imag + right.imag);
    case 'Sub':
      return complex(left.real - right.real, left.imag - right.imag);
    case 'Mult':
      return whole(product(parts(left), parts(right)));
    case 'Div':
      return whole(quotient(parts(left), parts(right)));
    case 'Pow':
      return complexPower(left, right);
    default:
      return null;
  }
}

function complex(real: number, imag: number): Complex {
  return { type: 'complex', real, imag };
}

/** Null stays null. */
const whole = (value: Parts | null): Complex | null => value && complex(value.re, value.im);

const parts = (value: Complex): Parts => ({ re: value.real, im: value.imag });

function complexPower(base: Complex, exponent: Complex): Complex | null {
  const result = complexPowerOf(parts(base), parts(exponent));
  return typeof result === 'string' ? null : complex(result.re, result.im);
}
