/** The module math. CPython: Modules/mathmodule.c. */
import { defineModule, moduleValue } from '../../define.ts';
import { newFloat } from '../../float-object.ts';
import { LOGARITHMS } from './logarithms.ts';
import { PARTS } from './parts.ts';
import { REAL_FUNCTIONS } from './real.ts';
import { SUMPROD } from './sumprod.ts';
import { SUMS } from './sums.ts';
import { WHOLE_FUNCTIONS } from './whole.ts';

const DOC = `This module provides access to the mathematical functions
defined by the C standard.`;

const constant = (name: string, value: number) => moduleValue(name, (m) => newFloat(m, value));

defineModule('math', DOC, [
  ...REAL_FUNCTIONS,
  ...LOGARITHMS,
  ...WHOLE_FUNCTIONS,
  ...PARTS,
  ...SUMS,
  SUMPROD,
  constant('pi', Math.PI),
  constant('e', Math.E),
  constant('tau', 2 * Math.PI),
  constant('inf', Number.POSITIVE_INFINITY),
  constant('nan', Number.NaN),
]);
