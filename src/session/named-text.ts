/** Values that are neither numbers, text nor containers: named in angle brackets, or written as a call. */

import { bytearraySize, bytearrayStart } from '../machine/bytearray-object.ts';
import { complexValue } from '../machine/complex-object.ts';
import { typeSpecAt } from '../machine/define.ts';
import { CODE, FUNCTION, GENERATOR, METHOD, MODULE, SLICE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { typeName } from '../machine/raise.ts';
import { RANGE } from '../machine/range-object.ts';
import { textOf } from '../machine/str-object.ts';
import { pythonRepr } from '../syntax/constant-repr.ts';

/** Bytes of a bytearray that are written out. */
const MOST_BYTES = 120;

/** The text of an object; `text` gives that of a part of it. */
export function namedText(
  m: Machine,
  object: Address,
  type: Address,
  flags: number,
  text: (part: Address) => string,
): string {
  const named = (at: number) => textOf(m, m.load(object + at));
  if ((flags & TypeFlag.typeSubclass) !== 0) return `<class '${typeName(m, object)}'>`;
  switch (type) {
    case Type.function:
      return `<function ${named(FUNCTION.qualname)}>`;
    case Type.code:
      return `<code object ${named(CODE.name)}>`;
    case Type.module:
      return m.load(object + MODULE.name) === 0 ? '<module>' : `<module '${named(MODULE.name)}'>`;
    case Type.generator:
    case Type.coroutine:
    case Type.async_generator:
      return `<${typeName(m, type)} object ${named(GENERATOR.qualname)}>`;
    case Type.method:
      return `<bound method ${methodName(m, m.load(object + METHOD.function))}>`;
    case Type.slice:
      return `slice(${[SLICE.start, SLICE.stop, SLICE.step].map((at) => text(m.load(object + at))).join(', ')})`;
    case Type.range:
      return rangeText(m, object, text);
    case Type.complex: {
      const { re, im } = complexValue(m, object);
      return pythonRepr({ type: 'complex', real: re, imag: im });
    }
    case Type.bytearray: {
      const start = bytearrayStart(m, object);
      const bytes = m.bytes.slice(start, start + Math.min(MOST_BYTES, bytearraySize(m, object)));
      return `bytearray(${pythonRepr({ type: 'bytes', value: bytes })})`;
    }
    default:
      return typeSpecAt(type) === undefined ? `<${typeName(m, type)} object>` : `<${typeName(m, type)}>`;
  }
}

function methodName(m: Machine, callee: Address): string {
  return m.typeOf(callee) === Type.function ? textOf(m, m.load(callee + FUNCTION.qualname)) : '?';
}

function rangeText(m: Machine, range: Address, text: (part: Address) => string): string {
  const [start, stop, step] = [RANGE.start, RANGE.stop, RANGE.step].map((at) => m.load(range + at));
  const by = text(step!);
  return `range(${text(start!)}, ${text(stop!)}${by === '1' ? '' : `, ${by}`})`;
}
