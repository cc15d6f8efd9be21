/** The frame of a pane, with its number and title. */
import type { Rect } from '../base/geometry.ts';
import type { Canvas } from './canvas.ts';
import { type Row, span } from './row.ts';
import type { PaneNumber, ViewState } from './view-state.ts';

/** Draws the frame; `more` are words behind the title. */
export function paintFrame(
  canvas: Canvas,
  place: Rect,
  number: PaneNumber,
  title: string,
  state: ViewState,
  more = '',
): void {
  const focused = state.focus === number;
  const words: Row = [
    span(`${number} `, 'dim'),
    span(title, focused ? 'pane title focus' : 'pane title'),
    span(more ? ` ${more}` : '', 'dim'),
    span(' ', 'text'),
  ];
  canvas.frame(place, words, focused ? 'frame focus' : 'frame');
}
