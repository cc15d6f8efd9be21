/** Python text evaluated at a moment of the run, which is the same afterwards: for `:`, watches and conditions. */
import type { Timeline } from '../history/timeline.ts';
import { canEvaluate, runText, useValue } from '../machine/evaluate-text.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { reprText } from '../machine/protocol/text.ts';
import { truth } from '../machine/protocol/truth.ts';
import type { EvaluatedPart, Evaluation } from './commands.ts';

/** Milliseconds that a command may take, a watched expression, and a condition each time. */
const COMMAND_TIME = 2000;
const WATCH_TIME = 200;

/** Characters of output that are kept. */
const MOST_OUTPUT = 100_000;

/** Characters of a watched value that are kept. */
const MOST_VALUE = 500;

const OVER: Evaluation = {
  parts: [
    { stream: 'stderr', text: 'The program is over and has been put away: there are no names any more.\n' },
  ],
  failed: true,
};

/** Runs a command in a frame of the machine's moment, 0 for a module whose code is over. */
export function evaluateAt(timeline: Timeline, frame: Address, text: string): Evaluation {
  if (!canEvaluate(timeline.machine, frame)) return OVER;
  const parts: EvaluatedPart[] = [];
  let room = MOST_OUTPUT;
  const print = (piece: string, stream: EvaluatedPart['stream']) => {
    if (room > 0) parts.push({ stream, text: piece.slice(0, room) });
    room -= piece.length;
  };
  const done = timeline.aside(COMMAND_TIME, print, (m) => runText(m, frame, text));
  if (done?.value) parts.push({ stream: 'stderr', text: done.value });
  if (room < 0) parts.push({ stream: 'stderr', text: '\n… more was printed than is shown\n' });
  if (done === null)
    parts.push({ stream: 'stderr', text: `It was stopped after ${COMMAND_TIME / 1000} seconds.\n` });
  return { parts, failed: done === null || done.value !== '' };
}

/** The value of an expression, or why it has none, in one line. */
export interface Worth {
  readonly text: string;
  readonly failed: boolean;
  /** Whether Python takes it for true. */
  readonly truth: boolean;
}

/** The value of an expression in a frame of the machine's moment. */
export function worthAt(timeline: Timeline, frame: Address, expression: string): Worth {
  const { machine } = timeline;
  if (!canEvaluate(machine, frame)) return { text: 'the program is over', failed: true, truth: false };
  let text = '';
  let isTrue = false;
  const done = timeline.aside(WATCH_TIME, nothing, (m: Machine) =>
    useValue(m, frame, expression, (value) => {
      text = reprText(m, value).slice(0, MOST_VALUE);
      isTrue = truth(m, value);
    }),
  );
  if (done === null) return { text: 'takes too long', failed: true, truth: false };
  if (done.value === '') return { text, failed: false, truth: isTrue };
  return { text: done.value.trimEnd().split('\n').at(-1)!, failed: true, truth: false };
}

const nothing = () => undefined;
