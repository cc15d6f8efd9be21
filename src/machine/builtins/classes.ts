/** Built-ins about classes: __build_class__, isinstance, issubclass. CPython: Python/bltinmodule.c. */
import { buildClass } from '../build-class.ts';
import { builtin, rawBuiltin } from '../define.ts';
import { isInstanceOf, isSubclassOf } from '../protocol/instance-check.ts';

export const buildClassBuiltin = rawBuiltin(
  '__build_class__',
  buildClass,
  '(func, name, /, *bases, [metaclass], **kwds)',
  'positional',
);

export const isinstanceBuiltin = builtin(
  'isinstance',
  (m, _module, object, type) => m.boolean(isInstanceOf(m, object, type)),
  '(obj, class_or_tuple, /)',
);

export const issubclassBuiltin = builtin(
  'issubclass',
  (m, _module, type, other) => m.boolean(isSubclassOf(m, type, other)),
  '(cls, class_or_tuple, /)',
);
