/** The module _operator, from which operator takes everything. CPython: Modules/_operator.c. */
import { defineModule, moduleType } from '../../define.ts';
import { operatorFunctions } from './functions.ts';
import { attrgetter, itemgetter, methodcaller } from './getters.ts';

const DOC = `Operator interface.

This module exports a set of functions implemented in C corresponding
to the intrinsic operators of Python.  For example, operator.add(x, y)
is equivalent to the expression x+y.`;

defineModule('_operator', DOC, [
  ...operatorFunctions,
  moduleType(itemgetter),
  moduleType(attrgetter),
  moduleType(methodcaller),
]);
