/** property objects in memory, for the type's file and for the loop, which calls getters itself. CPython: Objects/descrobject.c. */
import { layout, reference, word } from './layout.ts';

/** propertyobject. */
export const PROPERTY = layout('property', {
  get: reference('fget'),
  set: reference('fset'),
  delete: reference('fdel'),
  doc: reference('__doc__'),
  name: reference('__name__'),
  getterDoc: word('1 when the documentation is the getter’s'),
});
