/** The module _typing: the part of typing that the interpreter itself needs. CPython: Modules/_typingmodule.c. */
import { builtin, defineModule, moduleType, moduleValue } from '../../define.ts';
import { Static } from '../../places.ts';
import { generic } from './generic.ts';
import { paramSpecArgs, paramSpecKwargs } from './param-spec-parts.ts';
import { typeAlias } from './type-alias.ts';
import { paramSpec, typeVar, typeVarTuple } from './type-parameters.ts';

defineModule('_typing', 'Primitives and accelerators for the typing module.\n', [
  builtin('_idfunc', (m, _module, object) => m.hold(object), '(object, /)', 'one'),
  moduleType(typeVar),
  moduleType(typeVarTuple),
  moduleType(paramSpec),
  moduleType(paramSpecArgs),
  moduleType(paramSpecKwargs),
  moduleType(generic),
  moduleType(typeAlias),
  moduleValue('NoDefault', () => Static.NoDefault),
]);
