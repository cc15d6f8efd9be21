/**
 * "Did you mean …?" behind the message of an exception that says which name was not found. CPython:
 * Lib/traceback.py, _compute_suggestion_error.
 */
import { dictGetName, dictNext, entryKey } from './dict-object.ts';
import { ATTRIBUTE_ERROR, IMPORT_ERROR, NAME_ERROR } from './exception-layouts.ts';
import { frameBindings, frameGlobals } from './frame-bindings.ts';
import { EXCEPTION, FRAME, FrameWord, TRACEBACK } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { callBound, findAttribute } from './protocol/attribute.ts';
import { forEach } from './protocol/iterate.ts';
import { isStr } from './protocol/text.ts';
import { isInstance } from './raise.ts';
import { STANDARD_MODULES } from './standard-modules.ts';
import { newStr, textOf } from './str-object.ts';
import { suggest } from './suggest.ts';

const DIR = name('__dir__');

/**
 * The message with a suggestion at its end, if there is one. `traceback` (0 for none) is the exception's own
 * unless told otherwise.
 */
export function withSuggestion(
  m: Machine,
  exception: Address,
  message: string,
  traceback: Address = m.load(exception + EXCEPTION.traceback),
): string {
  const about = wrongName(m, exception);
  if (about === 0 || about === Static.None) return message;
  const wrong = isStr(m, about) ? textOf(m, about) : null;
  const near = wrong === null ? null : withoutRaising(m, () => nearName(m, exception, wrong, traceback));
  const text = near === null ? message : `${message}. Did you mean: '${near}'?`;
  if (wrong === null || !isInstance(m, exception, Type.NameError) || !STANDARD_MODULES.has(wrong))
    return text;
  return `${text}${near === null ? '. Did' : ' Or did'} you forget to import '${wrong}'?`;
}

/** The name that was not found: borrowed, 0 when the exception does not say. */
function wrongName(m: Machine, exception: Address): Address {
  if (isInstance(m, exception, Type.ImportError)) return m.load(exception + IMPORT_ERROR.nameFrom);
  if (isInstance(m, exception, Type.NameError)) return m.load(exception + NAME_ERROR.name);
  if (isInstance(m, exception, Type.AttributeError)) return m.load(exception + ATTRIBUTE_ERROR.name);
  return 0;
}

function nearName(m: Machine, exception: Address, wrong: string, first: Address): string | null {
  const frame = lastFrame(m, first);
  if (isInstance(m, exception, Type.ImportError)) return nearImport(m, exception, wrong);
  if (isInstance(m, exception, Type.AttributeError)) return nearAttribute(m, exception, wrong, frame);
  return frame === 0 ? null : nearBinding(m, wrong, frame);
}

/** The answer, null where the program's own code raises on the way. */
function withoutRaising(m: Machine, ask: () => string | null): string | null {
  const mark = m.kept;
  try {
    return ask();
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    m.drop(Own.pending);
    return null;
  }
}

/** The frame object where a traceback ends: borrowed, 0 when there is none. */
function lastFrame(m: Machine, first: Address): Address {
  let traceback = first;
  if (traceback === 0) return 0;
  for (let next = traceback; next !== 0; next = m.load(next + TRACEBACK.next)) traceback = next;
  return m.load(traceback + TRACEBACK.frame);
}

/** The names of dir(object), sorted. */
function namesOf(m: Machine, object: Address): string[] {
  const found: string[] = [];
  const listed = callBound(m, object, DIR);
  if (listed === 0) return found;
  m.keep(listed);
  forEach(m, listed, (item) => {
    if (isStr(m, item)) found.push(textOf(m, item));
  });
  m.release(m.unkeep());
  return found.sort(byCodePoint);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names that begin with `_` are only suggested for one that does. */
function shown(names: readonly string[], wrong: string): readonly string[] {
  return wrong.startsWith('_') ? names : names.filter((one) => !one.startsWith('_'));
}

/** Inside a method, the object's own private names are suggested, too. */
function nearAttribute(m: Machine, exception: Address, wrong: string, frame: Address): string | null {
  const object = m.load(exception + ATTRIBUTE_ERROR.object) || Static.None;
  const names = namesOf(m, object);
  const own = frame !== 0 && selfOf(m, frame) === object;
  return suggest(wrong, own ? names : shown(names, wrong));
}

function nearImport(m: Machine, exception: Address, wrong: string): string | null {
  const from = m.load(exception + IMPORT_ERROR.name);
  if (from === 0 || !isStr(m, from)) return null;
  const top = m.keep(newStr(m, textOf(m, from).split('.', 1)[0]!));
  const module = dictGetName(m, m.load(Own.modules), top);
  m.release(m.unkeep());
  return module === 0 ? null : suggest(wrong, shown(namesOf(m, module), wrong));
}

/** What `self` is bound to in a frame: borrowed, 0 when it is not. */
function selfOf(m: Machine, frame: Address): Address {
  return frameBindings(m, frame).find((binding) => binding.name === 'self')?.value ?? 0;
}

function nearBinding(m: Machine, wrong: string, frame: Address): string | null {
  const self = selfOf(m, frame);
  if (self !== 0) {
    const attribute = m.keep(newStr(m, wrong));
    const value = findAttribute(m, self, attribute);
    m.release(m.unkeep());
    if (value !== 0) {
      m.release(value);
      return `self.${wrong}`;
    }
  }
  const names = frameBindings(m, frame).map((binding) => binding.name);
  const builtins = m.load(m.load(frame + FRAME.frame) + FrameWord.builtins);
  return suggest(wrong, [...names, ...keysOf(m, frameGlobals(m, frame)), ...keysOf(m, builtins)]);
}

function keysOf(m: Machine, dict: Address): string[] {
  const keys: string[] = [];
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    const key = entryKey(m, dict, at);
    if (isStr(m, key)) keys.push(textOf(m, key));
  }
  return keys;
}
