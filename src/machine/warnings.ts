/**
 * Warnings: which ones are shown, once for each place unless filters say otherwise. CPython:
 * Python/_warnings.c.
 *
 * What was shown stands in `__warningregistry__` of the module that was warned.
 */
import type { SyntaxWarning } from '../syntax/diagnostics.ts';
import { dictClear, dictGet, dictGetName, dictSet, dictSetName, newDict } from './dict-object.ts';
import { seenFrame } from './frame-object.ts';
import { frameLine, frameUnit } from './frames.ts';
import { intNumber, newInt } from './int-object.ts';
import { FrameWord } from './layouts.ts';
import { listItem, listSize } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { callMethod } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { reprText, str } from './protocol/text.ts';
import { truth } from './protocol/truth.ts';
import { isInstance, isSubtype, raise, throwException } from './raise.ts';
import { interpreter } from './run-python.ts';
import { newStr, textOf } from './str-object.ts';
import { newTuple, tupleItem } from './tuple-object.ts';
import { inWarnings, showWarning, type WarningPlace } from './warning-text.ts';

const REGISTRY = name('__warningregistry__');
const VERSION = name('version');
const MODULE_NAME = name('__name__');
const MATCH = name('match');
const FILTERS = name('filters');
const STRING_MODULE = name('<string>');
const DEFAULT = 'default';

/** Warns about the running frame (or one further out) on behalf of a native. May raise. */
export function warn(m: Machine, category: Type, text: string, stackLevel = 1, aboutObject = false): void {
  const message = m.keep(newStr(m, text));
  warnAt(m, message, category, stackLevel, aboutObject);
  m.release(m.unkeep());
}

interpreter.deprecated = (m, text) => warn(m, Type.DeprecationWarning, text);

/** warnings.warn: borrows the message (a str or a Warning) and the category. CPython: do_warn, setup_context. */
export function warnAt(
  m: Machine,
  message: Address,
  category: Address,
  stackLevel: number,
  aboutObject = false,
): void {
  let frame = seenFrame(m, m.frame);
  for (let left = stackLevel; left > 1 && frame !== 0; left--)
    frame = seenFrame(m, m.load(frame + FrameWord.previous));
  const mark = m.kept;
  const globals = frame === 0 ? m.load(Own.sysNamespace) : m.load(frame + FrameWord.globals);
  const filename = m.keep(newStr(m, frame === 0 ? '<sys>' : frameUnit(m, frame).code.filename));
  let registry = dictGetName(m, globals, REGISTRY);
  if (registry === 0) {
    registry = m.keep(newDict(m));
    dictSetName(m, globals, REGISTRY, registry);
  }
  const named = dictGetName(m, globals, MODULE_NAME);
  const module = named === 0 || named === Static.None ? STRING_MODULE : named;
  const line = frame === 0 ? 0 : frameLine(m, frame);
  warnExplicit(m, message, category, { filename, line, module, registry, aboutObject });
  m.releaseTo(mark);
}

/** The compiler's warnings about a file, shown or raised as SyntaxErrors. CPython: _PyErr_EmitSyntaxWarning. */
export function warnSyntax(m: Machine, warnings: readonly SyntaxWarning[], filename: string): void {
  for (const warning of warnings) {
    const mark = m.kept;
    const file = m.keep(newStr(m, filename));
    const module = m.keep(newStr(m, filename.replace(/\.py$/, '')));
    const message = m.keep(newStr(m, warning.message));
    const place = { filename: file, line: warning.lineno, module, registry: 0 };
    warnExplicit(m, message, Type.SyntaxWarning, place);
    m.releaseTo(mark);
  }
}

/** warnings.warn_explicit. Borrows all. CPython: warn_explicit. */
export function warnExplicit(m: Machine, given: Address, asked: Address, place: WarningPlace): void {
  const mark = m.kept;
  const isWarning = isInstance(m, given, Type.Warning);
  const text = m.keep(isWarning ? str(m, given) : m.hold(given));
  const category = isWarning ? m.typeOf(given) : asked;
  const message = m.keep(isWarning ? m.hold(given) : call(m, asked, given));
  const key = m.keep(newTuple(m, m.hold(text), m.hold(category), newInt(m, place.line)));
  if (place.registry === 0 || !wasShown(m, place.registry, key, false)) {
    const action = actionFor(m, text, category, place);
    if (action === 'error') throwException(m, m.hold(message));
    if (action !== 'ignore' && isDue(m, action, text, category, key, place.registry)) {
      showWarning(m, message, text, category, place);
    }
  }
  m.releaseTo(mark);
}

/** What the first filter that fits says to do. CPython: get_filter. */
function actionFor(m: Machine, text: Address, category: Address, place: WarningPlace): string {
  const filters = currentFilters(m);
  for (let i = 0; i < listSize(m, filters); i++) {
    const filter = m.keep(m.hold(listItem(m, filters, i)));
    const line = tupleItem(m, filter, 4);
    const fits =
      fitsText(m, tupleItem(m, filter, 1), text) &&
      isSubtype(m, category, tupleItem(m, filter, 2)) &&
      fitsText(m, tupleItem(m, filter, 3), place.module) &&
      (intNumber(m, line) === 0 || intNumber(m, line) === place.line);
    const action = fits ? textOf(m, tupleItem(m, filter, 0)) : '';
    m.release(m.unkeep());
    if (fits) return action;
  }
  return DEFAULT;
}

/** The list of filters: that of the module `warnings` once it is imported, which may have changed it. Borrowed. */
function currentFilters(m: Machine): Address {
  const changed = inWarnings(m, FILTERS);
  return changed !== 0 && isSubtype(m, m.typeOf(changed), Type.list) ? changed : m.load(Own.warningFilters);
}

/** A filter's part fits when it is None, the same text, or a regular expression that matches. */
function fitsText(m: Machine, pattern: Address, text: Address): boolean {
  if (pattern === Static.None) return true;
  if (m.typeOf(pattern) === Type.str) return textOf(m, pattern) === textOf(m, text);
  const answer = m.keep(callMethod(m, pattern, MATCH, text));
  const fits = truth(m, answer);
  m.release(m.unkeep());
  return fits;
}

/** Whether a warning that is not ignored is to be shown now; it counts as shown from now on. */
function isDue(
  m: Machine,
  action: string,
  text: Address,
  category: Address,
  key: Address,
  registry: Address,
): boolean {
  if (action === 'always' || action === 'all') return true;
  if (registry !== 0) dictSet(m, registry, key, Static.True);
  switch (action) {
    case 'once':
      return !wasShownAnywhere(m, m.load(Own.warningsOnce), text, category);
    case 'module':
      return registry === 0 || !wasShownAnywhere(m, registry, text, category);
    case DEFAULT:
      return true;
    default: {
      const shown = m.keep(newStr(m, action));
      raise(m, Type.RuntimeError, `Unrecognized action (${reprText(m, shown)}) in warnings.filters:\n`);
    }
  }
}

/** Whether a registry knows the warning without its line; it does afterwards. CPython: update_registry. */
function wasShownAnywhere(m: Machine, registry: Address, text: Address, category: Address): boolean {
  const key = m.keep(newTuple(m, m.hold(text), m.hold(category)));
  const shown = wasShown(m, registry, key, true);
  m.release(m.unkeep());
  return shown;
}

/** CPython: already_warned. A registry forgets everything when the filters have changed. */
function wasShown(m: Machine, registry: Address, key: Address, note: boolean): boolean {
  const version = dictGetName(m, registry, VERSION);
  const current = m.load(Own.warningsVersion);
  const isCurrent = version !== 0 && m.typeOf(version) === Type.int && intNumber(m, version) === current;
  if (isCurrent) {
    const shown = dictGet(m, registry, key);
    if (shown !== 0) return truth(m, shown);
  } else {
    dictClear(m, registry);
    const number = m.keep(newInt(m, current));
    dictSetName(m, registry, VERSION, number);
    m.release(m.unkeep());
  }
  if (note) dictSet(m, registry, key, Static.True);
  return false;
}
