/** What is wrong with a pattern or template as a Python exception. CPython: Lib/re/_constants.py. */
import { dictGet } from '../../dict-object.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { raise, throwException } from '../../raise.ts';
import { RegexFault } from '../../regex/tree.ts';
import { newStr } from '../../str-object.ts';

const RE = name('re');
const PATTERN_ERROR = name('PatternError');

/** Runs what may throw a fault of a pattern (or template) `subject`, which then is raised. */
export function faultsRaised<T>(
  m: Machine,
  subject: Address,
  attempt: () => T,
  doubt: (words: string) => void = () => undefined,
): T {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof RegexFault)) throw error;
    error.warnings.forEach(doubt);
    raiseFault(m, subject, error);
  }
}

function raiseFault(m: Machine, subject: Address, fault: RegexFault): never {
  if (fault.type === 'overflow') raise(m, Type.OverflowError, fault.message);
  if (fault.type === 'value') raise(m, Type.ValueError, fault.message);
  if (fault.type === 'index') raise(m, Type.IndexError, fault.message);
  const module = dictGet(m, m.load(Own.modules), RE);
  const type = m.keep(getAttribute(m, module, PATTERN_ERROR));
  const words = m.keep(newStr(m, fault.message));
  const known = fault.position !== null;
  const position = m.keep(known ? newInt(m, fault.position!) : Static.None);
  const exception = known ? call(m, type, words, subject, position) : call(m, type, words);
  throwException(m, exception);
}
