/** Showing a warning on stderr, or handing it to `warnings.showwarning`. CPython: Python/_warnings.c, call_show_warning. */
import { dictGetName } from './dict-object.ts';
import { writeError } from './error-output.ts';
import { newInt } from './int-object.ts';
import { MODULE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { call } from './protocol/call.ts';
import { strText } from './protocol/text.ts';
import { typeName } from './raise.ts';
import { textOf } from './str-object.ts';

const WARNINGS = name('warnings');
const SHOW = name('_showwarnmsg');
const MESSAGE = name('WarningMessage');

/** Where a warning is about. All borrowed. */
export interface WarningPlace {
  /** A str. */
  readonly filename: Address;
  readonly line: number;
  /** A str. */
  readonly module: Address;
  /** A dict, or 0 where nothing is remembered. */
  readonly registry: Address;
  /** It is about an object, of which tracemalloc could say where it was made. */
  readonly aboutObject?: boolean;
}

const TRACEMALLOC = 'Enable tracemalloc to get the object allocation traceback';

/** Shows a warning; borrows all. A program that imported `warnings` may have its own way to do so. */
export function showWarning(
  m: Machine,
  message: Address,
  text: Address,
  category: Address,
  place: WarningPlace,
): void {
  const show = inWarnings(m, SHOW);
  if (show !== 0) {
    handOver(m, show, inWarnings(m, MESSAGE), message, category, place);
    return;
  }
  const filename = textOf(m, place.filename);
  const shown = strText(m, text);
  const source = m.program.sources.get(filename)?.line(place.line).trim() ?? '';
  const line = source === '' ? '' : `  ${source}\n`;
  const called = typeName(m, category);
  const more = place.aboutObject === true ? `${called}: ${TRACEMALLOC}\n` : '';
  writeError(m, `${filename}:${place.line}: ${called}: ${shown}\n${line}${more}`);
}

/** A name of the module `warnings`: borrowed, 0 while that is not imported. CPython: get_warnings_attr. */
export function inWarnings(m: Machine, what: Address): Address {
  const module = dictGetName(m, m.load(Own.modules), WARNINGS);
  if (module === 0 || m.typeOf(module) !== Type.module) return 0;
  return dictGetName(m, m.load(module + MODULE.dict), what);
}

function handOver(
  m: Machine,
  show: Address,
  makeMessage: Address,
  message: Address,
  category: Address,
  place: WarningPlace,
): void {
  const mark = m.kept;
  m.keep(m.hold(show));
  const line = m.keep(newInt(m, place.line));
  const made = m.keep(
    call(m, makeMessage, message, category, place.filename, line, Static.None, Static.None, Static.None),
  );
  m.release(call(m, show, made));
  m.releaseTo(mark);
}
