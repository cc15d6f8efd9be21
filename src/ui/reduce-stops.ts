/** What actions about breakpoints and watchpoints do to the screen. Pure, as reduce.ts is. */
import type { Command } from '../session/commands.ts';
import type { Action } from './action.ts';
import type { Reduced } from './effect.ts';
import { NOTHING_SELECTED, subjectOf } from './look.ts';
import type { StepState } from './step-state.ts';
import { changeStop, stopEntries } from './stop-list.ts';

type StopAction = Extract<
  Action,
  { readonly kind: 'breakpoint' | 'breakpoint list' | 'stop list' | 'watchpoint' }
>;

const command = (state: StepState, asked: Command): Reduced => ({
  state,
  effect: { kind: 'command', command: asked },
});

/** Carries one of them out. */
export function reduceStops(state: StepState, action: StopAction): Reduced {
  switch (action.kind) {
    case 'breakpoint':
      return command(state, { kind: 'breakpoint', line: breakpointLine(state) });
    case 'breakpoint list':
      return state.overlay?.kind === 'breakpoints'
        ? { state: { ...state, overlay: null }, effect: null }
        : command({ ...state, overlay: { kind: 'breakpoints', row: 0 } }, { kind: 'count hits' });
    case 'stop list':
      return changeStop(state, action.change);
    case 'watchpoint':
      return watchSelected(state);
  }
}

/** The line that `b` is about: the highlighted breakpoint's in the list, else the cursor's. */
export function breakpointLine(state: StepState): number {
  const entry = state.overlay?.kind === 'breakpoints' ? stopEntries(state.session)[state.overlay.row] : null;
  return entry?.kind === 'breakpoint' ? entry.breakpoint.line : state.cursorLine;
}

/** Begins to stop where what is selected changes. */
function watchSelected(state: StepState): Reduced {
  const subject = subjectOf(state);
  if (subject === null) return { state: { ...state, message: NOTHING_SELECTED }, effect: null };
  return command(state, { kind: 'watchpoint', subject });
}
