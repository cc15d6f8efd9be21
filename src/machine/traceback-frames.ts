/**
 * The frames of a traceback as text: where, and the source line with what failed underlined. CPython:
 * Lib/traceback.py, StackSummary.
 */
import { columnsOf } from '../base/wide-characters.ts';
import type { Stmt } from '../syntax/ast.ts';
import { utf8Length } from '../syntax/source.ts';
import { type Anchors, anchorsOf, statementsOf } from './traceback-anchors.ts';
import { dedent, indent } from './traceback-lines.ts';
import { shownFile } from './typed-statement.ts';

/** A frame as a traceback shows it. Lines count from 1, columns from 0 in code points, -1 when not known. */
export interface FrameEntry {
  readonly filename: string;
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
  /** The source lines from `line` to `endLine` without blanks at their ends; '' for those not known. */
  readonly lines: readonly string[];
}

/** A run of the same line in the same frame is cut short after this many. */
const SHOWN = 3;

/** All frames, each with its line ends. */
export function formatFrames(entries: readonly FrameEntry[]): string {
  let text = '';
  let count = 0;
  let last: FrameEntry | null = null;
  for (const entry of entries) {
    if (last === null || !sameLine(last, entry)) {
      text += repeated(count);
      last = entry;
      count = 0;
    }
    count++;
    if (count <= SHOWN) text += formatFrame(entry);
  }
  return text + repeated(count);
}

function sameLine(a: FrameEntry, b: FrameEntry): boolean {
  return a.filename === b.filename && a.line === b.line && a.name === b.name;
}

function repeated(count: number): string {
  const more = count - SHOWN;
  return more > 0 ? `  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n` : '';
}

function formatFrame(entry: FrameEntry): string {
  const line = entry.line < 0 ? 'None' : entry.line;
  const where = `  File "${shownFile(entry.filename)}", line ${line}, in ${entry.name}\n`;
  if (entry.lines.every((text) => text.trim() === '')) return where;
  if (entry.column < 0 || entry.endColumn < 0) return `${where}    ${entry.lines[0]!.trim()}\n`;
  const shown = dedent(new Underlined(entry).text());
  return where + indent(shown.map((text) => `${text}\n`).join(''), '    ');
}

/** The source lines of one frame with carets. */
class Underlined {
  private readonly lines: readonly string[];
  private readonly characters: readonly (readonly string[])[];
  /** Columns in the dedented lines, in characters. */
  private readonly start: number;
  private readonly end: number;
  private readonly anchors: Anchors | null;
  private readonly carets: boolean;

  constructor(entry: FrameEntry) {
    this.lines = dedent(entry.lines);
    this.characters = this.lines.map((line) => Array.from(line));
    const cut = Array.from(entry.lines[0]!).length - this.characters[0]!.length;
    this.start = Math.max(0, entry.column - cut);
    this.end = Math.max(0, entry.endColumn - cut);
    this.anchors = anchorsOf(this.piece());
    this.carets = this.hasCarets();
  }

  /** What failed, exactly. */
  private piece(): string {
    const all = Array.from(this.lines.join('\n'));
    const last = this.characters.at(-1)!.length;
    return all.slice(this.start, all.length - (last - this.end)).join('');
  }

  /** Carets under all there is say nothing, and neither do those under a call that is all a statement does. */
  private hasCarets(): boolean {
    const body = statementsOf(this.lines.join('\n'));
    if (body !== null && (body.length === 0 || this.isOnlyCall(body[0]!))) return false;
    if (this.anchors !== null) return true;
    const before = this.characters[0]!.slice(0, this.start).join('');
    const after = this.characters.at(-1)!.slice(this.end).join('');
    return before.trimStart() !== '' || after.trimEnd() !== '';
  }

  private isOnlyCall(statement: Stmt): boolean {
    let value = null;
    if (statement.kind === 'Return' && statement.value?.kind === 'Call') {
      if (statement.value.func.kind === 'Name') value = statement.value;
    } else if (statement.kind === 'Assign' && statement.value.kind === 'Call') {
      const { targets } = statement;
      if (targets.length === 1 && targets[0]!.kind === 'Name') value = statement.value;
    }
    return (
      value !== null &&
      value.lineno === 1 &&
      value.end_lineno === this.lines.length &&
      this.bytesBefore(0, value.col_offset) === this.start &&
      this.bytesBefore(this.lines.length - 1, value.end_col_offset) === this.end
    );
  }

  /** CPython compares its tree's columns, which count bytes, with columns in characters; so it is done here. */
  private bytesBefore(line: number, column: number): number {
    return utf8Length(this.characters[line]!.slice(0, column).join(''));
  }

  /** First and last line and those around the anchors; runs of two and more others are only counted. */
  text(): string[] {
    const { anchors, lines } = this;
    const shown = new Set([0, lines.length - 1]);
    if (anchors !== null) {
      for (const middle of [anchors.leftLine, anchors.rightLine]) {
        for (let i = middle - 1; i <= middle + 1; i++) if (i >= 0 && i < lines.length) shown.add(i);
      }
    }
    const out: string[] = [];
    let previous = -1;
    for (const i of [...shown].sort((a, b) => a - b)) {
      if (previous >= 0 && i - previous === 2) this.addLine(out, i - 1);
      else if (previous >= 0 && i - previous > 2) out.push(`...<${i - previous - 1} lines>...`);
      this.addLine(out, i);
      previous = i;
    }
    return out;
  }

  private addLine(out: string[], index: number): void {
    out.push(this.lines[index]!);
    if (this.carets) out.push(this.caretsUnder(index));
  }

  private caretsUnder(index: number): string {
    const characters = this.characters[index]!;
    const spaces = characters.length - Array.from(this.lines[index]!.trimStart()).length;
    const from = index === 0 ? columnsOf(characters, this.start) : 0;
    const last = index === this.lines.length - 1;
    const count = last ? columnsOf(characters, this.end) : columnsOf(characters);
    let carets = '';
    for (let column = 0; column < count; column++) {
      carets += column < spaces || column < from ? ' ' : this.caretAt(index, column);
    }
    return carets;
  }

  private caretAt(index: number, column: number): string {
    const { anchors } = this;
    if (anchors === null) return '^';
    const afterLeft =
      index > anchors.leftLine ||
      (index === anchors.leftLine && column >= this.anchorColumn(anchors.leftLine, anchors.leftColumn));
    const beforeRight =
      index < anchors.rightLine ||
      (index === anchors.rightLine && column < this.anchorColumn(anchors.rightLine, anchors.rightColumn));
    return afterLeft && beforeRight ? '^' : '~';
  }

  /** Anchors count from where the piece starts. */
  private anchorColumn(line: number, column: number): number {
    return columnsOf(this.characters[line]!, line === 0 ? column + this.start : column);
  }
}
