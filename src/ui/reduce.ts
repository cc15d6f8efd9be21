/**
 * What each action does to the screen. Pure: the new state, and at most one effect for the stepper to
 * carry out. Questions about objects are put to `inspect`, which only reads.
 */
import { unreachable } from '../base/unreachable.ts';
import type { Command, SessionState } from '../session/commands.ts';
import type { Label } from '../session/snapshot.ts';
import { type InspectorPart, inspectorLinks } from '../views/inspector-links.ts';
import { outputLines } from '../views/output-view.ts';
import type { AtomStyle, PaneNumber, PaneSizes, PromptView } from '../views/view-state.ts';
import type { Action, Movement } from './action.ts';
import { chosenEvent, eventList, eventOf } from './choose-event.ts';
import { openLine } from './command-line.ts';
import { moveCursor } from './cursor.ts';
import type { Inspect, Reduced } from './effect.ts';
import { findAgain } from './find.ts';
import { changeOf, compare, NOTHING_SELECTED, nextAlias, report } from './look.ts';
import { changeObjectsPane } from './objects-pane.ts';
import { asksFirst, toggleQuiz } from './quiz.ts';
import { breakpointLine, reduceStops } from './reduce-stops.ts';
import type { Seen } from './seen.ts';
import type { IdStyle, Overlay, StepState } from './step-state.ts';
import { PLAY_SPEEDS } from './step-state.ts';
import { backToPrompt } from './type-at-prompt.ts';

const ID_STYLES: readonly IdStyle[] = ['label', 'hexadecimal', 'decimal'];

/** Every pane as it is before one moves in it. */
const UNSCROLLED = { graphScroll: null, sourceScroll: null, outputScroll: 0, happenedScroll: 0 } as const;

const ATOM_STYLES: readonly AtomStyle[] = ['names', 'all', 'values'];

/** The next one of a list, the first after the last. */
const after = <T>(list: readonly T[], one: T): T => list[(list.indexOf(one) + 1) % list.length]!;

const still = (state: StepState): Reduced => ({ state, effect: null });
const command = (state: StepState, asked: Command): Reduced => ({
  state,
  effect: { kind: 'command', command: asked },
});

/** Carries one action out, `count` times where it is a movement in time. `seen` is what the last picture showed. */
export function reduce(
  state: StepState,
  action: Action,
  count: number,
  inspect: Inspect,
  seen: Seen,
): Reduced {
  switch (action.kind) {
    case 'move':
      return move(pause(state), movement(action.by, action.direction, count, state.cursorLine));
    case 'jump':
      return command(pause(state), { kind: action.to });
    case 'play':
    case 'speed':
      return still(playing(state, action));
    case 'focus':
    case 'next pane':
    case 'zoom':
    case 'size':
      return still(arranged(state, action));
    case 'cursor':
      return still(moveCursor(state, action.to, seen));
    case 'inspect':
      return enter(state, inspect);
    case 'look':
    case 'alias':
    case 'compare':
    case 'change':
    case 'event':
    case 'event list':
      return looking(state, action, count, inspect);
    case 'objects pane':
      return still(changeObjectsPane(state, action.change));
    case 'id style':
      return still({ ...state, idStyle: after(ID_STYLES, state.idStyle) });
    case 'atoms':
      return still(withAtoms(state, after(ATOM_STYLES, state.atoms)));
    case 'breakpoint':
    case 'breakpoint list':
    case 'stop list':
    case 'watchpoint':
      return reduceStops(state, action);
    case 'line':
    case 'find again':
    case 'mark':
      return still(asking(state, action));
    case 'mouse':
      return switchMouse(state);
    case 'library':
      return still(withLibrary(state));
    case 'quiz':
      return still(pause(toggleQuiz(state)));
    case 'help':
      return still(toggled(state, { kind: 'help', scroll: 0 }));
    case 'close':
      return close(state, inspect);
    case 'quit':
      return state.overlay ? still({ ...state, overlay: null }) : { state, effect: { kind: 'quit' } };
    case 'interrupt':
      return { state: pause(state), effect: { kind: 'interrupt' } };
    case 'choose':
    case 'reload':
    case 'suspend':
    case 'redraw':
      return { state: pause(state), effect: { kind: action.kind } };
    default:
      return unreachable(action);
  }
}

/** Another pane in focus, or panes of another size. */
function arranged(
  state: StepState,
  action: Extract<Action, { readonly kind: 'focus' | 'next pane' | 'zoom' | 'size' }>,
): StepState {
  switch (action.kind) {
    case 'focus':
      return { ...state, focus: action.pane, overlay: null };
    case 'next pane':
      return { ...state, focus: nextPane(state.focus, action.direction), overlay: null };
    case 'zoom':
      return { ...state, zoomed: !state.zoomed };
    case 'size':
      return { ...state, sizes: resized(state.sizes, state.focus, action.direction) };
  }
}

/** Esc: closes something, or goes back to the prompt. */
function close(state: StepState, inspect: Inspect): Reduced {
  return isOpen(state) || !state.prompt || state.session.recording.state === 'done'
    ? still(closeOne(state, inspect))
    : backToPrompt(state, state.prompt);
}

/** The mouse for us, or for the terminal, where it selects text. */
function switchMouse(state: StepState): Reduced {
  const on = !state.mouse;
  const message = on
    ? 'the mouse selects and scrolls; M gives it back to the terminal'
    : "the mouse is the terminal's";
  return { state: { ...state, mouse: on, message }, effect: { kind: 'mouse', on } };
}

/** Plays, pauses, or plays at another speed. */
function playing(state: StepState, action: Extract<Action, { readonly kind: 'play' | 'speed' }>): StepState {
  if (action.kind === 'speed') return withSpeed(state, state.speed + action.direction);
  return { ...state, playing: !state.playing, overlay: null };
}

/** What asks for more than a key. */
function asking(
  state: StepState,
  action: Extract<Action, { readonly kind: 'line' | 'find again' | 'mark' }>,
): StepState {
  if (action.kind === 'find again') return findAgain(state, action.direction);
  if (action.kind === 'mark') return { ...state, marking: true };
  return openLine(state, action.of, action.of === 'watch' ? (state.name?.name ?? '') : '');
}

/** The sizes with the focused pane larger or smaller. What the objects get, the source gives. */
function resized(sizes: PaneSizes, focus: PaneNumber, by: 1 | -1): PaneSizes {
  const [pane, step] = SIZE_STEPS[focus];
  return { ...sizes, [pane]: Math.max(-MOST_SIZED, Math.min(MOST_SIZED, sizes[pane] + step * by)) };
}

const MOST_SIZED = 80;

const SIZE_STEPS: Readonly<Record<PaneNumber, readonly [keyof PaneSizes, number]>> = {
  1: ['source', 4],
  2: ['names', 2],
  3: ['source', -4],
  4: ['below', 1],
  5: ['below', 1],
};

/**
 * The session has another state: the cursor follows the run, and what is inspected is looked at again.
 * `asked` when a command led there, and not the recording that goes on by itself.
 */
export function withSession(
  state: StepState,
  session: SessionState,
  inspect: Inspect,
  asked: boolean,
): StepState {
  const before = state.session.snapshot.position;
  const now = session.snapshot.position;
  const moved = before.step !== now.step || before.tick !== now.tick;
  const line = session.snapshot.line || session.snapshot.ranLine || state.cursorLine;
  const overlay =
    state.overlay?.kind === 'inspector'
      ? {
          ...state.overlay,
          inspection: inspect(state.overlay.trail.at(-1)!),
          ...(moved ? { life: null } : {}),
        }
      : state.overlay;
  const stuck = session.stop.kind !== 'moved';
  return {
    ...state,
    session,
    overlay,
    ...(moved ? { cursorLine: line, ...UNSCROLLED } : {}),
    playing: state.playing && !stuck,
    ...(state.prompt?.typing && session.recording.state === 'done' ? ended(state.prompt) : {}),
    typing: typingAfter(state, session, asked),
  };
}

/** The prompt has ended, as by exit(): what there is can still be looked at. */
function ended(prompt: PromptView): Pick<StepState, 'prompt' | 'message'> {
  return { prompt: { ...prompt, typing: false }, message: 'the prompt has ended; q leaves' };
}

/** A line begins to be typed where a command ran into an input() that nobody has answered. */
function typingAfter(state: StepState, session: SessionState, asked: boolean): string | null {
  if (session.recording.state !== 'needs input') return null;
  return state.typing ?? (asked && session.stop.kind === 'needs input' ? '' : null);
}

/** A movement; in prediction mode a question comes before it. */
function move(state: StepState, asked: Command): Reduced {
  if (asksFirst(state, asked)) return { state, effect: { kind: 'predict', command: asked } };
  return command(state, asked);
}

/** A movement of the keymap as a command of the session's. */
function movement(by: Movement, direction: 1 | -1, count: number, line: number): Command {
  return by === 'line' ? { kind: 'line', line, direction, count } : { kind: by, direction, count };
}

/** Another way of drawing plain values. */
function withAtoms(state: StepState, atoms: AtomStyle): StepState {
  const where = { names: 'where a name refers to them', all: 'everywhere', values: 'nowhere' }[atoms];
  return { ...state, atoms, message: `numbers and strings are objects of their own: ${where}` };
}

/** Stops playing. */
function pause(state: StepState): StepState {
  return state.playing ? { ...state, playing: false } : state;
}

/** Another speed, within what there is. */
function withSpeed(state: StepState, speed: number): StepState {
  const possible = Math.max(0, Math.min(PLAY_SPEEDS.length - 1, speed));
  return { ...state, speed: possible, message: `${PLAY_SPEEDS[possible]} steps a second` };
}

/** The pane after or before one. */
function nextPane(pane: PaneNumber, direction: 1 | -1): PaneNumber {
  return (((pane - 1 + direction + 5) % 5) + 1) as PaneNumber;
}

/** Enter: opens the selected object, follows a link of the open one, or begins to type input. */
function enter(state: StepState, inspect: Inspect): Reduced {
  const { overlay } = state;
  if (overlay?.kind === 'breakpoints') {
    return still({ ...state, overlay: null, focus: 1, cursorLine: breakpointLine(state) });
  }
  if (overlay?.kind === 'events') return chosenEvent(state, overlay);
  if (overlay?.kind === 'answer') return still({ ...state, overlay: null });
  if (overlay?.kind === 'inspector') {
    const next = overlay.inspection
      ? inspectorLinks(overlay.inspection, overlay.part)[overlay.row]
      : undefined;
    return still(next ? open(state, [...overlay.trail, next.label], inspect, overlay.part) : state);
  }
  if (state.focus === 4 && state.session.recording.state === 'needs input')
    return still({ ...state, typing: '' });
  if (state.focus === 4) return toItsStep(state);
  if (state.object === null) return still({ ...state, message: NOTHING_SELECTED });
  return still(open(state, [state.object], inspect, 'all'));
}

/** From a line of the output to the step that printed it. */
function toItsStep(state: StepState): Reduced {
  const lines = outputLines(state);
  const step = lines[Math.max(0, lines.length - 1 - state.outputScroll)]?.step ?? -1;
  if (step < 0) return still({ ...state, message: 'nothing has been printed yet' });
  return command(state, { kind: 'go', step: Math.min(step, state.session.recording.steps) });
}

/** Shows the last object of a trail in the inspector. */
function open(state: StepState, trail: readonly Label[], inspect: Inspect, part: InspectorPart): StepState {
  const label = trail.at(-1)!;
  const inspection = inspect(label);
  if (!inspection) return { ...state, message: `${label} is not there at this step` };
  return {
    ...state,
    object: label,
    overlay: { kind: 'inspector', part, trail, inspection, life: null, row: 0 },
  };
}

/** With library frames, functions, classes and modules, or without them. */
function withLibrary(state: StepState): StepState {
  const message = state.showLibrary ? 'library, functions, classes and modules are hidden' : '';
  return { ...state, showLibrary: !state.showLibrary, message };
}

/** Opens what lies over the panes, or closes it. */
function toggled(state: StepState, overlay: Overlay): StepState {
  return { ...state, overlay: state.overlay?.kind === overlay.kind ? null : overlay };
}

type Looking = Extract<
  Action,
  { readonly kind: 'look' | 'alias' | 'compare' | 'change' | 'event' | 'event list' }
>;

/** What has to do with the selected name or object, and with events. */
function looking(state: StepState, action: Looking, count: number, inspect: Inspect): Reduced {
  switch (action.kind) {
    case 'look':
      return still(look(state, action.at, inspect));
    case 'alias':
      return still(nextAlias(state));
    case 'compare':
      return still(compare(state));
    case 'change':
      return changeOf(pause(state), action.direction, count);
    case 'event':
      return eventOf(pause(state), action.direction, count);
    case 'event list':
      return still(eventList(state, null));
    default:
      return unreachable(action);
  }
}

/** `r`, `p`, `m` of the selected object, or of that which is open; `d` of the step. The same key again closes. */
function look(state: StepState, at: 'ledger' | 'why' | 'memory' | 'difference', inspect: Inspect): StepState {
  if (at === 'difference' || at === 'memory') return report(state, at);
  const { overlay } = state;
  if (overlay?.kind === 'inspector')
    return overlay.part === at
      ? { ...state, overlay: null }
      : { ...state, overlay: { ...overlay, part: at, row: 0 } };
  if (state.object === null) return { ...state, message: NOTHING_SELECTED };
  return open(state, [state.object], inspect, at);
}

/** Whether there is something for Esc to close. */
function isOpen({ overlay, playing, zoomed, marked }: StepState): boolean {
  return overlay !== null || playing || zoomed || marked !== null;
}

/** Esc: the innermost thing that is open. */
function closeOne(state: StepState, inspect: Inspect): StepState {
  const { overlay } = state;
  if (overlay?.kind === 'inspector' && overlay.trail.length > 1)
    return open(state, overlay.trail.slice(0, -1), inspect, overlay.part);
  if (overlay) return { ...state, overlay: null };
  if (state.playing) return pause(state);
  if (state.marked)
    return { ...state, marked: null, message: `${state.marked.words} is not marked any more` };
  return state.zoomed ? { ...state, zoomed: false } : state;
}
