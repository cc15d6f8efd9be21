/** Pattern objects: how they are made of text and flags. CPython: Modules/_sre/sre.c (_sre_compile_impl). */
import { dictSet, newDict } from '../../dict-object.ts';
import { track } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { newStr } from '../../str-object.ts';
import { tupleOf } from '../../tuple-object.ts';
import { warn } from '../../warnings.ts';
import { faultsRaised } from './faults.ts';
import { PATTERN } from './layouts.ts';
import { type CompiledRegex, compiledRegex } from './programs.ts';
import { regexText } from './templates.ts';

/** Address of the type, put in by pattern-type.ts. */
export const patternType: { address: Address } = { address: 0 };

/** Frames of the module re between the caller and here, for warnings. */
const LEVELS = 3;

/** A compiled pattern. New. */
export function newPattern(m: Machine, pattern: Address, flags: number): Address {
  const text = regexText(m, pattern);
  const doubt = (words: string): void => warn(m, Type.FutureWarning, words, LEVELS);
  const compiled = faultsRaised(m, pattern, () => compiledRegex(text, flags), doubt);
  compiled.warnings.forEach(doubt);
  const mark = m.kept;
  const index = m.keep(indexOf(m, compiled));
  const names = m.keep(namesOf(m, compiled));
  const made = m.newCollected(patternType.address, PATTERN.end);
  m.words.fill(0, (made + PATTERN.program) >> 2, (made + PATTERN.end) >> 2);
  m.store(made + PATTERN.program, compiled.number);
  m.store(made + PATTERN.groups, compiled.program.groups - 1);
  m.store(made + PATTERN.groupIndex, m.hold(index));
  m.store(made + PATTERN.groupNames, m.hold(names));
  m.store(made + PATTERN.pattern, m.hold(pattern));
  m.store(made + PATTERN.flags, compiled.program.flags);
  m.store(made + PATTERN.isBytes, text.isText ? 0 : 1);
  track(m, made);
  m.keep(made);
  return m.releaseUnder(mark);
}

/** Numbers of groups by name. New dict. */
function indexOf(m: Machine, compiled: CompiledRegex): Address {
  const index = m.keep(newDict(m));
  for (const [name, group] of compiled.names) {
    const key = m.keep(newStr(m, name));
    const value = m.keep(newInt(m, group));
    dictSet(m, index, key, value);
    m.release(m.unkeep());
    m.release(m.unkeep());
  }
  return m.unkeep();
}

/** Names of groups by number. New tuple. */
function namesOf(m: Machine, compiled: CompiledRegex): Address {
  const names: Address[] = Array.from({ length: compiled.program.groups }, () => Static.None);
  for (const [name, group] of compiled.names) names[group] = newStr(m, name);
  return compiled.names.size === 0 ? Static.emptyTuple : tupleOf(m, names);
}
