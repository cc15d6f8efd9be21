/** Operations on constant floats and complex numbers. CPython: Objects/floatobject.c, Objects/complexobject.c. */
import { power } from '../base/power.ts';
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
      return right === 0 ? null : float(floorQuotient(left, right));
    case 'Mod':
      return right === 0 ? null : float(modulo(left, right));
    case 'Pow':
      return floatPower(left, right);
    default:
      return null;
  }
}

function float(value: number): ConstantValue {
  return { type: 'float', value };
}

function copySign(value: number, sign: number): number {
  const negative = sign < 0 || Object.is(sign, -0);
  return negative ? -Math.abs(value) : Math.abs(value);
}

/** CPython: float_rem. */
function modulo(left: number, right: number): number {
  const rest = left % right;
  if (rest === 0) return copySign(0, right);
  return rest < 0 !== right < 0 ? rest + right : rest;
}

/** CPython: _float_div_mod. */
function floorQuotient(left: number, right: number): number {
  const rest = left % right;
  let quotient = (left - rest) / right;
  if (rest !== 0 && rest < 0 !== right < 0) quotient -= 1;
  if (quotient === 0) return copySign(0, left / right);
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** CPython: float_pow. */
function floatPower(base: number, exponent: number): ConstantValue | null {
  if (exponent === 0 || base === 1) return float(1);
  if (Number.isNaN(base) || Number.isNaN(exponent)) return float(Number.NaN);
  const odd = Math.abs(exponent) % 2 === 1;
  if (!Number.isFinite(exponent)) {
    const size = Math.abs(base);
    if (size === 1) return float(1);
    return float(exponent > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0);
  }
  if (base === 0 && exponent < 0) return null;
  if (base === 0 || !Number.isFinite(base)) {
    const size = exponent > 0 ? Math.abs(base) : 0;
    return float(odd ? copySign(size, base) : size);
  }
  if (base < 0 && exponent !== Math.floor(exponent)) {
    return complexPower(
      { type: 'complex', real: base, imag: 0 },
      { type: 'complex', real: exponent, imag: 0 },
    );
  }
  const size = Math.abs(base) === 1 ? 1 : power(Math.abs(base), exponent);
  if (!Number.isFinite(size)) return null;
  return float(base < 0 && odd ? -size : size);
}

/** left op right. Null: an error. */
export function complexValue(op: Operator, left: Complex, right: Complex): ConstantValue | null {
  switch (op) {
    case 'Add':
      return complex(left.real + right.real, left.imag + right.imag);
    case 'Sub':
      return complex(left.real - right.real, left.imag - right.imag);
    case 'Mult':
      return product(left, right);
    case 'Div':
      return complexQuotient(left, right);
    case 'Pow':
      return complexPower(left, right);
    default:
      return null;
  }
}

function complex(real: number, imag: number): Complex {
  return { type: 'complex', real, imag };
}

function product(a: Complex, b: Complex): Complex {
  return complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** CPython: _Py_c_quot. */
function complexQuotient(a: Complex, b: Complex): Complex | null {
  if (b.real === 0 && b.imag === 0) return null;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    const ratio = b.imag / b.real;
    const by = b.real + b.imag * ratio;
    return complex((a.real + a.imag * ratio) / by, (a.imag - a.real * ratio) / by);
  }
  if (Math.abs(b.imag) >= Math.abs(b.real)) {
    const ratio = b.real / b.imag;
    const by = b.real * ratio + b.imag;
    return complex((a.real * ratio + a.imag) / by, (a.imag * ratio - a.real) / by);
  }
  return complex(Number.NaN, Number.NaN);
}

/** Exponents up to this are done by multiplying. */
const SMALL_EXPONENT = 100;

/** CPython: complex_pow, _Py_c_pow. */
function complexPower(base: Complex, exponent: Complex): Complex | null {
  const whole = exponent.imag === 0 && exponent.real === Math.floor(exponent.real);
  const result =
    whole && Math.abs(exponent.real) <= SMALL_EXPONENT
      ? wholePower(base, exponent.real)
      : polarPower(base, exponent);
  if (!result) return null;
  return Number.isFinite(result.real) && Number.isFinite(result.imag) ? result : null;
}

/** CPython: c_powi, c_powu. */
function wholePower(base: Complex, exponent: number): Complex | null {
  if (exponent < 0) return complexQuotient(complex(1, 0), wholePower(base, -exponent)!);
  let result = complex(1, 0);
  let square = base;
  for (let mask = 1; mask > 0 && exponent >= mask; mask *= 2) {
    if (exponent & mask) result = product(result, square);
    square = product(square, square);
  }
  return result;
}

function polarPower(base: Complex, exponent: Complex): Complex | null {
  if (exponent.real === 0 && exponent.imag === 0) return complex(1, 0);
  if (base.real === 0 && base.imag === 0) {
    return exponent.imag !== 0 || exponent.real < 0 ? null : complex(0, 0);
  }
  const size = Math.hypot(base.real, base.imag);
  const angle = Math.atan2(base.imag, base.real);
  let length = power(size, exponent.real);
  let phase = angle * exponent.real;
  if (exponent.imag !== 0) {
    length *= Math.exp(-angle * exponent.imag);
    phase += exponent.imag * Math.log(size);
  }
  return complex(length * Math.cos(phase), length * Math.sin(phase));
}
