/** The timeline: what is behind, what is ahead, and marks where something happens. */
import type { MarkKind } from '../session/commands.ts';
import { type Span, span } from './row.ts';

/** Something at a step: what happens there, or a mark that somebody has set, by its letter. */
export interface BarMark {
  readonly kind: MarkKind | 'mark';
  readonly step: number;
  readonly letter?: string;
}

/** Those that come first hide the others. */
const ORDER: readonly BarMark['kind'][] = ['mark', 'exception', 'breakpoint', 'output', 'call'];

/** The bar in `width` cells for so many steps, the step shown among them. */
export function timelineBar(
  step: number,
  steps: number,
  width: number,
  marks: readonly BarMark[],
): readonly Span[] {
  const cell = (at: number) => (steps === 0 ? width : Math.round((width * Math.min(at, steps)) / steps));
  const done = cell(step);
  const shown = new Map<number, BarMark>();
  for (const mark of marks) {
    const at = Math.max(0, cell(mark.step) - 1);
    const there = shown.get(at);
    if (!there || ORDER.indexOf(mark.kind) < ORDER.indexOf(there.kind)) shown.set(at, mark);
  }
  const spans: Span[] = [];
  for (let at = 0; at < width; at++) {
    const next = cellSpan(shown.get(at), at < done);
    const last = spans.at(-1);
    if (last?.role === next.role) spans[spans.length - 1] = span(last.text + next.text, last.role);
    else spans.push(next);
  }
  return spans;
}

function cellSpan(mark: BarMark | undefined, isDone: boolean): Span {
  const plain = isDone ? 'timeline done' : 'timeline rest';
  switch (mark?.kind) {
    case 'mark':
      return span(mark.letter ?? "'", 'timeline mark');
    case 'exception':
      return span('!', 'timeline exception');
    case 'breakpoint':
      return span('◆', 'breakpoint');
    case 'output':
      return span(isDone ? '▄' : '▂', plain);
    case 'call':
      return span(isDone ? '▓' : '▒', plain);
    case undefined:
      return span(isDone ? '█' : '░', plain);
  }
}
