/** Instructions that enter `with` statements. CPython: Python/bytecodes.c (BEFORE_WITH, BEFORE_ASYNC_WITH). */
import { METHOD } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { lookupSpecial } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { raise, typeNameOf } from '../raise.ts';
import { textOf } from '../str-object.ts';
import { enterSpecial, functionOfMethod } from './enter-call.ts';
import { peek, push, replaceTop } from './stack.ts';

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

/**
 * Looks both methods up and calls the first: exit and its result take the place of the manager. While it
 * runs it stands where its result will.
 */
function before(m: Machine, enterName: Address, exitName: Address, kind: string): void {
  const manager = peek(m, 1);
  m.keep(required(m, manager, enterName, kind, ''));
  const exit = required(m, manager, exitName, kind, `missed ${textOf(m, exitName)} method`);
  m.store(m.sp - 8, exit);
  push(m, m.unkeep());
  m.release(manager);
  const enter = peek(m, 1);
  const callee = functionOfMethod(m, enter);
  if (callee !== 0) enterSpecial(m, callee, enter + METHOD.self, 1);
  else replaceTop(m, call(m, enter));
}

export function beforeWith(m: Machine): void {
  before(m, ENTER, EXIT, 'context manager');
}

export function beforeAsyncWith(m: Machine): void {
  before(m, AENTER, AEXIT, 'asynchronous context manager');
}
