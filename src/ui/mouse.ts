/** The mouse as keys: a click selects what is there, the wheel moves in the pane below it. Pure. */
import { lineAtRow } from '../views/source-view.ts';
import type { CursorMove } from './action.ts';
import { moveCursor } from './cursor.ts';
import type { MouseEvent } from './mouse-key.ts';
import type { Seen } from './seen.ts';
import type { StepState } from './step-state.ts';

/** Rows that one turn of the wheel moves. */
const WHEEL = 3;

/** The state after a click or a turn of the wheel. */
export function pressMouse(state: StepState, event: MouseEvent, seen: Seen): StepState {
  if (event.kind !== 'click') return turned(state, event, seen);
  if (state.overlay) return { ...state, overlay: null };
  const touch = seen.touch(event.column, event.row);
  if (touch === null) return state;
  const focused: StepState = { ...state, focus: touch.pane };
  switch (touch.pane) {
    case 1:
      return { ...focused, cursorLine: lineAtRow(state, touch.height, touch.row) ?? state.cursorLine };
    case 2:
      if (touch.name === null) return focused;
      return { ...focused, name: touch.name, object: touch.object, graphScroll: null };
    case 3:
      return touch.object === null ? focused : { ...focused, object: touch.object };
    default:
      return focused;
  }
}

function turned(state: StepState, { kind, column, row }: MouseEvent, seen: Seen): StepState {
  const to: CursorMove = kind === 'wheel up' ? 'up' : 'down';
  const touch = state.overlay ? null : seen.touch(column, row);
  if (!state.overlay && touch === null) return state;
  if (touch?.pane === 3) {
    const { sight } = seen;
    if (!sight) return state;
    const wanted = sight.scroll + (to === 'up' ? -WHEEL : WHEEL);
    return { ...state, focus: 3, graphScroll: Math.max(0, Math.min(sight.lastScroll, wanted)) };
  }
  let moved: StepState = touch ? { ...state, focus: touch.pane } : state;
  for (let i = 0; i < WHEEL; i++) moved = moveCursor(moved, to, seen);
  return moved;
}
