/**
 * An exception as text: its traceback, those it came from, the exceptions of a group. The text is that of
 * CPython 3.13. CPython: Lib/traceback.py, TracebackException.
 */
import { type FrameEntry, formatFrames } from './traceback-frames.ts';
import { indent } from './traceback-lines.ts';

/** What SyntaxErrors say of the source. Offsets count from 1; null where a field is None. */
export interface SyntaxDetails {
  readonly message: string | null;
  readonly filename: string | null;
  readonly line: string | null;
  readonly endLine: string | null;
  readonly offset: number | null;
  readonly endOffset: number | null;
  readonly text: string | null;
}

/** All that is shown of an exception. */
export interface Report {
  readonly frames: readonly FrameEntry[];
  /** The name of the class, with its module where that is shown. */
  readonly type: string;
  readonly message: string;
  readonly syntax: SyntaxDetails | null;
  readonly notes: readonly string[];
  readonly suppressContext: boolean;
  cause: Report | null;
  context: Report | null;
  /** The exceptions of a group, null for any other exception. */
  exceptions: readonly Report[] | null;
}

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** More exceptions of a group are only counted; deeper groups are left out. */
const GROUP_WIDTH = 15;
const GROUP_DEPTH = 10;

/** Everything about an exception, as it is printed when nobody handles it. */
export function formatReport(report: Report, chain = true): string {
  return new Printer().print(report, chain);
}

/** The last lines: class and message, then the notes. */
export function formatFinal(report: Report): string {
  const { syntax, type, message } = report;
  const last = syntax === null ? finalLine(type, message) : formatSyntax(type, syntax);
  return last + report.notes.map((line) => `${line}\n`).join('');
}

function finalLine(type: string, message: string): string {
  return message === '' ? `${type}\n` : `${type}: ${message}\n`;
}

/** The source line of a SyntaxError with a caret, then its message. */
export function formatSyntax(type: string, details: SyntaxDetails): string {
  const { filename, line, text } = details;
  let shown = line === null ? '' : `  File "${filename || '<string>'}", line ${line}\n`;
  if (text !== null) shown += sourceLine(details, text);
  const suffix = line === null && filename !== null ? ` (${filename})` : '';
  return `${shown}${type}: ${details.message || '<no detail available>'}${suffix}\n`;
}

function sourceLine(details: SyntaxDetails, text: string): string {
  const right = Array.from(text.replace(/\n+$/, ''));
  const stripped = Array.from(right.join('').replace(/^[ \n\f]+/, ''));
  const shown = `    ${stripped.join('')}\n`;
  if (details.offset === null) return shown;
  const spaces = right.length - stripped.length;
  const whole = Array.from(text).length;
  let { offset } = details;
  let end = details.line === details.endLine ? details.endOffset || offset : right.length + 1;
  if (text !== '' && offset > whole) offset = right.length + 1;
  if (text !== '' && end > whole) end = right.length + 1;
  if (offset >= end || end < 0) end = offset + 1;
  const column = offset - 1 - spaces;
  if (column < 0) return shown;
  const lead = stripped.slice(0, column).map((c) => (/\s/.test(c) ? c : ' '));
  return `${shown}    ${lead.join('')}${'^'.repeat(end - 1 - spaces - column)}\n`;
}

/** An exception before the one that is printed after it, and the sentence between the two. */
interface Link {
  readonly report: Report;
  readonly sentence: string | null;
}

/** An exception with those it came from, itself first. */
function chainOf(report: Report): Link[] {
  const links: Link[] = [];
  let next: Report | null = report;
  while (next !== null) {
    const one: Report = next;
    const context: Report | null = one.suppressContext ? null : one.context;
    next = one.cause ?? context;
    links.push({ report: one, sentence: next === null ? null : one.cause ? CAUSE : CONTEXT });
  }
  return links;
}

/** Prints exceptions inside each other with their frames of lines. CPython: _ExceptionPrintContext. */
class Printer {
  private depth = 0;
  private needClose = false;

  print(report: Report, chain: boolean): string {
    const links = chain ? chainOf(report) : [{ report, sentence: null }];
    let text = '';
    for (const { report: one, sentence } of links.reverse()) {
      if (sentence !== null) text += this.framed(sentence);
      if (one.exceptions === null) text += this.plain(one);
      else if (this.depth > GROUP_DEPTH) text += this.framed(`... (max_group_depth is ${GROUP_DEPTH})\n`);
      else text += this.group(one, one.exceptions, chain);
    }
    return text;
  }

  private front(margin: string): string {
    return this.depth === 0 ? '' : `${this.indent()}${margin} `;
  }

  private indent(): string {
    return ' '.repeat(2 * this.depth);
  }

  private framed(text: string, margin = '|'): string {
    return indent(text, this.front(margin));
  }

  private plain(report: Report): string {
    const head = report.frames.length === 0 ? '' : 'Traceback (most recent call last):\n';
    return this.framed(head) + this.framed(formatFrames(report.frames)) + this.framed(formatFinal(report));
  }

  private group(report: Report, exceptions: readonly Report[], chain: boolean): string {
    const top = this.depth === 0;
    if (top) this.depth = 1;
    let text = '';
    if (report.frames.length > 0) {
      text += this.framed('Exception Group Traceback (most recent call last):\n', top ? '+' : '|');
      text += this.framed(formatFrames(report.frames));
    }
    text += this.framed(formatFinal(report));
    text += this.members(exceptions, chain);
    if (top) this.depth = 0;
    return text;
  }

  private members(exceptions: readonly Report[], chain: boolean): string {
    const count = Math.min(exceptions.length, GROUP_WIDTH + 1);
    let text = '';
    this.needClose = false;
    for (let i = 0; i < count; i++) {
      const last = i === count - 1;
      if (last) this.needClose = true;
      const left = i >= GROUP_WIDTH ? exceptions.length - GROUP_WIDTH : 0;
      const title = left > 0 ? '...' : i + 1;
      text += `${this.indent()}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
      this.depth++;
      text +=
        left > 0
          ? this.framed(`and ${left} more exception${left > 1 ? 's' : ''}\n`)
          : this.print(exceptions[i]!, chain);
      if (last && this.needClose) {
        text += `${this.indent()}+------------------------------------\n`;
        this.needClose = false;
      }
      this.depth--;
    }
    return text;
  }
}
