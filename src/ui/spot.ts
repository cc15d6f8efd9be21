/** Where one is on the screen, for the keys that are likeliest there: a pane, or what lies over them. */
import type { StepState } from './step-state.ts';

export type Spot =
  | 'source'
  | 'names'
  | 'graph'
  | 'table'
  | 'tree'
  | 'output'
  | 'what happened'
  | 'help'
  | 'breakpoints'
  | 'events'
  | 'report'
  | 'answer'
  | 'inspector';

const PANES = ['source', 'names', 'graph', 'output', 'what happened'] as const;

/** The place. */
export function spotOf({ overlay, focus, pane }: StepState): Spot {
  if (overlay) return overlay.kind;
  return focus === 3 ? pane.view : PANES[focus - 1]!;
}
