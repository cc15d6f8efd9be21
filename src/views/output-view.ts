/** The output pane: the end of what was printed, what the step added marked, and what happened beside it. */
import { breakText, cellsOf, harmless, wrapText } from '../base/cells.ts';
import type { OutputPart } from '../session/snapshot.ts';
import { markFound } from './found.ts';
import { isAboutError, narrate } from './narration.ts';
import type { Row, Span } from './row.ts';
import { fitRow, span } from './row.ts';
import type { PromptView, ViewState } from './view-state.ts';

/** A line of the output: stretches of text with their roles. */
interface OutputLine {
  readonly spans: Span[];
  /** The step has printed in it. */
  fresh: boolean;
  /** The step that printed the last of it; -1 where it is not printed yet. */
  step: number;
}

/** What was printed and typed, line by line; what is being typed now stands at the end. */
export function outputLines(state: ViewState): readonly OutputLine[] {
  const { snapshot, recording } = state.session;
  const lines: OutputLine[] = [];
  let open: OutputLine | null = null;
  const add = (text: string, role: string, fresh: boolean, step = -1) => {
    text.split('\n').forEach((piece, i, all) => {
      if (open === null) {
        open = { spans: [], fresh: false, step: -1 };
        lines.push(open);
      }
      if (piece !== '' || i < all.length - 1) open.step = step;
      if (piece !== '') open.spans.push(span(harmless(piece), role));
      if (fresh && piece !== '') open.fresh = true;
      if (i < all.length - 1) open = null;
    });
  };
  for (const part of snapshot.output) {
    const fresh = part.step >= snapshot.position.step && snapshot.position.step > 0 && !part.prompt;
    add(part.text, roleOf(part, fresh), fresh, part.step);
  }
  if (lines.at(-1)?.spans.length === 0) lines.pop();
  if (state.typing !== null) {
    add(recording.prompt, 'output new', true);
    add(state.typing, 'typed', true);
    lines.at(-1)!.spans.push(span(' ', 'cursor'));
  } else if (state.prompt && recording.state === 'at the prompt' && isAtEnd(state)) {
    if (lines.length === 0 || lines.at(-1)!.spans.length === 0) add('', 'output', false);
    addTyped(state.prompt, add, (spans) => lines.at(-1)!.spans.push(...spans));
  }
  return lines;
}

function roleOf({ stream, prompt }: OutputPart, fresh: boolean): string {
  if (stream === 'stdin') return 'typed';
  if (stream === 'stderr') return prompt ? 'prompt' : 'error';
  return fresh ? 'output new' : 'output';
}

/** What is typed is behind everything: it is not shown where one looks at what was before. */
function isAtEnd({ session: { snapshot, recording } }: ViewState): boolean {
  return snapshot.position.step === recording.steps;
}

/** The lines of the statement being typed, behind the prompt that stands there. */
function addTyped(
  { typing, before, line, cursor }: PromptView,
  add: (text: string, role: string, fresh: boolean) => void,
  push: (spans: readonly Span[]) => void,
): void {
  for (const entered of before.match(/[^\n]*\n/g) ?? []) {
    add(entered, 'typed', false);
    add('... ', 'prompt', false);
  }
  const characters = [...line];
  const at = typing ? cursor : characters.length;
  const shown = (text: readonly string[]) => harmless(text.join(''));
  push([span(shown(characters.slice(0, at)), 'typed')]);
  if (!typing) return;
  push([span(shown(characters.slice(at, at + 1)) || ' ', 'cursor')]);
  push([span(shown(characters.slice(at + 1)), 'typed')]);
}

/** A line as a terminal breaks it. */
export function brokenLine({ spans }: OutputLine, width: number): readonly Row[] {
  const text = spans.map((one) => one.text).join('');
  if (spans.length === 1) return breakText(text, width).map((part) => [span(part, spans[0]!.role)]);
  const rows: Span[][] = [[]];
  let used = 0;
  for (const { text: part, role } of spans)
    for (const { glyph, width: columns } of cellsOf(part)) {
      if (used + columns > width) {
        rows.push([]);
        used = 0;
      }
      rows.at(-1)!.push(span(glyph, role));
      used += columns;
    }
  return rows;
}

/** The lines of the output that end with the one looked at, which is marked while the pane has the focus. */
export function outputRows(state: ViewState, width: number, height: number): Row[] {
  const lines = outputLines(state);
  const cursor = lines.length - 1 - Math.min(state.outputScroll, Math.max(0, lines.length - 1));
  const isTyping = state.typing !== null || state.prompt?.typing === true;
  const rows: Row[] = [];
  let end = 0;
  lines.forEach((line, index) => {
    const isCursor = state.focus === 4 && !isTyping && index === cursor;
    const sign = span(line.fresh ? '▷' : ' ', isCursor ? 'selected' : 'new');
    const found = { ...line, spans: [...markFound(line.spans, state.found)] };
    brokenLine(found, Math.max(1, width - 1)).forEach((row, i) => {
      rows.push([i === 0 ? sign : span(' '), ...row]);
    });
    if (index === cursor) end = rows.length;
  });
  end = Math.max(Math.min(rows.length, height), end);
  return rows.slice(Math.max(0, end - height), end).map((row) => fitRow(row, width));
}

/** The sentences of the step, wrapped; an exception stands out. */
export function happenedRows(state: ViewState, width: number, height: number): Row[] {
  const rows: Row[] = [];
  for (const sentence of narrate(state.session, state.idStyle)) {
    const role = isAboutError(sentence) ? 'error' : 'happened';
    wrapText(sentence, Math.max(4, width - 2)).forEach((line, i) => {
      rows.push(fitRow([span(i === 0 ? '· ' : '  ', 'dim'), span(line, role)], width));
    });
  }
  const first = Math.max(0, Math.min(state.happenedScroll, rows.length - height));
  return rows.slice(first, first + height);
}
