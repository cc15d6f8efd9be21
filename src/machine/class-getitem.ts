/** `__class_getitem__` of built-in types: `list[int]`. CPython: the entries of Py_GenericAlias in method tables. */
import { classMethod, type MemberSpec } from './define.ts';
import { newGenericAlias } from './generic-alias-object.ts';

/** The method for one type's table. */
export function classGetItem(): MemberSpec {
  return classMethod('__class_getitem__', newGenericAlias, '(object, /)');
}
