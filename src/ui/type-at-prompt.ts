/**
 * Keys while a statement is typed at the prompt. What is typed always runs behind everything that has run
 * so far: history is looked at, not rewritten. Escape leaves the line for the keys of stepping, and comes
 * back to it from there; so do the arrows, where the line is empty and they have nowhere to go in it.
 */
import type { Command } from '../session/commands.ts';
import type { PromptView } from '../views/view-state.ts';
import { completed } from './complete.ts';
import type { KeyName } from './keys.ts';
import { type EditedLine, EMPTY_LINE, editLine, entered, recall, textOf } from './line-editor.ts';
import type { StepState } from './step-state.ts';

/** The state after a key, and what is to be done. */
interface Typed {
  readonly state: StepState;
  readonly effect:
    | { readonly kind: 'quit' }
    | { readonly kind: 'type'; readonly lines: string }
    | { readonly kind: 'command'; readonly command: Command }
    | null;
}

/** The prompt with another line being typed. */
function withLine(state: StepState, prompt: PromptView, line: EditedLine): StepState {
  return { ...state, prompt: { ...prompt, line: textOf(line), cursor: line.cursor } };
}

const lineAt = ({ line, cursor }: PromptView): EditedLine => ({ text: [...line], cursor });

/** One key; null for those that mean the same as always. */
export function typeAtPrompt(state: StepState, prompt: PromptView, key: KeyName): Typed | null {
  const line = lineAt(prompt);
  const isEmpty = line.text.length === 0;
  switch (key) {
    case 'enter':
      return enter(state, prompt);
    case 'ctrl-d':
      return { state, effect: isEmpty && prompt.before === '' ? { kind: 'quit' } : null };
    case 'ctrl-c':
      if (isEmpty && prompt.before === '') return null;
      return still(
        withLine({ ...state, message: 'KeyboardInterrupt' }, { ...prompt, before: '' }, EMPTY_LINE),
      );
    case 'escape':
      return still(leave(state, prompt));
    case 'up':
    case 'down': {
      const recalled = recall(state.promptHistory, line, key === 'up' ? -1 : 1);
      return still(withLine({ ...state, promptHistory: recalled.history }, prompt, recalled.line));
    }
    case 'left':
    case 'right':
      if (!isEmpty || prompt.before !== '') break;
      return {
        state: leave(state, prompt),
        effect: { kind: 'command', command: step(key === 'left' ? -1 : 1) },
      };
    case 'tab': {
      // In front of the line it indents.
      if (line.text.slice(0, line.cursor).join('').trim() === '') break;
      const { line: next, choices } = completed(state, line);
      return still(
        withLine({ ...state, message: choices.length > 1 ? choices.join('  ') : '' }, prompt, next),
      );
    }
    case 'page up':
    case 'page down':
    case 'ctrl-z':
    case 'ctrl-l':
      return null;
    default:
  }
  const edited = editLine(line, key);
  return still(edited ? withLine(state, prompt, edited) : state);
}

const still = (state: StepState): Typed => ({ state, effect: null });

const step = (direction: 1 | -1): Command => ({ kind: 'step', direction, count: 1 });

/** A line is entered: with those before it, it goes to the session, which says whether more are wanted. */
function enter(state: StepState, prompt: PromptView): Typed {
  const lines = `${prompt.before}${prompt.line}\n`;
  const promptHistory = entered(state.promptHistory, prompt.line);
  return {
    state: withLine({ ...state, promptHistory, outputScroll: 0 }, { ...prompt, before: lines }, EMPTY_LINE),
    effect: { kind: 'type', lines },
  };
}

/** The keys of stepping mean what they always do; the line stays as it is. */
function leave(state: StepState, prompt: PromptView): StepState {
  return { ...state, prompt: { ...prompt, typing: false }, message: 'Esc: back to the prompt' };
}

/** Goes on typing, at the end of all that has run: what is typed runs there. */
export function backToPrompt(state: StepState, prompt: PromptView): Typed {
  const { position } = state.session.snapshot;
  const behind = state.session.recording.steps - position.step;
  const message = behind > 0 ? 'at the end again: what you type runs after all that was typed before' : '';
  return {
    state: { ...state, prompt: { ...prompt, typing: true }, zoomed: false, message },
    effect: behind > 0 || position.tick > 0 ? { kind: 'command', command: { kind: 'last' } } : null,
  };
}

/** The session has taken what was typed, or wants more lines of it. */
export function afterTyping(state: StepState, taken: boolean): StepState {
  return state.prompt && taken ? { ...state, prompt: { ...state.prompt, before: '' } } : state;
}
