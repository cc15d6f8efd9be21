/** The module _traceback: what the module traceback asks of the machine. It is no part of CPython. */
import { builtin, defineModule } from '../define.ts';
import { fastItems, fastSequence, fastSize } from '../fast-sequence.ts';
import { intNumber, newInt } from '../int-object.ts';
import { TRACEBACK } from '../layouts.ts';
import { listAppend, listOf, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isStr, strText } from '../protocol/text.ts';
import { isException, isSubtype, raise } from '../raise.ts';
import { newStr, textOf } from '../str-object.ts';
import { type FrameEntry, formatFrames } from '../traceback-frames.ts';
import { framesOf } from '../traceback-report.ts';
import { withSuggestion } from '../traceback-suggestions.ts';
import { formatSyntax } from '../traceback-text.ts';
import { newTuple } from '../tuple-object.ts';

/** (frame, filename, lineno, name, end_lineno, colno, end_colno) of every frame of a traceback. */
function entries(m: Machine, _module: Address, traceback: Address): Address {
  if (traceback !== Static.None && m.typeOf(traceback) !== Type.traceback) {
    raise(m, Type.TypeError, 'expected traceback object or None');
  }
  const list = m.keep(newList(m));
  let at = traceback === Static.None ? 0 : traceback;
  const number = (value: number): Address => (value < 0 ? Static.None : newInt(m, value));
  for (const entry of framesOf(m, at)) {
    const frame = m.load(at + TRACEBACK.frame);
    const parts = [
      newStr(m, entry.filename),
      number(entry.line),
      newStr(m, entry.name),
      number(entry.endLine),
      number(entry.column),
      number(entry.endColumn),
    ];
    listAppend(m, list, newTuple(m, m.hold(frame), ...parts));
    at = m.load(at + TRACEBACK.next);
  }
  return m.unkeep();
}

/** A number given as an int, -1 for None. */
function given(m: Machine, value: Address): number {
  return value !== Static.None && isSubtype(m, m.typeOf(value), Type.int) ? intNumber(m, value) : -1;
}

function formatFrame(
  m: Machine,
  _module: Address,
  filename: Address,
  line: Address,
  named: Address,
  endLine: Address,
  column: Address,
  endColumn: Address,
  lines: Address,
): Address {
  const sequence = m.keep(fastSequence(m, lines, 'lines must be a sequence'));
  const texts: string[] = [];
  for (let i = 0; i < fastSize(m, sequence); i++)
    texts.push(strText(m, m.load(fastItems(m, sequence) + 8 * i)));
  m.release(m.unkeep());
  const entry: FrameEntry = {
    filename: strText(m, filename),
    name: strText(m, named),
    line: given(m, line),
    endLine: given(m, endLine),
    column: given(m, column),
    endColumn: given(m, endColumn),
    lines: texts.length === 0 ? [''] : texts,
  };
  return newStr(m, formatFrames([entry]));
}

/** The message with a suggestion, for the frame where this traceback (or None) ends. */
function suggestion(
  m: Machine,
  _module: Address,
  exception: Address,
  message: Address,
  traceback: Address,
): Address {
  if (!isException(m, exception)) return m.hold(message);
  const from = traceback === Static.None ? 0 : traceback;
  return newStr(m, withSuggestion(m, exception, textOf(m, message), from));
}

function text(m: Machine, value: Address): string | null {
  return value === Static.None ? null : strText(m, value);
}

function offset(m: Machine, value: Address): number | null {
  return m.typeOf(value) === Type.int ? intNumber(m, value) : null;
}

/** The lines about a SyntaxError. */
function formatSyntaxError(
  m: Machine,
  _module: Address,
  type: Address,
  message: Address,
  filename: Address,
  line: Address,
  endLine: Address,
  source: Address,
  from: Address,
  to: Address,
): Address {
  const shown = formatSyntax(strText(m, type), {
    message: text(m, message),
    filename: text(m, filename),
    line: text(m, line),
    endLine: text(m, endLine),
    text: isStr(m, source) ? textOf(m, source) : null,
    offset: offset(m, from),
    endOffset: offset(m, to),
  });
  return listOf(
    m,
    shown.match(/[^\n]*\n/g)!.map((one) => newStr(m, one)),
  );
}

defineModule('_traceback', null, [
  builtin('entries', entries, '(tb, /)'),
  builtin('format_frame', formatFrame, '(filename, lineno, name, end_lineno, colno, end_colno, lines, /)'),
  builtin('with_suggestion', suggestion, '(exc, message, tb, /)'),
  builtin(
    'format_syntax_error',
    formatSyntaxError,
    '(type, msg, filename, lineno, end_lineno, text, offset, end_offset, /)',
  ),
]);
