/** What an action comes to: another screen, and at most one thing for the stepper to do. */
import type { Command } from '../session/commands.ts';
import type { Inspection, Label } from '../session/snapshot.ts';
import type { StepState } from './step-state.ts';

/** What the stepper has to do besides showing the new state. */
export type Effect =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'predict'; readonly command: Command }
  | { readonly kind: 'input'; readonly line: string | null }
  | { readonly kind: 'type'; readonly lines: string }
  /** Python, to be evaluated at the shown moment in a frame (an index; null for the innermost). */
  | { readonly kind: 'evaluate'; readonly text: string; readonly frame: number | null }
  /** Another program; a picture of the screen. */
  | { readonly kind: 'open' | 'write'; readonly path: string }
  /** Whether the terminal reports what is done with the mouse. */
  | { readonly kind: 'mouse'; readonly on: boolean }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' };

export interface Reduced {
  readonly state: StepState;
  readonly effect: Effect | null;
}

export type Inspect = (label: Label) => Inspection | null;
