/** The status line: program, position, timeline, line and frame, and what there is to say about them. */
import { cutText, harmless, textWidth } from '../base/cells.ts';
import { unreachable } from '../base/unreachable.ts';
import type { StopReason } from '../session/commands.ts';
import { frameTitle } from './names-view.ts';
import type { Row } from './row.ts';
import { fitRow, rowWidth, span, spread } from './row.ts';
import { type BarMark, timelineBar } from './timeline-bar.ts';
import type { ViewState } from './view-state.ts';

/** Why the session stands where it stands, where that is not plain to see. */
export function stopWords(stop: StopReason): string {
  switch (stop.kind) {
    case 'start':
    case 'moved':
      return '';
    case 'breakpoint':
      return `breakpoint on line ${stop.line}${stop.condition ? `: ${stop.condition}` : ''}`;
    case 'condition failed':
      return `condition on line ${stop.line}: ${stop.why}`;
    case 'watchpoint':
      return `${stop.what} changed: ${stop.old} → ${stop.now}`;
    case 'exception':
      return `${stop.type} was raised`;
    case 'first step':
      return 'this is the first step';
    case 'last step':
      return 'this is the last step';
    case 'end of recording':
      return stop.why;
    case 'needs input':
      return 'the program waits for input';
    case 'at the prompt':
      return '';
    case 'not found':
      return stop.what;
    case 'cancelled':
      return 'stopped';
    default:
      return unreachable(stop);
  }
}

export interface StatusWords {
  /** What takes the place of the stop's words, when there is something. */
  readonly message: string;
  readonly playing: boolean;
  readonly busy: boolean;
  /** On the timeline. */
  readonly marks: readonly BarMark[];
}

/** The one thing that there is to say. */
function messageOf({ session: { recording, stop }, prompt }: ViewState, words: StatusWords): string {
  if (words.message) return words.message;
  if (words.busy) return prompt ? 'running… Ctrl-C interrupts it' : 'searching… Ctrl-C stops it';
  const stopped = stopWords(stop) || recording.reason;
  if (stopped) return stopped;
  return words.playing ? 'playing' : recording.state === 'running' ? 'recording…' : '';
}

/** The status in words alone, as it is read aloud. */
export function plainStatusRow(state: ViewState, words: StatusWords): Row {
  const { program, snapshot, recording } = state.session;
  const { step, tick } = snapshot.position;
  const parts = [
    program.path.split('/').at(-1) ?? program.path,
    `step ${step} of ${recording.steps}${tick > 0 ? `, tick ${tick}` : ''}`,
    snapshot.line > 0 ? `line ${snapshot.line} is next` : 'the end',
    `in ${frameTitle(snapshot.frames.at(-1)?.name ?? '<module>')}`,
    messageOf(state, words),
  ];
  return [span(parts.filter(Boolean).join(', '), 'title')];
}

const LEAST_BAR = 8;
const MOST_BAR = 40;

/** The status line in `width` columns. */
export function statusRow(state: ViewState, words: StatusWords, width: number): Row {
  const { program, snapshot, recording } = state.session;
  const { step, tick } = snapshot.position;
  const at = `${step}${tick > 0 ? `.${tick}` : ''}/${recording.steps}`;
  const name = program.path.split('/').at(-1) ?? program.path;
  const left: Row = [span(` ${name}`, 'title'), span(`  step ${at}`, 'text')];
  const place = snapshot.event === 'end' ? 'end' : snapshot.line > 0 ? `line ${snapshot.line}` : '';
  const frame = snapshot.frames.at(-1)?.name ?? '';
  const where = span(`${place}  ${frame} `, 'text');
  // What there is to say is worth more than where one is, which the panes show, too.
  const message = harmless(messageOf(state, words));
  const space = width - rowWidth(left) - 3;
  const isLong = textWidth(message) + rowWidth([where]) > space;
  const right: Row = [
    span(message ? `${cutText(message, space)}  ` : '', 'message'),
    ...(message && isLong ? [] : [where]),
  ];
  const room = width - rowWidth(left) - rowWidth(right) - 4;
  if (room < LEAST_BAR) return spread(left, right, width);
  const bar = Math.min(MOST_BAR, room);
  return fitRow(
    [
      ...left,
      span('  '),
      ...timelineBar(step, recording.steps, bar, words.marks),
      span(' '.repeat(Math.max(1, width - rowWidth(left) - 2 - bar - rowWidth(right)))),
      ...right,
    ],
    width,
  );
}
