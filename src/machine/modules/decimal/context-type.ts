/** The type Context. CPython: Modules/_decimal/_decimal.c. Its methods stand in context-methods.ts. */
import { ROUNDINGS } from '../../../base/decimal/decimal.ts';
import { defineType, getset, type MemberSpec } from '../../define.ts';
import { track } from '../../gc-list.ts';
import { genericSet } from '../../generic-attribute.ts';
import { allocateInstance } from '../../instance-values.ts';
import { newBigInt, newInt } from '../../int-object.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import { listItem, listSize } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { raise } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { newStr } from '../../str-object.ts';
import { roundingArgument, wordArgument } from './context-arguments.ts';
import { CONTEXT_METHODS } from './context-methods.ts';
import { CONTEXT, freeContext, initContext, setContextTypes, storeLimit } from './context-object.ts';
import { conditionsIn, conditionsOf, signalDict } from './signal-dict.ts';
import { flagOf } from './signals.ts';

const MOST = 999999999999999999n;

/** Sets an attribute of a context; the order is that of the arguments of Context(). */
type Setter = (m: Machine, self: Address, value: Address) => void;

const limitSetter =
  (field: number, least: bigint, most: bigint, message: string): Setter =>
  (m, self, value) => {
    const limit = wordArgument(m, value);
    if (limit < least || limit > most) raise(m, Type.ValueError, `valid range for ${message}`);
    storeLimit(m, self + field, limit);
  };

const switchSetter =
  (field: number, called: string): Setter =>
  (m, self, value) => {
    const on = wordArgument(m, value);
    if (on !== 0n && on !== 1n) raise(m, Type.ValueError, `valid values for ${called} are 0 or 1`);
    m.store(self + field, Number(on));
  };

/** The conditions that a dict or another SignalDict says. */
function conditionsArgument(m: Machine, value: Address): number {
  if (m.typeOf(value) === signalDict.address) return conditionsOf(m, value);
  if (m.typeOf(value) === Type.dict) return conditionsIn(m, value);
  raise(m, Type.TypeError, 'argument must be a signal dict');
}

/** The conditions that a list of signals says. */
function listedConditions(m: Machine, list: Address): number {
  let conditions = 0;
  for (let i = 0; i < listSize(m, list); i++) conditions |= flagOf(m, listItem(m, list, i));
  return conditions;
}

const conditionsSetter =
  (field: number): Setter =>
  (m, self, value) => {
    m.store(self + field, conditionsArgument(m, value));
  };

const SETTERS: Readonly<Record<string, Setter>> = {
  prec: limitSetter(CONTEXT.prec, 1n, MOST, 'prec is [1, MAX_PREC]'),
  rounding: (m, self, value) => m.store(self + CONTEXT.rounding, roundingArgument(m, value)),
  Emin: limitSetter(CONTEXT.emin, -MOST, 0n, 'Emin is [MIN_EMIN, 0]'),
  Emax: limitSetter(CONTEXT.emax, 0n, MOST, 'Emax is [0, MAX_EMAX]'),
  capitals: switchSetter(CONTEXT.capitals, 'capitals'),
  clamp: switchSetter(CONTEXT.clamp, 'clamp'),
  flags: conditionsSetter(CONTEXT.status),
  traps: conditionsSetter(CONTEXT.trapped),
};

/** Attributes that may be given as lists of signals, but not set to one. */
const LISTED: Readonly<Record<string, number>> = { flags: CONTEXT.status, traps: CONTEXT.trapped };

const NAMES = Object.keys(SETTERS);
const SIGNATURE = parseSignature(`(${NAMES.map((one) => `${one}=None`).join(', ')})`);

/** Sets what is given of the attributes of a context, in order; 0 and None stand for nothing. */
export function setAll(m: Machine, self: Address, values: readonly Address[]): void {
  NAMES.forEach((one, i) => {
    const value = values[i]!;
    if (value === 0 || value === Static.None) return;
    const place = LISTED[one];
    const isList =
      place !== undefined && (m.load(m.typeOf(value) + TYPE.flags) & TypeFlag.listSubclass) !== 0;
    if (isList) m.store(self + place, listedConditions(m, value));
    else SETTERS[one]!(m, self, value);
  });
}

/** The names of the attributes that can be given. */
export const CONTEXT_ATTRIBUTES: readonly string[] = NAMES;

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  setAll(m, self, bindKeywords(m, '', SIGNATURE, argv, count, names));
}

function make(m: Machine, type: Address): Address {
  const object = allocateInstance(m, type);
  initContext(m, object);
  track(m, object);
  return object;
}

function exactLimit(m: Machine, at: Address): bigint {
  return (BigInt(m.words[(at >> 2) + 1]!) << 32n) | BigInt(m.words[at >> 2]! >>> 0);
}

const GETTERS: Readonly<Record<string, (m: Machine, self: Address) => Address>> = {
  prec: (m, self) => newBigInt(m, exactLimit(m, self + CONTEXT.prec)),
  rounding: (m, self) => newStr(m, ROUNDINGS[m.load(self + CONTEXT.rounding)]!),
  Emin: (m, self) => newBigInt(m, exactLimit(m, self + CONTEXT.emin)),
  Emax: (m, self) => newBigInt(m, exactLimit(m, self + CONTEXT.emax)),
  capitals: (m, self) => newInt(m, m.load(self + CONTEXT.capitals)),
  clamp: (m, self) => newInt(m, m.load(self + CONTEXT.clamp)),
  flags: (m, self) => m.hold(m.load(self + CONTEXT.flags)),
  traps: (m, self) => m.hold(m.load(self + CONTEXT.traps)),
};

function attribute(called: string): MemberSpec {
  const set: Setter = (m, self, value) => {
    if (value === 0) raise(m, Type.AttributeError, 'context attributes cannot be deleted');
    SETTERS[called]!(m, self, value);
  };
  return getset(called, GETTERS[called]!, set);
}

/** The names of conditions in the order of their bits; an invalid operation is named once. */
const BIT_NAMES = [
  'Clamped',
  'InvalidOperation',
  'DivisionByZero',
  'InvalidOperation',
  'InvalidOperation',
  '',
  'Inexact',
  'InvalidOperation',
  'InvalidOperation',
  '',
  'FloatOperation',
  'Overflow',
  'Rounded',
  'Subnormal',
  'Underflow',
];

function conditionNames(status: number): string {
  const named = BIT_NAMES.filter((_, bit) => (status & (1 << bit)) !== 0);
  return [...new Set(named)].join(', ');
}

function repr(m: Machine, self: Address): Address {
  const limits = {
    prec: exactLimit(m, self + CONTEXT.prec),
    rounding: ROUNDINGS[m.load(self + CONTEXT.rounding)],
    Emin: exactLimit(m, self + CONTEXT.emin),
    Emax: exactLimit(m, self + CONTEXT.emax),
    capitals: m.load(self + CONTEXT.capitals),
    clamp: m.load(self + CONTEXT.clamp),
    flags: `[${conditionNames(m.load(self + CONTEXT.status))}]`,
    traps: `[${conditionNames(m.load(self + CONTEXT.trapped))}]`,
  };
  const shown = Object.entries(limits).map(([key, value]) => `${key}=${value}`);
  return newStr(m, `Context(${shown.join(', ')})`);
}

export const contextType = defineType(
  'Context',
  {
    layout: CONTEXT,
    module: 'decimal',
    doc: 'The context affects almost all operations and controls rounding,\nOver/Underflow, raising of exceptions and much more.',
    collected: true,
    setattr: (m, self, attribute, value) => genericSet(m, self, attribute, value),
    dealloc: freeContext,
    new: make,
    init,
    repr,
  },
  [...NAMES.map(attribute), ...CONTEXT_METHODS],
);

setContextTypes(contextType.address, signalDict.address);
