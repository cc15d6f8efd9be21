/** What a key can mean. The keymap turns keys into these, the reducer turns these into a new screen. */
import type { Direction } from '../session/commands.ts';
import type { PaneNumber } from '../views/view-state.ts';
import type { PaneChange } from './objects-pane.ts';
import type { StopChange } from './stop-list.ts';

/** Movements that a number before the key repeats. */
export type Movement = 'step' | 'tick' | 'over' | 'in' | 'out' | 'continue' | 'line';

export type CursorMove = 'up' | 'down' | 'left' | 'right' | 'page up' | 'page down' | 'top' | 'bottom';

export type Action =
  | { readonly kind: 'move'; readonly by: Movement; readonly direction: Direction }
  | { readonly kind: 'jump'; readonly to: 'first' | 'last' | 'back' }
  | { readonly kind: 'play' }
  | { readonly kind: 'speed'; readonly direction: Direction }
  | { readonly kind: 'focus'; readonly pane: PaneNumber }
  | { readonly kind: 'next pane'; readonly direction: Direction }
  | { readonly kind: 'zoom' }
  | { readonly kind: 'size'; readonly direction: Direction }
  | { readonly kind: 'cursor'; readonly to: CursorMove }
  | { readonly kind: 'inspect' }
  | { readonly kind: 'look'; readonly at: 'ledger' | 'why' | 'memory' | 'difference' }
  | { readonly kind: 'alias' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'change'; readonly direction: Direction }
  | { readonly kind: 'event'; readonly direction: Direction }
  | { readonly kind: 'event list' }
  | { readonly kind: 'id style' }
  | { readonly kind: 'objects pane'; readonly change: PaneChange }
  | { readonly kind: 'atoms' }
  | { readonly kind: 'breakpoint' }
  | { readonly kind: 'breakpoint list' }
  | { readonly kind: 'stop list'; readonly change: StopChange }
  | { readonly kind: 'watchpoint' }
  | { readonly kind: 'line'; readonly of: 'command' | 'find' | 'watch' }
  | { readonly kind: 'find again'; readonly direction: Direction }
  | { readonly kind: 'mark' }
  | { readonly kind: 'mouse' }
  | { readonly kind: 'library' }
  | { readonly kind: 'quiz' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'help' }
  | { readonly kind: 'close' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'redraw' };
