/** What the last picture showed, for keys that move in it. */
import type { Sight } from '../views/memory-view.ts';

export interface Seen {
  /** Of the graph; null where there is none. */
  readonly sight: Sight | null;
  /** How far what lies over the panes can be scrolled. */
  readonly overlayEnd: number;
}

export const NOTHING_SEEN: Seen = { sight: null, overlayEnd: 0 };
