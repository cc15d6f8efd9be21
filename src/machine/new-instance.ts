/** Making plain instances. CPython: Objects/typeobject.c, object_new, PyType_GenericAlloc. */
import { dictGetName } from './dict-object.ts';
import { track } from './gc-list.ts';
import { allocateInstance } from './instance-values.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { forEach } from './protocol/iterate.ts';
import { raise, typeName } from './raise.ts';
import { textOf } from './str-object.ts';

const ABSTRACT = name('__abstractmethods__');

/** An instance of a class, with empty fields and no attributes yet, tracked if it can be. New. */
export function newInstance(m: Machine, type: Address): Address {
  const flags = m.load(type + TYPE.flags);
  if ((flags & TypeFlag.abstract) !== 0) refuseAbstract(m, type);
  const object = allocateInstance(m, type);
  if ((flags & TypeFlag.collected) !== 0) track(m, object);
  return object;
}

function refuseAbstract(m: Machine, type: Address): never {
  const methods = dictGetName(m, m.load(type + TYPE.dict), ABSTRACT);
  const names: string[] = [];
  if (methods !== 0) forEach(m, methods, (method) => names.push(textOf(m, method)));
  const which = names.sort().map((method) => `'${method}'`);
  raise(
    m,
    Type.TypeError,
    `Can't instantiate abstract class ${typeName(m, type)} without an implementation ` +
      `for abstract method${which.length > 1 ? 's' : ''} ${which.join(', ')}`,
  );
}
