/** Context objects, and the one that is current. CPython: Modules/_decimal/_decimal.c. */
import type { Decimal, DecimalContext, Rounding } from '../../../base/decimal/decimal.ts';
import { track, untrack } from '../../gc-list.ts';
import { layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { isSubtype, raise } from '../../raise.ts';
import { newDecimal } from './decimal-object.ts';
import { raiseSignal } from './signals.ts';

/** Limits are words of 64 bits with a sign, the high half in the high half. */
export const CONTEXT = layout('Context', {
  prec: word('digits'),
  emax: word('largest exponent'),
  emin: word('smallest exponent'),
  rounding: word('mode, by its place among the modes'),
  clamp: word('1: exponents are small enough for a fixed format'),
  capitals: word('1: E in text'),
  status: word('conditions so far'),
  trapped: word('conditions that raise'),
  flags: reference('SignalDict of the status'),
  traps: reference('SignalDict of the traps'),
});

/** A view of the status or the traps of a context; without the context it shows the last ones. */
export const SIGNAL_DICT = layout('SignalDict', {
  place: word('address of the word'),
  last: word('what the word of a context said that is gone'),
});

const addresses = { context: 0, signalDict: 0 };

/** Tells this file the addresses of the types, which are declared elsewhere. */
export function setContextTypes(context: Address, signalDict: Address): void {
  addresses.context = context;
  addresses.signalDict = signalDict;
}

/** Whether the object is a Context. */
export function isContext(m: Machine, object: Address): boolean {
  return isSubtype(m, m.typeOf(object), addresses.context);
}

function signalDict(m: Machine, place: Address): Address {
  const dict = m.newCollected(addresses.signalDict, SIGNAL_DICT.end);
  m.store(dict + SIGNAL_DICT.place, place);
  track(m, dict);
  return dict;
}

/** Gives a fresh context object its fields: those of the default context. */
export function initContext(m: Machine, context: Address): void {
  const W = m.words;
  W.fill(0, (context + CONTEXT.prec) >> 2, (context + CONTEXT.end) >> 2);
  storeLimit(m, context + CONTEXT.prec, 28n);
  storeLimit(m, context + CONTEXT.emax, 999999n);
  storeLimit(m, context + CONTEXT.emin, -999999n);
  m.store(context + CONTEXT.rounding, 6);
  m.store(context + CONTEXT.capitals, 1);
  m.store(context + CONTEXT.trapped, DEFAULT_TRAPS);
  m.store(context + CONTEXT.flags, signalDict(m, context + CONTEXT.status));
  m.store(context + CONTEXT.traps, signalDict(m, context + CONTEXT.trapped));
}

/** Invalid operation with its conditions, division by zero, overflow. */
const DEFAULT_TRAPS = 2 | 4 | 8 | 16 | 128 | 256 | 2048;

/** A context with default values. New. */
export function newContext(m: Machine): Address {
  const context = m.newCollected(addresses.context, CONTEXT.end);
  initContext(m, context);
  track(m, context);
  return context;
}

/** A context with the same values but no flags. New. */
export function copyContext(m: Machine, context: Address): Address {
  const copy = newContext(m);
  const from = (context + CONTEXT.prec) >> 2;
  m.words.copyWithin((copy + CONTEXT.prec) >> 2, from, (context + CONTEXT.flags) >> 2);
  return copy;
}

/** Gives a dead context back. */
export function freeContext(m: Machine, context: Address): void {
  untrack(m, context);
  for (const field of [CONTEXT.flags, CONTEXT.traps]) {
    const dict = m.load(context + field);
    if (dict === 0) continue;
    m.store(dict + SIGNAL_DICT.last, m.load(m.load(dict + SIGNAL_DICT.place)));
    m.store(dict + SIGNAL_DICT.place, dict + SIGNAL_DICT.last);
    m.drop(context + field);
  }
  m.freeCollected(context);
}

/** Writes a limit of 64 bits. */
export function storeLimit(m: Machine, at: Address, value: bigint): void {
  m.words[at >> 2] = Number(BigInt.asIntN(32, value));
  m.words[(at >> 2) + 1] = Number(BigInt.asIntN(32, value >> 32n));
}

/** The same as a host number. */
export function limitOf(m: Machine, at: Address): number {
  return m.words[(at >> 2) + 1]! * 0x100000000 + (m.words[at >> 2]! >>> 0);
}

/** The context that operations use when none is given: borrowed. CPython: current_context. */
export function currentContext(m: Machine): Address {
  const current = m.load(Own.decimalContext);
  if (current !== 0) return current;
  const fresh = newContext(m);
  m.store(Own.decimalContext, fresh);
  return fresh;
}

/** An optional argument that is a context: borrowed, the current one for None and what was left out. */
export function contextArgument(m: Machine, given: Address): Address {
  if (given === 0 || given === Static.None) return currentContext(m);
  if (isContext(m, given)) return given;
  raise(m, Type.TypeError, 'optional argument must be a context');
}

/** What arithmetic needs to know of a context, with no conditions yet. */
export function hostContext(m: Machine, context: Address): DecimalContext {
  return {
    prec: limitOf(m, context + CONTEXT.prec),
    emax: limitOf(m, context + CONTEXT.emax),
    emin: limitOf(m, context + CONTEXT.emin),
    rounding: m.load(context + CONTEXT.rounding) as Rounding,
    clamp: m.load(context + CONTEXT.clamp) !== 0,
    status: 0,
  };
}

/** Enters conditions in a context and raises what it traps. CPython: dec_addstatus. */
export function addStatus(m: Machine, context: Address, status: number): void {
  m.store(context + CONTEXT.status, m.load(context + CONTEXT.status) | status);
  const trapped = status & m.load(context + CONTEXT.trapped);
  if (trapped !== 0) raiseSignal(m, trapped);
}

/** A Decimal of the result of an operation, once its conditions are entered. New. */
export function settled(m: Machine, context: Address, host: DecimalContext, result: Decimal): Address {
  addStatus(m, context, host.status);
  return newDecimal(m, result);
}
