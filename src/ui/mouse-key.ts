/** What is done with the mouse, as a key. */

export interface MouseEvent {
  readonly kind: 'click' | 'wheel up' | 'wheel down';
  /** The cell, from 0. */
  readonly column: number;
  readonly row: number;
}

const MOUSE = 'mouse ';

/** The key that something done with the mouse is. */
export const mouseKey = (event: MouseEvent): string => MOUSE + JSON.stringify(event);

/** What was done with the mouse; null for other keys. */
export const mouseEvent = (key: string): MouseEvent | null =>
  key.startsWith(MOUSE) ? (JSON.parse(key.slice(MOUSE.length)) as MouseEvent) : null;
