/**
 * What is shown of an exception, read from its objects. May run the program's `__str__` and `__repr__`.
 * CPython: Lib/traceback.py, TracebackException.
 */
import { groupExceptions, isGroup } from './exception-group.ts';
import { SYNTAX_ERROR } from './exception-layouts.ts';
import { intNumber } from './int-object.ts';
import { EXCEPTION, TRACEBACK, TYPE, TypeFlag } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { findAttribute, getAttribute } from './protocol/attribute.ts';
import { forEach } from './protocol/iterate.ts';
import { isStr, reprText, strText } from './protocol/text.ts';
import { isInstance } from './raise.ts';
import { textOf } from './str-object.ts';
import type { FrameEntry } from './traceback-frames.ts';
import { LASTI_STEP, tracebackLine, tracebackUnit } from './traceback-object.ts';
import { withSuggestion } from './traceback-suggestions.ts';
import type { Report, SyntaxDetails } from './traceback-text.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const MODULE_NAME = name('__module__');
const NOTES = name('__notes__');

/** What is shown of an exception (borrowed) and of all it hangs together with. */
export function reportOf(m: Machine, exception: Address, limit = Number.POSITIVE_INFINITY): Report {
  const mark = m.kept;
  const reporter = new Reporter(m, limit);
  const report = reporter.whole(exception);
  m.releaseTo(mark);
  return report;
}

/** The text that `make` makes, or the second one where that raises. What it raised is dropped. */
export function safely(m: Machine, make: () => string, otherwise: string): string {
  const mark = m.kept;
  try {
    return make();
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    m.drop(Own.pending);
    return otherwise;
  }
}

/** str(exception), or CPython's words when that fails. */
export function safeMessage(m: Machine, exception: Address): string {
  return safely(m, () => strText(m, exception), '<exception str() failed>');
}

/** The class's qualified name, with its module unless that goes without saying. */
export function shownTypeName(m: Machine, type: Address): string {
  const named = textOf(m, m.load(type + TYPE.qualname));
  const module = safely(m, () => moduleName(m, type), '<unknown>');
  return module === '__main__' || module === 'builtins' ? named : `${module}.${named}`;
}

function moduleName(m: Machine, type: Address): string {
  const module = m.keep(getAttribute(m, type, MODULE_NAME));
  const text = isStr(m, module) ? textOf(m, module) : '<unknown>';
  m.release(m.unkeep());
  return text;
}

/** The frames of a traceback object (0 for none), the last `limit` of them. */
export function framesOf(m: Machine, traceback: Address, limit = Number.POSITIVE_INFINITY): FrameEntry[] {
  const entries: FrameEntry[] = [];
  for (let at = traceback; at !== 0; at = m.load(at + TRACEBACK.next)) entries.push(frameEntry(m, at));
  return entries.slice(Math.max(0, entries.length - limit));
}

function frameEntry(m: Machine, traceback: Address): FrameEntry {
  const unit = tracebackUnit(m, traceback);
  const { positions } = unit.assembled;
  const at = 4 * Math.floor(m.load(traceback + TRACEBACK.lasti) / LASTI_STEP);
  const known = at >= 0 && at < positions.length && positions[at]! >= 0;
  const line = known ? positions[at]! : tracebackLine(m, traceback);
  const endLine = known && positions[at + 1]! >= line ? positions[at + 1]! : line;
  const source = m.program.sources.get(unit.code.filename);
  const lines: string[] = [];
  for (let i = line; i <= endLine; i++) lines.push(i < 1 ? '' : (source?.line(i) ?? '').trimEnd());
  return {
    filename: unit.code.filename,
    name: unit.code.name,
    line,
    endLine,
    column: known ? positions[at + 2]! : -1,
    endColumn: known ? positions[at + 3]! : -1,
    lines,
  };
}

class Reporter {
  private readonly m: Machine;
  private readonly limit: number;
  private readonly seen = new Set<Address>();

  constructor(m: Machine, limit: number) {
    this.m = m;
    this.limit = limit;
  }

  /** The exception, then what it came from and what is inside it, in CPython's order of asking. */
  whole(exception: Address): Report {
    const { m } = this;
    const first = this.one(exception);
    const queue: (readonly [Report, Address])[] = [[first, exception]];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [report, of] = next;
      const cause = this.unseen(m.load(of + EXCEPTION.cause));
      if (cause !== 0) report.cause = this.one(cause);
      const wanted = report.cause === null && m.load(of + EXCEPTION.suppressContext) === 0;
      const context = wanted ? this.unseen(m.load(of + EXCEPTION.context)) : 0;
      if (context !== 0) report.context = this.one(context);
      if (report.cause !== null) queue.push([report.cause, cause]);
      if (report.context !== null) queue.push([report.context, context]);
      if (isGroup(m, of)) queue.push(...this.members(report, of));
    }
    return first;
  }

  private members(report: Report, group: Address): (readonly [Report, Address])[] {
    const tuple = groupExceptions(this.m, group);
    const inside: Address[] = [];
    for (let i = 0, n = tupleSize(this.m, tuple); i < n; i++) inside.push(tupleItem(this.m, tuple, i));
    const pairs = inside.map((exception) => [this.one(exception), exception] as const);
    report.exceptions = pairs.map(([one]) => one);
    return pairs;
  }

  private unseen(exception: Address): Address {
    return this.seen.has(exception) ? 0 : exception;
  }

  /** One exception without its relations. It stays on the keep stack until all are done. */
  private one(exception: Address): Report {
    const { m } = this;
    this.seen.add(exception);
    m.keep(m.hold(exception));
    const type = m.typeOf(exception);
    const frames = framesOf(m, m.load(exception + EXCEPTION.traceback), this.limit);
    const message = safeMessage(m, exception);
    const notes = this.notes(exception);
    const syntax = isInstance(m, exception, Type.SyntaxError) ? this.syntax(exception) : null;
    return {
      frames,
      type: shownTypeName(m, type),
      message: syntax === null ? withSuggestion(m, exception, message) : message,
      syntax,
      notes,
      suppressContext: m.load(exception + EXCEPTION.suppressContext) !== 0,
      cause: null,
      context: null,
      exceptions: null,
    };
  }

  private syntax(exception: Address): SyntaxDetails {
    return {
      message: this.anyTextIn(exception + SYNTAX_ERROR.message),
      filename: this.anyTextIn(exception + SYNTAX_ERROR.filename),
      line: this.anyTextIn(exception + SYNTAX_ERROR.line),
      endLine: this.anyTextIn(exception + SYNTAX_ERROR.endLine),
      offset: this.numberIn(exception + SYNTAX_ERROR.offset),
      endOffset: this.numberIn(exception + SYNTAX_ERROR.endOffset),
      text: this.textIn(exception + SYNTAX_ERROR.text),
    };
  }

  private textIn(at: Address): string | null {
    const object = this.m.load(at);
    return object !== 0 && isStr(this.m, object) ? textOf(this.m, object) : null;
  }

  /** str() of what the word holds; null for None. */
  private anyTextIn(at: Address): string | null {
    const object = this.m.load(at);
    if (object === 0 || object === Static.None) return null;
    return safely(this.m, () => strText(this.m, object), '');
  }

  private numberIn(at: Address): number | null {
    const object = this.m.load(at);
    return object !== 0 && this.m.typeOf(object) === Type.int ? intNumber(this.m, object) : null;
  }

  /** The lines of the notes. */
  private notes(exception: Address): string[] {
    const { m } = this;
    let failed = '';
    const mark = m.kept;
    let notes = 0;
    try {
      notes = findAttribute(m, exception, NOTES);
    } catch (error) {
      if (error !== PYTHON_ERROR) throw error;
      const raised = m.load(Own.pending);
      m.store(Own.pending, 0);
      m.releaseTo(mark);
      m.keep(raised);
      failed = safely(m, () => reprText(m, raised), '<__notes__ repr() failed>');
      m.release(m.unkeep());
    }
    if (failed !== '') return [`Ignored error getting __notes__: ${failed}`];
    if (notes === 0) return [];
    m.keep(notes);
    const lines = notes === Static.None ? [] : this.noteLines(notes);
    m.release(m.unkeep());
    return lines;
  }

  private noteLines(notes: Address): string[] {
    const { m } = this;
    if (!this.isSequence(notes)) {
      return [safely(m, () => reprText(m, notes), '<__notes__ repr() failed>')];
    }
    const lines: string[] = [];
    forEach(m, notes, (note) => {
      lines.push(...safely(m, () => strText(m, note), '<note str() failed>').split('\n'));
    });
    return lines;
  }

  private isSequence(object: Address): boolean {
    const flags = this.m.load(this.m.typeOf(object) + TYPE.flags);
    return (
      (flags & TypeFlag.sequence) !== 0 && (flags & (TypeFlag.strSubclass | TypeFlag.bytesSubclass)) === 0
    );
  }
}
