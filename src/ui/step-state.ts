/**
 * The state of the stepping screen apart from the terminal: the session's state, and what the person
 * looks at. Plain data; reduce.ts is the only place that makes a new one.
 */
import type {
  Answer,
  Command,
  Direction,
  EvaluatedPart,
  EventFilter,
  Prediction,
  Query,
  SessionState,
  TimelineMark,
} from '../session/commands.ts';
import type { Label, Position } from '../session/snapshot.ts';
import type { InspectorState } from '../views/inspector-view.ts';
import {
  GRAPH_PANE,
  type NameCursor,
  OWN_SIZES,
  type PaneNumber,
  type PromptView,
  type ViewState,
} from '../views/view-state.ts';
import { type LineHistory, NO_HISTORY } from './line-editor.ts';
import { type CommandLine, type LineHistories, NO_HISTORIES } from './typed-line.ts';

export type { IdStyle, NameCursor } from '../views/view-state.ts';

/** What lies over the panes. */
export type Overlay =
  | { readonly kind: 'help'; readonly scroll: number }
  | { readonly kind: 'breakpoints'; readonly row: number }
  /** The kinds of event; the search goes in the direction once one is chosen. */
  | { readonly kind: 'events'; readonly row: number; readonly direction: Direction | null }
  /** A question about the shown position, and its answer: null while it is looked for. */
  | {
      readonly kind: 'report';
      readonly title: string;
      readonly query: Query;
      readonly answer: Answer | null;
      readonly scroll: number;
    }
  | {
      readonly kind: 'answer';
      readonly asked: string;
      readonly parts: readonly EvaluatedPart[];
      readonly scroll: number;
    }
  | ({ readonly kind: 'inspector' } & InspectorState);

/** Steps by their letters. */
export type Marks = Readonly<Record<string, number>>;

/** Prediction mode: the score, and the question that is asked. */
export interface Quiz {
  readonly asked: number;
  readonly right: number;
  /** The question that waits for its answer, and the movement that it is about. */
  readonly pending: { readonly prediction: Prediction; readonly command: Command } | null;
  /** What became of the last answer, until the next key. */
  readonly told: { readonly isRight: boolean; readonly prediction: Prediction } | null;
}

/** An object, what it is called, and the name by which it was chosen in the picture of a position. */
export interface Marked {
  readonly label: Label;
  readonly words: string;
  readonly name: NameCursor | null;
  readonly position: Position;
}

export interface StepState extends ViewState {
  readonly overlay: Overlay | null;
  readonly playing: boolean;
  /** Index into PLAY_SPEEDS. */
  readonly speed: number;
  /** Digits typed before a key, and the pane that had the focus before they moved it. */
  readonly digits: string;
  readonly focusBefore: PaneNumber | null;
  /** A command is being carried out. */
  readonly busy: boolean;
  /** Prediction mode; null while it is off. */
  readonly quiz: Quiz | null;
  /** Lines that have been typed at the prompt. */
  readonly promptHistory: LineHistory;
  /** The kind of event that is looked for; null before one was chosen. */
  readonly event: EventFilter | null;
  /** The first of two objects to compare. */
  readonly marked: Marked | null;
  /** What is being typed in the bottom row, and what was typed there before. */
  readonly commandLine: CommandLine | null;
  readonly histories: LineHistories;
  readonly marks: Marks;
  /** What happens where in the recording, as far as is known. */
  readonly survey: readonly TimelineMark[];
  /** The next key is a mark's letter. */
  readonly marking: boolean;
  /** Which of its places the found text was seen at last. */
  readonly foundAt: number;
  /** The mouse selects and scrolls; else it is the terminal's. */
  readonly mouse: boolean;
  /** One line for the person, until the next key. */
  readonly message: string;
}

const AN_EMPTY_PROMPT: PromptView = { typing: true, before: '', line: '', cursor: 0 };

/** Steps a second while playing. */
export const PLAY_SPEEDS = [1, 2, 4, 8, 16, 32] as const;

/** The screen as a program is opened. */
export function initialState(session: SessionState): StepState {
  return {
    session,
    focus: 1,
    zoomed: false,
    sizes: OWN_SIZES,
    cursorLine: session.snapshot.line || 1,
    name: null,
    object: null,
    graphScroll: null,
    sourceScroll: null,
    outputScroll: 0,
    happenedScroll: 0,
    pane: GRAPH_PANE,
    idStyle: 'label',
    atoms: 'names',
    showLibrary: true,
    overlay: null,
    playing: false,
    speed: 1,
    digits: '',
    focusBefore: null,
    typing: null,
    prompt: session.recording.state === 'at the prompt' ? AN_EMPTY_PROMPT : null,
    busy: false,
    quiz: null,
    promptHistory: NO_HISTORY,
    event: null,
    marked: null,
    commandLine: null,
    histories: NO_HISTORIES,
    marks: {},
    survey: [],
    marking: false,
    found: '',
    foundAt: -1,
    mouse: false,
    message: '',
  };
}
