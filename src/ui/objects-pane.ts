/** How the objects pane shows them: which view, in which order, with which filter. */
import { SORT_KEYS } from '../views/objects-table.ts';
import type { ObjectsPane, ObjectsView } from '../views/view-state.ts';
import type { KeyName } from './keys.ts';
import { editLine, lineOf, textOf } from './line-editor.ts';
import type { StepState } from './step-state.ts';

/** What keys do to the pane. */
export type PaneChange = 'next view' | 'previous view' | 'filter' | 'upside down';

const VIEWS: readonly ObjectsView[] = ['graph', 'table', 'tree'];

/** The screen with the pane changed; it comes into sight where it is not. */
export function changeObjectsPane(state: StepState, change: PaneChange): StepState {
  const { pane } = state;
  switch (change) {
    case 'next view':
    case 'previous view': {
      const at = VIEWS.indexOf(pane.view) + (change === 'next view' ? 1 : VIEWS.length - 1);
      return withPane(state, { view: VIEWS[at % VIEWS.length]!, filtering: false });
    }
    case 'filter':
      return withPane(state, { view: 'table', filtering: true });
    case 'upside down':
      return pane.view === 'table' ? withPane(state, { descending: !pane.descending }) : state;
  }
}

function withPane(state: StepState, change: Partial<ObjectsPane>): StepState {
  return { ...state, focus: 3, graphScroll: null, overlay: null, pane: { ...state.pane, ...change } };
}

/** The table in the order of its next or last column. */
export function sortBy(state: StepState, direction: 1 | -1): StepState {
  const at = SORT_KEYS.indexOf(state.pane.sort) + direction + SORT_KEYS.length;
  const sort = SORT_KEYS[at % SORT_KEYS.length]!;
  return { ...withPane(state, { sort }), message: `in the order of ${ORDER_WORDS[sort]}` };
}

const ORDER_WORDS = {
  label: 'labels',
  type: 'types',
  size: 'sizes',
  count: 'reference counts',
  birth: 'birth',
  generation: 'generations',
  id: 'ids',
} as const;

/** A key while the filter is typed; null for those that mean the same as always. */
export function typeFilter(state: StepState, key: KeyName): StepState | null {
  const { filter } = state.pane;
  switch (key) {
    case 'enter':
      return withPane(state, { filtering: false });
    case 'escape':
      return withPane(state, { filtering: false, filter: '' });
    case 'left':
    case 'right':
    case 'home':
    case 'end':
    case 'tab':
      return null;
    default: {
      const edited = editLine(lineOf(filter), key);
      return edited && withPane(state, { filter: textOf(edited) });
    }
  }
}
