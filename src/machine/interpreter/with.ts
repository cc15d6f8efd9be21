/** Instructions that enter `with` statements. CPython: Python/bytecodes.c (BEFORE_WITH, BEFORE_ASYNC_WITH). */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { lookupSpecial } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { raise, typeNameOf } from '../raise.ts';
import { textOf } from '../str-object.ts';
import { peek, push } from './stack.ts';

const ENTER = name('__enter__');
const EXIT = name('__exit__');
const AENTER = name('__aenter__');
const AEXIT = name('__aexit__');

function required(m: Machine, manager: Address, special: Address, kind: string, hint: string): Address {
  const found = lookupSpecial(m, manager, special);
  if (found !== 0) return found;
  const missing = hint === '' ? '' : ` (${hint})`;
  raise(
    m,
    Type.TypeError,
    `'${typeNameOf(m, manager)}' object does not support the ${kind} protocol${missing}`,
  );
}

/** Looks both methods up and calls the first: exit and its result take the place of the manager. */
function before(m: Machine, enterName: Address, exitName: Address, kind: string): void {
  const manager = peek(m, 1);
  const enter = m.keep(required(m, manager, enterName, kind, ''));
  const exit = m.keep(required(m, manager, exitName, kind, `missed ${textOf(m, exitName)} method`));
  m.unkeep();
  m.store(m.sp - 8, exit);
  m.release(manager);
  const result = call(m, enter);
  push(m, result);
  m.release(m.unkeep());
}

export function beforeWith(m: Machine): void {
  before(m, ENTER, EXIT, 'context manager');
}

export function beforeAsyncWith(m: Machine): void {
  before(m, AENTER, AEXIT, 'asynchronous context manager');
}
