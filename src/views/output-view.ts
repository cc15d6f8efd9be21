/** The output pane: the end of what was printed, what the step added marked, and what happened beside it. */
import { breakText, wrapText } from '../base/cells.ts';
import { isAboutError, narrate } from './narration.ts';
import type { Row } from './row.ts';
import { fitRow, span } from './row.ts';
import type { ViewState } from './view-state.ts';

interface OutputLine {
  text: string;
  fresh: boolean;
  error: boolean;
}

/** What was printed, line by line. */
function outputLines(state: ViewState): OutputLine[] {
  const { output, position } = state.session.snapshot;
  const lines: OutputLine[] = [];
  let open: OutputLine | null = null;
  for (const { text, step, stream } of output) {
    const pieces = text.split('\n');
    pieces.forEach((piece, i) => {
      if (!open) {
        open = { text: '', fresh: false, error: stream === 'stderr' };
        lines.push(open);
      }
      open.text += piece;
      if (step >= position.step && piece !== '') open.fresh = true;
      if (i < pieces.length - 1) open = null;
    });
  }
  if (lines.at(-1)?.text === '') lines.pop();
  return lines;
}

/** A line as a terminal breaks it. */
function brokenLine(line: OutputLine, width: number): readonly OutputLine[] {
  return breakText(line.text, width).map((text) => ({ ...line, text }));
}

/** The last lines of the output, scrolled up by the state's number of lines. */
export function outputRows(state: ViewState, width: number, height: number): Row[] {
  const lines = outputLines(state).flatMap((line) => brokenLine(line, Math.max(1, width - 1)));
  const end = Math.max(Math.min(lines.length, height), lines.length - state.outputScroll);
  return lines
    .slice(Math.max(0, end - height), end)
    .map(({ text, fresh, error }) =>
      fitRow(
        [span(fresh ? '▷' : ' ', 'new'), span(text, error ? 'error' : fresh ? 'output new' : 'output')],
        width,
      ),
    );
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
  return rows.slice(state.happenedScroll, state.happenedScroll + height);
}
