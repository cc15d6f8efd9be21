/**
 * The state of the stepping screen as rows: the only place that says what is drawn. Status above, hints
 * below, between them the panes one under the other (the line that runs, names, objects, what happened,
 * output), or what lies over them.
 */
import { unreachable } from '../base/unreachable.ts';
import type { StopReason } from '../session/commands.ts';
import { helpRows } from './help-rows.ts';
import { hintsThatFit } from './key-words.ts';
import { happenedRows, inspectorRows, nameRows, objectRows, outputRows, sourceRows } from './linear-panes.ts';
import type { PaintableRow } from './paint-row.ts';
import type { ScreenSize } from './screen-size.ts';
import type { StepState } from './step-state.ts';

/** The rows of the whole screen, none longer than it is wide. */
export function pictureOf(state: StepState, size: ScreenSize, ascii: boolean): readonly PaintableRow[] {
  const room = Math.max(0, size.rows - 2);
  const middle = bodyRows(state, room, ascii).slice(0, room);
  const filler = Array.from({ length: room - middle.length }, (): PaintableRow => []);
  return [statusRow(state), ...middle, ...filler, lastRow(state, size.columns, ascii)]
    .slice(0, size.rows)
    .map((row) => cutRow(row, size.columns));
}

/** What stands between status and hints. */
function bodyRows(state: StepState, room: number, ascii: boolean): readonly PaintableRow[] {
  const { overlay } = state;
  switch (overlay?.kind) {
    case 'help': {
      const rows = helpRows(ascii);
      return rows.slice(Math.min(overlay.scroll, Math.max(0, rows.length - room)));
    }
    case 'breakpoints':
      return breakpointRows(state, overlay.row);
    case 'inspector':
      return inspectorRows(overlay, state.idStyle);
    case undefined:
      return paneRows(state, room, ascii);
    default:
      return unreachable(overlay);
  }
}

/** The panes one under the other; the focused one alone when it is zoomed. */
function paneRows(state: StepState, room: number, ascii: boolean): readonly PaintableRow[] {
  const source = (rows: number) => sourceRows(state, rows, ascii);
  if (state.zoomed) {
    const panes = [() => source(room), nameRows, objectRows, outputRows, happenedRows];
    return panes[state.focus - 1]!(state);
  }
  const others = [...nameRows(state), ...objectRows(state), ...happenedRows(state), ...outputRows(state)];
  const sourceRoom = Math.max(1, Math.min(state.session.program.lines.length, room - others.length, 12));
  return [...source(sourceRoom), ...others];
}

/** Program, position, line, frame, and what there is to say about them. */
function statusRow(state: StepState): PaintableRow {
  const { program, snapshot, recording, stop } = state.session;
  const { step, tick } = snapshot.position;
  const frame = snapshot.frames.at(-1)?.name ?? '';
  const position = `step ${step}${tick > 0 ? `.${tick}` : ''}/${recording.steps}`;
  const progress = recording.state === 'running' ? ' recording…' : '';
  const words =
    state.message || (state.busy ? 'searching… Ctrl-C stops it' : stopWords(stop) || recording.reason);
  return [
    { text: ` ${program.path}`, role: 'title' },
    { text: `  ${position}${progress}`, role: 'text' },
    { text: snapshot.line > 0 ? `  line ${snapshot.line}` : '  end', role: 'text' },
    { text: `  ${frame}${state.playing ? '  playing' : ''}`, role: 'text' },
    { text: words ? `  ${words}` : '', role: 'message' },
  ];
}

/** Why the session stands where it stands, where that is not plain to see. */
export function stopWords(stop: StopReason): string {
  switch (stop.kind) {
    case 'start':
    case 'moved':
      return '';
    case 'breakpoint':
      return `breakpoint on line ${stop.line}`;
    case 'exception':
      return `${stop.type} was raised`;
    case 'first step':
      return 'this is the first step';
    case 'last step':
      return 'this is the last step';
    case 'end of recording':
      return stop.why;
    case 'needs input':
      return 'the program waits for input';
    case 'not found':
      return stop.what;
    case 'cancelled':
      return 'stopped';
    default:
      return unreachable(stop);
  }
}

/** The line being typed, the number being typed, or the hints. */
function lastRow(state: StepState, columns: number, ascii: boolean): PaintableRow {
  if (state.typing !== null)
    return [
      { text: ` ${state.session.recording.prompt}`, role: 'text' },
      { text: state.typing, role: 'title' },
      { text: ' ', role: 'cursor' },
      { text: '  Enter answers input(), Esc leaves it for now', role: 'dim' },
    ];
  if (state.digits !== '') return [{ text: ` ${state.digits} times …`, role: 'message' }];
  return hintsThatFit(columns, ascii).flatMap(({ key, words }) => [
    { text: ` ${key}`, role: 'key' },
    { text: ` ${words} `, role: 'dim' },
  ]);
}

/** The list of breakpoints. */
function breakpointRows(state: StepState, at: number): readonly PaintableRow[] {
  const { breakpoints, program } = state.session;
  if (breakpoints.length === 0)
    return [[{ text: ' no breakpoints: b sets one on the cursor line', role: 'text' }]];
  return breakpoints.map(({ line }, index) => [
    { text: ` line ${line}  ${program.lines[line - 1] ?? ''}`, role: index === at ? 'selected' : 'text' },
  ]);
}

/** A row no wider than the screen. */
function cutRow(row: PaintableRow, columns: number): PaintableRow {
  let room = columns;
  return row.map(({ text, role }) => {
    const shown = [...text].slice(0, Math.max(0, room)).join('');
    room -= [...text].length;
    return { text: shown, role };
  });
}
