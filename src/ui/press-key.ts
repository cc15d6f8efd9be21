/**
 * One key pressed on the stepping screen: a line being typed takes it, or it is a digit of a number, or
 * it means what the keymap says.
 *
 * The digits 1 to 5 also choose a pane, at once. When a movement follows, they were a number after all,
 * and the focus goes back to where it was.
 */
import type { PaneNumber } from '../views/view-state.ts';
import type { Action } from './action.ts';
import { editCommandLine } from './command-line.ts';
import type { Inspect, Reduced } from './effect.ts';
import { enterLine } from './enter-command.ts';
import { actionOf } from './key-actions.ts';
import type { KeyName } from './keys.ts';
import { pressMark } from './marks.ts';
import { pressMouse } from './mouse.ts';
import { mouseEvent } from './mouse-key.ts';
import { typeFilter } from './objects-pane.ts';
import { answerKey, quietQuiz } from './quiz.ts';
import { reduce } from './reduce.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';
import { spotOf } from './spot.ts';
import type { StepState } from './step-state.ts';
import { typeAtPrompt } from './type-at-prompt.ts';
import type { CommandLine } from './typed-line.ts';

/** Nobody needs more repetitions, and more digits would not be a number that can be counted with. */
const MOST_DIGITS = 7;

/** The state after a key, and what is to be done. `seen` is what the last picture showed. */
export function pressKey(
  before: StepState,
  key: KeyName,
  inspect: Inspect,
  seen: Seen = NOTHING_SEEN,
): Reduced {
  const mouse = mouseEvent(key);
  if (mouse) return { state: pressMouse(before, mouse, seen), effect: null };
  if (before.typing !== null) return typeKey(before, before.typing, key, inspect);
  const state = quiet(before, key);
  const answered = state.quiz && !state.overlay ? answerKey(state, state.quiz, key) : null;
  if (answered)
    return {
      state: answered.state,
      effect: answered.command && { kind: 'command', command: answered.command },
    };
  const { prompt } = state;
  const typed = prompt?.typing && !state.overlay ? typeAtPrompt(state, prompt, key) : null;
  if (typed) return typed;
  if (state.commandLine) return typeLine(state, state.commandLine, key, inspect);
  if (state.marking) return pressMark(state, key);
  const filtered = state.pane.filtering && !state.overlay ? typeFilter(state, key) : null;
  if (filtered) return { state: filtered, effect: null };
  if (/^[0-9]$/.test(key) && (key !== '0' || state.digits !== ''))
    return { state: withDigit(state, key), effect: null };
  const action = actionOf(key, spotOf(state));
  const plain: StepState = { ...state, digits: '', focusBefore: null };
  if (!action) return { state: plain, effect: null };
  if (!REPEATED.has(action.kind) || state.digits === '') return reduce(plain, action, 1, inspect, seen);
  const focused = { ...plain, focus: state.focusBefore ?? plain.focus };
  return reduce(focused, action, Math.max(1, Number(state.digits)), inspect, seen);
}

/** What was said is gone with the next key, unless that is what answers. */
function quiet(state: StepState, key: KeyName): StepState {
  const told = state.message === '' ? state : { ...state, message: '' };
  if (state.quiz === null || state.overlay || (state.quiz.pending && answerKey(state, state.quiz, key)))
    return told;
  const quiz = quietQuiz(state.quiz);
  return quiz === state.quiz ? told : { ...told, quiz };
}

/** What a number before the key repeats. */
const REPEATED: ReadonlySet<Action['kind']> = new Set(['move', 'change', 'event']);

/** A key while a line is typed in the bottom row. */
function typeLine(state: StepState, line: CommandLine, key: KeyName, inspect: Inspect): Reduced {
  if (key === 'enter') return enterLine(state, line);
  const edited = editCommandLine(state, line, key);
  return edited ? { state: edited, effect: null } : reduce(state, actionOf(key)!, 1, inspect, NOTHING_SEEN);
}

/** The number is forgotten: it was a pane's after all, or it took too long. */
export function forgetNumber(state: StepState): StepState {
  return state.digits === '' ? state : { ...state, digits: '', focusBefore: null };
}

/** One more digit; the first one may be a pane's number. */
function withDigit(state: StepState, digit: string): StepState {
  if (state.digits !== '') {
    const focus = state.focusBefore ?? state.focus;
    return { ...state, focus, digits: (state.digits + digit).slice(0, MOST_DIGITS) };
  }
  if (digit > '5') return { ...state, digits: digit };
  return {
    ...state,
    digits: digit,
    focusBefore: state.focus,
    focus: Number(digit) as PaneNumber,
    overlay: null,
  };
}

/** A key while a line for input() is typed. */
function typeKey(state: StepState, typed: string, key: KeyName, inspect: Inspect): Reduced {
  switch (key) {
    case 'enter':
      return { state: { ...state, typing: null }, effect: { kind: 'input', line: typed } };
    case 'ctrl-d':
      return typed === ''
        ? { state: { ...state, typing: null }, effect: { kind: 'input', line: null } }
        : { state, effect: null };
    case 'backspace':
      return { state: { ...state, typing: [...typed].slice(0, -1).join('') }, effect: null };
    case 'escape':
      return {
        state: { ...state, typing: null, focus: 4, message: 'Enter goes on typing' },
        effect: null,
      };
    case 'ctrl-c':
    case 'ctrl-z':
    case 'ctrl-l':
      return reduce(state, actionOf(key)!, 1, inspect, NOTHING_SEEN);
    default:
      return { state: [...key].length === 1 ? { ...state, typing: typed + key } : state, effect: null };
  }
}
