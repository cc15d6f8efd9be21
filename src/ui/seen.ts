/** What the last picture showed, for keys that move in it. */

import type { Sight } from '../views/memory-view.ts';
import type { Touch } from '../views/touch.ts';

export interface Seen {
  /** Of the graph; null where there is none. */
  readonly sight: Sight | null;
  /** What is at a place of the screen, for the mouse. */
  readonly touch: (column: number, row: number) => Touch | null;
  /** How far what lies over the panes can be scrolled. */
  readonly overlayEnd: number;
}

export const NOTHING_SEEN: Seen = { sight: null, touch: () => null, overlayEnd: 0 };
