/**
 * The state of the stepping screen apart from the terminal: the session's state, and what the person
 * looks at. Plain data; reduce.ts is the only place that makes a new one.
 */
import type { SessionState } from '../session/commands.ts';
import type { Inspection, Label } from '../session/snapshot.ts';
import type { PaneNumber } from './action.ts';

/** Where the highlighted entry of the names pane is. */
export interface NameCursor {
  /** Index into the snapshot's frames. */
  readonly frame: number;
  readonly name: string;
}

/** What lies over the panes. */
export type Overlay =
  | { readonly kind: 'help'; readonly scroll: number }
  | { readonly kind: 'breakpoints'; readonly row: number }
  | {
      readonly kind: 'inspector';
      /** The objects followed so far; the last one is shown. */
      readonly trail: readonly Label[];
      /** Null once the object is not there any more. */
      readonly inspection: Inspection | null;
      /** The highlighted one of its links. */
      readonly row: number;
    };

export type IdStyle = 'label' | 'hexadecimal' | 'decimal';

export interface StepState {
  readonly session: SessionState;
  readonly focus: PaneNumber;
  readonly zoomed: boolean;
  /** Line of the cursor in the source pane. */
  readonly cursorLine: number;
  readonly name: NameCursor | null;
  readonly object: Label | null;
  /** Lines scrolled up from the end of the output, and down from the start of what happened. */
  readonly outputScroll: number;
  readonly happenedScroll: number;
  readonly idStyle: IdStyle;
  readonly showLibrary: boolean;
  readonly overlay: Overlay | null;
  readonly playing: boolean;
  /** Index into PLAY_SPEEDS. */
  readonly speed: number;
  /** Digits typed before a key, and the pane that had the focus before they moved it. */
  readonly digits: string;
  readonly focusBefore: PaneNumber | null;
  /** The line being typed for input(); null when nothing is typed. */
  readonly typing: string | null;
  /** A command is being carried out. */
  readonly busy: boolean;
  /** One line for the person, until the next key. */
  readonly message: string;
}

/** Steps a second while playing. */
export const PLAY_SPEEDS = [1, 2, 4, 8, 16, 32] as const;

/** The screen as a program is opened. */
export function initialState(session: SessionState): StepState {
  return {
    session,
    focus: 1,
    zoomed: false,
    cursorLine: session.snapshot.line || 1,
    name: null,
    object: null,
    outputScroll: 0,
    happenedScroll: 0,
    idStyle: 'label',
    showLibrary: true,
    overlay: null,
    playing: false,
    speed: 1,
    digits: '',
    focusBefore: null,
    typing: null,
    busy: false,
    message: '',
  };
}
