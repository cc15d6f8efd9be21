/** Moving inside the focused pane, or inside what lies over the panes. */

import { textWidth } from '../base/cells.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Label } from '../session/snapshot.ts';
import { inspectorLinks } from '../views/inspector-links.ts';
import type { Sight } from '../views/memory-view.ts';
import { visibleNames } from '../views/names-view.ts';
import { shownObjects } from '../views/shown-objects.ts';
import type { CursorMove } from './action.ts';
import { EVENTS } from './choose-event.ts';
import { sortBy } from './objects-pane.ts';
import type { Seen } from './seen.ts';
import type { Overlay, StepState } from './step-state.ts';
import { stopEntries } from './stop-list.ts';

/** Rows of a page: less than any pane of a usual terminal, so that nothing is skipped. */
const PAGE = 10;

/** Columns that the source is scrolled by at once. */
const SIDEWAYS = 8;

/** Where a cursor at `at` of `length` places goes. */
function moved(at: number, length: number, to: CursorMove): number {
  const wanted = {
    up: at - 1,
    down: at + 1,
    left: at,
    right: at,
    'page up': at - PAGE,
    'page down': at + PAGE,
    top: 0,
    bottom: length - 1,
  };
  return Math.max(0, Math.min(length - 1, wanted[to]));
}

/** The state after the cursor has moved. */
export function moveCursor(state: StepState, to: CursorMove, { sight, overlayEnd }: Seen): StepState {
  if (state.overlay) return { ...state, overlay: moveInOverlay(state, state.overlay, to, overlayEnd) };
  switch (state.focus) {
    case 1:
      if (to === 'left' || to === 'right') return scrollSource(state, to);
      return {
        ...state,
        cursorLine: moved(state.cursorLine - 1, state.session.program.lines.length, to) + 1,
      };
    case 2:
      return moveInNames(state, to);
    case 3:
      return moveInObjects(state, to, sight);
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
    left: 'left',
    right: 'right',
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

/** The source sideways, as far as its longest line goes. */
function scrollSource(state: StepState, to: 'left' | 'right'): StepState {
  const longest = Math.max(0, ...state.session.program.lines.map((line) => textWidth(line)));
  const wanted = (state.sourceScroll ?? 0) + (to === 'right' ? SIDEWAYS : -SIDEWAYS);
  return { ...state, sourceScroll: Math.max(0, Math.min(longest - SIDEWAYS, wanted)) };
}

/** The names pane: the next entry, and the object it refers to. */
function moveInNames(state: StepState, to: CursorMove): StepState {
  const names = visibleNames(state.session.snapshot, state.showLibrary);
  if (names.length === 0 || to === 'left') return state;
  if (to === 'right') return state.object === null ? state : { ...state, focus: 3, graphScroll: null };
  const at = names.findIndex(({ frame, name }) => frame === state.name?.frame && name === state.name.name);
  const next =
    names[at < 0 ? moved(0, names.length, to === 'down' ? 'top' : to) : moved(at, names.length, to)]!;
  return {
    ...state,
    name: { frame: next.frame, name: next.name },
    object: next.binding.object,
    graphScroll: null,
  };
}

/** The objects pane: the next object from the top, what it refers to, what refers to it; pages scroll. */
function moveInObjects(state: StepState, to: CursorMove, sight: Sight | null): StepState {
  if (to === 'page up' || to === 'page down') return scrollGraph(state, to, sight);
  const objects = sight?.boxes ?? shownObjects(state.session.snapshot).map(({ label }) => label);
  if (state.pane.view === 'table' && (to === 'left' || to === 'right'))
    return sortBy(state, to === 'right' ? 1 : -1);
  if (objects.length === 0) return state;
  const at = objects.indexOf(state.object ?? '');
  if (at < 0)
    return { ...state, object: objects[to === 'bottom' ? objects.length - 1 : 0]!, graphScroll: null };
  const next =
    to === 'left' || to === 'right' ? neighbour(state, objects, to) : objects[moved(at, objects.length, to)]!;
  return { ...state, object: next, graphScroll: null };
}

/** Half a page of the graph. */
function scrollGraph(state: StepState, to: 'page up' | 'page down', sight: Sight | null): StepState {
  if (!sight) return state;
  const page = Math.max(1, Math.floor(sight.height / 2));
  const wanted = sight.scroll + (to === 'page down' ? page : -page);
  return { ...state, graphScroll: Math.max(0, Math.min(sight.lastScroll, wanted)) };
}

/** The first object that the selected one refers to, or the first one that refers to it. */
function neighbour(state: StepState, boxes: readonly Label[], to: 'left' | 'right'): Label {
  const { objects } = state.session.snapshot;
  const shown = (label: Label) => boxes.includes(label) && label !== state.object;
  const found =
    to === 'right'
      ? objects.find(({ label }) => label === state.object)?.references.find((one) => shown(one.to))?.to
      : objects.find(
          ({ label, references }) => shown(label) && references.some((one) => one.to === state.object),
        )?.label;
  return found ?? state.object!;
}

/** Help scrolls; lists highlight another row. */
function moveInOverlay(state: StepState, overlay: Overlay, to: CursorMove, end: number): Overlay {
  switch (overlay.kind) {
    case 'help':
      return { ...overlay, scroll: moved(Math.min(overlay.scroll, end), end + 1, to) };
    case 'breakpoints':
      return { ...overlay, row: moved(overlay.row, Math.max(1, stopEntries(state.session).length), to) };
    case 'events':
      return { ...overlay, row: moved(overlay.row, EVENTS.length, to) };
    case 'answer':
    case 'report':
      return { ...overlay, scroll: moved(Math.min(overlay.scroll, end), end + 1, to) };
    case 'inspector': {
      const links = overlay.inspection ? inspectorLinks(overlay.inspection, overlay.part).length : 0;
      return { ...overlay, row: moved(overlay.row, Math.max(1, links), to) };
    }
    default:
      return unreachable(overlay);
  }
}
