/** float(object) as a host number. CPython: Objects/abstract.c (PyNumber_Float), Objects/floatobject.c. */
import { floatValue, isFloat } from '../float-object.ts';
import { parseFloatText } from '../float-text.ts';
import { doubleOfInt } from '../int-double.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { textOf } from '../str-object.ts';
import { exactIndex, warnOfSubclass } from './number.ts';
import { isStr, reprText } from './text.ts';
import { bytesText } from './to-int.ts';

/** The double that `__float__` or `__index__` gives; null where the object has neither. Borrows. */
function askFloat(m: Machine, object: Address): number | null {
  if (m.typeOf(object) === Type.float) return floatValue(m, object);
  const slot = m.load(m.typeOf(object) + Slot.float);
  if (slot !== 0) {
    const result: Address = m.keep(natives[slot]!(m, object));
    if (m.typeOf(result) !== Type.float) {
      const what = `${typeNameOf(m, object)}.__float__ returned non-float (type ${typeNameOf(m, result)})`;
      if (!isFloat(m, result)) raise(m, Type.TypeError, what);
      warnOfSubclass(m, what, 'float');
    }
    const value = floatValue(m, result);
    m.release(m.unkeep());
    return value;
  }
  if (m.load(m.typeOf(object) + Slot.index) === 0) return null;
  const int = m.keep(exactIndex(m, object));
  const value = doubleOfInt(m, int);
  m.release(m.unkeep());
  return value;
}

/** The double of an argument that must be a real number. CPython: PyFloat_AsDouble. */
export function asDouble(m: Machine, object: Address): number {
  if (isFloat(m, object)) return floatValue(m, object);
  const value = askFloat(m, object);
  if (value === null) raise(m, Type.TypeError, `must be real number, not ${typeNameOf(m, object)}`);
  return value;
}

/** float(object). Borrows. */
export function toDouble(m: Machine, object: Address): number {
  const asked = askFloat(m, object);
  if (asked !== null) return asked;
  if (isFloat(m, object)) return floatValue(m, object);
  const text = isStr(m, object) ? textOf(m, object) : bytesText(m, object);
  if (text === null) {
    const message = "float() argument must be a string or a real number, not '";
    raise(m, Type.TypeError, `${message}${typeNameOf(m, object)}'`);
  }
  const value = parseFloatText(text);
  if (value === null) {
    raise(m, Type.ValueError, `could not convert string to float: ${reprText(m, object)}`);
  }
  return value;
}
