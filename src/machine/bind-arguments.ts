/**
 * Giving a call's arguments to a function's parameters. CPython: Python/ceval.c, initialize_locals,
 * too_many_positional, missing_arguments, positional_only_passed_as_keyword.
 */
import { CodeFlag } from '../compile/code.ts';
import { dictGetName, dictSet, newDict } from './dict-object.ts';
import { CODE, FrameWord, FUNCTION } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import type { Unit } from './program.ts';
import { isStr } from './protocol/text.ts';
import { raise } from './raise.ts';
import { sameText, textOf } from './str-object.ts';
import { suggest } from './suggest.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple-object.ts';

/**
 * Fills the locals of a pushed frame from borrowed arguments: `count` positional ones from `argv` on,
 * then the values for `names`. The frame holds new references. Raises TypeError as CPython words it.
 */
export function bindArguments(
  m: Machine,
  frame: Address,
  unit: Unit,
  callee: Address,
  argv: Address,
  count: number,
  names: Address,
): void {
  const W = m.words;
  const locals = frame + FrameWord.locals;
  const { argcount, kwonlyargcount, flags } = unit.code;
  const total = argcount + kwonlyargcount;
  const given = Math.min(count, argcount);
  for (let i = 0; i < given; i++) W[(locals + 8 * i) >> 2] = m.hold(W[(argv + 8 * i) >> 2]!);
  let extra = total;
  if ((flags & CodeFlag.VARARGS) !== 0) {
    W[(locals + 8 * extra) >> 2] = tupleFrom(m, argv + 8 * given, count - given);
    extra++;
  }
  const keywords = (flags & CodeFlag.VARKEYWORDS) !== 0 ? newDict(m) : 0;
  if (keywords !== 0) W[(locals + 8 * extra) >> 2] = keywords;
  if (names !== 0) bindKeywords(m, locals, unit, callee, argv + 8 * count, names, keywords);
  if (count > argcount && (flags & CodeFlag.VARARGS) === 0) tooMany(m, unit, callee, locals, count);
  if (given < argcount) fillDefaults(m, locals, unit, callee, given);
  if (kwonlyargcount > 0) fillKeywordDefaults(m, locals, unit, callee);
}

/** Words for messages: the function's qualified name and parentheses. */
function called(m: Machine, callee: Address): string {
  return `${textOf(m, m.load(callee + FUNCTION.qualname))}()`;
}

/** The parameter of that name that may be given by name, or -1. */
function parameterIndex(m: Machine, unit: Unit, callee: Address, name: Address): number {
  const localNames = m.load(m.load(callee + FUNCTION.code) + CODE.localNames);
  const { posonlyargcount, argcount, kwonlyargcount } = unit.code;
  for (let i = posonlyargcount; i < argcount + kwonlyargcount; i++)
    if (tupleItem(m, localNames, i) === name) return i;
  for (let i = posonlyargcount; i < argcount + kwonlyargcount; i++) {
    if (sameText(m, tupleItem(m, localNames, i), name)) return i;
  }
  return -1;
}

function bindKeywords(
  m: Machine,
  locals: Address,
  unit: Unit,
  callee: Address,
  values: Address,
  names: Address,
  keywords: Address,
): void {
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    const name = tupleItem(m, names, i);
    const value = m.load(values + 8 * i);
    if (!isStr(m, name)) raise(m, Type.TypeError, `${called(m, callee)} keywords must be strings`);
    const at = parameterIndex(m, unit, callee, name);
    if (at < 0) {
      if (keywords === 0) unexpectedKeyword(m, unit, callee, name, names);
      dictSet(m, keywords, name, value);
    } else if (m.load(locals + 8 * at) !== 0) {
      raise(m, Type.TypeError, `${called(m, callee)} got multiple values for argument '${textOf(m, name)}'`);
    } else m.store(locals + 8 * at, m.hold(value));
  }
}

/** A name that no parameter takes: perhaps it is positional-only, perhaps misspelt. */
function unexpectedKeyword(m: Machine, unit: Unit, callee: Address, name: Address, names: Address): never {
  const parameters = unit.code.localsplusnames;
  const { posonlyargcount, argcount, kwonlyargcount } = unit.code;
  const given: string[] = [];
  for (let i = 0, n = tupleSize(m, names); i < n; i++) given.push(textOf(m, tupleItem(m, names, i)));
  const wrong = parameters.slice(0, posonlyargcount).filter((parameter) => given.includes(parameter));
  if (wrong.length > 0) {
    const list = wrong.join(', ');
    raise(
      m,
      Type.TypeError,
      `${called(m, callee)} got some positional-only arguments passed as keyword arguments: '${list}'`,
    );
  }
  const text = textOf(m, name);
  const near = suggest(text, parameters.slice(posonlyargcount, argcount + kwonlyargcount));
  const hint = near === null ? '' : `. Did you mean '${near}'?`;
  raise(m, Type.TypeError, `${called(m, callee)} got an unexpected keyword argument '${text}'${hint}`);
}

function tooMany(m: Machine, unit: Unit, callee: Address, locals: Address, given: number): never {
  const { argcount, kwonlyargcount } = unit.code;
  const defaults = m.load(callee + FUNCTION.defaults);
  const defaultCount = defaults === 0 ? 0 : tupleSize(m, defaults);
  let keywordOnly = 0;
  for (let i = argcount; i < argcount + kwonlyargcount; i++) if (m.load(locals + 8 * i) !== 0) keywordOnly++;
  const takes = defaultCount > 0 ? `from ${argcount - defaultCount} to ${argcount}` : String(argcount);
  const plural = defaultCount > 0 || argcount !== 1 ? 's' : '';
  const kwonly =
    keywordOnly === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  const verb = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  raise(
    m,
    Type.TypeError,
    `${called(m, callee)} takes ${takes} positional argument${plural} but ${given}${kwonly} ${verb} given`,
  );
}

function fillDefaults(m: Machine, locals: Address, unit: Unit, callee: Address, given: number): void {
  const { argcount } = unit.code;
  const defaults = m.load(callee + FUNCTION.defaults);
  const first = argcount - (defaults === 0 ? 0 : tupleSize(m, defaults));
  const missing: string[] = [];
  for (let i = given; i < first; i++) {
    if (m.load(locals + 8 * i) === 0) missing.push(unit.code.localsplusnames[i]!);
  }
  if (missing.length > 0) missingArguments(m, callee, missing, 'positional');
  for (let i = Math.max(given, first); i < argcount; i++) {
    if (m.load(locals + 8 * i) === 0) m.store(locals + 8 * i, m.hold(tupleItem(m, defaults, i - first)));
  }
}

function fillKeywordDefaults(m: Machine, locals: Address, unit: Unit, callee: Address): void {
  const { argcount, kwonlyargcount, localsplusnames } = unit.code;
  const defaults = m.load(callee + FUNCTION.kwDefaults);
  const localNames = m.load(m.load(callee + FUNCTION.code) + CODE.localNames);
  const missing: string[] = [];
  for (let i = argcount; i < argcount + kwonlyargcount; i++) {
    if (m.load(locals + 8 * i) !== 0) continue;
    const value = defaults === 0 ? 0 : dictGetName(m, defaults, tupleItem(m, localNames, i));
    if (value === 0) missing.push(localsplusnames[i]!);
    else m.store(locals + 8 * i, m.hold(value));
  }
  if (missing.length > 0) missingArguments(m, callee, missing, 'keyword-only');
}

/** CPython: format_missing. */
function missingArguments(m: Machine, callee: Address, names: readonly string[], kind: string): never {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop()!;
  const list =
    quoted.length === 0
      ? last
      : quoted.length === 1
        ? `${quoted[0]} and ${last}`
        : `${quoted.join(', ')}, and ${last}`;
  const plural = names.length === 1 ? '' : 's';
  raise(
    m,
    Type.TypeError,
    `${called(m, callee)} missing ${names.length} required ${kind} argument${plural}: ${list}`,
  );
}
