/** The kind of event that `}` and `{` look for: chosen once from a list, and remembered. */
import type { Direction, EventFilter } from '../session/commands.ts';
import type { Reduced } from './effect.ts';
import type { Overlay, StepState } from './step-state.ts';

/** The kinds, as the list has them. */
export const EVENTS: readonly { readonly filter: EventFilter; readonly words: string }[] = [
  { filter: 'call', words: 'a function is called' },
  { filter: 'return', words: 'a function returns' },
  { filter: 'output', words: 'something is printed' },
  { filter: 'exception', words: 'an exception is raised' },
  { filter: 'free', words: 'an object is freed' },
  { filter: 'collection', words: 'the collector runs' },
];

/** The list; `direction` where a search is to begin with what is chosen. Closed where it was open. */
export function eventList(state: StepState, direction: Direction | null): StepState {
  if (state.overlay?.kind === 'events') return { ...state, overlay: null };
  const row = Math.max(
    0,
    EVENTS.findIndex(({ filter }) => filter === state.event),
  );
  return { ...state, overlay: { kind: 'events', row, direction } };
}

/** To the next or previous event; where no kind was chosen yet, the list of kinds comes first. */
export function eventOf(state: StepState, direction: Direction, count: number): Reduced {
  if (state.overlay?.kind === 'events') return chosenEvent(state, { ...state.overlay, direction });
  if (state.event === null) return { state: eventList(state, direction), effect: null };
  const command = { kind: 'event', filter: state.event, direction, count } as const;
  return { state, effect: { kind: 'command', command } };
}

/** The highlighted kind is chosen. */
export function chosenEvent(
  state: StepState,
  { row, direction }: Extract<Overlay, { readonly kind: 'events' }>,
): Reduced {
  const { filter, words } = EVENTS[row]!;
  const chosen: StepState = { ...state, overlay: null, event: filter, message: `} and {: where ${words}` };
  return direction === null ? { state: chosen, effect: null } : eventOf(chosen, direction, 1);
}
