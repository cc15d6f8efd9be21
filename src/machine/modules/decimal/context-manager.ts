/** localcontext(): a context for the length of a with statement. CPython: Modules/_decimal/_decimal.c. */
import { defineType, method, rawMethod } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { layout, reference } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Own } from '../../own-words.ts';
import { Static } from '../../places.ts';
import { parseSignature } from '../../signature.ts';
import { contextArgument, copyContext, currentContext } from './context-object.ts';
import { CONTEXT_ATTRIBUTES, setAll } from './context-type.ts';

const MANAGER = layout('ContextManager', {
  local: reference('the context inside'),
  outer: reference('the context to go back to'),
});

const SIGNATURE = parseSignature(
  `(ctx=None, *, ${CONTEXT_ATTRIBUTES.map((one) => `${one}=None`).join(', ')})`,
);

/** localcontext(ctx=None, **attributes). New. CPython: ctxmanager_new. */
export function localContext(
  m: Machine,
  _module: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  const [given, ...attributes] = bindKeywords(m, '', SIGNATURE, argv, count, names) as [
    Address,
    ...Address[],
  ];
  const outer = currentContext(m);
  const local = m.keep(copyContext(m, contextArgument(m, given)));
  setAll(m, local, attributes);
  const manager = m.newCollected(contextManager.address, MANAGER.end);
  m.store(manager + MANAGER.local, m.unkeep());
  m.store(manager + MANAGER.outer, m.hold(outer));
  track(m, manager);
  return manager;
}

function enter(m: Machine, self: Address): Address {
  const local = m.load(self + MANAGER.local);
  m.replace(Own.decimalContext, m.hold(local));
  return m.hold(local);
}

function leave(m: Machine, self: Address): Address {
  m.replace(Own.decimalContext, m.hold(m.load(self + MANAGER.outer)));
  return Static.False;
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + MANAGER.local);
  m.drop(self + MANAGER.outer);
  m.freeCollected(self);
}

export const contextManager = defineType(
  'ContextManager',
  { layout: MANAGER, module: 'decimal', collected: true, abstract: true, dealloc },
  [method('__enter__', enter, '()'), rawMethod('__exit__', leave, '(*args)')],
);
