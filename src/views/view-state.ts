/** What the screen draws from: the session, and what the person looks at. Plain data. */
import type { SessionState } from '../session/commands.ts';
import type { Label } from '../session/snapshot.ts';

export type PaneNumber = 1 | 2 | 3 | 4 | 5;

/**
 * Where numbers, strings and other plain values are drawn as objects of their own: where a name refers to
 * them, everywhere, or nowhere.
 */
export type AtomStyle = 'names' | 'all' | 'values';

export type IdStyle = 'label' | 'hexadecimal' | 'decimal';

export type ObjectsView = 'graph' | 'table' | 'tree';

export type SortKey = 'label' | 'type' | 'size' | 'count' | 'birth' | 'generation' | 'id';

/** How the objects pane shows them. */
export interface ObjectsPane {
  readonly view: ObjectsView;
  /** The table's order, and the words that its rows have in them. */
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly filter: string;
  /** The filter is being typed. */
  readonly filtering: boolean;
}

export const GRAPH_PANE: ObjectsPane = {
  view: 'graph',
  sort: 'birth',
  descending: false,
  filter: '',
  filtering: false,
};

/** Columns and rows that panes have more than they would by themselves, or fewer. */
export interface PaneSizes {
  readonly source: number;
  readonly names: number;
  /** Rows of output and what happened. */
  readonly below: number;
}

export const OWN_SIZES: PaneSizes = { source: 0, names: 0, below: 0 };

/** Where the highlighted entry of the names pane is. */
export interface NameCursor {
  /** Index into the snapshot's frames. */
  readonly frame: number;
  readonly name: string;
}

/** What is being typed at the prompt. */
export interface PromptView {
  /** Keys go into the line; else they step. */
  readonly typing: boolean;
  /** Lines of the same statement that have been entered, each with its end. */
  readonly before: string;
  readonly line: string;
  /** Characters before the cursor. */
  readonly cursor: number;
}

export interface ViewState {
  readonly session: SessionState;
  readonly focus: PaneNumber;
  readonly zoomed: boolean;
  readonly sizes: PaneSizes;
  /** Line of the cursor in the source pane. */
  readonly cursorLine: number;
  readonly name: NameCursor | null;
  readonly object: Label | null;
  /** Rows of the graph left out above; null follows what is selected, what changed, what is near. */
  readonly graphScroll: number | null;
  /** Columns of the source left out on the left; null keeps what a tick is about in sight. */
  readonly sourceScroll: number | null;
  /** Lines scrolled up from the end of the output, and down from the start of what happened. */
  readonly outputScroll: number;
  readonly happenedScroll: number;
  readonly pane: ObjectsPane;
  /** A text that was asked for: it stands out wherever it is; '' for none. */
  readonly found: string;
  readonly idStyle: IdStyle;
  readonly atoms: AtomStyle;
  readonly showLibrary: boolean;
  /** The line being typed for input(); null when nothing is typed. */
  readonly typing: string | null;
  /** The line at the prompt; null where the program is none. */
  readonly prompt: PromptView | null;
}
