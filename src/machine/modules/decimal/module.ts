/** The module _decimal, from which decimal takes everything. CPython: Modules/_decimal/_decimal.c. */
import { ROUNDINGS } from '../../../base/decimal/decimal.ts';
import {
  builtin,
  defineModule,
  type ModuleMember,
  moduleType,
  moduleValue,
  rawBuiltin,
} from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { newBigInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { moduleDict } from '../../module-object.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { raise } from '../../raise.ts';
import { newStr } from '../../str-object.ts';
import { localContext } from './context-manager.ts';
import { CONTEXT, copyContext, currentContext, isContext, newContext, storeLimit } from './context-object.ts';
import { contextType } from './context-type.ts';
import { decimalType } from './decimal-type.ts';
import { EXCEPTIONS } from './signals.ts';

const TEMPLATES = ['DefaultContext', 'BasicContext', 'ExtendedContext'].map(name);

/** Whether the context is one of the module's own, which are never current themselves. */
function isTemplate(m: Machine, module: Address, context: Address): boolean {
  return TEMPLATES.some((template) => dictGetName(m, moduleDict(m, module), template) === context);
}

function getContext(m: Machine, module: Address): Address {
  if (m.load(Own.decimalContext) === 0) {
    const template = dictGetName(m, moduleDict(m, module), TEMPLATES[0]!);
    if (template !== 0 && isContext(m, template)) {
      const fresh = copyContext(m, template);
      m.store(fresh + CONTEXT.status, 0);
      m.store(Own.decimalContext, fresh);
    }
  }
  return m.hold(currentContext(m));
}

function setContext(m: Machine, module: Address, context: Address): Address {
  if (!isContext(m, context)) raise(m, Type.TypeError, 'argument must be a context');
  let next = m.hold(context);
  if (isTemplate(m, module, context)) {
    m.release(next);
    next = copyContext(m, context);
    m.store(next + CONTEXT.status, 0);
  }
  m.replace(Own.decimalContext, next);
  return Static.None;
}

/** A context of nine digits. */
function nineDigits(rounding: number, traps: number) {
  return (m: Machine): Address => {
    const context = newContext(m);
    storeLimit(m, context + CONTEXT.prec, 9n);
    m.store(context + CONTEXT.rounding, rounding);
    m.store(context + CONTEXT.trapped, traps);
    return context;
  };
}

/** Invalid operation with its conditions, division by zero, overflow, underflow, clamped. */
const BASIC_TRAPS = 2 | 4 | 8 | 16 | 128 | 256 | 2048 | 16384 | 1;
const HALF_UP = 4;
const HALF_EVEN = 6;

const whole = (called: string, value: bigint): ModuleMember =>
  moduleValue(called, (m) => newBigInt(m, value));
const text = (called: string, value: string): ModuleMember => moduleValue(called, (m) => newStr(m, value));

defineModule('_decimal', 'C decimal arithmetic module', [
  moduleType(decimalType),
  moduleType(contextType),
  ...EXCEPTIONS.map((spec) => moduleType(spec)),
  builtin('getcontext', getContext, '()'),
  builtin('setcontext', setContext, '(context, /)'),
  rawBuiltin('localcontext', localContext, '(ctx=None, **kwargs)'),
  moduleValue('DefaultContext', newContext),
  moduleValue('BasicContext', nineDigits(HALF_UP, BASIC_TRAPS)),
  moduleValue('ExtendedContext', nineDigits(HALF_EVEN, 0)),
  ...ROUNDINGS.map((mode) => text(mode, mode)),
  whole('MAX_PREC', 999999999999999999n),
  whole('MAX_EMAX', 999999999999999999n),
  whole('MIN_EMIN', -999999999999999999n),
  whole('MIN_ETINY', -1999999999999999997n),
  moduleValue('HAVE_THREADS', () => Static.True),
  moduleValue('HAVE_CONTEXTVAR', () => Static.True),
  text('__version__', '1.70'),
  text('__libmpdec_version__', '2.5.1'),
]);
