/**
 * The state of the stepping screen as rows: panes from `views`, and what lies over them. Narrow screens
 * get linear text.
 */

import { cutText, harmless } from '../base/cells.ts';
import { inside, type Rect } from '../base/geometry.ts';
import { unreachable } from '../base/unreachable.ts';
import { Canvas } from '../views/canvas.ts';
import { NO_PLACEMENT, type Placement } from '../views/graph/placement.ts';
import { inspectorRows } from '../views/inspector-view.ts';
import { linearRows } from '../views/linear.ts';
import { idOf, objectsOf } from '../views/naming.ts';
import { LEAST_COLUMNS, LEAST_ROWS } from '../views/panes.ts';
import { reportRows } from '../views/report-view.ts';
import { fitRow, type Row, span } from '../views/row.ts';
import { view } from '../views/screen.ts';
import { plainStatusRow, type StatusWords, statusRow } from '../views/status-view.ts';
import type { BarMark } from '../views/timeline-bar.ts';
import { answerRows } from './answer-rows.ts';
import { EVENTS } from './choose-event.ts';
import { helpRows } from './help-rows.ts';
import { lastRow } from './hint-row.ts';
import { questionOver, questionRows } from './quiz-rows.ts';
import type { ScreenSize } from './screen-size.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';
import { type Spot, spotOf } from './spot.ts';
import type { Overlay, StepState } from './step-state.ts';
import { stopRows } from './stop-list.ts';

export interface Picture extends Seen {
  /** None longer than the screen is wide. */
  readonly rows: readonly Row[];
  readonly placement: Placement;
}

/** How the screen is to look, beyond its size. */
export interface PictureStyle {
  readonly ascii: boolean;
  /** Linear text at any size. */
  readonly plain: boolean;
}

/** The whole screen. `placement` is where the boxes stood in the picture before. */
export function pictureOf(
  state: StepState,
  size: ScreenSize,
  style: PictureStyle,
  placement: Placement = NO_PLACEMENT,
): Picture {
  const { columns, rows } = size;
  const linear = style.plain || columns < LEAST_COLUMNS || rows < LEAST_ROWS;
  if (linear) {
    const overlayEnd = endOf(state, columns, Math.max(0, rows - 2), style.ascii);
    return { ...NOTHING_SEEN, rows: linearPicture(state, size, style), placement, overlayEnd };
  }
  const drawn = view(state, {
    columns,
    rows,
    ascii: style.ascii,
    status: statusWords(state),
    hints: lastRow(state, columns, style.ascii),
    placement,
  });
  if (!state.overlay && state.quiz?.pending)
    return { ...drawn, rows: questionOver(drawn.rows, state.quiz, size, style.ascii), overlayEnd: 0 };
  if (!state.overlay) return { ...drawn, overlayEnd: 0 };
  const over = withOverlay(drawn.rows, state, state.overlay, size, style.ascii);
  return {
    ...drawn,
    rows: over,
    overlayEnd: endOf(state, overlayWidth(state.overlay, columns) - 4, rows - 6, style.ascii),
  };
}

/** How far what lies over the panes can be scrolled in so many rows. */
function endOf(state: StepState, columns: number, room: number, ascii: boolean): number {
  const { overlay } = state;
  if (overlay?.kind === 'answer') return Math.max(0, answerRows(overlay.parts, columns).length - room);
  if (overlay?.kind === 'report') return Math.max(0, reportRows(overlay.answer, columns).length - room);
  if (overlay?.kind !== 'help') return 0;
  return Math.max(0, helpRows(helpSpot(state), ascii, columns).length - room);
}

/** The help is that of what lies below it. */
const helpSpot = (state: StepState): Spot => spotOf({ ...state, overlay: null });

const statusWords = ({ message, playing, busy, marks, survey }: StepState): StatusWords => ({
  message,
  playing,
  busy,
  marks: [
    ...survey,
    ...Object.entries(marks).map(([letter, step]): BarMark => ({ kind: 'mark', step, letter })),
  ],
});

/** Status, text, hints. */
function linearPicture(
  state: StepState,
  { columns, rows }: ScreenSize,
  { ascii, plain }: PictureStyle,
): readonly Row[] {
  const room = Math.max(0, rows - 2);
  const body = state.overlay
    ? overlayRows(state, state.overlay, columns, room, ascii)
    : [...questionRows(state.quiz, columns), ...linearRows(state, columns, room)];
  const canvas = new Canvas(columns, rows, ascii);
  canvas.row(
    0,
    0,
    plain ? plainStatusRow(state, statusWords(state)) : statusRow(state, statusWords(state), columns),
  );
  body.slice(0, room).forEach((row, i) => {
    canvas.row(0, i + 1, fitRow(row, columns));
  });
  if (rows > 1) canvas.row(0, rows - 1, fitRow(lastRow(state, columns, ascii), columns));
  return canvas.finish();
}

const overlayWidth = ({ kind }: Overlay, columns: number): number =>
  Math.min(columns - 4, OVERLAY_WIDTHS[kind]);

const OVERLAY_WIDTHS: Readonly<Record<Overlay['kind'], number>> = {
  help: 84,
  breakpoints: 84,
  answer: 100,
  events: 50,
  inspector: 84,
  report: 100,
};

/** The panes with a frame over them. */
function withOverlay(
  below: readonly Row[],
  state: StepState,
  overlay: Overlay,
  { columns, rows }: ScreenSize,
  ascii: boolean,
): readonly Row[] {
  const canvas = new Canvas(columns, rows, ascii);
  canvas.rows(below, { x: 0, y: 0, width: columns, height: rows });
  const width = overlayWidth(overlay, columns);
  const body = overlayRows(state, overlay, width - 4, rows - 6, ascii);
  const height = Math.min(rows - 4, Math.max(5, body.length + 2));
  const place: Rect = {
    x: Math.max(0, columns - width - 2),
    y: Math.max(1, Math.floor((rows - height) / 2)),
    width,
    height,
  };
  canvas.clear(place);
  canvas.frame(place, [span(` ${titleOf(overlay, state)} `, 'pane title focus')], 'frame focus');
  const inner = inside(place);
  canvas.rows(body, { ...inner, x: inner.x + 1, width: inner.width - 2 });
  return canvas.finish();
}

function titleOf(overlay: Overlay, state: StepState): string {
  switch (overlay.kind) {
    case 'help':
      return 'keys and signs · Esc closes';
    case 'breakpoints':
      return 'stops and watches · Esc closes';
    case 'events':
      return 'what } and { look for · Enter chooses';
    case 'report':
      return `${overlay.title} · Esc closes`;
    case 'answer':
      return `${harmless(cutText(overlay.asked, 50))} · Esc closes`;
    case 'inspector': {
      const object = overlay.inspection?.object;
      return object ? `${idOf(object, state.idStyle)} ${object.type} · Esc closes` : 'object · Esc closes';
    }
    default:
      return unreachable(overlay);
  }
}

/** What lies over the panes. */
function overlayRows(
  state: StepState,
  overlay: Overlay,
  columns: number,
  room: number,
  ascii: boolean,
): readonly Row[] {
  switch (overlay.kind) {
    case 'help': {
      const rows = helpRows(helpSpot(state), ascii, columns);
      return rows.slice(Math.min(overlay.scroll, Math.max(0, rows.length - room)));
    }
    case 'breakpoints':
      return stopRows(state, overlay.row);
    case 'events':
      return EVENTS.map(({ words }, row) => [span(` ${words} `, row === overlay.row ? 'selected' : 'text')]);
    case 'report': {
      const rows = reportRows(overlay.answer, columns);
      return rows.slice(Math.min(overlay.scroll, Math.max(0, rows.length - room)));
    }
    case 'answer':
      return answerRows(overlay.parts, columns).slice(overlay.scroll);
    case 'inspector': {
      const rows = inspectorRows(overlay, objectsOf(state.session.snapshot), state.idStyle, columns);
      const at = rows.findIndex((row) => row.some(({ role }) => role === 'selected'));
      // With the first link the beginning is shown.
      return overlay.row === 0
        ? rows
        : rows.slice(Math.max(0, Math.min(at - Math.floor(room / 2), rows.length - room)));
    }
    default:
      return unreachable(overlay);
  }
}
