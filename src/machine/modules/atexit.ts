/** The module atexit. CPython: Modules/atexitmodule.c. */
import { clearAtExit, countAtExit, registerAtExit, runAtExit, unregisterAtExit } from '../at-exit.ts';
import { builtin, defineModule, rawBuiltin } from '../define.ts';
import { dictSetName, newDict } from '../dict-object.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isCallable } from '../protocol/call.ts';
import { raise } from '../raise.ts';
import { tupleFrom, tupleItem, tupleSize } from '../tuple-object.ts';

function register(m: Machine, _module: Address, argv: Address, count: number, names: Address): Address {
  if (count === 0) raise(m, Type.TypeError, 'register() takes at least 1 argument (0 given)');
  const callee = m.load(argv);
  if (!isCallable(m, callee)) raise(m, Type.TypeError, 'the first argument must be callable');
  const args = m.keep(tupleFrom(m, argv + 8, count - 1));
  let keywords = 0;
  if (names !== 0) {
    keywords = newDict(m);
    for (let i = 0, n = tupleSize(m, names); i < n; i++) {
      dictSetName(m, keywords, tupleItem(m, names, i), m.load(argv + 8 * (count + i)));
    }
  }
  m.unkeep();
  registerAtExit(m, m.hold(callee), args, keywords);
  return m.hold(callee);
}

function unregister(m: Machine, _module: Address, callee: Address): Address {
  unregisterAtExit(m, callee);
  return Static.None;
}

defineModule(
  'atexit',
  'allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n',
  [
    rawBuiltin('register', register, '(func, /, *args, **kwargs)'),
    builtin(
      '_clear',
      (m) => {
        clearAtExit(m);
        return Static.None;
      },
      '()',
    ),
    builtin('unregister', unregister, '(func, /)'),
    builtin(
      '_run_exitfuncs',
      (m) => {
        runAtExit(m);
        return Static.None;
      },
      '()',
    ),
    builtin('_ncallbacks', (m) => newInt(m, countAtExit(m)), '()'),
  ],
);
