/**
 * The order in which exceptions count as subclasses of their bases: level by level, each by name, as CPython
 * enters them, but for ExceptionGroup, which it makes last. CPython: Objects/exceptions.c,
 * static_exceptions.
 */
import { type TypeSpec, typeSpecAt, typeSpecs } from '../define.ts';
import { Type } from '../places.ts';

const isException = ({ address }: TypeSpec): boolean =>
  address >= Type.BaseException && address <= Type.UserWarning;

/** How far an exception is from BaseException. */
function level(spec: TypeSpec): number {
  if (spec.address === Type.BaseException) return 0;
  return spec.address === Type.ExceptionGroup ? Number.POSITIVE_INFINITY : 1 + level(typeSpecAt(spec.base)!);
}

const places = typeSpecs.flatMap((spec, i) => (isException(spec) ? [i] : []));
const sorted = places
  .map((i) => typeSpecs[i]!)
  .sort((a, b) => level(a) - level(b) || (a.name < b.name ? -1 : 1));
places.forEach((place, i) => {
  typeSpecs[place] = sorted[i]!;
});
