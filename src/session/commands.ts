/**
 * What a person can ask of a session, why it stopped, and the session as the screen sees it.
 * Direction is a parameter: every movement exists forward (1) and backward (-1).
 */
import type {
  Comparison,
  Death,
  HeapDifference,
  Inspection,
  Label,
  Life,
  MemoryPart,
  RecordingState,
  Slot,
  Snapshot,
  When,
} from './snapshot.ts';

export type Direction = 1 | -1;

/** The kinds of event that `}` and `{` can look for. */
export type EventFilter = 'call' | 'return' | 'output' | 'exception' | 'free' | 'collection';

/** Something that can change: a name of a shown frame (by its index there), an object, or one slot of it. */
export type Subject =
  | { readonly kind: 'name'; readonly frame: number; readonly name: string }
  | { readonly kind: 'object'; readonly label: Label }
  | { readonly kind: 'slot'; readonly label: Label; readonly slot: Slot };

/** A movement or a setting. `count` repeats a movement (`5n`). */
export type Command =
  | { readonly kind: 'step'; readonly direction: Direction; readonly count: number }
  | { readonly kind: 'tick'; readonly direction: Direction; readonly count: number }
  | { readonly kind: 'over'; readonly direction: Direction; readonly count: number }
  | { readonly kind: 'in'; readonly direction: Direction; readonly count: number }
  | { readonly kind: 'out'; readonly direction: Direction; readonly count: number }
  | { readonly kind: 'continue'; readonly direction: Direction; readonly count: number }
  | { readonly kind: 'line'; readonly line: number; readonly direction: Direction; readonly count: number }
  | {
      readonly kind: 'event';
      readonly filter: EventFilter;
      readonly direction: Direction;
      readonly count: number;
    }
  | {
      readonly kind: 'change';
      readonly of: Subject;
      readonly direction: Direction;
      readonly count: number;
    }
  | { readonly kind: 'go'; readonly step: number }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'back' }
  | { readonly kind: 'restore'; readonly place: Place }
  /** The `run`-th time that a line runs, counted from the first step. */
  | { readonly kind: 'line run'; readonly line: number; readonly run: number }
  /** So much of the way through what is recorded. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** Sets a breakpoint on a line, or takes it away. */
  | { readonly kind: 'breakpoint'; readonly line: number }
  /** Gives the breakpoint on a line a condition, '' for none; sets it where there is none yet. */
  | { readonly kind: 'condition'; readonly line: number; readonly condition: string }
  /** Switches a breakpoint or a watchpoint off, and on again. */
  | { readonly kind: 'switch'; readonly stop: StopName }
  | { readonly kind: 'remove'; readonly stop: StopName }
  /** Counts how often the breakpoints of the shown source are hit. */
  | { readonly kind: 'count hits' }
  /** Shows the value of an expression at every position. */
  | { readonly kind: 'watch'; readonly expression: string }
  | { readonly kind: 'unwatch'; readonly expression: string }
  /** `continue` stops also where this changes; once more: not any longer. */
  | { readonly kind: 'watchpoint'; readonly subject: Subject };

/** A breakpoint by its line, a watchpoint by its words. */
export type StopName = { readonly line: number } | { readonly what: string };

/** Where somebody was in the run of a program before its file was read again, and what was set there. */
export interface Place {
  /** The program as it was. */
  readonly lines: readonly string[];
  readonly step: number;
  /** The program's line that ran next, or last, and how often it had come up by then. */
  readonly line: number;
  readonly hit: number;
  /** The lowest of its lines that had run. */
  readonly lastLine: number;
  /** By the file that they are in. */
  readonly breakpoints: readonly (readonly [file: string, breakpoints: readonly Breakpoint[]])[];
  readonly watches: readonly string[];
  /** What input() was given so far, each line with its end. */
  readonly input: readonly string[];
}

/** A question about what a movement leads to, with the answers to choose from. */
export interface Prediction {
  readonly text: string;
  readonly choices: readonly string[];
  /** Index of the answer that is true. */
  readonly right: number;
  readonly why: string;
}

/** Why the session stands where it stands; the status line has a sentence for each. */
export type StopReason =
  | { readonly kind: 'start' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'breakpoint'; readonly line: number; readonly condition?: string }
  /** A condition could not be evaluated: so it is looked at. */
  | { readonly kind: 'condition failed'; readonly line: number; readonly why: string }
  | { readonly kind: 'watchpoint'; readonly what: string; readonly old: string; readonly now: string }
  | { readonly kind: 'exception'; readonly type: string }
  | { readonly kind: 'first step' }
  | { readonly kind: 'last step' }
  | { readonly kind: 'end of recording'; readonly why: string }
  | { readonly kind: 'needs input' }
  | { readonly kind: 'at the prompt' }
  | { readonly kind: 'not found'; readonly what: string }
  | { readonly kind: 'cancelled' };

/** A breakpoint in the source being looked at. */
export interface Breakpoint {
  readonly line: number;
  readonly enabled: boolean;
  /** A Python expression; '' where it stops every time. */
  readonly condition: string;
  /** How often it is hit up to the shown position, and in all that is recorded; null before it is counted. */
  readonly hits: { readonly before: number; readonly all: number } | null;
}

/** Something that `continue` stops at when it changes. */
export interface Watchpoint {
  /** A name, slot or object in words; no two are the same. */
  readonly what: string;
  readonly enabled: boolean;
}

/** An expression that is shown at every position, with its value or the error in one line. */
export interface Watch {
  readonly expression: string;
  readonly text: string;
  readonly failed: boolean;
}

/** What a command printed, and the echo of its value or its traceback, in order. */
export interface Evaluation {
  readonly parts: readonly EvaluatedPart[];
  readonly failed: boolean;
}

export interface EvaluatedPart {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** The source being looked at: the program's, or another file's of it while code from there runs. */
export interface ProgramView {
  /** Path as given on the command line; '<string>' for -c, '<stdin>' for -. Of other files as frames have it. */
  readonly path: string;
  readonly lines: readonly string[];
  /** Path of the program itself, where `path` is that of another file. */
  readonly mainPath?: string;
}

/** All that the screen draws from, apart from its own state (focus, selection, scroll). */
export interface SessionState {
  readonly program: ProgramView;
  readonly snapshot: Snapshot;
  readonly recording: RecordingState;
  readonly stop: StopReason;
  readonly breakpoints: readonly Breakpoint[];
  readonly watchpoints: readonly Watchpoint[];
  readonly watches: readonly Watch[];
}

/** What the timeline has marks for. */
export type MarkKind = 'call' | 'output' | 'exception' | 'breakpoint';

export interface TimelineMark {
  readonly kind: MarkKind;
  readonly step: number;
}

/** Marks up to and with a position; where many lie close together, only some of them. */
export interface Survey {
  readonly to: number;
  readonly marks: readonly TimelineMark[];
}

/** What can be asked about the shown position, without going anywhere. */
export type Query =
  /** When the object was made, changed and freed. */
  | { readonly kind: 'life'; readonly label: Label }
  /** Its memory, word by word. */
  | { readonly kind: 'memory'; readonly label: Label }
  | {
      readonly kind: 'comparison';
      readonly left: Label;
      readonly right: Label;
      /** The names by which the two were chosen: since when they are names of one object. */
      readonly names?: readonly [Subject, Subject];
    }
  /** What is different from another step; null: from the one that was looked at before. */
  | { readonly kind: 'difference'; readonly from: number | null }
  /** All that died in the step that led here. */
  | { readonly kind: 'deaths' }
  /** The first step behind which two things are the same object. */
  | { readonly kind: 'aliases'; readonly one: Subject; readonly other: Subject }
  /** What happens where in the recording after a position, as far as a short time goes. */
  | { readonly kind: 'survey'; readonly from: number }
  /** What to ask somebody about the movement; no answer where there is nothing to ask. */
  | { readonly kind: 'prediction'; readonly command: Command };

/** The answer to a query, of the same kind. */
export type Answer =
  | { readonly kind: 'survey'; readonly survey: Survey }
  | { readonly kind: 'life'; readonly life: Life }
  | { readonly kind: 'memory'; readonly parts: readonly MemoryPart[] }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'difference'; readonly difference: HeapDifference }
  | { readonly kind: 'deaths'; readonly deaths: readonly Death[] }
  /** Null: they never are, as far as the run is recorded. */
  | { readonly kind: 'aliases'; readonly since: When | null }
  | { readonly kind: 'prediction'; readonly prediction: Prediction };

/** The session as `ui` uses it. */
export interface SessionPort {
  readonly state: SessionState;
  /** Carries a command out. Long searches give way to the host's event loop and end early on `signal`. */
  perform(command: Command, signal?: AbortSignal): Promise<SessionState>;
  /** Everything about one object at the shown position; null when the label names none there. */
  inspect(label: Label): Inspection | null;
  /** The place that is looked at, for `restore` in another session. */
  place(): Place | Promise<Place>;
  /**
   * Answers a question; null where what it is about is not there, or the signal ended the search. The
   * position stays what it is.
   */
  ask(query: Query, signal?: AbortSignal): Promise<Answer | null>;
  /**
   * Evaluates Python at the shown position, which it does not change, in a frame of the snapshot (an index;
   * null for the innermost one that is not the library's).
   */
  evaluate(text: string, frame: number | null): Evaluation | Promise<Evaluation>;
  /** Records ahead for about `milliseconds`; true while there is more to record. */
  record(milliseconds: number): boolean | Promise<boolean>;
  /** Answers a waiting input(); null means end of file. Remembered, and replayed in every re-execution. */
  provideInput(line: string | null): void;
  /**
   * Types lines at the prompt, each with its end: a statement, or what cannot become one. 'incomplete': they
   * are not taken, more lines are wanted. null ends the prompt. What runs is recorded by `record`.
   */
  type(lines: string | null): 'taken' | 'incomplete';
  /** Interrupts the program where the recording is, as Ctrl-C does: from then on it is part of the run. */
  interrupt(): void;
}
