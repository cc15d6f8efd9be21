/** Moving inside the focused pane, or inside what lies over the panes. */
import { unreachable } from '../base/unreachable.ts';
import { inspectorLinks } from '../views/inspector-links.ts';
import { visibleNames } from '../views/names-view.ts';
import { isInline } from '../views/naming.ts';
import type { CursorMove } from './action.ts';
import type { Overlay, StepState } from './step-state.ts';

/** Rows of a page: less than any pane of a usual terminal, so that nothing is skipped. */
const PAGE = 10;

/** Where a cursor at `at` of `length` places goes. */
function moved(at: number, length: number, to: CursorMove): number {
  const wanted = {
    up: at - 1,
    down: at + 1,
    'page up': at - PAGE,
    'page down': at + PAGE,
    top: 0,
    bottom: length - 1,
  };
  return Math.max(0, Math.min(length - 1, wanted[to]));
}

/** The state after the cursor has moved. */
export function moveCursor(state: StepState, to: CursorMove): StepState {
  if (state.overlay) return { ...state, overlay: moveInOverlay(state, state.overlay, to) };
  switch (state.focus) {
    case 1:
      return {
        ...state,
        cursorLine: moved(state.cursorLine - 1, state.session.program.lines.length, to) + 1,
      };
    case 2:
      return moveInNames(state, to);
    case 3:
      return moveInObjects(state, to);
    case 4:
      return { ...state, outputScroll: scrolled(state.outputScroll, outputLines(state), to, -1) };
    case 5:
      return {
        ...state,
        happenedScroll: scrolled(state.happenedScroll, state.session.snapshot.facts.length, to, 1),
      };
    default:
      return unreachable(state.focus);
  }
}

/** Scrolls a text of `length` lines; the output counts from its end, hence the sign. */
function scrolled(at: number, length: number, to: CursorMove, sign: 1 | -1): number {
  const mirrored: Record<CursorMove, CursorMove> = {
    up: 'down',
    down: 'up',
    'page up': 'page down',
    'page down': 'page up',
    top: 'bottom',
    bottom: 'top',
  };
  return moved(at, Math.max(1, length), sign > 0 ? to : mirrored[to]);
}

/** How many lines were printed so far. */
function outputLines(state: StepState): number {
  return state.session.snapshot.output.reduce((sum, part) => sum + part.text.split('\n').length - 1, 1);
}

/** The names pane: the next entry, and the object it refers to. */
function moveInNames(state: StepState, to: CursorMove): StepState {
  const names = visibleNames(state.session.snapshot, state.showLibrary);
  if (names.length === 0) return state;
  const at = names.findIndex(({ frame, name }) => frame === state.name?.frame && name === state.name.name);
  const next =
    names[at < 0 ? moved(0, names.length, to === 'down' ? 'top' : to) : moved(at, names.length, to)]!;
  return { ...state, name: { frame: next.frame, name: next.name }, object: next.binding.object };
}

/** The objects pane: the next object. */
function moveInObjects(state: StepState, to: CursorMove): StepState {
  const objects = state.session.snapshot.objects.filter((object) => !isInline(object));
  if (objects.length === 0) return state;
  const at = objects.findIndex(({ label }) => label === state.object);
  const next =
    objects[at < 0 ? moved(0, objects.length, to === 'down' ? 'top' : to) : moved(at, objects.length, to)]!;
  return { ...state, object: next.label };
}

/** Help scrolls; lists highlight another row. */
function moveInOverlay(state: StepState, overlay: Overlay, to: CursorMove): Overlay {
  switch (overlay.kind) {
    case 'help':
      return { ...overlay, scroll: moved(overlay.scroll, 1000, to === 'bottom' ? 'page down' : to) };
    case 'breakpoints':
      return { ...overlay, row: moved(overlay.row, Math.max(1, state.session.breakpoints.length), to) };
    case 'inspector': {
      const links = overlay.inspection ? inspectorLinks(overlay.inspection).length : 0;
      return { ...overlay, row: moved(overlay.row, Math.max(1, links), to) };
    }
    default:
      return unreachable(overlay);
  }
}
