/** breakpoint: calls sys.breakpointhook, which is there when the program has put one. CPython: Python/bltinmodule.c. */
import { rawBuiltin } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { callVector } from '../protocol/call.ts';
import { raise } from '../raise.ts';

const HOOK = name('breakpointhook');

function breakpoint(m: Machine, _module: Address, argv: Address, count: number, names: Address): Address {
  const hook = dictGetName(m, m.load(Own.sysNamespace), HOOK);
  if (hook === 0) {
    const instead = 'set a breakpoint on the line instead';
    raise(m, Type.NotImplementedError, `breakpoint() is not supported: ${instead}`);
  }
  m.keep(m.hold(hook));
  m.keep(callVector(m, hook, argv, count, names));
  return m.releaseUnder(m.kept - 16);
}

export const breakpointBuiltin = rawBuiltin('breakpoint', breakpoint, '(*args, **kws)', 'positional');
